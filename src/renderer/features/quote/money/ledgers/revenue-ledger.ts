import type { Results } from '../../../../../shared/domain/compute.ts';
import { monthlyRow } from './bill-ledger.ts';
import type { Writing } from './cells.ts';
import { amountCell } from './cells.ts';
import type { Ledger } from './ledger.ts';
import type { ColumnSpan } from './periods.ts';
import type { TimeRow } from './time-ledger.ts';
import { timeLedger } from './time-ledger.ts';

/** Revenue beside what is invoiced. Balances are those at the end of a column. */
export function revenueLedger(results: Results, span: ColumnSpan, writing: Writing): Ledger {
  const { words } = writing;
  const balance = (of: 'deferred' | 'unbilled'): TimeRow => ({
    id: of,
    name: words.money.atEnd(words.evaluation[of]),
    in: ({ to }) => amountCell(results.revenue[to - 1]?.[of] ?? 0n, ['revenue', to - 1, of], writing),
    total: null,
  });
  return timeLedger(
    {
      id: 'revenue',
      caption: words.money.views.revenue,
      empty: words.evaluation.empty,
      head: words.money.measure,
      rows: [
        monthlyRow('invoiced', results, writing),
        monthlyRow('recognized', results, writing, true),
        balance('deferred'),
        balance('unbilled'),
        monthlyRow('cost', results, writing),
      ],
    },
    results.term,
    span,
    writing,
  );
}
