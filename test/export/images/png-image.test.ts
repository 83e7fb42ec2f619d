import { describe, expect, test } from 'vitest';
import { readLogo } from '../../../src/main/export/brand/logo.ts';
import { pngHead, pngPixels } from '../../../src/main/export/images/png-image.ts';
import type { Drawing } from './png-file.ts';
import { pngFile } from './png-file.ts';

function pixelsOf(bytes: Uint8Array): readonly number[] | null {
  const head = pngHead(bytes);
  const pixels = head === null ? null : pngPixels(bytes, head);
  return pixels === null ? null : [...pixels.rgb];
}

const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const onWhite = (colour: number, alpha: number): number => Math.round((colour * alpha + 255 * (255 - alpha)) / 255);

test('an interlaced logo is the same logo as one that is not', () => {
  const drawn = drawing(6, 8, 24, 12);
  const plain = readLogo(pngFile(drawn));
  expect(plain.ok).toBe(true);
  expect(readLogo(pngFile({ ...drawn, interlaced: true }))).toEqual(plain);
});

/** Another value at every place, of so many bits. */
function sample(x: number, y: number, channel: number, depth: number): number {
  return (x * 37 + y * 101 + channel * 53 + x * y) % 2 ** depth;
}

function drawing(colourType: number, depth: number, width: number, height: number): Drawing {
  const count = channels[colourType] ?? 0;
  const pixel = (x: number, y: number): readonly number[] =>
    Array.from({ length: count }, (_, channel) => sample(x, y, channel, depth));
  if (colourType !== 3) return { width, height, depth, colourType, pixel };
  const palette = Array.from({ length: 2 ** depth * 3 }, (_, at) => (at * 41) % 256);
  return { width, height, depth, colourType, pixel, palette, transparency: [0, 128] };
}

/** What paper shows of a drawing, by the rules of PNG. */
function expected({ width, height, depth, colourType, pixel, palette = [], transparency = [] }: Drawing): readonly number[] {
  const eight = (value: number): number => (depth === 16 ? value >> 8 : Math.round((value * 255) / (2 ** depth - 1)));
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (__, x) => {
      const values = pixel(x, y);
      if (colourType === 3) {
        const entry = values[0] ?? 0;
        return [0, 1, 2].map((part) => onWhite(palette[entry * 3 + part] ?? 0, transparency[entry] ?? 255));
      }
      const alpha = colourType === 4 ? eight(values[1] ?? 0) : colourType === 6 ? eight(values[3] ?? 0) : 255;
      const parts = colourType === 0 || colourType === 4 ? [0, 0, 0] : [0, 1, 2];
      return parts.map((part) => onWhite(eight(values[part] ?? 0), alpha));
    }),
  ).flat(2);
}

const kinds = [
  [0, 1],
  [0, 2],
  [0, 4],
  [0, 8],
  [0, 16],
  [2, 8],
  [2, 16],
  [3, 1],
  [3, 2],
  [3, 4],
  [3, 8],
  [4, 8],
  [4, 16],
  [6, 8],
  [6, 16],
] as const;
const sizes = [
  [1, 1],
  [3, 2],
  [5, 9],
  [8, 8],
  [17, 13],
] as const;

describe.each(kinds)('a PNG of colour type %d with %d bits a channel', (colourType, depth) => {
  test.each(sizes)('of %d by %d pixels is the same picture, interlaced or not', (width, height) => {
    const drawn = drawing(colourType, depth, width, height);
    expect(pixelsOf(pngFile(drawn))).toEqual(expected(drawn));
    expect(pixelsOf(pngFile({ ...drawn, interlaced: true }))).toEqual(expected(drawn));
  });
});

describe('a damaged PNG', () => {
  const whole = pngFile(drawing(6, 8, 8, 8));
  const interlaced = pngFile({ ...drawing(6, 8, 8, 8), interlaced: true });

  test.each([
    ['cut off', whole.subarray(0, -20)],
    ['with a byte changed', whole.with(45, (whole[45] ?? 0) ^ 1)],
    ['interlaced and cut off', interlaced.subarray(0, -20)],
    ['interlaced, with a byte changed', interlaced.with(45, (interlaced[45] ?? 0) ^ 1)],
  ])('%s has no pixels', (_, bytes) => {
    expect(pixelsOf(bytes)).toBeNull();
  });

  test.each([false, true])('that unpacks to another size than its head says has no pixels (interlaced: %s)', (isInterlaced) => {
    const drawn = { ...drawing(6, 8, 400, 400), interlaced: isInterlaced };
    for (const says of [
      { width: 4, height: 4 },
      { width: 400, height: 399 },
      { width: 400, height: 401 },
    ]) {
      expect(pixelsOf(pngFile({ ...drawn, says }))).toBeNull();
    }
  });

  test('that names a colour its palette does not have has no pixels', () => {
    expect(pixelsOf(pngFile({ ...drawing(3, 8, 4, 4), pixel: () => [9], palette: [1, 2, 3] }))).toBeNull();
  });
});
