import { shippedSha256 } from '../../export/shipped/shipped-sha256.ts';
import { readSetting, writeSetting } from '../../storage/records/setting-records.ts';
import type { Session } from '../session/service-session.ts';
import { write } from '../session/service-session.ts';

/** The setting that says with which of the app's clauses and templates the library was filled last. */
const setting = 'startingLibrary';

/** Adds to a workspace the app's clauses and templates that it lacks. Of those that it has, none changes: see `shipped-offers.ts`. */
export async function addStartingLibrary(session: Session): Promise<void> {
  // Reading the library takes longer than all else that a start does: it is read where it is another than last time.
  const shipped = shippedSha256();
  if ((await readSetting(session.db, setting)) === shipped) return;
  const { fillLibrary } = await import('./fill-library.ts');
  await write(session, async (transaction) => {
    await fillLibrary(session, transaction);
    await writeSetting(transaction, setting, shipped);
  });
}
