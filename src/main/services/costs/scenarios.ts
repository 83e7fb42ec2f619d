import type { DraftJson } from '../../../shared/calls/schemas/draft-json.ts';
import type { Handlers } from '../../../shared/calls/handlers.ts';
import { ScenarioId } from '../../../shared/calls/schemas/ids.ts';
import type { SavedScenario } from '../../../shared/calls/quotes/scenario-calls.ts';
import { canonicalJson } from '../../../shared/domain/document/canonical-json.ts';
import type { ScenarioRecord } from '../../storage/records/scenario-records.ts';
import { deleteScenario, insertScenario, overwriteScenario, scenarioRecords } from '../../storage/records/scenario-records.ts';
import { done, notFound } from '../session/answer.ts';
import type { Session } from '../session/service-session.ts';
import { now, write } from '../session/service-session.ts';

function answered(record: ScenarioRecord): SavedScenario {
  return {
    scenarioId: ScenarioId.parse(record.scenario_id),
    // The services write it from a parsed draft.
    draft: JSON.parse(record.draft) as DraftJson,
    isSample: record.is_sample === 1,
    updatedAt: record.updated_at,
  };
}

type OwnCalls = 'scenarios.list' | 'scenarios.save' | 'scenarios.remove';

export function scenarioHandlers(session: Session): Pick<Handlers, OwnCalls> {
  return {
    'scenarios.list': async () => done((await scenarioRecords(session.db)).map(answered)),

    'scenarios.save': async ({ scenarioId, draft }) => {
      const at = now(session);
      const text = canonicalJson(draft);
      const saved = await write(session, async (transaction) => {
        if (scenarioId !== undefined) return overwriteScenario(transaction, scenarioId, { draft: text, updated_at: at });
        const made = {
          scenario_id: session.environment.newId(),
          draft: text,
          is_sample: 0,
          created_at: at,
          updated_at: at,
        };
        await insertScenario(transaction, made);
        return made;
      });
      if (saved === undefined) return notFound('scenario');
      session.changed('scenarios');
      return done(answered(saved));
    },

    'scenarios.remove': async ({ scenarioId }) => {
      const was = await write(session, (transaction) => deleteScenario(transaction, scenarioId));
      if (!was) return notFound('scenario');
      session.changed('scenarios');
      return done({});
    },
  };
}
