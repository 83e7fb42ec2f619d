import type { Warning } from '../../domain/consequences/warning.ts';
import type { StressResult, SpreadText } from '../../simulation/stress/stress-result-document.ts';
import type { ClauseAct } from '../../simulation/stress/run-figures.ts';
import { numberText, percentText } from '../number-format.ts';
import { warningText } from '../warning-sentences.ts';
import type { Column } from './tables.ts';
import { table } from './tables.ts';

export const simulateWords = {
  about: 'run a quote through many futures of usage and model prices, and tell the spread of bill and margin',
  stress: 'what the runs draw from, quotewright.stress/1',
  runs: 'how many runs, 1 to 10,000; where left out, 1,000',
  seed: 'a whole number of 0 or more; the same seed gives the same runs; where left out, 1',
  emitRun: 'print one run as a scenario, quotewright.scenario/1, and evaluate nothing',
  policy: 'guardrails, quotewright.policy/1: how often the margin lies under their floor',
  breakEven: 'how far costs, usage and terms can move before the margin meets the floor of --policy; without one, 0%',
  replay: 'the quote as if signed on a past day, from 2023-11-01 on, under the recorded moves of prices',
  book: 'a folder of quotes in place of one: what a change of model prices does to all of them',
  bookScenario: 'with --book: what happens, quotewright.scenario/1',
  bookChange:
    'with --book: every model price changes by so many percent from the day after a quote’s start on; where left out, 20',
  standsFor: 'with --replay: the recorded slot that stands for a model or slot, such as frontier=anthropic/frontier',
} as const;

export const simulateSentences = {
  noRuns: '--runs: the number of runs is a whole number from 1 to 10,000',
  noSeed: '--seed: a seed is a whole number from 0 to 9,007,199,254,740,991',
  noSuchRun: '--emit-run: runs are numbered from 1 to 10,000',
  noReplayDay: (first: string, last: string): string => `--replay: a day from ${first} to ${last}, such as 2024-01-01`,
  noSuchModel: (given: string, named: readonly string[]): string =>
    `--stands-for ${given}: must be ID=PROVIDER/SLOT, where ID is one that the quote names: ${named.join(', ')}`,
  noSuchSlot: (given: string, slots: readonly string[]): string =>
    `--stands-for: ${given} is not a recorded slot; recorded are ${slots.join(', ')}`,
  standsFor: (name: string, slot: string): string => `${name} moves as ${slot} did.`,
  inRun: (number: number): string => `run ${number}`,
} as const;

const left = (head: string): Column => ({ head, align: 'left' });
const right = (head: string): Column => ({ head, align: 'right' });
const number = (decimal: string): string => numberText(decimal, 'en');
const percent = (decimal: string): string => percentText(decimal, 'en');

const heads = ['P5', 'P10', 'P25', 'P50', 'P75', 'P90', 'P95', 'Mean'].map(right);

function cells(spread: SpreadText | null, text: (decimal: string) => string): readonly string[] {
  if (spread === null) return heads.map(() => '–');
  return [spread.p5, spread.p10, spread.p25, spread.p50, spread.p75, spread.p90, spread.p95, spread.mean].map(text);
}

const acts: { readonly [A in ClauseAct]: string } = {
  decrease: 'Prices go down',
  increase: 'Prices go up',
  negotiation: 'The parties talk about prices',
  'true-up-increase': 'A true-up raises the commitment',
  'true-up-decrease': 'A true-up lowers the commitment',
  'floor-reached': 'Prices meet their floor',
  'cap-reached': 'Prices meet their cap',
};

const bases = {
  'provider-slot': 'its provider’s own moves in this slot',
  slot: 'every provider’s moves in this slot',
  all: 'all recorded moves',
} as const;

/** The result of a stress as tables to read. */
export function simulateText(result: StressResult, warnings: readonly Warning[]): string {
  const { term } = result;
  const spreads = table(
    [left(result.currency), ...heads],
    [
      ['Bill', ...cells(term.bill, number)],
      ['Recognized', ...cells(term.recognized, number)],
      ['Our cost', ...cells(term.cost, number)],
      ['Margin', ...cells(term.margin, number)],
      ['Margin in percent', ...cells(term.marginPercent, percent)],
      ['Shortfall', ...cells(term.shortfall, number)],
      ['Overage', ...cells(term.overage, number)],
    ],
  );
  const years = table(
    [right('Year'), left(''), ...heads],
    result.years.flatMap(({ year, bill, margin }) => [
      [String(year), 'Bill', ...cells(bill, number)],
      [String(year), 'Margin', ...cells(margin, number)],
    ]),
  );
  const clauses = table(
    [left(''), right('Runs'), right('Times')],
    Object.entries(result.clauses).flatMap(([act, { runs, times }]) => {
      const name = Object.entries(acts).find(([key]) => key === act)?.[1] ?? act;
      return times === 0 ? [] : [[name, String(runs), String(times)]];
    }),
  );
  const correlation = (value: string | null): string => value ?? '–';
  const drivers = table(
    [left(''), right('Bill'), right('Margin')],
    [
      { name: 'Level of usage', ...result.drivers.level },
      { name: 'Growth of usage', ...result.drivers.growth },
      ...result.drivers.slots.map(({ id, ...driver }) => ({ name: `Price of ${id}`, ...driver })),
    ].map(({ name, bill, margin }) => [name, correlation(bill), correlation(margin)]),
  );
  const slots = result.slots.map(
    ({ id, drawnFrom, moves, eventsPerYear }) => `${id}: ${moves} moves, ${eventsPerYear} a year; drawn from ${bases[drawnFrom]}`,
  );
  const floor = result.underMarginFloor;
  const { p10, p50, p90 } = result.marginRuns;
  return [
    `Stress of ${result.runs} runs, seed ${result.seed}. Net of VAT.`,
    spreads,
    'By contract year',
    years,
    'How often clauses act',
    clauses,
    ...(floor === null
      ? []
      : [
          `The margin lies under the floor of ${percent(floor.floorPercent)} in ${floor.runs} runs (${percent(floor.sharePercent)}).`,
        ]),
    `Runs at percentiles of the margin: P10 is run ${p10}, P50 is run ${p50}, P90 is run ${p90}.`,
    'What drives the spread (rank correlation, −1 to 1)',
    drivers,
    'What was drawn',
    ...slots,
    ...(warnings.length === 0
      ? []
      : [
          'What to change',
          ...warnings.map((warning) => {
            const { happens, change } = warningText(warning, result.currency);
            return `${happens} ${change}`;
          }),
        ]),
    '',
  ].join('\n');
}
