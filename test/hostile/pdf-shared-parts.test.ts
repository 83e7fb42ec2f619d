// Small PDF files in which many places lead to one large part, or one part to no end of work: each is answered in time and within memory.
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { verify } from '../../src/main/export/verify/verify.ts';
import { glyphsOfGlyphs, largeOutlines, segmentsWithoutEnd } from './made-font.ts';
import type { Objects } from './made-pdf.ts';
import { catalog, page, pdf, plain, stream } from './made-pdf.ts';
import { collectGarbage, isWithin, makingLimits, readingLimits, withWhatItTook } from './what-it-took.ts';

const million = 1_000_000;
const packed = (data: Buffer | string, entries = ''): Buffer =>
  stream(`/Filter /FlateDecode ${entries}`, deflateSync(Buffer.from(data)));
const repeated = (count: number, of: (index: number) => string): string =>
  Array.from({ length: count }, (_, at) => of(at)).join('');
const numbered = (from: number, count: number, of: (index: number) => string): Objects =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [from + at, of(at)]));
const pages = (count: number, body: string): Objects => ({
  2: `<< /Type /Pages /Kids [${repeated(count, (at) => `${100 + at} 0 R `)}] /Count ${count} >>`,
  ...numbered(100, count, () => body),
});
const drawn = (instructions: string): Objects => ({ 4: packed(instructions) });
const annotations = (count: number, annotation: string): Objects => ({
  3: page.replace('/Contents', `/Annots [${'9 0 R '.repeat(count)}] /Contents`),
  9: annotation,
});
const lettersBy = (table: string, entries = ''): Objects => ({
  5: '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [7 0 R] /ToUnicode 8 0 R >>',
  7: `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /FontDescriptor 20 0 R ${entries} >>`,
  8: packed(table),
});
const program = (font: Buffer): Objects => ({ 20: '<< /FontFile2 21 0 R >>', 21: packed(font) });
const allLetters = '1 beginbfrange <0000> <FFFF> <0041> endbfrange\n';

/** Cross-references that each hold the rest of the file as their rows. */
function overlappingTables(): Uint8Array {
  const count = 3000;
  const entry = (at: number): string => {
    const next = String((at + 1) * 100 + 10).padStart(7, '0');
    return `${at + 1} 0 obj<</W[1 1 1]/Index[0 9999999]/Length 9999999/Prev ${next}>>stream\n`.padEnd(100, ' ');
  };
  const head = '%PDF-1.7\n\n'.padStart(10, ' ').slice(0, 10);
  return new Uint8Array(Buffer.from(`${head}${repeated(count, entry)}\nstartxref\n10\n%%EOF`));
}

const inNames = (value: string): string => catalog(`/Names << /EmbeddedFiles << /Names ${value} >> >>`);

const bombs: Readonly<Record<string, Objects>> = {
  'a text of twenty million letters': { 9: `(${'x'.repeat(20 * million)})`, 1: catalog('/X 9 0 R /Names 9 0 R') },
  'a name of twenty million letters': { 9: `/${'#41'.repeat(7 * million)}`, 1: catalog('/X 9 0 R /Names 9 0 R') },
  'a list of ten million texts': { 9: `[${'()'.repeat(10 * million)}]`, 1: inNames('9 0 R') },
  'a list of fifteen million numbers': { 9: `[${'0 '.repeat(15 * million)}]`, 1: inNames('9 0 R') },
  'a dictionary of two million names': { 9: `<<${repeated(2 * million, (at) => `/k${at} 0`)}>>`, 1: catalog('/Dests 9 0 R') },
  'instructions of numbers alone': drawn('1 '.repeat(45 * million)),
  'instructions that thousands of pages share': { ...pages(4000, page), 4: stream('', 'q Q '.repeat(250_000)) },
  'the same instructions a thousand times on a page': {
    3: page.replace('/Contents 4 0 R', `/Contents [${'4 0 R '.repeat(1000)}]`),
    4: packed(' '.repeat(10 * million)),
  },
  'a picture that is drawn a hundred thousand times': {
    ...drawn('/X Do '.repeat(100_000)),
    6: stream('/Subtype /Image', Buffer.alloc(5 * million, 65)),
  },
  'marks within marks, and letters in them': drawn(
    'BMC '.repeat(2 * million) + 'BT /F1 1 Tf (aaaaaaaaaaaaaaaaaaaa) Tj '.repeat(20_000),
  ),
  'letters that cut off letters': drawn(
    `${`BT /F1 12 Tf 7 Tr (${'A'.repeat(10_000)}) Tj ET `.repeat(60)}BT 0 Tr (${'B'.repeat(100_000)}) Tj ET`,
  ),
  'a path of millions of points': drawn(`0 0 m ${'1 1 l '.repeat(5 * million)}f`),
  'a letter that stands for a page of text': lettersBy(`1 beginbfrange <0000> <FFFF> <${'0041'.repeat(5000)}> endbfrange`),
  'widths of a code that no number follows': {
    ...lettersBy(allLetters, '/W [99999999999999999999 99999999999999999999 500]'),
    ...drawn('BT /F1 12 Tf <0041> Tj ET'),
  },
  'a table of letters that two thousand fonts share': {
    3: page.replace(
      '/F1 5 0 R',
      repeated(2000, (at) => `/G${at} ${1000 + at} 0 R `),
    ),
    ...lettersBy(allLetters),
    ...numbered(
      1000,
      2000,
      () => '<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [7 0 R] /ToUnicode 8 0 R >>',
    ),
    ...drawn(repeated(2000, (at) => `/G${at} 1 Tf `)),
  },
  'an outline that all glyphs share': {
    ...lettersBy(allLetters),
    ...program(largeOutlines()),
    ...drawn(`BT /F1 12 Tf <${repeated(65_536, (at) => at.toString(16).padStart(4, '0'))}> Tj ET`),
  },
  'glyphs made of glyphs made of glyphs': {
    ...lettersBy(allLetters),
    ...program(glyphsOfGlyphs()),
    ...drawn('BT /F1 12 Tf <0001> Tj ET'),
  },
  'a table of codes of sixteen thousand segments': {
    5: '<< /Type /Font /Subtype /TrueType /FontDescriptor 20 0 R >>',
    ...program(segmentsWithoutEnd()),
    ...drawn(`BT /F1 12 Tf (${'A'.repeat(million)}) Tj ET`),
  },
  'drawings of letters that are one large drawing': {
    5: `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /Encoding << /Differences [0 ${repeated(256, (at) => `/g${at} `)}] >> /CharProcs << ${repeated(256, (at) => `/g${at} 9 0 R `)} >> /ToUnicode 8 0 R >>`,
    8: packed('1 beginbfrange <00> <FF> <0020> endbfrange'),
    9: packed(' 1'.repeat(40 * million)),
    ...drawn(`BT /F1 12 Tf (${repeated(250, (at) => `\\${at.toString(8).padStart(3, '0')}`)}) Tj ET`),
  },
  'names of pages that a million ranges give': {
    1: catalog('/PageLabels 10 0 R'),
    10: `<< /Nums [${'9 9 0 R '.repeat(500_000)}] >>`,
    9: '<< /S /r /St 4999 >>',
    ...pages(4900, page),
  },
  'a title that all bookmarks share': {
    1: catalog('/Outlines 10 0 R'),
    10: '<< /First 11 0 R >>',
    ...numbered(11, 19_000, (at) => `<< /Title 30100 0 R /Next ${12 + at} 0 R >>`),
    30_100: `(${'x'.repeat(million)})`,
  },
  'fields with the names of all above them': {
    ...annotations(20_000, '<< /Type /Annot /Subtype /Widget /T (a) /Parent 10 0 R /Rect [0 0 9 9] >>'),
    ...numbered(10, 30, (at) => `<< /T (${'x'.repeat(100_000)}) /Parent ${11 + at} 0 R >>`),
  },
  'a value that all fields share': {
    ...annotations(20_000, '<< /Type /Annot /Subtype /Widget /T (a) /V 10 0 R /Rect [0 0 9 9] >>'),
    10: packed('x'.repeat(10 * million)),
  },
  'a script that all links share': {
    ...annotations(20_000, '<< /Type /Annot /Subtype /Link /A << /S /JavaScript /JS 10 0 R >> /Rect [0 0 9 9] >>'),
    10: packed('x'.repeat(10 * million)),
  },
  'events that all links share': {
    ...annotations(5000, '<< /Type /Annot /Subtype /Link /AA 10 0 R /Rect [0 0 9 9] >>'),
    10: `<<${repeated(5000, (at) => `/k${at} 11 0 R`)}>>`,
    11: '<< /S /URI /URI (x) >>',
  },
  'resources that all pages inherit': {
    ...pages(4900, '<< /Type /Page /Contents 4 0 R >>'),
    2: `<< /Type /Pages /Kids [${repeated(4900, (at) => `${100 + at} 0 R `)}] /Resources << /Font <<${repeated(20_000, (at) => `/f${at} 5 0 R`)}>> >> >>`,
  },
  'a group of layers that all forms ask for': {
    1: catalog('/OCProperties << /OCGs [9 0 R] /D << /OFF [9 0 R] >> >>'),
    ...drawn('/X Do '.repeat(10_000)),
    6: stream('/Subtype /Form /BBox [0 0 9 9] /OC 14 0 R', 'q Q'),
    14: '<< /OCGs 15 0 R >>',
    15: `[${'8 0 R '.repeat(million)}]`,
  },
  'a file inside that a hundred thousand names lead to': {
    1: inNames(`[${'(a) 11 0 R '.repeat(100_000)}]`),
    11: '<< /F (contract.json) /UF (contract.json) /EF << /F 12 0 R >> >>',
    12: packed('x'.repeat(20 * million)),
  },
};

/** What every file is answered with, in time and within memory. */
const answered = { verdict: expect.stringMatching(/^(?:unreadable|not-ours|changed)$/), isInTime: true, isInMemory: true };

async function checked(bytes: Uint8Array): Promise<object> {
  collectGarbage();
  const { answer, reading } = await withWhatItTook(() => verify(bytes));
  return {
    verdict: answer.verdict,
    isInTime: reading.seconds < readingLimits.seconds,
    isInMemory: reading.megabytes < readingLimits.megabytes,
  };
}

test.each(Object.entries(bombs))('%s', async (_, objects) => {
  expect(await checked(pdf({ ...plain, ...objects }))).toEqual(answered);
});

/** The slowest of them. */
const slow = [
  'a title that all bookmarks share',
  'names of pages that a million ranges give',
  'a table of codes of sixteen thousand segments',
  'a list of fifteen million numbers',
  'a file inside that a hundred thousand names lead to',
];

test.each(slow)('%s, in the file and in the one that it is held against', async (name) => {
  const file = pdf({ ...plain, ...bombs[name] });
  // Not the same bytes, which would need no reading.
  const issued = new Uint8Array([...file, 0x0a]);
  collectGarbage();
  const { answer, reading, making } = await withWhatItTook((onRead) => verify(file, issued, '', { onRead }));
  expect(answer.verdict).toEqual(expect.any(String));
  expect({ reading, isWithin: isWithin(reading, readingLimits) }).toMatchObject({ isWithin: true });
  expect({ making, isWithin: making === null || isWithin(making, makingLimits) }).toMatchObject({ isWithin: true });
});

test('tables of objects that lie within one another', async () => {
  expect(await checked(overlappingTables())).toEqual(answered);
});

test.each([
  ['objects that have no end', '1 0 obj<</a('],
  ['objects of one list in another', '1 0 obj<</a [ 1 '],
  ['trailers that have no end', 'trailer<</a('],
  ['streams that have no end', '1 0 obj<<>>stream '],
])('%s, where no table says where they are', async (_, part) => {
  expect(await checked(new Uint8Array(Buffer.from(`%PDF-1.7\n${part.repeat(200_000)}`)))).toEqual(answered);
});

test('a key of millions of letters', async () => {
  const encrypt = `<< /Filter /Standard /V 2 /R 3 /Length 128 /U <${'41'.repeat(32)}> /O <${'41'.repeat(32)}> /P -1 >>`;
  const file = pdf({ ...plain, 9: encrypt, 10: `(${'x'.repeat(7 * million)})` }, '/Encrypt 9 0 R /ID [10 0 R (b)]');
  expect(await checked(file)).toEqual(answered);
});
