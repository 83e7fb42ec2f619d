import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { exampleJson } from '../domain/example-files.ts';
import { Folder, example, quotewright } from './command-line.ts';

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
    expect([run.status, run.problems]).toEqual([2, '--accept: must be missing-terms or lapsed-start\n']);
  });

  test('of a quote with a template of a workspace’s own says that it needs the file', async () => {
    const run = await quotewright('export', chosen('own.json', { template: 'ours' }), '--out', folder.file('own.pdf'));
    expect([run.status, run.problems]).toEqual([
      2,
      'template: The quote names the template “ours”, which does not come with the app. Give its file with --template.\n',
    ]);
  });

  test('of a start before the issue asks for a confirmation, and a draft does not', async () => {
    const [refused, accepted] = [folder.file('lapsed.pdf'), folder.file('late.pdf')];
    const late = ['export', example('credits.quote.json'), '--as-of', '2026-03-01'];
    const { status, problems } = await quotewright(...late, '--final', '--out', refused);
    expect([status, problems]).toEqual([
      1,
      'warning: The contract starts on 2026-02-28, before its issue on 2026-03-01. Move the start, issue it as of an earlier day, or confirm with --accept lapsed-start.\n',
    ]);
    expect(existsSync(refused)).toBe(false);
    const run = await quotewright(...late, '--final', '--accept', 'lapsed-start', '--out', accepted);
    expect([run.status, run.problems]).toEqual([0, '']);
    expect((await quotewright(...late, '--out', folder.file('draft.pdf'))).status).toBe(0);
  });

  test('after its own validity is refused, whatever is accepted; on the last day of it, it goes out', async () => {
    const file = fileURLToPath(new URL('cases/valid-after-start.quote.json', import.meta.url));
    const issued = (asOf: string, out: string) =>
      quotewright('export', file, '--final', '--accept', 'lapsed-start', '--as-of', asOf, '--out', folder.file(out));
    const { status, problems } = await issued('2029-01-01', 'over.pdf');
    expect([status, problems]).toEqual([
      1,
      'The quote was open for signature until 2028-12-31, and the contract is issued on 2029-01-01. A final contract needs a validity that includes its issue: change validUntil, or issue it as of an earlier day.\n',
    ]);
    expect(existsSync(folder.file('over.pdf'))).toBe(false);
    expect((await issued('2028-12-31', 'last.pdf')).status).toBe(0);
  });
});
