// Files and calls that are made to take for ever: refused at once, and by name.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import forge from 'node-forge';
import { expect, test } from 'vitest';
import { readCertificate } from '../../src/main/export/signing/certificate-file.ts';
import { parseJsonBytes } from '../../src/main/files/whole-files.ts';
import { calls } from '../../src/shared/calls/calls.ts';
import { readClause } from '../../src/shared/clauses/language/read-clause.ts';
import { mostEntries } from '../../src/shared/domain/document/bounds.ts';
import { composed } from '../../src/shared/domain/document/written-text.ts';
import { mostProblems, readShape } from '../../src/shared/domain/document/shape.ts';
import { readQuote } from '../../src/shared/domain/reading/read.ts';
import { exampleJson } from '../domain/example-files.ts';
import { throwAwayP12 } from '../export/files/throw-away-signer.ts';
import { atOnce } from './what-it-took.ts';

const quote = exampleJson('support-desk.quote.json') as Readonly<Record<string, unknown>>;
const many = <T>(count: number, of: (index: number) => T): readonly T[] => Array.from({ length: count }, (_, index) => of(index));
const named = (count: number): Readonly<Record<string, number>> =>
  Object.fromEntries(many(count, (index) => [`quantitty${index}`, index] as const));

/** A certificate that says so of its steps, in as many bytes as given. */
function withSteps(steps: string): Uint8Array {
  const packed = forge.asn1.fromDer(forge.util.createBuffer(Buffer.from(throwAwayP12()).toString('binary')));
  const [, , mac] = packed.value as forge.asn1.Asn1[];
  const [, , count] = (mac?.value ?? []) as forge.asn1.Asn1[];
  if (count === undefined) throw new Error('The certificate has no count of steps');
  count.value = steps;
  return new Uint8Array(Buffer.from(forge.asn1.toDer(packed).getBytes(), 'binary'));
}

test('a certificate that asks for millions of steps is none, and one of half a million is read in time', async () => {
  const read = (steps: string): Promise<unknown> => atOnce(() => readCertificate(withSteps(steps), 'secret', '2026-01-01'));
  for (const steps of ['\u007F\u00FF\u00FF\u00FF', '\u0010\u0000\u0000'])
    expect(await read(steps)).toEqual({ ok: false, problem: { code: 'not-a-certificate' } });
  expect(await read('\u0007\u00A1\u0020')).toEqual({ ok: false, problem: { code: 'wrong-passphrase' } });
});

test('a document with more names or entries than any is refused with the place', async () => {
  const refused = { ok: false, problems: [{ path: [], reason: { code: 'too-many-entries', most: mostEntries } }] };
  const [names, entries] = [
    { ...quote, ...named(100_000) },
    { ...quote, lines: many(100_000, () => ({ a: 1 })) },
  ];
  expect(await atOnce(() => readQuote(names))).toEqual(refused);
  expect(await atOnce(() => readQuote(entries))).toMatchObject({
    problems: [{ path: ['lines'], reason: { code: 'too-many-entries' } }],
  });
});

test('unknown names are told to a number, the first with what they most likely mean', async () => {
  const json = { ...quote, currancy: 'USD', ...named(9000) };
  const read = await atOnce(() => readQuote(json));
  const problems = read.ok ? [] : read.problems;
  expect(problems).toHaveLength(mostProblems);
  expect(problems[0]).toMatchObject({ path: ['currancy'], reason: { nearest: 'currency' } });
});

test('bytes where a group should be are no group', async () => {
  expect(await atOnce(() => readShape(calls['quotes.saveDraft'].input, new Uint8Array(50_000_000)))).toMatchObject({ ok: false });
});

test('a clause of spaces, marks or brackets is read at once', async () => {
  const clause = readFileSync(resolve(import.meta.dirname, '../../resources/clauses/en/acceptable-use-fixed.md'), 'utf8');
  for (const part of [
    `a${' '.repeat(90_000)}b`,
    '*'.repeat(50_000),
    '['.repeat(90_000),
    '{{'.repeat(45_000),
    '1,'.repeat(45_000),
  ]) {
    expect((await atOnce(() => readClause(`${clause}\n\n${part}`))).head).not.toBeNull();
  }
});

test('a title whose one letter has a million marks is refused at once', async () => {
  const title = `a${'\u0301\u0323'.repeat(500_000)}`;
  const read = await atOnce(() =>
    readShape(calls['quotes.saveDraft'].input, { quoteId: title, saveCount: 1, draft: composed({ title }) }),
  );
  expect(read.ok).toBe(false);
});

test('a file of millions of names, values or lists is refused by its place', async () => {
  const names = `{${many(1_500_000, (index) => `"k${index}":1`).join(',')}}`;
  for (const text of [names, `[${'{},'.repeat(4_000_000)}{}]`, `[${'1,'.repeat(9_000_000)}1]`]) {
    const bytes = new Uint8Array(Buffer.from(text));
    expect(await atOnce(() => parseJsonBytes(bytes))).toMatchObject({
      ok: false,
      problem: { code: 'too-many-values', line: 1, most: 1_000_000 },
    });
  }
});

test('a name of a million letters gets no suggestion', async () => {
  expect(await atOnce(() => readQuote({ ...quote, ['x'.repeat(1_000_000)]: 1 }))).toMatchObject({ ok: false });
});
