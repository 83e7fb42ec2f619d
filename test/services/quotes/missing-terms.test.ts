import { expect, it } from 'vitest';
import { contractPdf } from '../../../src/main/export/contract/contract-pdf.ts';
import { shippedClausesIn } from '../../../src/main/export/shipped/shipped-library.ts';
import { failureOf, started, valueOf } from '../running.ts';

it('a contract without what makes one is issued once that is confirmed, and the trail says so', async () => {
  const { client } = await started(undefined, { contractPdf });
  const [row] = valueOf(await client.quotes.list({ search: 'Q-2026-0007' })).rows;
  if (row === undefined) throw new Error('The sample is not there');
  const { quoteId } = row;
  const { draft, revision } = valueOf(await client.quotes.open({ quoteId }));
  const clauses = shippedClausesIn('en')
    .filter(({ head }) => ['definitions', 'precedence', 'term', 'invoicing', 'payment'].includes(head.id))
    .map(({ head: { id, version } }) => ({ id, version }));
  const saved = valueOf(await client.quotes.saveDraft({ quoteId, saveCount: revision.saveCount, draft: { ...draft, clauses } }));
  const asked = { quoteId, saveCount: saved.saveCount };
  expect(failureOf(await client.quotes.issue(asked))).toEqual({
    kind: 'refused',
    rule: 'missing-terms',
    topics: ['access-and-use', 'data', 'security', 'liability', 'term-and-termination', 'governing-law', 'notices'],
  });
  valueOf(await client.quotes.issue({ ...asked, accept: ['missing-terms', 'lapsed-start'] }));
  const entries = valueOf(await client.audit.list({}));
  expect(JSON.stringify(entries.find(({ action }) => action === 'quote-issued'))).toContain('missing-terms, lapsed-start');
});

it('an order under a master agreement is made from the template that its quote names', async () => {
  const { client } = await started(undefined, { contractPdf });
  const [row] = valueOf(await client.quotes.list({ search: 'Q-2026-0007' })).rows;
  if (row === undefined) throw new Error('The sample is not there');
  const { quoteId } = row;
  const { draft, revision } = valueOf(await client.quotes.open({ quoteId }));
  const pages = async (more: object, saveCount: number): Promise<number> => {
    const saved = await client.quotes.saveDraft({ quoteId, saveCount, draft: { ...draft, ...more } });
    valueOf(saved);
    const { pdf } = valueOf(await client.documents.preview({ quoteId }));
    return Buffer.from(pdf).length;
  };
  const whole = await pages({}, revision.saveCount);
  const order = await pages({ template: 'order-only' }, revision.saveCount + 1);
  expect(order).toBeLessThan(whole);
});

it('a start that lies before today is confirmed; nothing is issued after its validity', async () => {
  const { client } = await started(undefined, { contractPdf });
  const [row] = valueOf(await client.quotes.list({ search: 'Q-2026-0007' })).rows;
  if (row === undefined) throw new Error('The sample is not there');
  const { quoteId } = row;
  const { draft, revision } = valueOf(await client.quotes.open({ quoteId }));
  const issue = async (accept: readonly 'lapsed-start'[], validUntil: string, saveCount: number) => {
    const saved = valueOf(await client.quotes.saveDraft({ quoteId, saveCount, draft: { ...draft, validUntil } }));
    return client.quotes.issue({ quoteId, saveCount: saved.saveCount, accept: [...accept] });
  };
  const { saveCount } = revision;
  const today = '2026-11-22';
  expect(failureOf(await issue(['lapsed-start'], '2026-11-21', saveCount))).toEqual({
    kind: 'refused',
    rule: 'after-validity',
    validUntil: '2026-11-21',
    issueDate: today,
  });
  expect(failureOf(await issue([], today, saveCount + 1))).toEqual({
    kind: 'refused',
    rule: 'lapsed-start',
    startDate: '2026-02-28',
    issueDate: today,
  });
  expect(valueOf(await issue(['lapsed-start'], today, saveCount + 2)).issued).not.toBeNull();
});
