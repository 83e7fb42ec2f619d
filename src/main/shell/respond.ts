// Answers the window's requests for its own files.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cspFor, withNonce } from './csp.ts';
import { mediaType } from './media-type.ts';
import { resolveAsset } from './resolve-asset.ts';

/** What Electron is handed for a request. Not a `Response`: the first one would load all of `fetch`, for which every start would wait. */
export type Answer = {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly data: Buffer;
};

export const refusal = (statusCode: number): Answer => ({ statusCode, headers: {}, data: Buffer.alloc(0) });

/**
 * Each page has a nonce of its own, in its header and in its text. `root` is the folder of the built window. Read at once, since the window
 * waits: a promise would wait for what else the process does as the app starts.
 */
export function respond(root: string, method: string, url: string): Answer {
  const asset = resolveAsset(root, method, url);
  if (!asset.ok) return refusal(asset.status);
  let bytes: Buffer;
  try {
    bytes = readFileSync(asset.path);
  } catch {
    return refusal(404);
  }
  return pageAnswer(bytes, mediaType(asset.path));
}

/** A file of the window. `connections` are the other addresses it may open; only development has any. */
export function pageAnswer(bytes: Buffer, type: string, connections: readonly string[] = []): Answer {
  const nonce = randomBytes(16).toString('base64');
  return {
    statusCode: 200,
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': cspFor(nonce, connections),
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cache-Control': 'no-store',
    },
    data: type.startsWith('text/html') ? Buffer.from(withNonce(bytes.toString('utf8'), nonce)) : bytes,
  };
}
