/** Tokens that a published price is for. */
export type PricedTokens = 'one' | 'thousand' | 'million';

export const priceFaults = ['not-a-number', 'negative', 'too-fine', 'too-large'] as const;
/**
 * Why a price can't be used. `too-fine`: it needs more than 12 decimals for a million tokens, and a price is never rounded but where it
 * has the traces of arithmetic in binary fractions, or is a fraction that no decimal ends.
 */
export type PriceFault = (typeof priceFaults)[number];

export type PriceRead =
  /** `isTrace`: the published one is what a program that counts in binary fractions makes of this one, or of a fraction near it. */
  | { readonly ok: true; readonly perMillion: string; readonly isTrace?: true }
  | { readonly ok: false; readonly fault: PriceFault };

const decimal = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,4}))?$/;
const mostWhole = 15;
const mostDecimals = 12;

const shift: Readonly<Record<PricedTokens, number>> = { one: 6, thousand: 3, million: 0 };

/** The digits × 10^exponent in plain notation, without zeros that say nothing. */
function plain(digits: string, exponent: number): string {
  const significant = digits.replace(/^0+/, '');
  if (significant === '') return '0';
  if (exponent >= 0) return significant + '0'.repeat(exponent);
  const padded = significant.padStart(1 - exponent, '0');
  const fraction = padded.slice(exponent).replace(/0+$/, '');
  const whole = padded.slice(0, exponent);
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

/** Significant digits that a binary fraction of 64 bits writes exactly, and in which people set prices. */
const exactDigits = 15;
const mostTraced = 10;

/**
 * The price that a program in binary fractions wrote with traces: 0.30000000000000004 is 0.3. It is the one that 15 significant digits
 * give, where that has few digits of its own; null where the digits may be meant.
 */
function traced(digits: string, exponent: number): string | null {
  const significant = digits.replace(/^0+/, '');
  if (significant.length < exactDigits + 1 || significant.length > exactDigits + 3) return null;
  const cut = BigInt(significant.slice(0, exactDigits)) + (Number(significant[exactDigits]) >= 5 ? 1n : 0n);
  const meant = String(cut).replace(/0+$/, '');
  if (meant.length > mostTraced) return null;
  return plain(String(cut), exponent + significant.length - exactDigits);
}

/** Digits of a third or a sixth, such as 0.08333333333333334 for a twelfth: the same one again and again, as far as a program writes them. */
const unending = /^\d{1,4}?(?:3{10,}|6{10,})\d{0,2}$/;

/** A fraction that no decimal ends, with as many decimals as a price has; null for any other. */
function rounded(digits: string, exponent: number): string | null {
  const significant = digits.replace(/^0+/, '');
  const extra = -exponent - mostDecimals;
  if (significant.length < exactDigits + 1 || significant.length > exactDigits + 3 || !unending.test(significant)) return null;
  const unit = 10n ** BigInt(extra);
  return plain(String((BigInt(significant) + unit / 2n) / unit), -mostDecimals);
}

/** A price for a million tokens from the text of a published one, exactly; scientific notation is read. */
export function pricePerMillion(text: string, tokens: PricedTokens): PriceRead {
  const parts = decimal.exec(text.trim());
  if (parts === null) return { ok: false, fault: 'not-a-number' };
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts;
  const digits = whole + fraction;
  if (!/[1-9]/.test(digits)) return { ok: true, perMillion: '0' };
  if (sign === '-') return { ok: false, fault: 'negative' };
  const power = Number(exponent) - fraction.length + shift[tokens];
  const price = plain(digits, power);
  const [units = '', decimals = ''] = price.split('.');
  if (units.length > mostWhole) return { ok: false, fault: 'too-large' };
  if (decimals.length <= mostDecimals) return { ok: true, perMillion: price };
  const meant = traced(digits, power) ?? rounded(digits, power);
  const isFine = meant === null || (meant.split('.')[1] ?? '').length > mostDecimals;
  return isFine ? { ok: false, fault: 'too-fine' } : { ok: true, perMillion: meant, isTrace: true };
}
