// The protocol of the window: files of the built renderer, each page with a nonce of its own.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { cspFor } from './csp.ts';
import { mediaType } from './media-type.ts';
import { withNonce } from './nonce.ts';
import { SCHEME } from './origin.ts';
import { resolveAsset } from './resolve-asset.ts';

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

export async function respond(root: string, method: string, url: string): Promise<Response> {
  const asset = resolveAsset(root, method, url);
  if (!asset.ok) return new Response(null, { status: asset.status });
  let bytes: Buffer<ArrayBuffer>;
  try {
    bytes = await readFile(asset.path);
  } catch {
    return new Response(null, { status: 404 });
  }
  const type = mediaType(asset.path);
  const nonce = randomBytes(16).toString('base64');
  const body = type.startsWith('text/html') ? withNonce(bytes.toString('utf8'), nonce) : bytes;
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': cspFor(nonce),
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cache-Control': 'no-store',
    },
  });
}

export function serveWindow(root: string): void {
  protocol.handle(SCHEME, (request) => respond(root, request.method, request.url));
}
