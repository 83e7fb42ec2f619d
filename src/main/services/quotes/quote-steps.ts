import type { Change } from '../../../shared/domain/document/changes.ts';
import { changesBetween } from '../../../shared/domain/document/changes.ts';
import type { Path } from '../../../shared/domain/document/problem.ts';
import { pathText } from '../../../shared/domain/document/problem.ts';
import type { StepRecord } from '../../storage/records/quote-steps.ts';
import { appendStep, extendStep, lastStep } from '../../storage/records/quote-steps.ts';
import type { WorkspaceTransaction } from '../../storage/database/schema.ts';
import { actingPerson } from '../people/people.ts';
import { sha256 } from '../../sha256.ts';

/** Saves of one field within this time are one step, in milliseconds: a number is typed with pauses. */
const joining = 60_000;

/** Drafts as canonical JSON. */
type Saved = {
  readonly quoteId: string;
  readonly revisionId: string;
  readonly before: string;
  readonly after: string;
  readonly now: string;
};

/** The name of the line or commitment that a path leads into. */
function nameIn(draft: unknown, path: Path): string {
  const [list, index] = path;
  if (typeof draft !== 'object' || draft === null || (list !== 'lines' && list !== 'commitments')) return '';
  const items: unknown = Reflect.get(draft, list);
  const item: unknown = Array.isArray(items) && typeof index === 'number' ? items[index] : undefined;
  const name: unknown = typeof item === 'object' && item !== null && 'name' in item ? item.name : undefined;
  return typeof name === 'string' ? name : '';
}

/** The one field that the changes are of, or null. */
function fieldOf(changes: readonly Change[]): string | null {
  const [only, ...others] = changes;
  return only?.type === 'set' && others.length === 0 ? pathText(only.path) : null;
}

/** The one change that the last step and this one come to, where both are of the same field and follow soon on each other. */
function joined(last: StepRecord, changes: readonly Change[], { revisionId, now }: Saved, afterSha256: string): Change | null {
  // The services write the list; what another program wrote into it is only compared.
  const earlier = JSON.parse(last.changes) as readonly Change[];
  const [was] = earlier;
  const [is] = changes;
  if (was?.type !== 'set' || is?.type !== 'set' || last.revision_id !== revisionId) return null;
  if (fieldOf(earlier) === null || fieldOf(earlier) !== fieldOf(changes)) return null;
  if (Date.parse(now) - Date.parse(last.at) > joining) return null;
  // Taken back: a step of its own, so that it can be done again.
  if (last.before_sha256 === afterSha256) return null;
  const { before: _before, ...change } = is;
  return 'before' in was ? { ...change, before: was.before } : change;
}

/** Keeps what a save changed, in the transaction of the save. */
export async function keepStep(transaction: WorkspaceTransaction, saved: Saved): Promise<void> {
  const { quoteId, revisionId, before, after, now } = saved;
  if (before === after) return;
  const [wasDraft, isDraft]: readonly unknown[] = [JSON.parse(before), JSON.parse(after)];
  const changes = changesBetween(wasDraft, isDraft);
  const afterSha256 = sha256(after);
  const beforeSha256 = sha256(before);
  const person = await actingPerson(transaction);
  const last = await lastStep(transaction, quoteId);
  if (last !== undefined && last.after_sha256 === beforeSha256 && last.person_id === person.person_id) {
    const one = joined(last, changes, saved, afterSha256);
    if (one !== null) {
      await extendStep(transaction, last, { changes: JSON.stringify([one]), after_sha256: afterSha256, at: now });
      return;
    }
  }
  await appendStep(transaction, {
    quote_id: quoteId,
    step: (last?.step ?? 0) + 1,
    revision_id: revisionId,
    changes: JSON.stringify(changes),
    names: JSON.stringify(changes.map(({ path }) => nameIn(isDraft, path) || nameIn(wasDraft, path))),
    before_sha256: beforeSha256,
    after_sha256: afterSha256,
    ...person,
    began_at: now,
    at: now,
  });
}
