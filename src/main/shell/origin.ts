// The origin guard: where the window may go, what it may load, and whose calls are answered.
/** The one origin of the app: every page and file of the window is served from it. */
export const SCHEME = 'app';
const HOST = 'quotewright';
export const START_PAGE = `${SCHEME}://${HOST}/index.html`;

/** Whether a URL is of the app's own origin: scheme and host exactly, no port, no user. */
export function isOurs(url: string): boolean {
  // Not URL.parse: the Node of the oldest Electron that the app runs on has none.
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password } = new URL(url);
  return protocol === `${SCHEME}:` && host === HOST && username === '' && password === '';
}

/** The window is one page for good: all that is let through is that very page again, as on a reload. */
export function mayNavigate(url: string): boolean {
  return url === START_PAGE || url.startsWith(`${START_PAGE}#`);
}

/** The app is offline: the window loads its own files, what it holds in memory, and nothing else. */
export function mayRequest(url: string): boolean {
  if (url.startsWith('blob:')) return isOurs(url.slice('blob:'.length));
  return url.startsWith('data:') || url.startsWith('devtools:') || isOurs(url);
}

/** What is looked at of an Electron frame; an Electron frame is one of these. */
export type Frame = { readonly url: string; readonly parent: Frame | null };

/** Whether a call comes from the main frame of a page of ours. A frame that is gone by now is null. */
export function isOurFrame(frame: Frame | null | undefined): boolean {
  return frame !== null && frame !== undefined && frame.parent === null && isOurs(frame.url);
}
