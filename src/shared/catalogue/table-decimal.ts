/**
 * The decimal that a cell of somebody's table means, as plain text: `1.250,50`, `1,250.50`, `1250,5`, `€ 12`, `8e-07`. A single sign is a
 * decimal mark unless it can only part thousands (`1,250` has three digits after it and may be either: a table that writes decimals with
 * a comma has semicolons between its cells, and says so). Null where it is no number.
 */
export function readDecimal(cell: string, mark: ',' | '.' = '.'): string | null {
  const text = cell.replaceAll(/[\s\u{A0}\u{202F}'’]/gu, '').replace(/^(?:[A-Z]{3}|\p{Sc})|(?:[A-Z]{3}|\p{Sc}|%)$/gu, '');
  const match = /^(-?)([\d.,]+?)(?:[eE]([+-]?\d{1,3}))?$/.exec(text);
  if (match === null) return null;
  const [, sign = '', digits = '', exponent] = match;
  const plain = withPoint(digits, mark);
  if (plain === null) return null;
  return `${sign}${exponent === undefined ? plain : shifted(plain, Number(exponent))}`;
}

/** Digits with a point before the decimals and without thousands marks. */
function withPoint(digits: string, mark: ',' | '.'): string | null {
  const [comma, point] = [digits.lastIndexOf(','), digits.lastIndexOf('.')];
  const decimal = comma >= 0 && point >= 0 ? (comma > point ? ',' : '.') : onlyMark(digits, mark);
  const thousands = decimal === ',' ? '.' : ',';
  const [whole = '', fraction, ...rest] = decimal === null ? [digits] : digits.split(decimal);
  if (rest.length > 0 || fraction === '' || fraction?.includes(thousands) === true) return null;
  const groups = whole.split(/[.,]/);
  if (groups.length > 1 && groups.slice(1).some((group) => group.length !== 3)) return null;
  const joined = groups.join('').replace(/^0+(?=\d)/, '');
  if (!/^\d+$/.test(joined)) return null;
  return fraction === undefined ? joined : `${joined}.${fraction}`;
}

/** The decimal mark of digits that have one kind of mark at most. */
function onlyMark(digits: string, mark: ',' | '.'): ',' | '.' | null {
  const found = /[.,]/.exec(digits)?.[0];
  if (found === undefined) return null;
  const parts = digits.split(found);
  if (parts.length > 2) return null;
  const couldPartThousands = parts[1]?.length === 3 && parts[0] !== '0' && (parts[0]?.length ?? 0) <= 3;
  if (found === ',') return couldPartThousands && mark === '.' ? null : ',';
  return couldPartThousands && mark === ',' ? null : '.';
}

/** The point moved by an exponent, without a float between. */
function shifted(plain: string, by: number): string {
  const [whole = '', fraction = ''] = plain.split('.');
  const digits = `${whole}${fraction}`;
  const point = whole.length + by;
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`.replace(/\.?0+$/, '') || '0';
  if (point >= digits.length) return `${digits}${'0'.repeat(point - digits.length)}`.replace(/^0+(?=\d)/, '');
  return `${digits.slice(0, point)}.${digits.slice(point)}`.replace(/^0+(?=\d)/, '').replace(/\.?0+$/, '');
}
