// The protocol of the window.
import { protocol } from 'electron';
import { SCHEME } from './origin.ts';
import { respond } from './respond.ts';

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

export function serveWindow(root: string): void {
  protocol.handle(SCHEME, (request) => respond(root, request.method, request.url));
}
