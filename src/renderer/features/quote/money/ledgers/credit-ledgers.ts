import type { Results } from '../../../../../shared/domain/compute.ts';
import type { CreditMonth, PackResult } from '../../../../../shared/domain/credits/credit-packs.ts';
import { sumOfQuantities } from '../../../../../shared/domain/statements/sums.ts';
import { zero } from '../../../../../shared/domain/values/exact.ts';
import type { Writing } from './cells.ts';
import { dateCell, quantityCell, quantitySumCell } from './cells.ts';
import type { Ledger } from './ledger.ts';
import { listLedger } from './list-ledger.ts';
import type { ColumnSpan, Period } from './periods.ts';
import { monthsOf } from './periods.ts';
import type { TimeRow } from './time-ledger.ts';
import { timeLedger } from './time-ledger.ts';

/** Credits over the term, and the packs they were bought in; none where no credits are sold. */
export function creditLedgers({ credits, term }: Results, span: ColumnSpan, writing: Writing): readonly Ledger[] {
  if (credits === null) return [];
  const { words } = writing;
  const summed = (of: 'burned' | 'overageCredits', name: string): TimeRow => {
    const sum = (period: Period) => {
      const months = monthsOf(period).filter((month) => (credits.months[month]?.[of] ?? zero).units !== 0n);
      const all = sumOfQuantities(months.map((month) => credits.months[month]?.[of] ?? zero));
      return quantitySumCell(
        all,
        `${name}, ${period.head}`,
        months.map((month) => ['credits', 'months', month, of]),
        writing,
      );
    };
    return { id: of, name, in: sum, total: sum };
  };
  const balance: TimeRow = {
    id: 'balance',
    name: words.money.atEnd(words.evaluation.balance),
    in: ({ to }) =>
      quantityCell(
        (credits.months[to - 1] satisfies CreditMonth | undefined)?.balance ?? zero,
        ['credits', 'months', to - 1, 'balance'],
        writing,
      ),
    total: null,
    isStrong: true,
  };
  const months = timeLedger(
    {
      id: 'credits',
      caption: words.money.views.credits,
      empty: words.evaluation.empty,
      head: words.money.measure,
      rows: [summed('burned', words.evaluation.burned), summed('overageCredits', words.evaluation.overageCredits), balance],
    },
    term,
    span,
    writing,
  );
  const packs = listLedger<PackResult>({
    id: 'packs',
    caption: words.evaluation.packs,
    empty: words.evaluation.empty,
    list: credits.packs,
    listColumns: [
      {
        id: 'month',
        head: words.money.boughtOn,
        kind: 'date',
        of: ({ month }) => dateCell(term.starts[month - 1] ?? null, writing),
      },
      {
        id: 'used',
        head: words.evaluation.used,
        kind: 'number',
        of: ({ used }, index) => quantityCell(used, ['credits', 'packs', index, 'used'], writing),
      },
      {
        id: 'expired',
        head: words.evaluation.expired,
        kind: 'number',
        of: ({ expired }, index) => quantityCell(expired, ['credits', 'packs', index, 'expired'], writing),
      },
    ],
  });
  return [months, packs];
}
