import { deflateSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import { pngOf } from '../../src/main/export/images/png-image.ts';

/** What lies in a Word file, by its name. */
export const filesIn = (zip: Uint8Array): Readonly<Record<string, Uint8Array>> => unzipSync(zip);

/** A white picture of so many pixels, in a few kilobytes. */
export function pngOfPixels(width: number, height: number): Uint8Array {
  return pngOf({ width, height, rgb: new Uint8Array(width * height * 3).fill(255) }, (rows) => deflateSync(rows));
}

/** A zip whose one entry its directory lists again and again: all of them are the same bytes. */
export function zipWithTwins(name: string, content: Uint8Array, count: number): Uint8Array {
  const one = Buffer.from(zipSync({ [name]: content }));
  const directory = one.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  const end = one.indexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const entry = one.subarray(directory, end);
  const tail = Buffer.from(one.subarray(end));
  tail.writeUInt16LE(count, 8);
  tail.writeUInt16LE(count, 10);
  tail.writeUInt32LE(entry.length * count, 12);
  return new Uint8Array(Buffer.concat([one.subarray(0, directory), ...Array.from({ length: count }, () => entry), tail]));
}
