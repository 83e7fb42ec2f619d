import type { Handlers } from '../../../shared/calls/handlers.ts';
import { DraftJson } from '../../../shared/calls/schemas/draft-json.ts';
import { RevisionId } from '../../../shared/calls/schemas/ids.ts';
import type { QuoteStep } from '../../../shared/calls/quotes/quote-history-calls.ts';
import { withChanges } from '../../../shared/domain/document/changes.ts';
import { quoteRecord, revisionRecord } from '../../storage/records/quote-records.ts';
import type { StepRecord } from '../../storage/records/quote-steps.ts';
import { quoteSteps } from '../../storage/records/quote-steps.ts';
import type { WorkspaceDb } from '../../storage/database/schema.ts';
import { draftOf } from '../drafts/quote-answers.ts';
import { done, notFound } from '../session/answer.ts';
import type { Session } from '../session/service-session.ts';

const usualLimit = 200;
/** As many as are ever kept of a quote. */
const all = 10_000;

// The services write both lists, and the dispatcher parses every answer.
const changesOf = ({ changes }: StepRecord): QuoteStep['changes'] => JSON.parse(changes) as QuoteStep['changes'];
const namesOf = ({ names }: StepRecord): QuoteStep['names'] => JSON.parse(names) as QuoteStep['names'];

function stepOf(record: StepRecord): QuoteStep {
  return {
    step: record.step,
    revisionId: RevisionId.parse(record.revision_id),
    changes: changesOf(record),
    names: namesOf(record),
    beforeSha256: record.before_sha256,
    afterSha256: record.after_sha256,
    by: record.person_name === '' ? null : record.person_name,
    beganAt: record.began_at,
    at: record.at,
  };
}

/** The draft after a step: the last state of the step's revision, and from it every later step taken back. Null where it is not kept. */
async function stateAfter(db: WorkspaceDb, quoteId: string, step: number): Promise<DraftJson | null> {
  const quote = await quoteRecord(db, quoteId);
  if (quote === undefined) return null;
  const steps = await quoteSteps(db, quoteId, { after: step - 1, limit: all });
  const wanted = steps.find((record) => record.step === step) ?? steps.find((record) => record.step === step + 1);
  if (wanted === undefined) return null;
  const revision = await revisionRecord(db, quote, wanted.revision_id);
  if (revision === undefined) return null;
  const later = steps.filter((record) => record.step > step && record.revision_id === wanted.revision_id);
  const state = later.reduce<unknown>((draft, record) => withChanges(draft, changesOf(record), 'backwards'), draftOf(revision));
  const read = DraftJson.safeParse(state);
  return read.success ? read.data : null;
}

export function historyHandlers({ db }: Session): Pick<Handlers, 'quotes.history' | 'quotes.stateAt'> {
  return {
    'quotes.history': async ({ quoteId, before, limit = usualLimit }) => {
      if ((await quoteRecord(db, quoteId)) === undefined) return notFound('quote');
      return done((await quoteSteps(db, quoteId, { before, limit })).map(stepOf));
    },
    'quotes.stateAt': async ({ quoteId, step }) => {
      const draft = await stateAfter(db, quoteId, step);
      return draft === null ? notFound('step') : done({ draft });
    },
  };
}
