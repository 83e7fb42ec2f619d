// An amendment as a file: the same bytes each time, verified like a contract, and refused where it can't hold.
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { amendmentDocument } from '../../src/main/export/amendment/amendment-document.ts';
import { readEmbedded } from '../../src/main/export/verify/embedded-document.ts';
import { canonicalJson } from '../../src/shared/domain/document/canonical-json.ts';
import { readQuote } from '../../src/shared/domain/reading/read.ts';
import { valueOf } from '../domain/example-files.ts';
import { example, Folder, quotewright } from './command-line.ts';

const folder = new Folder();
afterAll(() => folder.remove());

const [before, after] = ['old', 'new'].map((state) => example(`deals/seats-added-mid-term.${state}.quote.json`));
const amend = (out: string, ...more: string[]) =>
  quotewright('export', after ?? '', '--amends', before ?? '', '--from', '5', '--out', out, ...more);

describe('export --amends', () => {
  test.each(['en', 'de'])('gives a PDF that verifies, in %s', async (language) => {
    const [out, again] = [folder.file(`${language}.pdf`), folder.file(`${language}-again.pdf`)];
    for (const file of [out, again]) {
      const { status, problems } = await amend(file, '--language', language);
      expect([status, problems]).toEqual([0, '']);
    }
    expect(readFileSync(out).equals(readFileSync(again))).toBe(true);
    const verified = await quotewright('verify', out, '--json');
    expect(JSON.parse(verified.out)).toMatchObject({ document: 'amendment', number: 'Q-2027-0113', changes: [] });
  });

  test('holds its adjustment and both evaluations against its terms', () => {
    const quoteOf = (file: string | undefined) => valueOf(readQuote(JSON.parse(readFileSync(file ?? '', 'utf8'))));
    const made = amendmentDocument({ quote: quoteOf(after), amends: quoteOf(before), fromMonth: 5, kind: 'draft' });
    if (!made.ok) throw new Error('The amendment holds');
    const paths = (data: unknown): string[] => {
      const { document } = readEmbedded('amendment.json', new TextEncoder().encode(canonicalJson(data)));
      return document?.differences.map(({ path, printed, computed }) => `${path}: ${printed}, ${computed}`) ?? ['no document'];
    };
    expect(paths(made.data)).toEqual([]);
    expect(paths({ ...made.data, adjustment: '5999.00' })).toEqual(['adjustment from month 5: 5999.00, 6000.00']);
    const { evaluation } = made.data.before;
    const totals = { ...evaluation.totals, committedValue: '1.00' };
    const changed = { ...made.data, before: { ...made.data.before, evaluation: { ...evaluation, totals } } };
    expect(paths(changed)).toEqual(['before.evaluation.totals.committedValue: 1.00, 60000.00']);
  });

  test('gives a Word file', async () => {
    const out = folder.file('amendment.docx');
    const { status, out: said } = await amend(out);
    expect([status, said.includes('a draft in Word')]).toEqual([0, true]);
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
  });

  test('says what keeps it from holding', async () => {
    const out = folder.file('never.pdf');
    const early = await quotewright('export', after ?? '', '--amends', before ?? '', '--from', '1', '--out', out);
    expect([early.status, early.problems]).toEqual([2, 'fromMonth: must be at least 2\n']);
    const without = await quotewright('export', after ?? '', '--amends', before ?? '', '--out', out);
    expect(without.status).toBe(2);
    const internal = await amend(out, '--internal');
    expect(internal.problems).toContain('--internal: an amendment goes to the customer; leave it out');
    expect(existsSync(out)).toBe(false);
  });
});
