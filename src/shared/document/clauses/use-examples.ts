import { trimmed } from '../../domain/values/decimal-text.ts';
import { exact, plus, zero } from '../../domain/values/exact.ts';
import type { Commitment } from '../../domain/terms/commitment.ts';
import { percentText } from '../../text/number-format.ts';
import type { Assembly } from '../assembly.ts';
import { amountIn, inCurrency, numberIn, sumOf } from '../assembly.ts';
import type { Block, Row } from '../tree.ts';
import { atUse, exampleBlocks, uses, useName } from './worked-use.ts';

/** What the first true-up does when use is less, as, and more than forecast. */
export function trueUpExample(assembly: Assembly, commitment: Commitment): readonly Block[] | null {
  const { examples } = assembly.words.clauses;
  const { language } = assembly.wording;
  const rows = uses.flatMap((factor): Row[] => {
    const evaluation = atUse(assembly, commitment.lines, factor);
    const trueUp = evaluation?.commitments.find(({ id }) => id === commitment.id)?.trueUps[0];
    if (trueUp === undefined) return [];
    const { runRate, deviationPercent, action, factor: multiplied } = trueUp;
    const cells = [
      useName(assembly, factor),
      amountIn(assembly, runRate),
      deviationPercent === null ? '–' : percentText(deviationPercent, language),
      examples.actions[action],
      multiplied === null ? '–' : numberIn(assembly, multiplied),
    ];
    return [{ kind: 'row', cells }];
  });
  if (rows.length === 0) return [{ type: 'paragraph', style: 'note', text: examples.noTrueUp }];
  return exampleBlocks(
    assembly,
    [
      { head: examples.use, kind: 'text', wide: true },
      { head: inCurrency(assembly, examples.runRate), kind: 'amount' },
      { head: examples.deviation, kind: 'quantity' },
      { head: examples.change, kind: 'text' },
      { head: examples.factor, kind: 'quantity' },
    ],
    rows,
  );
}

/** Credits used, and used beyond all packs, over the term when use is less, as, and more than forecast. */
export function creditsExample(assembly: Assembly): readonly Block[] | null {
  const { examples } = assembly.words.clauses;
  const lines = assembly.quote.lines.filter(({ charge }) => charge.type === 'credits').map(({ id }) => id);
  if (lines.length === 0) return null;
  const total = (decimals: readonly string[]): string =>
    trimmed(
      decimals.reduce((sum, decimal) => plus(sum, exact(decimal)), zero),
      6,
    );
  const rows = uses.flatMap((factor): Row[] => {
    const evaluation = atUse(assembly, lines, factor);
    if (evaluation === null || evaluation.credits === null) return [];
    const { months } = evaluation.credits;
    const charged = evaluation.invoices.filter(({ kind }) => kind === 'credit_overage').map(({ amount }) => amount);
    const cells = [
      useName(assembly, factor),
      numberIn(assembly, total(months.map(({ burned }) => burned))),
      numberIn(assembly, total(months.map(({ overageCredits }) => overageCredits))),
      amountIn(assembly, sumOf(assembly, charged)),
    ];
    return [{ kind: 'row', cells }];
  });
  if (rows.length === 0) return null;
  return exampleBlocks(
    assembly,
    [
      { head: examples.useOverTerm, kind: 'text', wide: true },
      { head: examples.creditsUsed, kind: 'quantity' },
      { head: examples.creditsBeyond, kind: 'quantity' },
      { head: inCurrency(assembly, examples.chargedBeyond), kind: 'amount' },
    ],
    rows,
  );
}
