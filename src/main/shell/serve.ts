// The protocol of the window.
import { protocol } from 'electron';
import { SCHEME } from './origin.ts';
import type { WindowSource } from './window-source.ts';

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

export function serveWindow(source: WindowSource): void {
  protocol.handle(SCHEME, (request) => source.respond(request.method, request.url));
}
