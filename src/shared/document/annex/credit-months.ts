import type { Credits } from '../../domain/terms/credits.ts';
import { moneyText } from '../../text/number-format.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { inCurrency } from '../assembly/assembly.ts';
import type { Targets } from '../plan/targets.ts';
import type { Block, Row } from '../tree/tree.ts';
import type { Ground } from './grounds.ts';
import { grounded } from './grounds.ts';
import type { NamedCalculation } from './calculations.ts';
import { amountOrNothing, calculationOf, calculationTable, decimalsOf, quantityOrNothing } from './calculations.ts';
import type { MonthRow } from './month-rows.ts';
import { mergeEqualMonths } from './month-rows.ts';

const grounds: readonly Ground[] = [{ part: 'credits' }, { clause: 'credits' }];

function packFigures(assembly: Assembly): readonly NamedCalculation[] {
  return assembly.results.invoices.flatMap(({ kind, month }, at): NamedCalculation[] => {
    const found = kind === 'credit_pack' ? calculationOf(assembly, ['invoices', at, 'amount']) : null;
    if (found === null) return [];
    return [{ name: assembly.words.annex.packOf((assembly.results.invoices[at]?.at ?? 0) + 1, month), ...found }];
  });
}

/** What each month takes of the credits, what the packs do not cover, and what is left. */
export function creditMonths(assembly: Assembly, credits: Credits, targets: Targets): readonly Block[] {
  const result = assembly.results.credits;
  if (result === null) return [];
  const { annex, general } = assembly.words;
  const words = annex.creditMonths;
  const { language, currency, minorDigits } = assembly.wording;
  const rows = result.months.flatMap(({ burned, overageCredits, overage, balance }, at): MonthRow[] => {
    const found = calculationOf(assembly, ['credits', 'months', at, 'burned']);
    if (found === null) return [];
    const cells = [
      found.calculation,
      quantityOrNothing(assembly, burned),
      quantityOrNothing(assembly, overageCredits),
      amountOrNothing(assembly, overage),
      quantityOrNothing(assembly, balance),
    ];
    return [{ from: at + 1, to: at + 1, cells }];
  });
  const packs = packFigures(assembly);
  const price = moneyText(credits.overagePricePerCredit, currency, minorDigits, language);
  const bought: readonly Block[] =
    packs.length === 0
      ? []
      : [
          { type: 'paragraph', style: 'label', text: annex.packs },
          grounded(annex.packsAre(decimalsOf(assembly)), grounds, assembly, targets),
          calculationTable(assembly, packs),
        ];
  return [
    ...bought,
    { type: 'paragraph', style: 'label', text: credits.name },
    grounded(words.are(price, decimalsOf(assembly)), grounds, assembly, targets),
    {
      type: 'table',
      caption: null,
      dense: true,
      columns: [
        { head: general.month, kind: 'text' },
        { head: annex.calculation, kind: 'text', wide: true },
        { head: words.used, kind: 'quantity' },
        { head: words.beyond, kind: 'quantity' },
        { head: inCurrency(assembly, words.charged), kind: 'amount' },
        { head: words.left, kind: 'quantity' },
      ],
      rows: mergeEqualMonths(rows).map(({ from, to, cells }): Row => ({ kind: 'row', cells: [annex.span(from, to), ...cells] })),
    },
  ];
}
