import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { exampleJson } from '../domain/example-files.ts';
import { throwAwayP12 } from '../export/files/throw-away-signer.ts';
import { example, Folder, quotewright } from './command-line.ts';

const folder = new Folder();
afterAll(() => folder.remove());

const supportDesk = ['export', example('support-desk.quote.json'), '--costs', example('costs.json')];

/** What is drawn as a draft is whole, and no contract. */
const aDraft = 'A draft, and not an issued contract';

describe('export and verify', () => {
  test('a final contract verifies, and the same input gives the same bytes', async () => {
    const [first, second] = [folder.file('first.pdf'), folder.file('second.pdf')];
    const exported = await quotewright(...supportDesk, '--out', first, '--final');
    expect([exported.status, exported.problems]).toEqual([0, '']);
    await quotewright(...supportDesk, '--out', second, '--final');
    expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
    const verified = await quotewright('verify', first);
    expect(verified.status).toBe(0);
    expect(verified.out).toMatch(/^ok: Q-2025-0042 revision 1, fingerprint [0-9a-f]{64}\. Whole in itself: [^.]+\.\n$/);
    const fingerprint = /fingerprint ([0-9a-f]{64})/.exec(verified.out)?.[1];
    expect(exported.out).toContain(fingerprint);
  });

  test('the issue date is printed, and does not follow today', async () => {
    const dated = folder.file('dated.pdf');
    expect((await quotewright(...supportDesk, '--out', dated, '--as-of', '2025-10-01')).status).toBe(0);
    expect(await quotewright('verify', dated)).toMatchObject({ status: 1, problems: expect.stringContaining(aDraft) });
  });

  test('an internal copy is never final; a date must exist, and so must the language; other formats come later', async () => {
    const out = folder.file('never.pdf');
    for (const [args, message] of [
      [['--out', out, '--internal', '--final'], /^--internal: an internal copy is never final/],
      [['--out', out, '--as-of', '2025-02-31'], /^--as-of: must be a date that exists/],
      [['--out', folder.file('never.odt')], /^--out: must end in \.pdf or \.docx/],
      [['--out', out, '--fields', 'docusine'], /^--fields: must be one of none, acroform, docusign/],
      [['--out', out, '--language', 'fr'], /^--language: must be en or de/],
      [['--out', out, '--paper', 'a5'], /^--paper: must be a4 or letter/],
    ] as const) {
      const { status, problems } = await quotewright(...supportDesk, ...args);
      expect(status).toBe(2);
      expect(problems).toMatch(message);
    }
    expect(existsSync(out)).toBe(false);
  });

  test('on A4, or on US Letter, as PDF and as Word', async () => {
    const [a4, letter, word] = [folder.file('a4.pdf'), folder.file('letter.pdf'), folder.file('letter.docx')];
    await quotewright(...supportDesk, '--out', a4);
    expect((await quotewright(...supportDesk, '--out', letter, '--paper', 'letter')).status).toBe(0);
    expect((await quotewright(...supportDesk, '--out', word, '--paper', 'Letter')).status).toBe(0);
    const boxOf = (file: string): string | undefined => /\/MediaBox \[([^\]]*)\]/.exec(readFileSync(file, 'latin1'))?.[1];
    expect([boxOf(a4), boxOf(letter)]).toEqual(['0 0 595.28 841.89', '0 0 612 792']);
    expect(await quotewright('verify', letter)).toMatchObject({ status: 1, problems: expect.stringContaining(aDraft) });
    const parts = unzipSync(new Uint8Array(readFileSync(word)));
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toMatch(/<w:pgSz w:w="12240" w:h="15840"/);
  });

  test('a Word file is a draft to negotiate, the same each time, and never final', async () => {
    const [first, second] = [folder.file('first.docx'), folder.file('second.docx')];
    const exported = await quotewright(...supportDesk, '--out', first);
    expect([exported.status, exported.problems]).toEqual([0, '']);
    expect(exported.out).toMatch(/first\.docx: a draft in Word, fingerprint [0-9a-f]{64}\n$/);
    await quotewright(...supportDesk, '--out', second);
    expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
    const never = folder.file('never.docx');
    const refused = await quotewright(...supportDesk, '--out', never, '--final', '--fields', 'none');
    expect(refused.status).toBe(2);
    expect(refused.problems).toMatch(/^--final: a Word file is for negotiation and always a draft;/);
    expect(refused.problems).toMatch(/^--fields: is for a PDF/m);
    expect(existsSync(never)).toBe(false);
  });

  test('a template is one that comes with the app, or a file whose problems are named', async () => {
    const out = folder.file('templated.pdf');
    const shipped = await quotewright(...supportDesk, '--out', out, '--template', 'default');
    expect([shipped.status, shipped.problems]).toEqual([0, '']);
    const own: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '../../resources/templates/default.json'), 'utf8'));
    const broken = folder.file('template.json', JSON.stringify({ ...(own as object), numbering: 'roman' }));
    const refused = await quotewright(...supportDesk, '--out', folder.file('not.pdf'), '--template', broken);
    expect(refused.status).toBe(2);
    expect(refused.problems).toMatch(/^template\.numbering: /);
  });

  test('in German, which verifies too', async () => {
    const out = folder.file('german.pdf');
    const exported = await quotewright(...supportDesk, '--out', out, '--language', 'de');
    expect([exported.status, exported.problems]).toEqual([0, '']);
    expect(readFileSync(out, 'latin1')).toContain('/Lang (de)');
    expect(await quotewright('verify', out)).toMatchObject({ status: 1, problems: expect.stringContaining(aDraft) });
  });

  test('in the quote’s own language, where none is asked for; an asked one counts more', async () => {
    const json = exampleJson('support-desk.quote.json');
    const german = folder.file('german.quote.json', JSON.stringify({ ...(json as object), language: 'de' }));
    const costs = ['--costs', example('costs.json')];
    const [own, asked, word, annex] = ['own.pdf', 'asked.pdf', 'own.docx', 'annex.pdf'].map((name) => folder.file(name));
    if (own === undefined || asked === undefined || word === undefined || annex === undefined) throw new Error('no names');
    expect((await quotewright('export', german, ...costs, '--out', own)).status).toBe(0);
    expect(readFileSync(own, 'latin1')).toContain('/Lang (de)');
    expect((await quotewright('export', german, ...costs, '--out', asked, '--language', 'en')).status).toBe(0);
    expect(readFileSync(asked, 'latin1')).toContain('/Lang (en)');
    expect((await quotewright('annex', german, ...costs, '--out', annex)).status).toBe(0);
    expect(readFileSync(annex, 'latin1')).toContain('/Lang (de)');
    expect((await quotewright('export', german, ...costs, '--out', word)).status).toBe(0);
    const document = unzipSync(readFileSync(word))['word/document.xml'];
    expect(document === undefined ? '' : strFromU8(document)).toContain('Vertragsjahr');
  });

  test('the tags of a service and places for initials are asked for by name', async () => {
    const out = folder.file('tagged.pdf');
    const exported = await quotewright(...supportDesk, '--out', out, '--final', '--fields', 'docusign', '--initials');
    expect([exported.status, exported.problems]).toEqual([0, '']);
    expect(readFileSync(out, 'latin1')).toContain('<qw:fields>docusign</qw:fields><qw:initials>yes</qw:initials>');
    expect((await quotewright('verify', out)).status).toBe(0);
  });

  test('a logo that can’t be one is refused with what to do', async () => {
    const out = folder.file('branded.pdf');
    for (const [args, message] of [
      [['--logo', folder.file('logo.svg', '<svg/>')], /^--logo: is neither a PNG nor a JPEG: save the logo as PNG/],
      [['--logo', folder.file('large.png', new Uint8Array(1_000_001))], /large\.png: /],
      [['--colour', 'teal'], /^--colour: must be # and six hexadecimal digits/],
    ] as const) {
      const { status, problems } = await quotewright(...supportDesk, '--out', out, ...args);
      expect(status).toBe(2);
      expect(problems).toMatch(message);
    }
    expect(existsSync(out)).toBe(false);
  });

  test('a quote that can’t be priced is not exported', async () => {
    const out = folder.file('unpriced.pdf');
    const { status, problems } = await quotewright('export', example('support-desk.quote.json'), '--out', out);
    expect(status).toBe(2);
    expect(problems).toMatch(/^lines\[3\]\.servedBy\[0\]\.model: /);
    expect(existsSync(out)).toBe(false);
  });

  test('a character that no font has is named with its place', async () => {
    const quote = { ...(exampleJson('credits.quote.json') as object), title: 'Credits \u{1F680} plan' };
    const out = folder.file('glyph.pdf');
    const { status, problems } = await quotewright('export', folder.file('glyph.json', JSON.stringify(quote)), '--out', out);
    expect(status).toBe(2);
    expect(problems).toContain('\u{1F680}');
    expect(existsSync(out)).toBe(false);
  });

  test('where a file can’t be written, what was there stays as it was and nothing is left beside it', async () => {
    const out = folder.file('kept.pdf');
    writeFileSync(out, 'before');
    const inFolder = await quotewright(...supportDesk, '--out', folder.file('no-such-folder/x.pdf'));
    expect([inFolder.status, existsSync(folder.file('no-such-folder'))]).toEqual([2, false]);
    chmodSync(out, 0o444);
    expect(readFileSync(out, 'utf8')).toBe('before');
    expect(readdirSync(folder.path).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  test('a file without data, and one that is no PDF', async () => {
    const plain = folder.file('plain.pdf', '%PDF-1.7\n');
    const { status } = await quotewright('verify', plain);
    expect([1, 2]).toContain(status);
    const text = await quotewright('verify', folder.file('text.pdf', 'no pdf at all'));
    expect(text.status).toBe(2);
    expect(text.problems).toMatch(/text\.pdf: can’t be read as a PDF/);
  });

  test('one bit of the embedded data changed is found', async () => {
    const path = folder.file('tampered.pdf');
    await quotewright(...supportDesk, '--out', path, '--final');
    const bytes = readFileSync(path);
    const data = bytes.indexOf('stream', bytes.indexOf('/EmbeddedFile'));
    const middle = Math.floor((data + bytes.indexOf('endstream', data)) / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    expect((await quotewright('verify', path)).status).toBe(0);
    writeFileSync(path, bytes);
    expect((await quotewright('verify', path)).status).not.toBe(0);
  });
});

describe('a seal', () => {
  test('is made with a passphrase from a file, and refused with what to do', async () => {
    const [out, p12] = [folder.file('sealed.pdf'), folder.file('seal.p12', throwAwayP12())];
    const passphrase = folder.file('passphrase', 'secret\n');
    const final = [...supportDesk, '--out', out, '--final'];
    for (const [args, message] of [
      [['--seal', p12], /^--seal: needs --seal-passphrase-file/],
      [['--seal-passphrase-file', passphrase], /^--seal-passphrase-file: needs --seal/],
      [['--seal', p12, '--seal-passphrase-file', folder.file('wrong', 'Secret')], /^--seal: does not open with this passphrase/],
      [
        ['--seal', p12, '--seal-passphrase-file', passphrase, '--fields', 'adobe'],
        /^--seal: an e-sign service rewrites the file/,
      ],
      [['--seal', folder.file('no.p12'), '--seal-passphrase-file', passphrase], /no\.p12: /],
    ] as const) {
      const { status, problems } = await quotewright(...final, ...args);
      expect([status, problems]).toEqual([2, expect.stringMatching(message)]);
    }
    expect(existsSync(out)).toBe(false);
    expect((await quotewright(...final, '--seal', p12, '--seal-passphrase-file', passphrase)).status).toBe(0);
    expect((await quotewright('verify', out)).out).toContain('Signed: Seal.');
  });
});

describe('verify with the issued file', () => {
  test('says whether it is the one, and which of two can’t be read', async () => {
    const [issued, other] = [folder.file('issued.pdf'), folder.file('other.pdf')];
    await quotewright(...supportDesk, '--out', issued, '--final');
    await quotewright(...supportDesk, '--out', other, '--final', '--as-of', '2025-10-01');
    const same = await quotewright('verify', issued, '--issued', issued);
    expect([same.status, same.out]).toEqual([0, expect.stringContaining('The issued file, byte for byte.')]);
    const different = await quotewright('verify', other, '--issued', issued);
    expect(different.status).toBe(1);
    expect(different.problems).toMatch(
      /other\.pdf: Q-2025-0042 revision 1, fingerprint [0-9a-f]{64}\. Another contract or revision than the issued one/,
    );
    const unreadable = await quotewright('verify', issued, '--issued', folder.file('no.pdf', 'no pdf'));
    expect(unreadable.status).toBe(2);
    expect(unreadable.problems).toMatch(/no\.pdf: can’t be read as a PDF/);
  });
});

describe('demo', () => {
  test('prices and exports the samples and says where to look', async () => {
    const out = folder.file('demo');
    const { status, out: said } = await quotewright('demo', '--out', out);
    expect(status).toBe(0);
    expect(said).toContain('support-desk.final.pdf');
    expect(JSON.parse(readFileSync(`${out}/support-desk.evaluation.json`, 'utf8'))).toEqual(
      exampleJson('expected/support-desk.json'),
    );
    expect(readdirSync(out).filter((name) => name.endsWith('.final.pdf'))).toHaveLength(3);
    expect((await quotewright('verify', `${out}/forty-lines.final.pdf`)).status).toBe(0);
  });
});
