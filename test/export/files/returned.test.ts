import { expect, test } from 'vitest';
import type { Change, Verification } from '../../../src/main/export/verify/verification.ts';
import { verify } from '../../../src/main/export/verify/verify.ts';
import { decompressed, pagesAlone, rewritten, signatures, withFile } from './pdf-tools.ts';
import { made, sample } from './samples.ts';
import { signedBy, throwAwayP12 } from './throw-away-signer.ts';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { readFileSync, writeFileSync } from 'node:fs';

const { bytes: issued, fingerprint } = await made({ ...sample('support-desk'), kind: 'final' });
const plain = decompressed(issued).toString('latin1');
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

function changed(answer: Verification): readonly Change[] {
  if (answer.verdict !== 'changed') throw new Error(`It answers ${JSON.stringify(answer)}`);
  expect(answer.more).toBe(0);
  return answer.changes;
}

/** The first digit of 571,054.50 drawn as its second: the glyphs of the font, changed in one run. */
function withOtherDigit(): Uint8Array {
  const runs = [...plain.matchAll(/\[<([0-9a-f]{40})>\]TJ/g)].map(([, run]) => run ?? '');
  const amount = runs.find((run) => {
    const glyphs = run.match(/.{4}/g) ?? [];
    return glyphs[0] === glyphs[5] && glyphs[5] === glyphs[8] && glyphs[4] === glyphs[9] && new Set(glyphs).size === 7;
  });
  if (amount === undefined) throw new Error('There is no such amount');
  return bytesOf(plain.replace(amount, amount.slice(4, 8) + amount.slice(4)));
}

test('one digit on a page: the pages were changed, on that page, and the data was not', async () => {
  for (const answer of [changed(await verify(withOtherDigit())), changed(await verify(withOtherDigit(), issued))]) {
    const [word] = answer;
    expect(answer).toEqual([
      { kind: 'words', page: expect.any(Number), place: null, before: word?.before, after: word?.after, times: 1 },
    ]);
    expect(word?.after).toContain('771,054.50');
    expect(word?.before).toContain('571,054.50');
  }
});

test('one byte of the data: the data was changed, said once and not for every page', async () => {
  const forged = bytesOf(plain.replace('"committedValue":"571054.50"', '"committedValue":"571054.51"'));
  const answer = changed(await verify(forged));
  expect(answer.map(({ kind, place }) => place ?? kind)).toEqual(['fingerprint', 'evaluation.totals.committedValue']);
  expect(answer[0]).toMatchObject({ after: fingerprint });
});

test('one byte of a word in the data shows at the word’s place only', async () => {
  const answer = changed(await verify(bytesOf(plain.replace('"title":"Support automation', '"title":"Support automatism'))));
  expect(answer.map(({ kind, page }) => `${kind} ${page}`)).toEqual(['fingerprint null', 'words 1', 'view null']);
});

test('data that can’t be unpacked any more is data that was changed', async () => {
  const broken = Uint8Array.from(issued);
  const at = Buffer.from(issued).indexOf('stream', Buffer.from(issued).indexOf('/EmbeddedFile')) + 40;
  broken.fill(0xff, at, at + 30);
  expect(changed(await verify(broken)).map(({ kind }) => kind)).toEqual(['data-damaged']);
});

test('swapped-in data of another contract is reported as such', async () => {
  const other = await made({ ...sample('support-desk'), kind: 'final', revision: 2 });
  const swapped = withFile(issued, (path, folder) => {
    const [json, without, out] = ['contract.json', 'without.pdf', 'out.pdf'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(json, other.json);
    execFileSync('qpdf', [path, '--remove-attachment=contract.json', without]);
    execFileSync('qpdf', [without, '--add-attachment', json, '--key=contract.json', '--', out]);
    return new Uint8Array(readFileSync(out));
  });
  const answer = await verify(swapped, issued);
  const kinds = answer.verdict === 'changed' ? answer.changes.map(({ kind }) => kind) : [];
  expect(kinds).toContain('other-data');
  expect(kinds).not.toContain('fingerprint');
});

test('a file added beside the data is named', async () => {
  const added = withFile(issued, (path, folder) => {
    const [note, out] = [join(folder, 'side-letter.txt'), join(folder, 'out.pdf')];
    writeFileSync(note, 'Everything is free.');
    execFileSync('qpdf', [path, '--add-attachment', note, '--', out]);
    return new Uint8Array(readFileSync(out));
  });
  const expected = [expect.objectContaining({ kind: 'attachment', after: 'side-letter.txt' })];
  expect(changed(await verify(added))).toEqual(expected);
  expect(changed(await verify(added, issued))).toEqual(expected);
});

test('returned signed: the field is named, and the issued bytes are its beginning', async () => {
  const signed = await signedBy(issued, 'Customer Signature', throwAwayP12());
  expect(signatures(signed)).toContain('Signature is Valid');
  const names = ['Customer Signature'];
  expect(await verify(signed)).toMatchObject({ verdict: 'whole', isAsExported: false, signed: names, against: 'its-data' });
  expect(await verify(signed, issued)).toMatchObject({ verdict: 'signed' });
  expect(await verify(issued, issued)).toMatchObject({ verdict: 'issued', signed: [] });
  expect(await verify(rewritten(issued, '--object-streams=generate'), issued)).toMatchObject({
    verdict: 'rewritten',
    leftOut: [],
  });
});

test('flattened: the data is gone, and the pages are held against the issued file', async () => {
  const flat = pagesAlone(issued);
  expect(await verify(flat)).toEqual({ verdict: 'not-comparable', reason: 'no-data', pages: [], against: null });
  expect(await verify(flat, issued)).toMatchObject({ verdict: 'rewritten', leftOut: expect.arrayContaining(['data']) });
  const [forged] = changed(await verify(pagesAlone(withOtherDigit()), issued));
  expect(forged).toMatchObject({ kind: 'words', before: expect.stringContaining('571,054.50') });
  expect(forged?.after).toContain('771,054.50');
});

test('flattened with its fields: what they held is on the page as it was', async () => {
  const flat = pagesAlone(rewritten(issued, '--flatten-annotations=all'));
  const answer = await verify(flat, issued);
  // What the fields held is what they showed before: the same words are seen.
  expect(answer).toMatchObject({ verdict: 'rewritten', changes: [], leftOut: expect.arrayContaining(['data', 'fields']) });
});

test('held against what is no PDF, it says which of the two', async () => {
  expect(await verify(issued, new Uint8Array(9))).toMatchObject({ verdict: 'unreadable', which: 'issued' });
  expect(await verify(new Uint8Array(9), issued)).toMatchObject({ verdict: 'unreadable', which: 'file' });
  const other = await made({ ...sample('credits'), kind: 'final' });
  expect(await verify(issued, other.bytes)).toMatchObject({ verdict: 'another-contract', changes: [] });
});
