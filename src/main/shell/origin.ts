/** The one origin of the app: every page and file of the window is served from it. */
export const SCHEME = 'app';
export const HOST = 'quotewright';
export const START_PAGE = `${SCHEME}://${HOST}/index.html`;

/** Whether a URL is of the app's own origin: scheme and host exactly, no port, no user. */
export function isOurs(url: string): boolean {
  // Not URL.parse: the Node of the oldest Electron that the app runs on has none.
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password } = new URL(url);
  return protocol === `${SCHEME}:` && host === HOST && username === '' && password === '';
}
