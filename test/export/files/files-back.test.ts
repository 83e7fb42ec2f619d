// Files that come back: what was done to them, and the verdict on each. docs/checking.md lists them.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { embeddedFiles } from '../../../src/main/export/pdf-file/embedded-files.ts';
import { PdfFile } from '../../../src/main/export/pdf-file/pdf-file.ts';
import { verify } from '../../../src/main/export/verify/verify.ts';
import { PlainFile } from './manipulations.ts';
import { decompressed, rewritten } from './pdf-tools.ts';
import { made, quoteOf, sample } from './samples.ts';

const cases = resolve(import.meta.dirname, 'cases');
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(resolve(cases, `${name}.pdf`)));
const issued = bytesOf('base');
const plain = new PlainFile(new Uint8Array(decompressed(issued)));
const { catalog } = plain;

/** The same contract as this edition of the pages draws it: what is held against no issued file is held against pages drawn now. */
const [data = new Uint8Array()] = embeddedFiles(new PdfFile(issued), 'contract.json');
const { quote } = JSON.parse(Buffer.from(data).toString('utf8')) as { readonly quote: unknown };
const drawnNow = await made({ quote: quoteOf(quote), costs: undefined, kind: 'final' });
const plainNow = new PlainFile(new Uint8Array(decompressed(drawnNow.bytes)));

const script = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';
const web = '<< /S /URI /URI (https://phish.example/) >>';
const text = (words: string, x: number, y: number, more = ''): string => `BT ${more} /Fx 9 Tf ${x} ${y} Td (${words}) Tj ET`;
const note = (kind: string, more = ''): string => `/Subtype /${kind} /Rect [100 400 300 430] /F 4 ${more}`;

/** What was done, to which file it led, and the first kind of change that is told. */
const manipulations: readonly (readonly [what: string, file: (plain: PlainFile) => PlainFile, kind: string])[] = [
  ['a script on opening', (plain) => plain.with(plain.catalog, { OpenAction: script }), 'script'],
  ['a web address on opening', (plain) => plain.with(plain.catalog, { OpenAction: web }), 'action'],
  ['a program on opening', (plain) => plain.with(plain.catalog, { OpenAction: '<< /S /Launch /F (run.exe) >>' }), 'action'],
  ['a script before closing', (plain) => plain.with(plain.catalog, { AA: `<< /WC ${script} >>` }), 'script'],
  ['a script before printing', (plain) => plain.with(plain.catalog, { AA: `<< /WP ${script} >>` }), 'script'],
  [
    'a script behind a harmless action',
    (plain) => plain.with(plain.catalog, { OpenAction: `<< /S /GoTo /D [0 /Fit] /Next ${script} >>` }),
    'script',
  ],
  [
    'a script among the names',
    (plain) =>
      plain
        .edited(/\/Names (?=<<|\d+ 0 R)/, `/Unused null /Names `)
        .edited('/EmbeddedFiles', `/JavaScript << /Names [(x) ${script}] >> /EmbeddedFiles`),
    'script',
  ],
  ['a script on turning to a page', (plain) => plain.with(plain.page(3), { AA: `<< /O ${script} >>` }), 'script'],
  ['an address on leaving a page', (plain) => plain.with(plain.page(3), { AA: `<< /C ${web} >>` }), 'action'],
  ['a base for all addresses', (plain) => plain.with(plain.catalog, { URI: '<< /Base (https://phish.example/) >>' }), 'action'],
  ['a script on a link', (plain) => plain.annotated(3, `${note('Link')} /A ${script}`), 'script'],
  ['a link added', (plain) => plain.annotated(3, `${note('Link')} /A ${web}`), 'link-added'],
  [
    'a link that sends what is filled in',
    (plain) => plain.annotated(3, `${note('Link')} /A << /S /SubmitForm /F (https://phish.example/) >>`),
    'link-added',
  ],
  ['a script on a button', (plain) => plain.annotated(3, `${note('Widget')} /FT /Btn /T (Push) /A ${script}`), 'script'],
  [
    'a script when the pointer comes near',
    (plain) => plain.annotated(3, `${note('Widget')} /FT /Btn /T (Push) /AA << /E ${script} >>`),
    'script',
  ],
  ['a form of another kind', (plain) => plain.edited('/SigFlags 1', '/SigFlags 1 /XFA (x)'), 'other-form'],
  ['a page cropped', (plain) => plain.with(plain.page(3), { CropBox: '[0 400 595.28 841.89]' }), 'cropped'],
  ['a page cropped at its side', (plain) => plain.with(plain.page(3), { CropBox: '[0 0 300 841.89]' }), 'cropped'],
  ['a page with a smaller media box', (plain) => plain.with(plain.page(3), { MediaBox: '[0 300 595.28 841.89]' }), 'cropped'],
  ['a page with a larger media box', (plain) => plain.with(plain.page(3), { MediaBox: '[0 0 800 841.89]' }), 'cropped'],
  ['a page that a printer cuts', (plain) => plain.with(plain.page(3), { TrimBox: '[0 300 595.28 841.89]' }), 'trimmed'],
  ['a page turned', (plain) => plain.with(plain.page(3), { Rotate: '90' }), 'rotated'],
  ['a page turned upside down', (plain) => plain.with(plain.page(3), { Rotate: '-180' }), 'rotated'],
  ['a page enlarged', (plain) => plain.with(plain.page(3), { UserUnit: '2' }), 'unit'],
  ['a page covered in white', (plain) => plain.drawnOn(3, '1 g 60 400 480 200 re f'), 'hidden'],
  ['a page covered in grey', (plain) => plain.drawnOn(3, '0.5 g 60 400 480 200 re f'), 'hidden'],
  ['a page covered by a triangle', (plain) => plain.drawnOn(3, '1 g 60 300 m 560 300 l 300 900 l h f'), 'hidden'],
  ['a page covered by a thick line', (plain) => plain.drawnOn(3, '1 G 300 w 60 500 m 560 500 l S'), 'hidden'],
  ['words added', (plain) => plain.drawnOn(3, text('Everything is free', 200, 420)), 'words'],
  ['words added by a form', (plain) => plain.drawnOn(4, text('minus 50 %', 200, 620)), 'words'],
  ['words added, turned', (plain) => plain.drawnOn(4, 'BT /Fx 9 Tf 0 1 -1 0 300 300 Tm (void) Tj ET'), 'words'],
  ['a line through words', (plain) => plain.drawnOn(3, '1 0 0 RG 1 w 70 500 m 500 500 l S'), 'drawing'],
  ['an area coloured', (plain) => plain.drawnOn(3, '/None gs 1 1 0 rg 70 30 m 400 330 l 400 300 l h f'), 'drawing'],
  ['a note', (plain) => plain.annotated(3, note('Text', '/Contents (Please ignore this page)')), 'note'],
  [
    'words laid on a page',
    (plain) => plain.annotated(3, note('FreeText', '/Contents (free of charge) /DA (/Helv 9 Tf)')),
    'note',
  ],
  ['words struck out', (plain) => plain.annotated(3, note('StrikeOut', '/QuadPoints [100 430 300 430 100 400 300 400]')), 'note'],
  ['a stamp over words', (plain) => plain.annotated(3, note('Stamp', '/Contents (Paid)')), 'note'],
  ['a box over words', (plain) => plain.annotated(3, note('Square', '/IC [1 1 1]')), 'note'],
  ['a film', (plain) => plain.annotated(3, note('Screen')), 'note'],
  ['a file pinned to a page', (plain) => plain.annotated(3, note('FileAttachment', '/Contents (side letter)')), 'note'],
  ['a hidden note', (plain) => plain.annotated(3, '/Subtype /Text /Rect [100 400 120 420] /F 2 /Contents (hidden)'), 'note'],
  [
    'a field outside the places to sign',
    (plain) => plain.annotated(3, `${note('Widget')} /FT /Tx /T (Discount) /V (50 %)`),
    'field-added',
  ],
  [
    'a signature field outside the places to sign',
    (plain) => plain.annotated(3, `${note('Widget')} /FT /Sig /T (Other)`),
    'field-added',
  ],
  [
    'a field moved',
    (plain) => plain.edited(/\/Rect \[[^\]]*\](?=[\s\S]{0,400}\/Subtype \/Widget)/, '/Rect [100 600 200 640]'),
    'field-moved',
  ],
  ['a page left out', (plain) => plain.edited(/(?<=\/Kids \[\s*(?:\d+ 0 R\s+){4})\d+ 0 R/, ''), 'page-count'],
  [
    'a layer',
    (plain) => plain.with(plain.catalog, { OCProperties: '<< /OCGs [<< /Type /OCG /Name (Terms) >>] /D << >> >>' }),
    'layer',
  ],
  ['pages exchanged', (plain) => plain.exchanged(3, 4), 'words'],
  [
    'a page added at the end',
    (plain) => {
      const [added, file] = plain.added('<< /Type /Page /MediaBox [0 0 595.28 841.89] >>');
      return file.edited(/(?<=\/Kids \[\s*(?:\d+ 0 R\s+)*\d+ 0 R)(?=\s*\]\s*\/Type \/Pages)/, ` ${added} 0 R`);
    },
    'page-count',
  ],
  ['a page cut off by an outline of two far corners', (plain) => plain.framed(3, '0 0 1 1 re 594 840 1 1 re W n'), 'hidden'],
  ['a page cut off by an outline that winds twice', (plain) => plain.framed(3, '0 0 595 842 re 0 0 595 842 re W* n'), 'hidden'],
  ['a page cut off by letters', (plain) => plain.framed(3, 'BT /Fx 9 Tf 7 Tr 10 10 Td (i) Tj ET'), 'hidden'],
  ['a page without ink', (plain) => plain.framed(3, '3 Tr'), 'hidden'],
  ['letters that let nearly all through', (plain) => plain.edited(/\/ca 1(?=\s)/g, '/ca 0.1'), 'recoloured'],
  ['a page in letters that vanish where they mix', (plain) => plain.framed(3, '/Fg gs', '/BM /Screen'), 'recoloured'],
  ['a page in letters behind a mask', (plain) => plain.framed(3, '/Fg gs', '/SMask << /S /Alpha >>'), 'recoloured'],
  ['a page squeezed', (plain) => plain.framed(3, '2 Tz'), 'moved'],
  ['a page mirrored', (plain) => plain.framed(3, '-1 0 0 1 595.28 0 cm'), 'words'],
  ['a picture over words', (plain) => plain.drawnOn(3, 'q 400 0 0 200 80 400 cm BI /W 1 /H 1 /BPC 8 /CS /G ID z EI Q'), 'hidden'],
  ['a digit over a digit', (plain) => plain.drawnOn(3, text('9', 300, 500)), 'words'],
  ['words in letters that the file calls blanks', (plain) => plain.withBlankLetters(3), 'words'],
  ['words in drawings that the file calls blanks', (plain) => plain.withBlankDrawings(3), 'words'],
  ['words to be blacked out', (plain) => plain.annotated(3, note('Redact', '/OverlayText (removed)')), 'note'],
  [
    'another text of a link',
    (plain) =>
      plain.edited(/\/Contents \([^)]*\)|\/Subtype \/Link/, (found) =>
        found.startsWith('/Subtype') ? `${found} /Contents (Pay elsewhere)` : '/Contents (Pay elsewhere)',
      ),
    'spoken',
  ],
  ['another name of a field', (plain) => plain.edited(/\/TU \([^)]*\)/, '/TU (Accepts all changes)'), 'spoken'],
  [
    'another text read aloud',
    (plain) => plain.with(plain.catalog, { StructTreeRoot: '<< /K << /S /Figure /Alt (Nothing is due) >> >>' }),
    'spoken',
  ],
  ['a portfolio of files', (plain) => plain.with(plain.catalog, { Collection: '<< /View /T >>' }), 'other-form'],
  [
    'a printer told to leave out pages',
    (plain) => plain.with(plain.catalog, { ViewerPreferences: '<< /PrintPageRange [1 2] >>' }),
    'view',
  ],
  ['shown without its window', (plain) => plain.with(plain.catalog, { PageMode: '/FullScreen' }), 'view'],
  ['a page that turns by itself', (plain) => plain.with(plain.page(3), { Dur: '1' }), 'view'],
  ['a script that works out what is typed', (plain) => plain.edited('/FT /Tx', `/FT /Tx /AA << /F ${script} >>`), 'script'],
  ['other names of pages', (plain) => plain.with(plain.catalog, { PageLabels: '<< /Nums [0 << /S /r >>] >>' }), 'label'],
];

describe('what was done to an issued contract is named', () => {
  test.each(manipulations)('%s', async (_, file, kind) => {
    for (const answer of [await verify(file(plain).bytes, issued), await verify(file(plainNow).bytes)]) {
      expect(answer).toMatchObject({ verdict: 'changed' });
      if (answer.verdict !== 'changed') continue;
      expect(answer.changes.map((change) => change.kind)).toContain(kind);
      expect(answer.changes.length).toBeLessThanOrEqual(20);
    }
  });
});

const qpdf =
  (...options: readonly string[]) =>
  (): Uint8Array =>
    rewritten(issued, ...options);

/** Programs and rewritings that change nothing. */
const neutral: readonly (readonly [what: string, file: () => Uint8Array])[] = [
  ['qpdf', qpdf()],
  ['qpdf, objects in streams', qpdf('--object-streams=generate')],
  ['qpdf, no streams of objects', qpdf('--object-streams=disable', '--compress-streams=n')],
  ['qpdf, for fast web view', qpdf('--linearize')],
  ['qpdf, contents joined and normalised', qpdf('--coalesce-contents', '--normalize-content=y')],
  ['qpdf, packed again', qpdf('--recompress-flate', '--compression-level=9')],
  ['qpdf, for editors', qpdf('--qdf')],
  ['qpdf, resources of a page by themselves', qpdf('--remove-unreferenced-resources=yes', '--preserve-unreferenced')],
  ['qpdf, an older version', qpdf('--force-version=1.4')],
  ['qpdf, encrypted with RC4 of 40 bits', qpdf('--allow-weak-crypto', '--encrypt', '', 'owner', '40', '--')],
  ['qpdf, encrypted with RC4 of 128 bits', qpdf('--allow-weak-crypto', '--encrypt', '', 'owner', '128', '--use-aes=n', '--')],
  ['qpdf, encrypted with AES-128', qpdf('--allow-weak-crypto', '--encrypt', '', 'owner', '128', '--use-aes=y', '--')],
  ['qpdf, encrypted with AES-256', qpdf('--encrypt', '', 'owner', '256', '--')],
  ['qpdf, encrypted with AES-256 of Acrobat 9', qpdf('--allow-weak-crypto', '--encrypt', '', 'owner', '256', '--force-R5', '--')],
  ['qpdf, fields flattened', qpdf('--flatten-annotations=all')],
  ['Ghostscript 10', () => bytesOf('ghostscript')],
  ['mutool clean 1.21', () => bytesOf('mutool')],
  ['pdftk 3.2', () => bytesOf('pdftk')],
  ['Cairo (pdftocairo 22.12)', () => bytesOf('cairo')],
  ['Poppler through PostScript (pdftops 22.12)', () => bytesOf('postscript')],
  ['Cairo through PostScript (pdftocairo 22.12)', () => bytesOf('cairo-postscript')],
  ['LibreOffice Draw 7.4', () => bytesOf('libreoffice')],
  ['a service that encrypts what it returns', () => bytesOf('owner-aes256')],
  ['a page with an origin elsewhere', () => plain.with(catalog, { PageMode: '/UseNone' }).bytes],
  ['opened on its first page', () => plain.with(catalog, { OpenAction: '[0 /Fit]' }).bytes],
];

test.each(neutral)('%s changes nothing', async (_, file) => {
  expect(await verify(file(), issued)).toMatchObject({ verdict: 'rewritten', changes: [] });
});

test('in a file that LibreOffice wrote in fonts of its own, one letter that is another is told', async () => {
  const written = decompressed(bytesOf('libreoffice')).toString('latin1');
  // The second letter of “Order”, drawn as its first.
  const forged = written.replace('Tf[<0102>3<03>', 'Tf[<0101>3<03>');
  expect(forged).not.toBe(written);
  expect(await verify(new Uint8Array(Buffer.from(forged, 'latin1')), issued)).toMatchObject({
    verdict: 'changed',
    changes: [{ kind: 'words', page: 1, before: expect.stringContaining('Order'), after: expect.stringContaining('OO') }],
  });
});

test('an alternative text is told with what it was', async () => {
  const { bytes } = await made({ ...sample('support-desk'), kind: 'final' });
  const forged = new PlainFile(new Uint8Array(decompressed(bytes))).edited(/\/Alt \((?:[^()\\]|\\.)*\)/, '/Alt (Nothing is due)');
  expect(await verify(forged.bytes, bytes)).toMatchObject({
    verdict: 'changed',
    changes: [{ kind: 'spoken', before: expect.stringMatching(/\w/), after: 'Nothing is due' }],
  });
});

test('a dictionary that says something twice is no file to judge: readers differ in what they take', async () => {
  const page = plain.page(3);
  const twice = plain.replaced(page, plain.object(page).replace('/MediaBox', '/Contents 1 0 R\n  /MediaBox'));
  expect(await verify(twice.bytes, issued)).toMatchObject({ verdict: 'unreadable', why: expect.stringContaining('twice') });
});

test('what goes on behind the length of a stream is drawn, as readers draw it', async () => {
  const [more, added] = plain.added('<< /Length 2 >>\nstream\nq BT /Fx 9 Tf 200 420 Td (Free) Tj ET Q\nendstream');
  const page = added.page(3);
  const contents = /\/Contents (\d+ 0 R)/.exec(added.object(page))?.[1] ?? '';
  const longer = added.with(page, { Contents: `[${contents} ${more} 0 R]` });
  expect(await verify(longer.bytes, issued)).toMatchObject({ verdict: 'changed', changes: [{ kind: 'words', page: 3 }] });
});

test('a page that is cropped is told with its page, links that lead elsewhere with where', async () => {
  const cropped = await verify(bytesOf('cropbox'), issued);
  expect(cropped).toMatchObject({ verdict: 'changed', changes: [{ kind: 'cropped', page: 3 }], more: 0 });
  const links = await verify(bytesOf('links-elsewhere'), issued);
  expect(links).toMatchObject({ verdict: 'changed', more: 0 });
  const told = links.verdict === 'changed' ? links.changes : [];
  // Every link of a page that led to one place is told once.
  expect(told[0]).toMatchObject({ kind: 'link', page: 2, before: 'page 3', after: 'https://phish.example/pay', times: 24 });
  expect(told).toHaveLength(11);
  expect(told.reduce((sum, { times }) => sum + times, 0)).toBe(106);
});

test('a scan is told as one, with or without the issued file', async () => {
  const pages = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  expect(await verify(bytesOf('scan'), issued)).toEqual({ verdict: 'not-comparable', reason: 'scan', pages, against: 'issued' });
  expect(await verify(bytesOf('scan'))).toEqual({ verdict: 'not-comparable', reason: 'scan', pages, against: null });
});

test('a file printed through PostScript as drawings of letters can’t be compared', async () => {
  const pages = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  const answer = await verify(bytesOf('drawings'), issued);
  expect(answer).toEqual({ verdict: 'not-comparable', reason: 'fonts', pages, against: 'issued' });
});

test('a real password is asked for, and opens the file', async () => {
  const locked = rewritten(issued, '--encrypt', 'secret', 'owner', '256', '--');
  expect(await verify(locked, issued)).toMatchObject({ verdict: 'unreadable', which: 'file', needsPassword: true });
  expect(await verify(locked, issued, 'wrong')).toMatchObject({ verdict: 'unreadable', needsPassword: true });
  for (const password of ['secret', 'owner']) {
    expect(await verify(locked, issued, password)).toMatchObject({ verdict: 'rewritten', changes: [] });
  }
});

test('what a service writes into the margin or a place to sign is listed; anywhere else it is a change', async () => {
  const margin = plain.drawnOn(3, text('Envelope 4711-0815', 30, 826)).bytes;
  expect(await verify(margin, issued)).toMatchObject({
    verdict: 'signed',
    filled: [{ page: 3, text: expect.stringContaining('4711-0815') }],
    changes: [],
  });
});

/** The page to sign of the issued file, the box of its customer's signature, and of its date. */
const signaturePage = 9;
const picture = (x: number, y: number): string => `q 120 0 0 30 ${x} ${y} cm BI /W 1 /H 1 /BPC 8 /CS /G ID z EI Q`;
const strokes = (x: number, y: number): string =>
  `0 0 0.6 RG 1 w ${x} ${y} m ${x + 20} ${y + 25} ${x + 40} ${y - 5} ${x + 60} ${y + 20} c S`;

describe('a drawn signature', () => {
  test.each([
    ['a picture', picture],
    ['strokes', strokes],
  ])('%s: in a place to sign it is signed, elsewhere a change', async (_, drawn) => {
    const signed = await verify(plain.drawnOn(signaturePage, drawn(330, 490)).bytes, issued);
    expect(signed).toMatchObject({ verdict: 'signed', filled: [{ page: signaturePage, place: null }], changes: [] });
    for (const [page, x, y] of [
      [signaturePage, 100, 600],
      [3, 330, 490],
    ] as const) {
      const elsewhere = await verify(plain.drawnOn(page, drawn(x, y)).bytes, issued);
      expect(elsewhere).toMatchObject({ verdict: 'changed', filled: [] });
    }
  });

  test('over a line without a field, which this file’s edition drew narrower than today’s', async () => {
    const page = plain.page(signaturePage);
    const bare = plain.replaced(page, plain.object(page).replace(/\/Annots \[[^\]]*\]/, ''));
    const signed = await verify(bare.drawnOn(signaturePage, picture(330, 490)).bytes, bare.bytes);
    expect(signed).toMatchObject({ verdict: 'signed', filled: [{ page: signaturePage, place: null }], changes: [] });
    const elsewhere = await verify(bare.drawnOn(signaturePage, picture(100, 600)).bytes, bare.bytes);
    expect(elsewhere).toMatchObject({ verdict: 'changed', filled: [] });
  });
});

describe('fields that a service flattens', () => {
  const filledIn = (file: PlainFile): PlainFile =>
    file
      .edited('/T (Customer Date)', '/T (Customer Date)\n  /V (14 December 2026)')
      .edited('/V (Pat Example)', '/V (Dr Pat Example)')
      .edited('/SigFlags 1', '/SigFlags 1 /NeedAppearances true');
  const flattened = ({ bytes }: PlainFile): Uint8Array =>
    rewritten(rewritten(bytes, '--generate-appearances'), '--flatten-annotations=all');

  test('with what was filled in: signed, and what was filled in is listed', async () => {
    const answer = await verify(flattened(filledIn(plain)), issued);
    expect(answer).toMatchObject({ verdict: 'signed', leftOut: ['links', 'fields'], changes: [] });
    const filled = answer.verdict === 'signed' ? answer.filled.map((each) => each.text).join(' ') : '';
    expect(filled).toContain('14 December 2026');
    expect(filled).toContain('Dr');
  });

  test('with words elsewhere: changed', async () => {
    const answer = await verify(flattened(filledIn(plain).drawnOn(signaturePage, text('Fees are waived', 100, 600))), issued);
    expect(answer).toMatchObject({
      verdict: 'changed',
      changes: [{ kind: 'words', page: signaturePage, after: 'Fees are waived' }],
    });
  });

  test('a field that stood elsewhere and is flattened is a change', async () => {
    const moved = filledIn(plain).edited(/(?<=\/Rect \[\s+357\.64\s+)389\.\d+(\s+532\.\d+\s+)406\.\d+/, '600\n532.917795\n617');
    expect(await verify(flattened(moved), issued)).toMatchObject({ verdict: 'changed' });
  });
});

describe('a broken table of objects', () => {
  const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
  const bytesIn = (content: string): Uint8Array => new Uint8Array(Buffer.from(content, 'latin1'));
  const packed = rewritten(issued, '--object-streams=generate');

  test.each<[string, string]>([
    ['lost', textOf(issued).replace(/startxref\s+\d+/, 'startxref\n0')],
    ['shifted by what stands before the file', `% received\n\n${textOf(issued)}`],
    ['leading elsewhere', textOf(issued).replace(/(?<=\n)\d{10}(?= 00000 n)/g, '0000000015')],
    ['cut off', textOf(issued).slice(0, textOf(issued).lastIndexOf('startxref'))],
    ['of objects in streams', textOf(packed).replace(/startxref\s+\d+/, 'startxref\n7')],
  ])('%s: its objects are found, and compared as ever', async (_, content) => {
    expect(await verify(bytesIn(content), issued)).toMatchObject({ verdict: 'rewritten', changes: [] });
  });

  test('with a script in it: changed', async () => {
    const scripted = plain.with(catalog, { OpenAction: script });
    const content = textOf(scripted.bytes).replace(/startxref\s+\d+/, 'startxref\n0');
    expect(await verify(bytesIn(content), issued)).toMatchObject({ verdict: 'changed', changes: [{ kind: 'script' }] });
  });

  test('without anything that says where the file begins: unreadable, and why', async () => {
    const content = textOf(issued)
      .replaceAll('trailer', 'nothing')
      .replace(/startxref\s+\d+/, 'startxref\n0');
    expect(await verify(bytesIn(content), issued)).toMatchObject({
      verdict: 'unreadable',
      which: 'file',
      why: expect.stringContaining('The table of its objects is broken'),
    });
  });
});

test('a file made to exhaust its reader is answered at once', async () => {
  const began = process.cpuUsage();
  expect(await verify(bytesOf('pdf-W-huge-width'))).toMatchObject({ verdict: 'unreadable' });
  expect(await verify(bytesOf('pdf-names-fan-out'))).toMatchObject({ verdict: 'not-ours' });
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1000).toBeLessThan(2000);
});

test('the page on checking lists what is tried here, all of it and nothing else', () => {
  const page = readFileSync(resolve(import.meta.dirname, '../../../docs/checking.md'), 'utf8');
  const rows = page
    .slice(page.indexOf('## What was tried'))
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.slice(2, -2));
  const head = (row: string): boolean => row === 'done | told as' || row === 'program' || row.startsWith('---');
  expect(rows.filter((row) => !head(row))).toEqual([
    ...manipulations.map(([what, , kind]) => `${what} | ${kind}`),
    ...neutral.map(([what]) => what),
  ]);
});
