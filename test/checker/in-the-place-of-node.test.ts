// What stands in the place of Node's modules in the checker gives what they give.
import { createHash as nodeHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { crc32 as nodeCrc, deflateSync as nodeDeflate } from 'node:zlib';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createHash } from '../../src/checker/node/crypto.ts';
import { Readable } from '../../src/checker/node/stream.ts';
import { crc32, deflateSync, inflateSync } from '../../src/checker/node/zlib.ts';

const font = readFileSync(resolve(import.meta.dirname, '../../resources/fonts/Inter-Regular.ttf'));
const text = readFileSync(resolve(import.meta.dirname, '../../ARCHITECTURE.md'));
const bytes = fc.uint8Array({ maxLength: 2000 });

test.each([
  ['a font', font],
  ['a text', text],
  ['nothing', Buffer.alloc(0)],
])('%s is packed to the same bytes, on which it rests that a file can be the exported one byte for byte', (_, plain) => {
  for (const level of [6, 9] as const) {
    const packed = deflateSync(plain, { level });
    expect(packed.equals(nodeDeflate(plain, { level }))).toBe(true);
    expect(inflateSync(packed).equals(plain)).toBe(true);
  }
});

test('any bytes: packed, unpacked, summed and hashed', () => {
  fc.assert(
    fc.property(bytes, (plain) => {
      expect(deflateSync(plain)).toEqual(nodeDeflate(plain));
      expect(new Uint8Array(inflateSync(nodeDeflate(plain)))).toEqual(plain);
      expect(crc32(plain)).toBe(nodeCrc(plain));
      expect(createHash('sha256').update('é').update(plain).digest('hex')).toBe(
        nodeHash('sha256').update('é').update(plain).digest('hex'),
      );
    }),
  );
});

test('no more is unpacked than is allowed, and nothing of what is damaged or cut off', () => {
  const packed = nodeDeflate(Buffer.alloc(10_000_000));
  expect(() => inflateSync(packed, { maxOutputLength: 9_999_999 })).toThrow('larger than 9999999');
  expect(inflateSync(packed, { maxOutputLength: 10_000_000 })).toHaveLength(10_000_000);
  const damaged = nodeDeflate(text);
  damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 1;
  expect(() => inflateSync(damaged)).toThrow('incorrect data check');
  expect(() => inflateSync(nodeDeflate(text).subarray(0, 100))).toThrow('unexpected end of file');
  expect(() => inflateSync(new Uint8Array())).toThrow('unexpected end of file');
  expect(inflateSync(Buffer.concat([nodeDeflate(text), Buffer.from('\n')])).equals(text)).toBe(true);
});

test('what is pushed before anybody listens is handed over in its order, then the end', async () => {
  const stream = new Readable();
  stream.push('one');
  const heard: unknown[] = [];
  const ended = new Promise<void>((resolve) => stream.on('end', () => resolve()));
  stream.on('data', (chunk) => heard.push(chunk));
  stream.push('two');
  stream.push(null);
  await ended;
  expect(heard).toEqual(['one', 'two']);
});
