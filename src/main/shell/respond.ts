// Answers the window's requests for its own files.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { cspFor, withNonce } from './csp.ts';
import { mediaType } from './media-type.ts';
import { resolveAsset } from './resolve-asset.ts';

/** Each page has a nonce of its own, in its header and in its text. `root` is the folder of the built window. */
export async function respond(root: string, method: string, url: string): Promise<Response> {
  const asset = resolveAsset(root, method, url);
  if (!asset.ok) return new Response(null, { status: asset.status });
  let bytes: Buffer<ArrayBuffer>;
  try {
    bytes = await readFile(asset.path);
  } catch {
    return new Response(null, { status: 404 });
  }
  return pageResponse(bytes, mediaType(asset.path));
}

/** A file of the window. `connections` are the other addresses it may open; only development has any. */
export function pageResponse(bytes: Buffer<ArrayBuffer>, type: string, connections: readonly string[] = []): Response {
  const nonce = randomBytes(16).toString('base64');
  const body = type.startsWith('text/html') ? withNonce(bytes.toString('utf8'), nonce) : bytes;
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': cspFor(nonce, connections),
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cache-Control': 'no-store',
    },
  });
}
