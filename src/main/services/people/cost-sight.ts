import { seesCosts } from '../../../shared/guardrails/cost-sight.ts';
import type { WorkspaceDb } from '../../storage/database/schema.ts';
import { settingsOf } from '../settings/settings.ts';
import { currentPerson } from './people.ts';

/** Whether who works here sees costs and margin. */
export async function currentSeesCosts(db: WorkspaceDb): Promise<boolean> {
  const person = await currentPerson(db);
  return seesCosts(person?.roles ?? null, (await settingsOf(db)).costsFor);
}
