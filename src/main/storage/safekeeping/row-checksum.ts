import { createHash } from 'node:crypto';

/** A value as SQLite hands it over. */
export type Stored = string | number | bigint | Uint8Array | null;

/** SHA-256 over the values of a row, each with its type and length, so that no two rows are written alike. */
export function rowChecksum(values: readonly Stored[]): Buffer {
  const hash = createHash('sha256');
  for (const value of values) {
    if (value === null) hash.update('n;');
    else if (typeof value === 'string') hash.update(`t${Buffer.byteLength(value)}:`).update(value);
    else if (typeof value === 'object') hash.update(`b${value.byteLength}:`).update(value);
    else hash.update(`i${value};`);
  }
  return hash.digest();
}

const modulus = 1n << 256n;

/**
 * A sum over the checksums of all rows, in whatever order they are added: one row changes it without the others being read, and a row
 * that is taken out leaves nothing of itself in it.
 */
export type ChecksumSum = bigint;

function term(table: string, key: string, checksum: Uint8Array): bigint {
  const digest = createHash('sha256').update(`${table}\n${key}\n`).update(checksum).digest('hex');
  return BigInt(`0x${digest}`);
}

export function withRow(sum: ChecksumSum, table: string, key: string, checksum: Uint8Array): ChecksumSum {
  return (sum + term(table, key, checksum)) % modulus;
}

export function withoutRow(sum: ChecksumSum, table: string, key: string, checksum: Uint8Array): ChecksumSum {
  return (sum - term(table, key, checksum) + modulus) % modulus;
}

/** 64 hex digits. */
export function sumText(sum: ChecksumSum): string {
  return sum.toString(16).padStart(64, '0');
}

export function sumOf(text: string): ChecksumSum {
  return BigInt(`0x${text}`);
}
