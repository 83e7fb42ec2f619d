/** The content security policy of a page, to be sent as a header: nothing is allowed that is not named. `connections` is empty but in development. */
export function cspFor(nonce: string, connections: readonly string[] = []): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    // The nonce is what the libraries that write style elements are given: none of them needs 'unsafe-inline'.
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    ["connect-src 'self'", ...connections].join(' '),
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** What the build writes where a page's nonce goes (electron.vite.config.ts); the protocol handler replaces it on every serving. */
export const NONCE_PLACEHOLDER = '__QUOTEWRIGHT_NONCE__';

export function withNonce(html: string, nonce: string): string {
  return html.replaceAll(NONCE_PLACEHOLDER, nonce);
}
