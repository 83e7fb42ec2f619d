import { useStore } from 'zustand/react';
import { meanOfDecimals, sumOfDecimals } from '../../../shared/decimals/decimals.ts';
import { numberText } from '../../../shared/text/number-format.ts';
import { useLanguage, useWords } from '../language.tsx';
import { isOneCell, rangeOf } from './cell-range.ts';
import type { GridColumn } from './grid-column.ts';
import type { GridStore } from './grid-state.ts';

type GridStatusProps<Row> = {
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn<Row>[];
  readonly store: GridStore;
  /** What was last done or refused, in a sentence. */
  readonly said: string | null;
};

/** The exact decimals in a selection. */
function decimalsIn<Row>({ rows, columns, store }: Omit<GridStatusProps<Row>, 'said'>): readonly string[] {
  const { top, bottom, left, right } = rangeOf(store.getState());
  return rows.slice(top, bottom + 1).flatMap((row, offset) =>
    columns.slice(left, right + 1).flatMap((column) => {
      const decimal = column.decimal?.(row, top + offset) ?? null;
      return decimal === null ? [] : [decimal];
    }),
  );
}

/** Sum, count and average of the selection. */
export function GridStatus<Row>({ rows, columns, store, said }: GridStatusProps<Row>) {
  const words = useWords().gridWords;
  const language = useLanguage();
  const isMany = useStore(store, (state) => !isOneCell(state));
  useStore(store, ({ anchor }) => anchor);
  useStore(store, ({ active }) => active);
  const decimals = isMany ? decimalsIn({ rows, columns, store }) : [];
  const mean = decimals.length === 0 ? null : meanOfDecimals(decimals, 6);
  return (
    <div className="qw-grid-status">
      <output>{said}</output>
      {decimals.length > 0 && mean !== null && (
        <output className="qw-number" aria-label={words.selection}>
          <span>{words.sum(numberText(sumOfDecimals(decimals), language))}</span>
          <span>{words.count(decimals.length)}</span>
          <span>{words.average(numberText(mean.mean, language), mean.isExact)}</span>
        </output>
      )}
    </div>
  );
}
