import { monthsIn } from '../../domain/calendar/term.ts';
import type { CommitmentResult } from '../../domain/commitments/drawdown.ts';
import { chargedInMonth } from '../../domain/commitments/drawdown.ts';
import type { TrueUp } from '../../domain/commitments/true-up.ts';
import { printed } from '../../domain/printed.ts';
import { explainResult } from '../../domain/explain/explain.ts';
import { percentText } from '../../text/number-format.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { amountIn, inCurrency, monthEnd, shortDateIn } from '../assembly/assembly.ts';
import type { Row, Table } from '../tree/tree.ts';
import { factorText, nothing } from './calculations.ts';

/** An amount by its months: "22,500.00 ÷ 3". */
function perMonth(
  assembly: Assembly,
  of: { readonly amount: bigint; readonly from: number; readonly to: number } | null,
): string {
  return of === null ? nothing : `${amountIn(assembly, of.amount)} ÷ ${monthsIn(of)}`;
}

/** What the pool charged in the months that a run rate counts, minor units. */
function counted({ months }: CommitmentResult, { counted: { from, to } }: TrueUp): bigint {
  return months.slice(from - 1, to).reduce((sum, month) => sum + chargedInMonth(month), 0n);
}

/** Every true-up of a commitment with its inputs: run rate, deviation and factor are formed in the same way in each. */
export function trueUpTable(assembly: Assembly, index: number): Table {
  const { annex: words } = assembly.words;
  const { language } = assembly.wording;
  const result = assembly.results.commitments[index];
  const written = printed(assembly.results).commitments[index]?.trueUps ?? [];
  const rows = (result?.trueUps ?? []).map((trueUp, at): Row => {
    // The engine calculates each again: one that comes to something else stops the export.
    for (const name of ['runRate', 'deviationPercent', 'factor'])
      explainResult(assembly.results, ['commitments', index, 'trueUps', at, name]);
    const { deviationPercent, factor } = written[at] ?? { deviationPercent: null, factor: null };
    return {
      kind: 'row',
      cells: [
        String(at + 1),
        shortDateIn(assembly, monthEnd(assembly, trueUp.afterMonth)),
        result === undefined ? nothing : perMonth(assembly, { amount: counted(result, trueUp), ...trueUp.counted }),
        amountIn(assembly, trueUp.runRate),
        perMonth(assembly, trueUp.ended),
        perMonth(assembly, trueUp.coming),
        deviationPercent === null ? nothing : percentText(deviationPercent, language),
        factor === null ? nothing : factorText(assembly, factor),
      ],
    };
  });
  return {
    type: 'table',
    caption: null,
    dense: true,
    columns: [
      { head: words.trueUp.number, kind: 'date' },
      { head: words.trueUp.until, kind: 'date' },
      { head: words.trueUp.charges, kind: 'text' },
      { head: inCurrency(assembly, words.trueUp.runRate), kind: 'amount' },
      { head: words.trueUp.due, kind: 'text' },
      { head: words.trueUp.coming, kind: 'text' },
      { head: words.trueUp.deviation, kind: 'quantity' },
      { head: words.trueUp.factor, kind: 'quantity' },
    ],
    rows,
  };
}
