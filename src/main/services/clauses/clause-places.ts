import type { ClausePlace } from '../../../shared/guardrails/clause-facts.ts';
import { approvedClauses } from '../../storage/records/clause-records.ts';
import type { WorkspaceDb } from '../../storage/database/schema.ts';
import { clauseLookup } from './clause-texts.ts';

/** The position of every clause that a quote can have, by id and version. A clause in two languages is one. */
export async function clausePlaces(db: WorkspaceDb): Promise<readonly ClausePlace[]> {
  const lookUp = await clauseLookup(db);
  const places = new Map<string, ClausePlace>();
  for (const { clause_id: id, version } of await approvedClauses(db)) {
    const place = lookUp(id, version);
    if (place !== null) places.set(`${id}@${version}`, { id, version, ...place });
  }
  return [...places.values()];
}
