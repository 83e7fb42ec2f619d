/** What the build writes where a page's nonce goes (electron.vite.config.ts); the protocol handler replaces it on every serving. */
export const NONCE_PLACEHOLDER = '__QUOTEWRIGHT_NONCE__';

export function withNonce(html: string, nonce: string): string {
  return html.replaceAll(NONCE_PLACEHOLDER, nonce);
}
