import { existsSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { example, Folder, quotewright } from './command-line.ts';

const folder = new Folder();
afterAll(() => folder.remove());

const quote = example('support-desk.quote.json');
const costs = ['--costs', example('costs.json')];

describe('annex', () => {
  test('writes the annex from the quote, and the same from the contract’s own PDF', async () => {
    const [contract, own, again] = [folder.file('contract.pdf'), folder.file('own.pdf'), folder.file('again.pdf')];
    const exported = await quotewright('export', quote, ...costs, '--final', '--out', contract);
    // The options of the contract make its annex, those of its signing too.
    const signed = ['--final', '--fields', 'docusign', '--initials', '--accept', 'missing-terms', 'lapsed-start'];
    const run = await quotewright('annex', quote, ...costs, ...signed, '--out', own);
    expect([run.status, run.problems]).toEqual([0, '']);
    const fingerprint = /fingerprint ([0-9a-f]{64})/;
    expect(fingerprint.exec(run.out)?.[1]).toBe(fingerprint.exec(exported.out)?.[1]);
    expect((await quotewright('annex', contract, '--out', again)).status).toBe(0);
    expect(readFileSync(own).equals(readFileSync(again))).toBe(true);
    const verified = await quotewright('verify', own);
    expect([verified.status, verified.problems]).toEqual([0, '']);
    expect(verified.out).toMatch(/^ok: calculation annex of Q-2025-0042 revision 1, fingerprint/);
  });

  test('says what is wrong, and writes nothing', async () => {
    const out = folder.file('never.pdf');
    const contract = folder.file('contract.pdf');
    for (const [args, message] of [
      [[quote, ...costs, '--out', folder.file('never.docx')], /^--out: must end in \.pdf/],
      [[quote, ...costs, '--language', 'fr', '--out', out], /^--language: must be en or de/],
      [[quote, ...costs, '--as-of', '2026-02-30', '--out', out], /^--as-of: must be a date that exists/],
      [[quote, ...costs, '--template', 'nowhere', '--out', out], /^nowhere: /],
      [[contract, ...costs, '--out', out], /^--costs: a contract has its own; leave it out/],
      [[contract, '--language', 'de', '--final', '--out', out], /^--final: a contract has its own.*\n--language: a contract has/],
      [[quote, ...costs, '--fields', 'wax', '--out', out], /^--fields: /],
      [[quote, ...costs, '--accept', 'all', '--out', out], /^--accept: must be missing-terms/],
      [[quote, ...costs, '--internal', '--checker', '--out', out], /^--internal: is for the contract.*\n--checker: is for/],
      [[example('costs.json'), '--out', out], /./],
    ] as const) {
      const run = await quotewright('annex', ...args);
      expect([run.status, run.out]).toEqual([2, '']);
      expect(run.problems).toMatch(message);
    }
    expect(existsSync(out)).toBe(false);
  });
});
