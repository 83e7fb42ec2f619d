import { evaluate } from '../../domain/evaluate.ts';
import { trimmed } from '../../domain/decimal-text.ts';
import { exact, plus, zero } from '../../domain/exact.ts';
import type { Commitment } from '../../domain/terms/commitment.ts';
import type { Evaluation } from '../../domain/terms/evaluation.ts';
import { percentText } from '../../text/number-format.ts';
import type { Assembly } from '../assembly.ts';
import { amountIn, inCurrency, numberIn, sumOf } from '../assembly.ts';
import { indexCosts } from '../index-prices.ts';
import type { Block, Column, Row } from '../tree.ts';

/** Half of the forecast, the forecast, and half as much again. */
const factors = ['0.5', '1', '1.5'] as const;
type Factor = (typeof factors)[number];

/** The whole contract evaluated with so much of the forecast on every month of the lines; null where it can't be. */
function atUse({ data, quote }: Assembly, lines: readonly string[], factor: Factor): Evaluation | null {
  const costs = data.prices === null ? undefined : indexCosts(data.prices);
  const events = [{ type: 'usage' as const, fromMonth: 1, lines: [...lines], factor }];
  const evaluated = evaluate(quote, costs, { schema: 'quotewright.scenario/1', events });
  return evaluated.ok ? evaluated.value : null;
}

function useName({ words, wording }: Assembly, factor: Factor): string {
  const { examples } = words.clauses;
  if (factor === '1') return examples.atForecast;
  return examples.ofForecast(percentText(factor === '0.5' ? '50' : '150', wording.language));
}

function exampleBlocks(assembly: Assembly, columns: readonly Column[], rows: readonly Row[]): readonly Block[] {
  const { examples } = assembly.words.clauses;
  return [
    { type: 'table', caption: examples.title, columns, rows },
    { type: 'paragraph', style: 'note', text: examples.computed },
  ];
}

/** What the first period of a commitment comes to when use is less, as, and more than forecast. */
export function commitmentExample(assembly: Assembly, commitment: Commitment): readonly Block[] | null {
  const { examples } = assembly.words.clauses;
  const rows = factors.flatMap((factor): Row[] => {
    const evaluation = atUse(assembly, commitment.lines, factor);
    const period = evaluation?.commitments.find(({ id }) => id === commitment.id)?.periods[0];
    if (period === undefined) return [];
    const { committed, drawn, overage, shortfall, rolledOver } = period;
    const amounts = [committed, drawn, overage, shortfall, ...(commitment.rollover === undefined ? [] : [rolledOver])];
    return [{ kind: 'row', cells: [useName(assembly, factor), ...amounts.map((amount) => amountIn(assembly, amount))] }];
  });
  if (rows.length === 0) return null;
  const amount = (head: string): Column => ({ head, kind: 'amount' });
  return exampleBlocks(
    assembly,
    [
      { head: examples.use, kind: 'text', wide: true },
      amount(inCurrency(assembly, examples.committed)),
      amount(examples.drawn),
      amount(examples.overage),
      amount(examples.shortfall),
      ...(commitment.rollover === undefined ? [] : [amount(examples.rolledOver)]),
    ],
    rows,
  );
}

/** What the first true-up does when use is less, as, and more than forecast. */
export function trueUpExample(assembly: Assembly, commitment: Commitment): readonly Block[] | null {
  const { examples } = assembly.words.clauses;
  const { language } = assembly.wording;
  const rows = factors.flatMap((factor): Row[] => {
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
  const rows = factors.flatMap((factor): Row[] => {
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
