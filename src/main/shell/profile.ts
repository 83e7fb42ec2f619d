// The folder of the user's own: the workspace, the log, where the window was.
import { isAbsolute, join } from 'node:path';
import { app } from 'electron';

/** Must run before the single-instance lock, which is one for each profile. A checkout may name its own, the packaged app has one place. */
export function settleProfile(): string {
  const named = process.env['QUOTEWRIGHT_PROFILE'];
  if (!app.isPackaged && named !== undefined && isAbsolute(named)) app.setPath('userData', named);
  return app.getPath('userData');
}

export function workspaceFile(profile: string): string {
  return join(profile, 'workspace.quotewright');
}
