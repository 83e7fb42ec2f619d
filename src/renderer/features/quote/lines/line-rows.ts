// The rows of the grid of lines: each line with its money and its problems, the same object for as long as nothing of it changes.
import type { Results } from '../../../../shared/domain/compute.ts';
import type { Problem } from '../../../../shared/domain/document/problem.ts';
import { isNeeded } from '../../../../shared/text/window/problem-words.ts';
import type { WindowWords } from '../../../../shared/text/window/words.ts';
import type { FieldProblem } from '../../../ui/fields/field-problem.ts';
import type { OffCard } from '../catalogue/off-card.ts';
import type { LineDraft } from '../edits/line-kind.ts';
import type { LineCell } from './line-cells.ts';

/** Minor units, by contract year and in all; what is only offered adds so much if it is taken. */
export type LineMoney = { readonly years: readonly bigint[]; readonly total: bigint; readonly isOffered: boolean };

export type LineProblems = ReadonlyMap<LineCell | 'number', FieldProblem>;

export type LineRow = {
  readonly line: LineDraft;
  readonly money: LineMoney | null;
  readonly problems: LineProblems | null;
  /** How its price differs from that of its card; null where it does not. */
  readonly offCard: OffCard | null;
  /** False while the money does not follow the line. */
  readonly isCurrent: boolean;
};

function yearsOf(charges: readonly bigint[]): readonly bigint[] {
  const years: bigint[] = [];
  charges.forEach((charge, index) => {
    const year = Math.floor(index / 12);
    years[year] = (years[year] ?? 0n) + charge;
  });
  return years;
}

const sums = new WeakMap<readonly bigint[], LineMoney>();

function moneyOf(charges: readonly bigint[]): LineMoney {
  const known = sums.get(charges);
  if (known !== undefined) return known;
  const years = yearsOf(charges);
  const money = { years, total: years.reduce((sum, each) => sum + each, 0n), isOffered: false };
  sums.set(charges, money);
  return money;
}

/** The money of each line by its id. A credits line has none of its own. */
export function moneyByLine(results: Results | null): ReadonlyMap<string, LineMoney> {
  const money = new Map<string, LineMoney>();
  for (const { line, charges } of results?.lines ?? []) {
    if (line.charge.type !== 'credits') money.set(line.id, moneyOf(charges));
  }
  for (const { id, expectedValue } of results?.options ?? []) money.set(id, { years: [], total: expectedValue, isOffered: true });
  return money;
}

function cellOf([, , field, inner]: Problem['path']): LineCell | 'number' {
  switch (field) {
    case 'name':
      return 'name';
    case 'forecast':
      return 'quantity';
    case 'discountPercent':
      return 'discount';
    case 'charge':
      if (inner === 'quantity') return 'quantity';
      return inner === undefined || inner === 'type' || inner === 'every' || inner === 'model' ? 'charge' : 'price';
    default:
      return 'number';
  }
}

/** The first problem of each cell, by line. What is only not typed yet is said where `asks` says so. */
export function problemsByLine(
  problems: readonly Problem[],
  asks: (index: number, cell: LineCell | 'number') => boolean,
  fieldSentence: WindowWords['sentences']['fieldSentence'],
): ReadonlyMap<number, LineProblems> {
  const byLine = new Map<number, Map<LineCell | 'number', FieldProblem>>();
  for (const { path, reason } of problems) {
    const [list, index] = path;
    if (list !== 'lines' || typeof index !== 'number') continue;
    const cell = cellOf(path);
    const needed = isNeeded(reason);
    if (needed && !asks(index, cell)) continue;
    const own = byLine.get(index) ?? new Map<LineCell | 'number', FieldProblem>();
    if (!own.has(cell)) own.set(cell, { sentence: fieldSentence(reason), needed });
    byLine.set(index, own);
  }
  return byLine;
}

function isSameMoney(a: LineMoney | null, b: LineMoney | null): boolean {
  if (a === null || b === null || a === b) return a === b;
  return (
    a.total === b.total &&
    a.isOffered === b.isOffered &&
    a.years.length === b.years.length &&
    a.years.every((year, index) => year === b.years[index])
  );
}

function isSameMark(a: OffCard | null, b: OffCard | null): boolean {
  return a?.mark === b?.mark && a?.sentences.join('\n') === b?.sentences.join('\n');
}

function isSame(a: LineRow, b: LineRow): boolean {
  if (!isSameMark(a.offCard, b.offCard)) return false;
  return a.problems === null && b.problems === null && a.isCurrent === b.isCurrent && isSameMoney(a.money, b.money);
}

/** The last row of each line. */
const lastRows = new WeakMap<LineDraft, LineRow>();

/** The rows, with those of before that say the same. */
export function lineRows(
  lines: readonly LineDraft[],
  money: ReadonlyMap<string, LineMoney>,
  problems: ReadonlyMap<number, LineProblems>,
  isCurrent: boolean,
  offCard: ReadonlyMap<number, OffCard>,
): readonly LineRow[] {
  return lines.map((line, index) => {
    const row: LineRow = {
      line,
      money: money.get(line.id) ?? null,
      problems: problems.get(index) ?? null,
      offCard: offCard.get(index) ?? null,
      isCurrent,
    };
    const last = lastRows.get(line);
    if (last !== undefined && isSame(last, row)) return last;
    lastRows.set(line, row);
    return row;
  });
}
