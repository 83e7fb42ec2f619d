import { existsSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { exampleJson } from '../domain/example-files.ts';
import { Folder, quotewright } from './command-line.ts';

const folder = new Folder();
afterAll(() => folder.remove());

const kept = ['definitions', 'precedence', 'term', 'invoicing', 'payment', 'access', 'liability', 'data', 'security'];

/** The credits sample with some clauses of its own choice. */
function chosen(name: string, more: object = {}): string {
  const clauses = kept.map((id) => ({ id, version: id === 'data' || id === 'security' ? 2 : 1 }));
  return folder.file(name, JSON.stringify({ ...(exampleJson('credits.quote.json') as object), clauses, ...more }));
}

describe('export --final', () => {
  test('asks for a confirmation of what the contract lacks, and writes nothing without it', async () => {
    const out = folder.file('refused.pdf');
    const { status, problems } = await quotewright('export', chosen('few.json'), '--final', '--out', out);
    expect([status, problems]).toEqual([
      1,
      'warning: The contract lacks clauses on term and termination, governing law and notices. Add them, take a template for an order under a master agreement, or confirm with --accept missing-terms.\n',
    ]);
    expect(existsSync(out)).toBe(false);
  });

  test('goes out with --accept missing-terms', async () => {
    const out = folder.file('accepted.pdf');
    const run = await quotewright('export', chosen('few.json'), '--final', '--accept', 'missing-terms', '--out', out);
    expect([run.status, run.problems]).toEqual([0, '']);
    expect(existsSync(out)).toBe(true);
  });

  test('knows what can be accepted', async () => {
    const run = await quotewright('export', chosen('few.json'), '--accept', 'everything', '--out', folder.file('never.pdf'));
    expect([run.status, run.problems]).toEqual([2, '--accept: must be missing-terms\n']);
  });

  test('of a quote with a template of a workspace’s own says that it needs the file', async () => {
    const run = await quotewright('export', chosen('own.json', { template: 'ours' }), '--out', folder.file('own.pdf'));
    expect([run.status, run.problems]).toEqual([
      2,
      'template: The quote names the template “ours”, which does not come with the app. Give its file with --template.\n',
    ]);
  });
});
