import { compute } from '../../shared/domain/compute.ts';
import { CalendarDate } from '../../shared/domain/terms/leaf.ts';
import type { Quote } from '../../shared/domain/terms/quote.ts';
import type { Costs } from '../../shared/domain/terms/costs.ts';
import { fixed } from '../../shared/domain/values/decimal-text.ts';
import { minorDigits } from '../../shared/domain/values/currency.ts';
import type { BreakEvenInputs } from '../../shared/simulation/break-even/break-even.ts';
import { breakEven } from '../../shared/simulation/break-even/break-even.ts';
import { namedModels } from '../../shared/simulation/break-even/scenarios.ts';
import type { StandIn } from '../../shared/simulation/replay/history.ts';
import { firstReplayDay, recordedSlots } from '../../shared/simulation/replay/history.ts';
import type { Replayed } from '../../shared/simulation/replay/replay.ts';
import { foundStandIns, replayAll, replayStarts } from '../../shared/simulation/replay/replay.ts';
import type { StressInputs } from '../../shared/simulation/stress/runs.ts';
import { simulateSentences as sentences } from '../../shared/text/command-line/simulate-text.ts';
import type { AmountFormat } from '../../shared/text/figure-format.ts';
import { breakEvenSayings } from '../../shared/text/simulation/break-even-text.ts';
import { replayText, worstStartText } from '../../shared/text/simulation/replay-text.ts';
import { whatIfSentences } from '../../shared/text/simulation/what-if-sentences.ts';
import { problemLines } from './documents.ts';
import type { Outcome } from './outcome.ts';
import { done, unusable } from './outcome.ts';

const lines = (texts: readonly string[]): string => `${texts.join('\n')}\n`;
const json = (document: object): string => `${JSON.stringify(document)}\n`;

/** The name of a model or slot of the cost book. */
function namesOf({ models, slots }: Costs): (id: string) => string {
  const names = new Map<string, string>([...models, ...(slots ?? [])].map(({ id, name }) => [id, name ?? id]));
  return (id) => names.get(id) ?? id;
}

/** Every break-even of a quote; the floor is a percent. */
export function breakEvenOutcome(
  inputs: Omit<BreakEvenInputs, 'floorPercent'>,
  marginFloor: string | null,
  { asJson }: { readonly asJson: boolean },
): Outcome {
  const base = compute({ quote: inputs.quote, costs: inputs.costs });
  if (!base.ok) return unusable(problemLines(base.problems));
  const floorPercent = marginFloor ?? '0';
  const answers = breakEven({ ...inputs, floorPercent });
  if (asJson)
    return done(json({ schema: 'quotewright.break-even/1', floorPercent, runs: inputs.runs, seed: inputs.seed, answers }));
  const nameOf = namesOf(inputs.costs);
  return done(lines(breakEvenSayings(answers, floorPercent, nameOf, 'en').map(({ says }) => says)));
}

/** The slots of the record that somebody says stand for what the quote names, `ID=PROVIDER/SLOT`; or why not. */
export function standInsFrom(
  quote: Quote,
  given: readonly string[],
  slots: readonly StandIn[],
): readonly [string, StandIn][] | string {
  const named = new Set<string>(namedModels(quote));
  const standIns: [string, StandIn][] = [];
  for (const each of given) {
    const at = each.lastIndexOf('=');
    const [id, standIn] = [each.slice(0, at), each.slice(at + 1)];
    if (at < 0 || !named.has(id)) return sentences.noSuchModel(each, [...named]);
    const slot = slots.find((own) => `${own.provider}/${own.slot}` === standIn);
    if (slot === undefined) {
      return sentences.noSuchSlot(
        standIn,
        slots.map((own) => `${own.provider}/${own.slot}`),
      );
    }
    standIns.push([id, slot]);
  }
  return standIns;
}

type Replayable = Pick<StressInputs, 'quote' | 'costs' | 'recorded'>;

/** The quote as if signed on a past day, and the worst start of all months. */
export function replayOutcome(
  inputs: Replayable,
  start: string,
  { asJson, standsFor }: { readonly asJson: boolean; readonly standsFor: readonly string[] },
): Outcome {
  const { quote, costs, recorded } = inputs;
  const last = replayStarts(recorded).at(-1) ?? firstReplayDay;
  if (!CalendarDate.safeParse(start).success || start < firstReplayDay || start > last)
    return unusable([sentences.noReplayDay(firstReplayDay, last)]);
  const given = standInsFrom(quote, standsFor, recordedSlots(recorded));
  if (typeof given === 'string') return unusable([given]);
  const { standIns, unknown } = foundStandIns(quote, costs, recorded, given);
  const replayed = replayAll({ quote, costs, recorded, standIns }, start);
  if (!replayed.ok) return unusable(problemLines(replayed.problems));
  const minor = minorDigits(quote.currency);
  if (asJson) {
    const written = ({ bill, margin, months, ...rest }: Replayed) => ({
      ...rest,
      months: months.map((amount) => fixed(amount, minor)),
      bill: fixed(bill, minor),
      margin: fixed(margin, minor),
    });
    const { asked, worst, starts } = replayed.value;
    return done(
      json({
        schema: 'quotewright.replay/1',
        currency: quote.currency,
        standIns: Object.fromEntries(standIns),
        keptPrices: unknown,
        asked: written(asked),
        worst: written(worst),
        starts,
      }),
    );
  }
  const nameOf = namesOf(costs);
  const format: AmountFormat = { currency: quote.currency, minorDigits: minor, language: 'en' };
  return done(
    lines([
      ...[...standIns].map(([id, { provider, slot }]) => sentences.standsFor(nameOf(id), `${provider}/${slot}`)),
      ...unknown.map((id) => whatIfSentences.noStandIn(nameOf(id))),
      ...replayText(replayed.value.asked, format),
      worstStartText(replayed.value, format),
    ]),
  );
}
