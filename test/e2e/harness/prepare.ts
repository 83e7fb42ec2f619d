// Once before all windows: an Electron, its SQLite and a build of the app.
import type { TestProject } from 'vitest/node';
import { ensureBuilt } from '../../../scripts/build/build.ts';
import { resolveElectron } from '../../../scripts/electron/resolve.ts';
import { sqliteBindingFor } from '../../../scripts/electron/sqlite-binding.ts';
import { requireLibraries } from '../../../scripts/system/missing-libraries.ts';

declare module 'vitest' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- an interface is what can be added to
  interface ProvidedContext {
    electron: string;
    sqliteBinding: string | null;
  }
}

export async function setup(project: TestProject): Promise<void> {
  const electron = await resolveElectron();
  await requireLibraries(electron);
  project.provide('electron', electron);
  project.provide('sqliteBinding', await sqliteBindingFor(electron, 'name'));
  await ensureBuilt();
}
