import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { contrastOnWhite, readableColour } from '../../../src/shared/vocabulary/brand-colour.ts';
import { contractPdf } from '../../../src/main/export/contract/contract-pdf.ts';
import { readLogo } from '../../../src/main/export/brand/logo.ts';
import { verify } from '../../../src/main/export/verify/verify.ts';
import { cmykLogo, jpegLogo, pngLogo } from './logos.ts';
import { decompressed, qpdfComplaints, withFile } from './pdf-tools.ts';
import { exampleJson, made, quoteOf, sample } from './samples.ts';

type Image = { readonly page: number; readonly width: number; readonly height: number; readonly coding: string };

function images(bytes: Uint8Array): readonly Image[] {
  const listed = withFile(bytes, (path) => execFileSync('pdfimages', ['-list', path], { encoding: 'utf8' }));
  return listed
    .split('\n')
    .slice(2, -1)
    .map((line) => {
      const [page, , , width, height, , , , coding] = line.trim().split(/\s+/);
      return { page: Number(page), width: Number(width), height: Number(height), coding: coding ?? '' };
    });
}

test.each([
  ['PNG with transparency', pngLogo(), 'image'],
  ['JPEG', jpegLogo(), 'jpeg'],
])('a %s stands on the cover, once, and leaves the data alone', async (_, logo, coding) => {
  const plain = await made({ ...sample('credits'), kind: 'final' });
  const { bytes, fingerprint, pages } = await made({ ...sample('credits'), kind: 'final', brand: { logo } });
  expect(qpdfComplaints(bytes)).toBe('');
  expect(images(bytes)).toEqual([{ page: 1, width: 24, height: 12, coding }]);
  expect(Buffer.from(bytes).toString('latin1')).not.toContain('/SMask');
  expect([fingerprint, pages]).toEqual([plain.fingerprint, plain.pages]);
  expect(await verify(bytes)).toMatchObject({ verdict: 'whole', isAsExported: true });
});

test('a colour rules the cover and the headings, darkened where it could not be read', async () => {
  const drawn = async (colour: string): Promise<string> =>
    decompressed((await made({ ...sample('credits'), kind: 'final', brand: { colour } })).bytes).toString('latin1');
  const inPdf = (colour: string): string =>
    [1, 3, 5].map((at) => String(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ');
  expect(await drawn('#7c3aed')).toContain('<qw:colour>#7c3aed</qw:colour>');
  expect(await drawn('#7c3aed')).toContain(inPdf('#7c3aed'));
  const readable = readableColour('#ffe600');
  expect(contrastOnWhite('#ffe600')).toBeLessThan(1.5);
  expect(contrastOnWhite(readable)).toBeGreaterThanOrEqual(4.5);
  expect(await drawn('#FFE600')).toContain(`<qw:colour>${readable}</qw:colour>`);
});

test('readable colours stay; the darkened keep their hue and are readable themselves', () => {
  expect(readableColour('#0B5A5E')).toBe('#0b5a5e');
  expect(readableColour('#ffffff')).toMatch(/^#([0-9a-f]{2})\1\1$/);
  for (const colour of ['#ffe600', '#00ff00', '#ff00ff', '#777777', '#abcdef']) {
    const darker = readableColour(colour);
    expect(contrastOnWhite(darker)).toBeGreaterThanOrEqual(4.5);
    expect(readableColour(darker)).toBe(darker);
  }
  expect(contrastOnWhite('#000000')).toBeCloseTo(21, 5);
  expect(contrastOnWhite('#777777')).toBeCloseTo(4.48, 2);
});

const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
const headed = (bytes: Uint8Array, at: number, value: number): Uint8Array => bytes.with(at, value);

test.each([
  ['an SVG', svg, 'not-an-image'],
  ['a text named logo.png', new TextEncoder().encode('not a picture at all'), 'not-an-image'],
  ['nothing', new Uint8Array(), 'not-an-image'],
  ['two megabytes', new Uint8Array(2_000_000), 'too-large'],
  [
    'a few bytes that unpack to 25 million pixels',
    pngLogo({ width: 5000, height: 5000, colourType: 0, pixel: [9] }),
    'too-many-pixels',
  ],
  ['a PNG cut in half', pngLogo().subarray(0, 40), 'broken'],
  ['a PNG without its last chunk', pngLogo().subarray(0, -12), 'broken'],
  ['a PNG with one byte changed', headed(pngLogo(), 45, 0x55), 'broken'],
  ['a PNG that says it is larger than it is', pngLogo({ colourType: 2, pixel: [1, 2] }), 'broken'],
  ['a PNG that says it is interlaced and is not', pngLogo({ interlaced: true }), 'broken'],
  ['a JPEG cut in half', jpegLogo().subarray(0, 150), 'broken'],
  ['a JPEG of three bytes', jpegLogo().subarray(0, 3), 'broken'],
  ['a JPEG for a printing press', cmykLogo(), 'cmyk'],
])('%s is refused as a logo: %#', (_, logo, code) => {
  expect(readLogo(logo)).toMatchObject({ ok: false, problem: { code } });
});

test('an unusable brand stops the export before anything is drawn', async () => {
  const request = { ...sample('credits'), kind: 'final' } as const;
  expect(await contractPdf({ ...request, brand: { logo: svg } })).toMatchObject({
    ok: false,
    problem: { kind: 'logo', problem: { code: 'not-an-image' } },
  });
  expect(await contractPdf({ ...request, brand: { colour: 'red' } })).toEqual({
    ok: false,
    problem: { kind: 'colour', colour: 'red' },
  });
});

test.each([
  ['grey', { colourType: 0, pixel: [120] }, [120, 120, 120]],
  ['colour', { colourType: 2, pixel: [10, 20, 30] }, [10, 20, 30]],
  ['colour, rows as differences', { colourType: 2, pixel: [10, 20, 30], filter: 1 }, [10, 20, 30]],
  ['sixteen bits', { colourType: 2, depth: 16, pixel: [0x0a00, 0x14ff, 0x1e80] }, [10, 20, 30]],
  ['a palette', { colourType: 3, pixel: [1], palette: [0, 0, 0, 10, 20, 30] }, [10, 20, 30]],
  ['grey, half transparent', { colourType: 4, pixel: [55, 128] }, [155, 155, 155]],
  ['transparent', { colourType: 6, pixel: [10, 20, 30, 0] }, [255, 255, 255]],
] as const)('PNG pixels in %s come out on white', (_, options, expected) => {
  const read = readLogo(pngLogo({ ...options, width: 3, height: 2 }));
  if (!read.ok) throw new Error(read.problem.code);
  // What was written is a PNG of three channels: read again it is the same.
  expect(readLogo(read.logo.bytes)).toEqual(read);
  const shown = withFile(read.logo.bytes, (path) =>
    execFileSync(process.execPath, [
      '-e',
      `const b = require('node:fs').readFileSync(${JSON.stringify(path)}); const at = b.indexOf('IDAT');` +
        `process.stdout.write(require('node:zlib').inflateSync(b.subarray(at + 4, at + 4 + b.readUInt32BE(at - 4))))`,
    ]),
  );
  expect([...shown]).toEqual([0, 1].flatMap(() => [0, ...expected, ...expected, ...expected]));
});

test('a long title and a logo leave the cover one page', async () => {
  const title = 'A very long title that says everything about the deal in one go, '.repeat(3).trim();
  const quote = quoteOf({ ...exampleJson('credits.quote.json'), title });
  const [plain, branded] = [
    await made({ quote, kind: 'final' }),
    await made({ quote, kind: 'final', brand: { logo: pngLogo() } }),
  ];
  expect(branded.pages).toBe(plain.pages);
});
