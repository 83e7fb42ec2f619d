// Small PDF files that were made to exhaust their reader: trees that fan out or lead back to themselves, forms that draw themselves,
// counts and widths without bounds. Each is answered in time, with a sentence.
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { verify } from '../../src/main/export/verify/verify.ts';
import type { Objects } from './made-pdf.ts';
import { catalog, page, pdf, plain, stream } from './made-pdf.ts';
import { collectGarbage, readingLimits, withWhatItTook } from './what-it-took.ts';

/** Nodes from number 10 on, each with the next eight times below it: 8^25 ways to the last. */
function fan(node: (kids: string) => string, leaf: string): Objects {
  const kids = (next: number): string => Array.from({ length: 8 }, () => `${next} 0 R`).join(' ');
  const nodes = Array.from({ length: 25 }, (_, index) => [10 + index, node(kids(11 + index))] as const);
  return Object.fromEntries([...nodes, [35, leaf] as const]);
}

const form = (next: number, contents: string): Buffer =>
  stream(`/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${next} 0 R >> >>`, contents);
const cidFont = (entries: string): Objects => ({
  5: `<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [7 0 R] /ToUnicode 8 0 R >>`,
  7: `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X ${entries} >>`,
});

const bombs: Readonly<Record<string, Objects>> = {
  'pages that fan out': {
    2: '<< /Type /Pages /Kids [10 0 R] /Count 1 >>',
    ...fan((kids) => `<< /Type /Pages /Kids [${kids}] >>`, page),
  },
  'fields that fan out': {
    1: catalog('/AcroForm << /Fields [10 0 R] >>'),
    ...fan((kids) => `<< /T (a) /Kids [${kids}] >>`, '<< /FT /Tx /T (b) >>'),
  },
  'structure that fans out': {
    1: catalog('/StructTreeRoot 10 0 R'),
    ...fan((kids) => `<< /S /Div /K [${kids}] >>`, '<< /S /P /K 0 /Pg 3 0 R >>'),
  },
  'actions that fan out': {
    1: catalog('/OpenAction 10 0 R'),
    ...fan((kids) => `<< /S /GoTo /D [3 0 R /Fit] /Next [${kids}] >>`, '<< /S /GoTo /D [3 0 R /Fit] >>'),
  },
  'names that lead back': { 1: catalog('/Names << /EmbeddedFiles 10 0 R >>'), 10: '<< /Kids [10 0 R 10 0 R] >>' },
  'layers that lead back': { 1: catalog('/OCProperties << /OCGs [9 0 R] /D << /Order [10 0 R] >> >>'), 10: '[10 0 R 10 0 R]' },
  'outlines that lead back': {
    1: catalog('/Outlines 10 0 R'),
    10: '<< /First 11 0 R /Last 11 0 R >>',
    11: '<< /Title (x) /Next 11 0 R /First 11 0 R >>',
  },
  'a length that is itself': { 4: '<< /Length 9 0 R >>\nstream\nBT ET\nendstream', 9: '9 0 R' },
  'a form that draws itself a thousand times': { 4: stream('', '/X Do '.repeat(1000)), 6: form(6, '/X Do '.repeat(1000)) },
  'forms that fan out': {
    4: stream('', '/X Do '.repeat(8)),
    6: form(20, '/X Do '.repeat(8)),
    ...Object.fromEntries(Array.from({ length: 20 }, (_, index) => [20 + index, form(21 + index, '/X Do '.repeat(8))] as const)),
  },
  'widths of two thousand million letters': cidFont(
    `/W [${Array.from({ length: 2000 }, (_, index) => `${index} 2000000000 500`).join(' ')}]`,
  ),
  'ranges of letters again and again': {
    ...cidFont('/DW 500'),
    8: stream('', '1 beginbfrange <0000> <FFFF> <0041> endbfrange\n'.repeat(5000)),
  },
  'a stream that unpacks to 400 MB': { 4: stream('/Filter /FlateDecode', deflateSync(Buffer.alloc(400_000_000))) },
  'a stream packed twice': {
    4: stream('/Filter [/FlateDecode /FlateDecode]', deflateSync(deflateSync(Buffer.alloc(400_000_000)))),
  },
  'rows of two thousand million columns': {
    4: stream(
      '/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 2147483647 /Colors 32 >>',
      deflateSync(Buffer.alloc(1000)),
    ),
  },
  'lists within lists': { 9: '['.repeat(200_000) + ']'.repeat(200_000), 1: catalog('/X 9 0 R') },
  'one page a hundred thousand times': { 2: `<< /Type /Pages /Kids [${'3 0 R '.repeat(100_000)}] /Count 100000 >>` },
  'one link three hundred thousand times': {
    3: page.replace('/Contents', `/Annots [${'9 0 R '.repeat(300_000)}] /Contents`),
    9: '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (http://x.example) >> >>',
  },
};

test.each(Object.entries(bombs))('%s', async (_, objects) => {
  collectGarbage();
  const { answer, reading } = await withWhatItTook(() => verify(pdf({ ...plain, ...objects })));
  expect(['unreadable', 'not-ours']).toContain(answer.verdict);
  expect(reading.seconds).toBeLessThan(readingLimits.seconds);
  expect(reading.megabytes).toBeLessThan(readingLimits.megabytes);
});
