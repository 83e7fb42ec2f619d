import { pathText } from '../../../../shared/domain/document/problem.ts';
import { fixed } from '../../../../shared/domain/values/decimal-text.ts';
import type { GridColumn } from '../../../ui/grid/grid-column.ts';
import type { LineDraft } from '../edits/line-kind.ts';
import { newLine } from '../edits/lines.ts';
import type { LineCell, Spoken } from './line-cells.ts';
import { chargeWords, decimalIn, isFixedIn, placeIn, shownIn, typedIn, writtenIn } from './line-cells.ts';
import type { LineRow } from './line-rows.ts';

type Column = GridColumn<LineRow>;

type ColumnsOf = Spoken & {
  readonly currency: string;
  readonly minorDigits: number;
  /** Contract years of the term. */
  readonly years: number;
  /** Of the longest amount in the grid. */
  readonly letters: number;
  readonly amount: (units: bigint) => string;
  readonly ifTaken: (amount: string) => string;
};

/** What a row that is still to be made is read as. */
const unmade: LineDraft = newLine({ lines: [] } as unknown as Parameters<typeof newLine>[0]);

function written(
  cell: LineCell,
  spoken: Spoken,
  rest: Omit<Column, 'id' | 'shown' | 'kind'> & { readonly kind?: Column['kind'] },
): Column {
  return {
    id: cell,
    kind: 'number',
    shown: ({ line }) => shownIn(line, cell, spoken),
    written: ({ line }) => writtenIn(line, cell, spoken),
    read: (typed, row) => typedIn(row?.line ?? unmade, cell, typed, spoken),
    isFixed: ({ line }) => isFixedIn(line, cell),
    place: ({ line }, index) => pathText(['lines', index, ...placeIn(line, cell)]),
    problem: ({ problems }) => problems?.get(cell) ?? null,
    decimal: ({ line }) => decimalIn(line, cell),
    ...rest,
  };
}

/** What a letter of an amount takes, and what is around it, in pixels. */
const letter = 7.4;
const around = 14;

/** The letters of the longest amount of the rows, a sign aside. */
export function longestAmount(rows: readonly LineRow[], amount: (units: bigint) => string): number {
  let most = 0n;
  for (const { money } of rows) {
    for (const units of money === null ? [] : [...money.years, money.total ?? 0n]) {
      const size = units < 0n ? -units : units;
      if (size > most) most = size;
    }
  }
  return amount(most).length;
}

/**
 * The columns of the lines: # Name Charge Price Qty Disc Y1 Y2 … Total. In a window of 1024 pixels those up to the discount fit beside the
 * total, in one of 1280 the first year as well; the other years are scrolled to. Name and total stay in sight. No amount is cut: `letters` is how long the longest of them is.
 */
export function lineColumns({ currency, minorDigits, years, letters, amount, ifTaken, ...spoken }: ColumnsOf): readonly Column[] {
  const { words } = spoken;
  const money = (id: string, head: string, width: number, of: (row: LineRow) => bigint | null): Column => ({
    id,
    head,
    width: Math.max(width, Math.ceil(letter * letters) + around),
    grows: 0.2,
    kind: 'number',
    shown: (row) => {
      const units = of(row);
      if (units === null) return '–';
      return row.money?.isOffered === true ? ifTaken(`${units < 0n ? '' : '+'}${amount(units)}`) : amount(units);
    },
    written: (row) => {
      const units = of(row);
      return units === null ? '' : amount(units).replace('\u2212', '-');
    },
    decimal: (row) => {
      const units = row.money?.isOffered === true ? null : of(row);
      return units === null ? null : fixed(units, minorDigits);
    },
    isFaint: ({ isCurrent, money: has }) => !isCurrent || has?.isOffered === true,
  });
  return [
    {
      id: 'number',
      head: words.gridNumber,
      width: 36,
      kind: 'number',
      shown: (_, index) => String(index + 1),
      isFaint: () => true,
      problem: ({ problems }) => problems?.get('number') ?? null,
    },
    written('name', spoken, { head: words.name, width: 164, isWide: true, kind: 'text', isHeader: true, isPinned: 'start' }),
    written('charge', spoken, { head: words.charge, width: 78, kind: 'text', choices: chargeWords(spoken) }),
    written('price', spoken, {
      head: `${words.price}, ${currency}`,
      width: 112,
      grows: 0.2,
      mark: ({ offCard }) => (offCard === null ? null : { text: offCard.mark, sentence: offCard.sentences.join('; ') }),
    }),
    written('quantity', spoken, { head: words.shortQuantity, width: 114, grows: 0.2 }),
    written('discount', spoken, { head: `${words.shortDiscount} %`, width: 56 }),
    ...Array.from({ length: years }, (_, index) =>
      money(`year-${index + 1}`, words.yearHead(index + 1), 88, ({ money: has }) =>
        has === null || has.isOffered ? null : (has.years[index] ?? 0n),
      ),
    ),
    { ...money('total', words.total, 96, ({ money: has }) => has?.total ?? null), isPinned: 'end' },
  ];
}
