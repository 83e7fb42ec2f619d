import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Verification } from '../../../src/main/export/verify/verify.ts';
import { pageEdition } from '../../../src/main/export/marks/page-edition.ts';
import { reportFile } from '../../../src/main/export/report/report-file.ts';
import { verify } from '../../../src/main/export/verify/verify.ts';
import { jpegLogo, pngLogo } from './logos.ts';
import { decompressed, pagesAlone, rewritten, withLinesOf } from './pdf-tools.ts';
import { made, sample, sampleNames } from './samples.ts';

function replaced(bytes: Uint8Array, from: string, to: string): Uint8Array {
  expect(to).toHaveLength(from.length);
  const text = Buffer.from(bytes).toString('latin1');
  expect(text).toContain(from);
  return new Uint8Array(Buffer.from(text.replaceAll(from, to), 'latin1'));
}

/** Appends an incremental update that replaces one object, as a signing service or a forger would. */
function updated(bytes: Uint8Array, number: number, object: Buffer): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const before = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? '';
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(text)?.[1] ?? '';
  const start = bytes.length + 1;
  const body = Buffer.concat([Buffer.from(`\n${number} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
  const xref = `xref\n${number} 1\n${String(start).padStart(10, '0')} 00000 n \ntrailer\n<<${trailer}/Prev ${before}>>\nstartxref\n${bytes.length + body.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([Buffer.from(bytes), body, Buffer.from(xref)]));
}

function stream(content: string): Buffer {
  const packed = deflateSync(content);
  return Buffer.concat([
    Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`),
    packed,
    Buffer.from('\nendstream'),
  ]);
}

/** Where it was changed: paths in the data, kinds of changes of the whole file, and pages. */
function paths(answer: Verification): readonly string[] {
  const changes = answer.verdict === 'changed' ? answer.changes : [];
  return changes.map(({ kind, page, place }) => (page === null ? (place ?? kind) : `page ${page}`));
}

test.each(sampleNames)('%s is what it says, as draft, final and internal copy', async (name) => {
  for (const kind of ['draft', 'final'] as const) {
    const { bytes, fingerprint } = await made({ ...sample(name), kind });
    const verdict = kind === 'draft' ? 'draft' : 'whole';
    expect(await verify(bytes)).toMatchObject({ verdict, fingerprint, isAsExported: true });
  }
  const internal = await made({ ...sample(name), kind: 'draft', internal: true });
  expect(await verify(internal.bytes)).toMatchObject({ verdict: 'draft', changes: [] });
});

test('a file that another program has written again still verifies', async () => {
  const { bytes } = await made({ ...sample('support-desk'), kind: 'final', paper: 'LETTER' });
  expect(await verify(rewritten(bytes, '--object-streams=generate'))).toMatchObject({ verdict: 'whole', isAsExported: false });
  expect(await verify(new Uint8Array(decompressed(bytes)))).toMatchObject({ verdict: 'whole', isAsExported: false });
});

test('an incremental update that leaves the words alone verifies, and is told', async () => {
  const { bytes } = await made({ ...sample('credits'), kind: 'final' });
  expect(await verify(updated(bytes, 900, Buffer.from('<< /Added true >>')))).toMatchObject({
    verdict: 'whole',
    isAsExported: false,
  });
});

test('an incremental update that redraws a page is found', async () => {
  const { bytes } = await made({ ...sample('credits'), kind: 'final' });
  const text = Buffer.from(bytes).toString('latin1');
  const contents = Number(/\/Contents (\d+) 0 R/.exec(text)?.[1]);
  const answer = await verify(updated(bytes, contents, stream('BT /Helvetica 12 Tf 1 0 0 1 72 700 Tm (Paid in full) Tj ET')));
  expect(paths(answer)).toContain('page 1');
  expect(JSON.stringify(answer)).toContain('Paid in full');
});

test('one changed byte of the data is found: an amount, a term, the fingerprint', async () => {
  const { bytes } = await made({ ...sample('support-desk'), kind: 'final' });
  const plain = new Uint8Array(decompressed(bytes));
  const amount = await verify(replaced(plain, '"committedValue":"571054.50"', '"committedValue":"571054.51"'));
  expect(paths(amount)).toEqual(expect.arrayContaining(['evaluation.totals.committedValue', 'fingerprint']));
  expect(JSON.stringify(amount)).toContain('571054.50');
  const term = await verify(replaced(plain, '"passThroughPercent":"50"', '"passThroughPercent":"40"'));
  expect(paths(term)).toContain('evaluation.totals.expectedValue');
  const word = await verify(replaced(plain, '"noticeDays":30', '"noticeDays":60'));
  expect(paths(word).some((path) => path.startsWith('page '))).toBe(true);
});

test('changed words on a page are found, with the page', async () => {
  const { bytes } = await made({ ...sample('support-desk'), kind: 'final' });
  const plain = decompressed(bytes).toString('latin1');
  // The glyphs of one run on the cover, swapped for those of another run as long.
  const runs = [...plain.matchAll(/\[<([0-9a-f]{24})> 0\] TJ/g)].map(([, glyphs]) => glyphs ?? '');
  const [from] = runs;
  const to = runs.find((glyphs) => glyphs !== from);
  if (from === undefined || to === undefined) throw new Error('no runs to swap');
  const answer = await verify(new Uint8Array(Buffer.from(plain.replace(from, to), 'latin1')));
  expect(paths(answer).some((path) => path.startsWith('page '))).toBe(true);
});

test('a brand is no difference, and neither is a file with one written again', async () => {
  for (const logo of [pngLogo(), jpegLogo()]) {
    const { bytes } = await made({ ...sample('credits'), kind: 'final', brand: { logo, colour: '#c2410c' } });
    expect(await verify(bytes)).toMatchObject({ verdict: 'whole', isAsExported: true });
    expect(await verify(rewritten(bytes, '--object-streams=generate'))).toMatchObject({ verdict: 'whole', isAsExported: false });
    expect(await verify(new Uint8Array(decompressed(bytes)))).toMatchObject({ verdict: 'whole', isAsExported: false });
  }
});

test('a file without data and a file that is not a PDF are distinguished', async () => {
  const { bytes } = await made({ ...sample('credits'), kind: 'final' });
  expect(await verify(pagesAlone(bytes))).toEqual({ verdict: 'not-comparable', reason: 'no-data', pages: [], against: null });
  expect(await verify(new Uint8Array())).toMatchObject({ verdict: 'unreadable' });
  expect(await verify(new TextEncoder().encode('%PDF-1.7 but no more'))).toMatchObject({ verdict: 'unreadable' });
});

test('a file of another edition is not said to be changed: its pages are held against the issued ones, where those are given', async () => {
  const { bytes } = await made({ ...sample('credits'), kind: 'final' });
  // What another edition drew: another mark, and pages that are not those of this one.
  const text = decompressed(bytes).toString('latin1');
  const marked = text.replace(`<qw:edition>${pageEdition}<`, '<qw:edition>0<');
  const other = withLinesOf(0.8, marked);
  const issued = new Uint8Array(Buffer.from(other, 'latin1'));
  expect(await verify(issued)).toMatchObject({ verdict: 'other-edition' });
  expect(await verify(issued, issued)).toMatchObject({ verdict: 'issued' });
  // Nothing that is changed on its pages slips through.
  const forged = new Uint8Array(Buffer.from(withLinesOf(0.9, other), 'latin1'));
  expect(await verify(forged)).toMatchObject({ verdict: 'other-edition' });
  const drawnOtherwise = await verify(forged, issued);
  expect(drawnOtherwise).toMatchObject({ verdict: 'changed' });
  const kinds = drawnOtherwise.verdict === 'changed' ? drawnOtherwise.changes.map(({ kind }) => kind) : [];
  expect(new Set(kinds)).toEqual(new Set(['drawing']));
  // A mark alone makes no other edition.
  expect(await verify(new Uint8Array(Buffer.from(marked, 'latin1')))).toMatchObject({ verdict: 'whole' });
});

test('a report is held against the issued contract that it belongs to', async () => {
  const contract = await made({ ...sample('credits'), kind: 'final' });
  const other = await made({ ...sample('credits'), kind: 'final', revision: 2 });
  const report = await reportFile({ source: { from: 'file', bytes: contract.bytes }, kind: 'billing', format: 'pdf' });
  if (!report.ok) throw new Error('There is no report');
  expect(await verify(report.bytes, contract.bytes)).toMatchObject({
    verdict: 'report',
    document: 'billing',
  });
  expect(await verify(report.bytes, other.bytes)).toMatchObject({ verdict: 'another-contract' });
});
