import { mayGoDown } from '../../../../../shared/domain/commitments/true-up.ts';
import type { Results } from '../../../../../shared/domain/compute.ts';
import { hasCosts } from '../../../../../shared/domain/costs/has-costs.ts';
import type { OptionResult } from '../../../../../shared/domain/statements/options.ts';
import type { Writing } from './cells.ts';
import { amountCell, marginCell, textCell } from './cells.ts';
import type { LedgerCell, Ledger } from './ledger.ts';
import type { ListColumn } from './list-ledger.ts';
import { listLedger } from './list-ledger.ts';
import { referenceName } from './reference-name.ts';

type Figure = { readonly name: string; readonly cell: LedgerCell };

/** The figures over the whole term. Without any cost entered there is no margin. */
export function totalsLedger(results: Results, writing: Writing): Ledger {
  const { words, audience } = writing;
  const { totals, quote } = results;
  const committed =
    quote.commitments?.some(mayGoDown) === true ? words.evaluation.committedBefore : words.evaluation.committedValue;
  const amount = (of: 'committedValue' | 'expectedValue' | 'recognized' | 'cost') =>
    amountCell(totals[of], ['totals', of], writing);
  const margin = hasCosts(quote) ? totals.grossMarginHundredths : null;
  const figures: readonly Figure[] = [
    { name: committed, cell: amount('committedValue') },
    { name: words.evaluation.expectedValue, cell: amount('expectedValue') },
    ...(audience === 'internal'
      ? [
          { name: words.evaluation.recognized, cell: amount('recognized') },
          { name: words.evaluation.cost, cell: amount('cost') },
          { name: words.evaluation.margin, cell: marginCell(margin, ['totals', 'grossMarginPercent'], writing) },
        ]
      : []),
  ];
  return listLedger<Figure>({
    id: 'totals',
    caption: words.money.wholeTerm,
    empty: words.evaluation.empty,
    list: figures,
    listColumns: [
      { id: 'name', head: words.money.measure, kind: 'text', of: ({ name }) => textCell(name) },
      { id: 'value', head: words.evaluation.total, kind: 'number', of: ({ cell }) => cell },
    ],
  });
}

/** Lines on offer, apart from every total: what each would add if it were taken. Null without any. */
export function optionsLedger({ options, quote }: Results, writing: Writing): Ledger | null {
  if (options === null) return null;
  const { words, audience } = writing;
  const worth = (id: 'committedValue' | 'expectedValue' | 'cost'): ListColumn<OptionResult> => ({
    id,
    head: words.evaluation[id],
    kind: 'number',
    of: (option, index) => amountCell(option[id], ['options', index, id], writing),
  });
  return listLedger<OptionResult>({
    id: 'options',
    caption: words.evaluation.options,
    empty: words.evaluation.empty,
    list: options,
    listColumns: [
      { id: 'line', head: words.evaluation.line, kind: 'text', of: ({ id }) => textCell(referenceName(quote, id)) },
      worth('committedValue'),
      worth('expectedValue'),
      ...(audience === 'internal' ? [worth('cost')] : []),
    ],
  });
}
