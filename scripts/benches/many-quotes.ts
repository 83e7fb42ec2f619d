import { join } from 'node:path';
import { openWorkspace } from '../../src/main/storage/workspace/workspace.ts';
import { fillWorkspace } from '../seed/fill-workspace.ts';
import { newWorkspace } from '../seed/new-workspace.ts';

/** `QUOTEWRIGHT_BENCH_QUOTES` asks for another number: fifty thousand take minutes to write. */
export const manyQuotes = Number(process.env['QUOTEWRIGHT_BENCH_QUOTES'] ?? '50000');

/** Puts a workspace with so many quotes into the app's folder. */
export async function withManyQuotes(profile: string): Promise<void> {
  const file = join(profile, 'workspace.quotewright');
  await newWorkspace(file);
  const opened = await openWorkspace(file, { nativeBinding: undefined, clock: () => new Date(), mayCreate: false });
  if (!opened.ok) throw new Error(opened.problem.code);
  await fillWorkspace(opened.workspace, manyQuotes, new Date(), () => undefined);
  await opened.workspace.close();
}
