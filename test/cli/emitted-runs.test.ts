// `simulate --emit-run I` and `price --scenario` on what it says, for two hundred runs: the figures that `simulate` counts with.
import { afterAll, expect, test } from 'vitest';
import { priceCommand } from '../../src/main/cli/commands/price.ts';
import { simulateCommand } from '../../src/main/cli/commands/simulate.ts';
import type { Outcome } from '../../src/main/cli/outcome.ts';
import { quoteFrom, optionalFrom } from '../../src/main/cli/documents.ts';
import { stressedRuns } from '../../src/main/simulation/stressed-runs.ts';
import { minorDigits } from '../../src/shared/domain/values/currency.ts';
import { exact, unitsAt } from '../../src/shared/domain/values/exact.ts';
import { readCosts } from '../../src/shared/domain/reading/read.ts';
import type { Evaluation } from '../../src/shared/domain/terms/evaluation.ts';
import type { CollectedRuns } from '../../src/shared/simulation/stress/packed-runs.ts';
import { actColumn, monthColumn, periodColumn } from '../../src/shared/simulation/stress/packed-runs.ts';
import { recordedMoves } from '../../src/shared/simulation/stress/recorded-moves.ts';
import { example, Folder } from './command-line.ts';

const folder = new Folder();
afterAll(() => folder.remove());

const seed = 11;

function outOf({ status, out, problems }: Outcome): string {
  if (status !== 0) throw new Error(problems.join('\n'));
  return out;
}

/** What a stress keeps of a run, as the table of its columns has it. */
function countedOf(runs: CollectedRuns, run: number) {
  const { years, months } = runs.shape;
  const amount = (column: number): bigint => runs.amounts(column)[run - 1] ?? 0n;
  const period = (year: number) =>
    (['bill', 'recognized', 'cost', 'shortfall', 'overage'] as const).map((figure) => amount(periodColumn(figure, year)));
  const acts = ['decrease', 'increase', 'negotiation', 'true-up-increase', 'true-up-decrease'] as const;
  return {
    term: period(0),
    years: Array.from({ length: years }, (_, year) => period(year + 1)),
    months: Array.from({ length: months }, (_, month) => [
      amount(monthColumn(runs.shape, 'bill', month + 1)),
      amount(monthColumn(runs.shape, 'margin', month + 1)),
    ]),
    acts: acts.map((act) => runs.counts(actColumn(act))[run - 1]),
  };
}

/** The same of an evaluation as `price --json` prints it. */
function pricedOf(evaluation: Evaluation, minor: number): ReturnType<typeof countedOf> {
  const units = (text: string): bigint => unitsAt(exact(text), minor);
  const sum = (texts: readonly string[]): bigint => texts.reduce((total, text) => total + units(text), 0n);
  const { commitments, invoices, revenue, adaptivePricing } = evaluation;
  const within = (isIn: (month: number) => boolean): bigint[] => {
    const months = revenue.filter(({ month }) => isIn(month));
    const periods = commitments.flatMap((each) => each.periods).filter(({ toMonth }) => isIn(toMonth));
    const overage = invoices.filter(({ kind, month }) => kind === 'overage' && isIn(month));
    return [
      sum(months.map(({ invoiced }) => invoiced)),
      sum(months.map(({ recognized }) => recognized)),
      sum(months.map(({ cost }) => cost)),
      sum(periods.map(({ shortfall }) => shortfall)),
      sum(overage.map(({ amount }) => amount)),
    ];
  };
  const measured = adaptivePricing?.measurements.map(({ action }) => action) ?? [];
  const trueUps = commitments.flatMap((each) => each.trueUps.map(({ action }) => action));
  const count = (actions: readonly string[], of: string): number => actions.filter((action) => action === of).length;
  return {
    term: within(() => true),
    years: evaluation.totals.byYear.map(({ year }) => within((month) => Math.ceil(month / 12) === year)),
    months: revenue.map(({ invoiced, recognized, cost }) => [units(invoiced), units(recognized) - units(cost)]),
    acts: [
      ...['decrease', 'increase', 'negotiation'].map((act) => count(measured, act)),
      ...['increase', 'decrease'].map((act) => count(trueUps, act)),
    ],
  };
}

const deals = [
  { quote: 'support-desk.quote.json', costs: 'costs.json', runs: 80 },
  { quote: 'forty-lines.quote.json', costs: 'costs.json', runs: 60 },
  { quote: 'deals/tokenizer-change.quote.json', costs: 'deals/tokenizer-change.costs.json', runs: 20 },
  { quote: 'deals/annual-upfront-payments.quote.json', costs: 'costs.json', runs: 20 },
  { quote: 'deals/options.quote.json', costs: 'costs.json', runs: 20 },
];

test('there are two hundred', () => {
  expect(deals.reduce((sum, { runs }) => sum + runs, 0)).toBe(200);
});

test.each(deals)('$quote: $runs runs to the cent', { timeout: 120_000 }, async ({ quote: name, costs: book, runs }) => {
  const [file, costs] = [example(name), example(book)];
  const [quote, costBook] = [await quoteFrom(file), await optionalFrom(costs, readCosts, 'costs')];
  if (!quote.ok || !costBook.ok || costBook.value === undefined) throw new Error(`${name} does not read`);
  const stress = { schema: 'quotewright.stress/1' as const };
  const inputs = { quote: quote.value, costs: costBook.value, stress, recorded: recordedMoves, seed };
  const counted = await stressedRuns(inputs, runs);
  if (!counted.ok) throw new Error(JSON.stringify(counted.problems));
  for (let run = 1; run <= runs; run += 1) {
    const emitted = outOf(await simulateCommand(file, { costs, seed: String(seed), emitRun: String(run) }));
    const scenario = folder.file(`${run}.scenario.json`, emitted);
    const evaluation = JSON.parse(outOf(await priceCommand([file], { costs, scenario, json: true }))) as Evaluation;
    expect(countedOf(counted.value, run)).toEqual(pricedOf(evaluation, minorDigits(quote.value.currency)));
  }
});
