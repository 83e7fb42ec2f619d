import { z } from 'zod';
import { command, query } from '../schemas/call.ts';
import { DraftJson } from '../schemas/draft-json.ts';
import { ScenarioId } from '../schemas/ids.ts';
import { Instant, Nothing } from '../schemas/leaves.ts';

/** A "what if" of the workspace; which quotes it fits is for `evaluate` to say. */
export const SavedScenario = z.strictObject({
  scenarioId: ScenarioId,
  /** As it was typed, `quotewright.scenario/1` or on the way there. */
  draft: DraftJson,
  isSample: z.boolean(),
  updatedAt: Instant,
});
export type SavedScenario = z.output<typeof SavedScenario>;

export const scenarioCalls = {
  'scenarios.list': query(['scenarios'], Nothing, z.array(SavedScenario)),
  /** A new one where no id is given. */
  'scenarios.save': command(z.strictObject({ scenarioId: ScenarioId.optional(), draft: DraftJson }), SavedScenario),
  'scenarios.remove': command(z.strictObject({ scenarioId: ScenarioId }), Nothing),
};
