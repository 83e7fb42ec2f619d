import { createHash } from 'node:crypto';

/** SHA-256 of bytes, or of a text's UTF-8 bytes: 32 bytes. */
export function sha256Bytes(of: Uint8Array | string): Uint8Array {
  return createHash('sha256').update(of).digest();
}

/** SHA-256 of bytes, or of a text's UTF-8 bytes: 64 hex digits. */
export function sha256(of: Uint8Array | string): string {
  return createHash('sha256').update(of).digest('hex');
}
