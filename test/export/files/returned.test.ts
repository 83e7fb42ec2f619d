import { expect, test } from 'vitest';
import type { Verification } from '../../../src/main/export/verify/verification.ts';
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

function differing(answer: Verification): Extract<Verification, { readonly answer: 'differs' }> {
  if (answer.answer !== 'differs') throw new Error(`It answers ${JSON.stringify(answer)}`);
  return answer;
}

/** The first digit of 571,054.50 drawn as its second: the glyphs of the font, changed in one run. */
function withOtherDigit(): Uint8Array {
  const runs = [...plain.matchAll(/\[<([0-9a-f]{40})> 0\] TJ/g)].map(([, run]) => run ?? '');
  const amount = runs.find((run) => {
    const glyphs = run.match(/.{4}/g) ?? [];
    return glyphs[0] === glyphs[5] && glyphs[5] === glyphs[8] && glyphs[4] === glyphs[9] && new Set(glyphs).size === 7;
  });
  if (amount === undefined) throw new Error('There is no such amount');
  return bytesOf(plain.replace(amount, amount.slice(4, 8) + amount.slice(4)));
}

test('one digit on a page: the pages were changed, on that page, and the data was not', async () => {
  const answer = differing(await verify(withOtherDigit()));
  expect(answer.findings).toEqual(['pages-changed']);
  const paths = [...new Set(answer.differences.map(({ path }) => path))];
  expect(paths).toEqual([expect.stringMatching(/^page \d+$/)]);
  expect(answer.differences.map(({ printed }) => printed).join('|')).toContain('771,054.50');
  expect(answer.differences.map(({ computed }) => computed).join('|')).toContain('571,054.50');
});

test('one byte of the data: the data was changed, said once and not for every page', async () => {
  const changed = bytesOf(plain.replace('"committedValue":"571054.50"', '"committedValue":"571054.51"'));
  const answer = differing(await verify(changed));
  expect(answer.findings).toEqual(['data-changed']);
  expect(answer.differences.map(({ path }) => path).toSorted()).toEqual(['evaluation.totals.committedValue', 'fingerprint']);
  expect(answer.differences).toContainEqual(expect.objectContaining({ path: 'fingerprint', printed: fingerprint }));
});

test('one byte of a word in the data shows at the word’s place only', async () => {
  const answer = differing(await verify(bytesOf(plain.replace('"title":"Support automation', '"title":"Support automatism'))));
  expect(answer.findings).toEqual(['data-changed']);
  const paths = answer.differences.map(({ path }) => path);
  expect(paths.filter((path) => path.startsWith('page '))).toEqual(['page 1']);
});

test('data that can’t be unpacked any more is data that was changed', async () => {
  const broken = Uint8Array.from(issued);
  const at = Buffer.from(issued).indexOf('stream', Buffer.from(issued).indexOf('/EmbeddedFile')) + 40;
  broken.fill(0xff, at, at + 30);
  const answer = differing(await verify(broken));
  expect(answer.findings).toEqual(['data-changed']);
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
  const answer = differing(await verify(swapped, issued));
  expect(answer.findings).toContain('other-data');
  expect(answer.findings).toContain('not-the-issued');
  expect(answer.findings).not.toContain('data-changed');
});

test('a file added beside the data is named', async () => {
  const added = withFile(issued, (path, folder) => {
    const [note, out] = [join(folder, 'side-letter.txt'), join(folder, 'out.pdf')];
    writeFileSync(note, 'Everything is free.');
    execFileSync('qpdf', [path, '--add-attachment', note, '--', out]);
    return new Uint8Array(readFileSync(out));
  });
  const answer = differing(await verify(added));
  expect(answer.findings).toEqual(['files-added']);
  expect(answer.differences).toEqual([{ path: 'attachment side-letter.txt', printed: 'there', computed: '(nothing)' }]);
});

test('returned signed: the field is named, and the issued bytes are its beginning', async () => {
  const signed = await signedBy(issued, 'Customer Signature', throwAwayP12());
  expect(signatures(signed)).toContain('Signature is Valid');
  expect(await verify(signed)).toMatchObject({ answer: 'ok', updated: true, signed: ['Customer Signature'], toIssued: null });
  expect(await verify(signed, issued)).toMatchObject({ answer: 'ok', toIssued: 'begins-with-it' });
  expect(await verify(issued, issued)).toMatchObject({ answer: 'ok', updated: false, signed: [], toIssued: 'same' });
  expect(await verify(rewritten(issued, '--object-streams=generate'), issued)).toMatchObject({ toIssued: 'written-anew' });
});

test('flattened: the data is gone, and the pages are held against the issued file', async () => {
  const flat = pagesAlone(issued);
  expect(await verify(flat)).toEqual({ answer: 'no-data', pages: null });
  const fields = await verify(flat, issued);
  expect(fields).toEqual({ answer: 'no-data', pages: [] });
  const forged = await verify(pagesAlone(withOtherDigit()), issued);
  expect(forged).toMatchObject({ answer: 'no-data', pages: [{ missing: [expect.anything()] }] });
  expect(JSON.stringify(forged)).toMatch(/missing":\["[^"]*571,054\.50[^"]*"\],"added":\["[^"]*771,054\.50/);
});

test('flattened with its fields: what they held is now on the page, and told', async () => {
  const flat = pagesAlone(rewritten(issued, '--flatten-annotations=all'));
  const answer = await verify(flat, issued);
  if (answer.answer !== 'no-data' || answer.pages === null) throw new Error(answer.answer);
  expect(answer.pages.flatMap(({ missing }) => missing)).toEqual([]);
  expect(answer.pages.flatMap(({ added }) => added).join(' ')).toContain('Head of Procurement');
});

test('held against what is no PDF, it says which of the two', async () => {
  expect(await verify(issued, new Uint8Array(9))).toMatchObject({ answer: 'unreadable', which: 'issued' });
  expect(await verify(new Uint8Array(9), issued)).toMatchObject({ answer: 'unreadable', which: 'file' });
  const other = await made({ ...sample('credits'), kind: 'final' });
  expect(differing(await verify(issued, other.bytes)).findings).toEqual(['not-the-issued']);
});
