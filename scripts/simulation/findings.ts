// The page of findings of the support desk: every figure of docs/support-desk-what-if.md, from the engine.
import type { Costs } from '../../src/shared/domain/terms/costs.ts';
import type { Quote } from '../../src/shared/domain/terms/quote.ts';
import { minorDigits } from '../../src/shared/domain/values/currency.ts';
import { breakEven } from '../../src/shared/simulation/break-even/break-even.ts';
import type { StandIn } from '../../src/shared/simulation/replay/history.ts';
import { foundStandIns, replayAll } from '../../src/shared/simulation/replay/replay.ts';
import { recordedMoves } from '../../src/shared/simulation/stress/recorded-moves.ts';
import type { StressResult } from '../../src/shared/simulation/stress/stress-result-document.ts';
import { collectRuns, warnedStress } from '../../src/shared/simulation/stress/stress.ts';
import { numberText, percentText } from '../../src/shared/text/number-format.ts';
import { breakEvenSayings } from '../../src/shared/text/simulation/break-even-text.ts';
import { replayText, worstStartText } from '../../src/shared/text/simulation/replay-text.ts';
import { warningText } from '../../src/shared/text/warning-sentences.ts';
import { windowWords } from '../../src/shared/text/window/window-words.ts';

const runs = 1000;
const floorPercent = '60';
const words = windowWords('en').whatIf;

type Deal = { readonly quote: Quote; readonly costs: Costs };

const number = (decimal: string): string => numberText(decimal, 'en');
const percent = (decimal: string): string => percentText(decimal, 'en');

function table(heads: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line), ''];
}

function stressPart(
  { term, clauses, drivers, underMarginFloor, marginRuns }: StressResult,
  nameOf: (id: string) => string,
): readonly string[] {
  const figures = ['bill', 'cost', 'margin', 'marginPercent', 'shortfall', 'overage'] as const;
  const heads = ['p5', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95'] as const;
  const acted = Object.entries(clauses).flatMap(([act, { runs: inRuns, times }]) => {
    const name = Object.entries(words.acts).find(([key]) => key === act)?.[1] ?? act;
    return times === 0 ? [] : [[name, number(String(inRuns)), number(String(times))]];
  });
  const correlation = (value: string | null): string => value ?? '–';
  return [
    ...table(
      ['USD', ...heads.map((head) => head.toUpperCase())],
      figures.map((figure) => {
        const spread = term[figure];
        const cells = heads.map((head) =>
          spread === null ? '–' : figure === 'marginPercent' ? percent(spread[head]) : number(spread[head]),
        );
        return [words.figures[figure], ...cells];
      }),
    ),
    ...(underMarginFloor === null
      ? []
      : [
          `The margin lies under ${percent(underMarginFloor.floorPercent)} in ${number(String(underMarginFloor.runs))} of ${number(String(runs))} runs.`,
          '',
        ]),
    `The run at P10 of the margin is number ${marginRuns.p10}, at P50 number ${marginRuns.p50}, at P90 number ${marginRuns.p90}: \`simulate … --emit-run ${marginRuns.p10}\` prints the first as a scenario.`,
    '',
    '### How often clauses act',
    '',
    ...table(['', 'Runs', 'Times'], acted),
    '### What drives the spread',
    '',
    words.driversNote,
    '',
    ...table(
      ['', words.figures.bill, words.figures.margin],
      [
        [words.level, correlation(drivers.level.bill), correlation(drivers.level.margin)],
        [words.growth, correlation(drivers.growth.bill), correlation(drivers.growth.margin)],
        ...drivers.slots.map(({ id, bill, margin }) => [words.priceOf(nameOf(id)), correlation(bill), correlation(margin)]),
      ],
    ),
  ];
}

/** The page as Markdown. Throws where the deal does not evaluate. */
export function findingsPage({ quote, costs }: Deal): string {
  const names = new Map<string, string>([...costs.models, ...(costs.slots ?? [])].map(({ id, name }) => [id, name ?? id]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const inputs = { quote, costs, stress: { schema: 'quotewright.stress/1' as const }, recorded: recordedMoves, seed: 1 };
  const figures = collectRuns(inputs, runs);
  if (!figures.ok) throw new Error(JSON.stringify(figures.problems));
  const { result, warnings } = warnedStress(inputs, figures.value, floorPercent);
  const format = { currency: quote.currency, minorDigits: minorDigits(quote.currency), language: 'en' } as const;
  const replayed = (start: string, provider: string): readonly string[] => {
    const found = foundStandIns(quote, costs, recordedMoves).standIns;
    const standIns = new Map<string, StandIn>([...found, ['frontier', { provider, slot: 'frontier' }]]);
    const all = replayAll({ quote, costs, recorded: recordedMoves, standIns }, start);
    if (!all.ok) throw new Error(JSON.stringify(all.problems));
    return [...replayText(all.value.asked, format), worstStartText(all.value, format)].map((text) => `- ${text}`);
  };
  const answers = breakEven({ ...inputs, floorPercent, runs: 100 });
  return `${[
    '# The support desk under a thousand futures',
    '',
    `What model releases may do to the sample deal \`support-desk.quote.json\`: ${number(String(runs))} runs with seed 1, as [simulation.md](simulation.md) says. A test computes every figure of this page again (\`WRITE_DOCS=1\` writes it). Net of VAT.`,
    '',
    '## Stress',
    '',
    ...stressPart(result, nameOf),
    '### What to change',
    '',
    ...warnings.map((warning) => {
      const { happens, change } = warningText(warning, quote.currency);
      return `- ${happens} ${change}`;
    }),
    '',
    '## Break-even',
    '',
    `Against a margin of ${percent(floorPercent)}; the answers about terms rest on 100 runs each.`,
    '',
    ...breakEvenSayings(answers, floorPercent, nameOf, 'en').map(({ says }) => `- ${says}`),
    '',
    '## Replay',
    '',
    'The flagship’s cut of 24 November 2025, from 15 and 75 to 5 and 25 dollars for a million tokens:',
    '',
    ...replayed('2025-09-01', 'anthropic'),
    '',
    'The flagship’s rise of 23 April 2026, from 2.5 and 15 to 5 and 30 dollars:',
    '',
    ...replayed('2026-04-01', 'openai'),
  ]
    .join('\n')
    .replaceAll('\u00A0', ' ')}\n`;
}
