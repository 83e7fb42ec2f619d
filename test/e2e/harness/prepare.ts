// Once before all windows: an Electron, its SQLite, a build of the app, and displays where there is none.
import type { TestProject } from 'vitest/node';
import { ensureBuilt } from '../../../scripts/build/build.ts';
import { resolveElectron } from '../../../scripts/electron/resolve.ts';
import { sqliteBindingFor } from '../../../scripts/electron/sqlite-binding.ts';
import { hasDisplay } from '../../../scripts/system/display.ts';
import { requireLibraries } from '../../../scripts/system/missing-libraries.ts';
import { openDisplays } from '../../../scripts/testing/virtual-displays.ts';

declare module 'vitest' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- an interface is what can be added to
  interface ProvidedContext {
    electron: string;
    sqliteBinding: string | null;
    /** One for each worker; none where windows show on the display that is there. */
    displays: readonly string[];
  }
}

export async function setup(project: TestProject): Promise<() => void> {
  const electron = await resolveElectron();
  await requireLibraries(electron);
  project.provide('electron', electron);
  project.provide('sqliteBinding', await sqliteBindingFor(electron, 'name'));
  await ensureBuilt();
  const displays = await openDisplays(hasDisplay() ? 0 : project.vitest.config.maxWorkers);
  project.provide('displays', displays.names);
  return () => displays.close();
}
