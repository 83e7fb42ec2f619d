import type { Measurement } from '../../../../../shared/domain/adaptive/adaptive.ts';
import type { Results } from '../../../../../shared/domain/compute.ts';
import type { Path } from '../../../../../shared/domain/document/problem.ts';
import type { Writing } from './cells.ts';
import { dateCell, quantityCell, ratioCell, textCell } from './cells.ts';
import type { Ledger } from './ledger.ts';
import { listLedger } from './list-ledger.ts';

/** Each measurement of the index, and what follows from it. */
export function indexLedger({ adaptive }: Results, writing: Writing): Ledger {
  const { words } = writing;
  const figure = (index: number, name: string): Path => ['adaptivePricing', 'measurements', index, name];
  return listLedger<Measurement>({
    id: 'index',
    caption: words.money.measurements,
    empty: words.evaluation.noMeasurements,
    list: adaptive?.measurements ?? [],
    listColumns: [
      { id: 'on', head: words.evaluation.onDate, kind: 'date', of: ({ on }) => dateCell(on, writing) },
      {
        id: 'index',
        head: words.evaluation.index,
        kind: 'number',
        of: ({ index }, row) => quantityCell(index, figure(row, 'index'), writing),
      },
      {
        id: 'change',
        head: words.evaluation.change,
        kind: 'number',
        of: ({ change }, row) => ratioCell(change, figure(row, 'changePercent'), writing),
      },
      {
        id: 'action',
        head: words.evaluation.result,
        kind: 'text',
        of: ({ action }) => textCell(words.evaluation.actions[action]),
      },
      {
        id: 'multiplier',
        head: words.evaluation.multiplier,
        kind: 'number',
        of: ({ multiplier }, row) => quantityCell(multiplier, figure(row, 'multiplier'), writing),
      },
      {
        id: 'effective',
        head: words.evaluation.effectiveFrom,
        kind: 'date',
        of: ({ effectiveFrom }) => dateCell(effectiveFrom, writing),
      },
    ],
  });
}
