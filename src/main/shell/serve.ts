// The protocol of the window.
import { protocol } from 'electron';
import { SCHEME } from './origin.ts';
import type { Answer } from './respond.ts';
import type { WindowSource } from './window-source.ts';

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

export function serveWindow(source: WindowSource): void {
  const respond = async (method: string, url: string, answer: (answer: Answer) => void): Promise<void> =>
    answer(await source.respond(method, url));
  // Its successor speaks in `Request` and `Response`, which load all of `fetch` before the first page is answered.
  // oxlint-disable-next-line typescript/no-deprecated
  protocol.registerBufferProtocol(SCHEME, ({ method, url }, answer) => void respond(method, url, answer));
}
