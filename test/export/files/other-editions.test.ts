// What a check makes of files that it can't draw again: in letters that its fonts lack, or of data that only another edition reads.
import { beforeEach, expect, test, vi } from 'vitest';
import { canonicalJson } from '../../../src/shared/domain/document/canonical-json.ts';
import { contractDocument } from '../../../src/main/export/contract/contract-document.ts';
import { contractAttachment } from '../../../src/main/export/contract/embedded-data.ts';
import { pageEdition } from '../../../src/main/export/marks/page-edition.ts';
import type { missingGlyphs } from '../../../src/main/export/pdfmake/fonts/missing-glyphs.ts';
import { PdfFile } from '../../../src/main/export/pdf-file/pdf-file.ts';
import { renderPdf } from '../../../src/main/export/rendering/render-pdf.ts';
import { compareByWords } from '../../../src/main/export/verify/comparing/compare-by-words.ts';
import { verify } from '../../../src/main/export/verify/verify.ts';
import { sha256 } from '../../../src/main/sha256.ts';
import { PlainFile } from './manipulations.ts';
import { decompressed, rewritten, withLinesOf } from './pdf-tools.ts';
import { made, sample, sampleNames } from './samples.ts';

const fonts = vi.hoisted(() => ({ lackLetters: false }));
/** Whether drawing pages fails: nothing of a file that is held against its issued one may ask for that. */
const drawing = vi.hoisted(() => ({ fails: false }));

vi.mock('../../../src/main/export/pdfmake/fonts/missing-glyphs.ts', async (original) => {
  const actual = await original<{ readonly missingGlyphs: typeof missingGlyphs }>();
  const missing = [{ character: '約', page: 1, line: '契約' }];
  return {
    ...actual,
    missingGlyphs: (...of: Parameters<typeof actual.missingGlyphs>) =>
      fonts.lackLetters ? missing : actual.missingGlyphs(...of),
  };
});

beforeEach(() => {
  fonts.lackLetters = false;
  drawing.fails = false;
});

function treeOf(request: Parameters<typeof contractDocument>[0]) {
  const document = contractDocument(request);
  if (!document.ok) throw new Error('There is no document');
  return document.tree;
}

test.each(sampleNames.flatMap((name) => (['en', 'de'] as const).map((language) => [name, language] as const)))(
  'the words of %s in %s are those of its pages, and no others',
  async (name, language) => {
    const request = { ...sample(name), kind: 'final', language } as const;
    const { bytes } = await made(request);
    expect(compareByWords(treeOf(request), new PdfFile(bytes))).toEqual([]);
  },
);

test('a file that can’t be drawn here for want of fonts is compared by words alone, and it is said', async () => {
  const { bytes } = await made({ ...sample('credits'), kind: 'final' });
  fonts.lackLetters = true;
  expect(await verify(bytes)).toMatchObject({ verdict: 'whole', byWordsAlone: true, isAsExported: false, changes: [] });
  // Held against the issued file, nothing has to be drawn.
  expect(await verify(bytes, bytes)).toMatchObject({ verdict: 'issued', byWordsAlone: false });
});

test('words that are missing, words that are new and a script are changes there too', async () => {
  const { quote, costs } = sample('credits');
  const request = { quote, costs, kind: 'final' } as const;
  const { bytes } = await made({ ...request, quote: { ...quote, customer: { ...quote.customer, legalName: 'Zephyrine Ltd' } } });
  const changes = compareByWords(treeOf(request), new PdfFile(bytes));
  expect(changes.filter(({ after }) => after?.includes('Zephyrine')).length).toBeGreaterThan(0);

  const { bytes: issued } = await made(request);
  const plain = new PlainFile(new Uint8Array(decompressed(issued)));
  const scripted = plain.with(plain.catalog, { OpenAction: '<< /S /JavaScript /JS (app.alert\\(1\\)) >>' });
  fonts.lackLetters = true;
  const verification = await verify(scripted.bytes);
  expect(verification).toMatchObject({ verdict: 'changed', byWordsAlone: true, changes: [{ kind: 'script' }] });
});

vi.mock('../../../src/main/export/rendering/render-pdf.ts', async (original) => {
  const actual = await original<{ readonly renderPdf: typeof renderPdf }>();
  return {
    ...actual,
    renderPdf: (...of: Parameters<typeof actual.renderPdf>) => {
      if (drawing.fails) throw new Error('This edition draws no such pages');
      return actual.renderPdf(...of);
    },
  };
});

test.each([pageEdition, '0'])('a file is held against the issued one of edition %s without drawing a page', async (edition) => {
  const { bytes } = await made({ ...sample('credits'), kind: 'final' });
  const text = decompressed(bytes).toString('latin1').replace(`<qw:edition>${pageEdition}<`, `<qw:edition>${edition}<`);
  const file = (content: string): Uint8Array => new Uint8Array(Buffer.from(content, 'latin1'));
  // Pages that this edition would draw otherwise.
  const issued = edition === pageEdition ? bytes : file(withLinesOf(0.8, text));
  drawing.fails = true;
  expect(await verify(issued, issued)).toMatchObject({ verdict: 'issued' });
  expect(await verify(rewritten(issued), issued)).toMatchObject({ verdict: 'rewritten', changes: [] });
  const thicker = await verify(file(withLinesOf(0.9, text)), issued);
  expect(thicker).toMatchObject({ verdict: 'changed' });
  const kinds = thicker.verdict === 'changed' ? thicker.changes.map(({ kind }) => kind) : [];
  expect(new Set(kinds)).toEqual(new Set(['drawing']));
  // Of the data, what is another is told, and what its terms come to is calculated again.
  const other = text.replace('"paymentTermsDays":45', '"paymentTermsDays":60');
  const term = await verify(file(other), issued);
  expect(term).toMatchObject({ verdict: 'changed' });
  expect(term.verdict === 'changed' ? term.changes : []).toContainEqual(
    expect.objectContaining({ kind: 'data', place: 'quote.paymentTermsDays', before: '45', after: '60' }),
  );
});

/** A contract of an edition that has more in its data than this one knows. */
async function ofLaterEdition(edition: string): Promise<Uint8Array> {
  const request = { ...sample('credits'), kind: 'final' } as const;
  const { json } = await made(request);
  const later = canonicalJson({ ...(JSON.parse(json) as object), schema: 'quotewright.contract/2', escrow: true });
  const rendered = await renderPdf(
    { ...treeOf(request), fingerprint: sha256(later) },
    {
      kind: 'final',
      paper: 'A4',
      fields: 'acroform',
      initials: false,
      issueDate: request.quote.startDate,
      author: request.quote.seller.legalName,
      attachments: [contractAttachment(later, 'en')],
    },
  );
  if (!rendered.ok) throw new Error('Not rendered');
  const text = Buffer.from(rendered.bytes).toString('latin1');
  return new Uint8Array(Buffer.from(text.replace(`<qw:edition>${pageEdition}<`, `<qw:edition>${edition}<`), 'latin1'));
}

test('data that only another edition reads is said to be of another edition, and under our own mark to be changed', async () => {
  const later = await ofLaterEdition('9');
  expect(await verify(later)).toMatchObject({ verdict: 'other-edition', number: null, changes: [] });
  expect(await verify(await ofLaterEdition(pageEdition))).toMatchObject({ verdict: 'changed' });
  // Held against the issued file of that edition, it is compared as any.
  expect(await verify(later, later)).toMatchObject({ verdict: 'issued' });
  const wider = Buffer.from(withLinesOf(0.9, decompressed(later).toString('latin1')), 'latin1');
  expect(await verify(new Uint8Array(wider), later)).toMatchObject({ verdict: 'changed' });
});
