// The walls around the window: it goes nowhere, opens nothing, asks the network for nothing and is granted nothing.
import { app, session } from 'electron';
import type { Session, WebContents } from 'electron';
import type { Log } from '../services/session/environment.ts';
import { START_PAGE, mayNavigate, mayRequest } from './origin.ts';
import type { WindowSource } from './window-source.ts';

type MayAlsoRequest = WindowSource['mayAlsoRequest'];

function guardContents(contents: WebContents, log: Log): void {
  const refuse = (what: string) => (event: { readonly url: string; preventDefault: () => void }) => {
    if (mayNavigate(event.url)) return;
    event.preventDefault();
    log.warn(`Refused ${what}`, { url: event.url });
  };
  contents.on('will-navigate', refuse('a navigation'));
  contents.on('will-frame-navigate', refuse('a navigation of a frame'));
  contents.on('will-redirect', refuse('a redirect'));
  // Chromium asks nobody before it shows an empty page, which has none of the walls of ours: the page of the app comes back at once.
  contents.on('did-navigate', (_event, url) => {
    if (!url.startsWith('about:')) return;
    log.warn('Left an empty page', { url });
    void contents.loadURL(START_PAGE);
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    log.warn('Refused a window', { url });
    return { action: 'deny' };
  });
  // WebRTC is not a request that a session sees: without a proxy to go through it has no way out.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

function guardSession(ours: Session, log: Log, mayAlsoRequest: MayAlsoRequest): void {
  ours.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  ours.setPermissionCheckHandler(() => false);
  ours.setDevicePermissionHandler(() => false);
  ours.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !mayRequest(details.url) && !mayAlsoRequest(details.url);
    if (cancel) log.warn('Refused a request', { url: details.url });
    answer({ cancel });
  });
  ours.on('will-download', (event) => event.preventDefault());
}

/** Must run before the app is ready. */
export function guardProcess(hosts: readonly string[]): void {
  // It takes back --no-sandbox, without which Chromium refuses to run as root: a checkout may be run so, the packaged app may not. The
  // window asks for its sandbox all the same.
  if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // A second wall behind the session's: what Chromium itself would look up finds no host.
  const rules = ['MAP * ~NOTFOUND', ...hosts.map((host) => `EXCLUDE ${host}`)];
  app.commandLine.appendSwitch('host-resolver-rules', rules.join(', '));
  app.commandLine.appendSwitch('disable-background-networking');
}

/** Must run once the app is ready, before the first window. */
export function guardWindows(log: Log, mayAlsoRequest: MayAlsoRequest): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents, log));
  app.on('session-created', (created) => guardSession(created, log, mayAlsoRequest));
  guardSession(session.defaultSession, log, mayAlsoRequest);
}
