import { expect, it } from 'vitest';
import { failureOf, started, valueOf } from '../running.ts';

/** The credits sample, copied, so that it is no sample any more. */
async function ownQuote() {
  const running = await started();
  const { client } = running;
  const [sample] = valueOf(await client.quotes.list({ search: 'Q-2026-0007' })).rows;
  if (sample === undefined) throw new Error('The sample is not there');
  const { quoteId, revisionId } = valueOf(await client.quotes.duplicate({ quoteId: sample.quoteId }));
  const opened = async () => valueOf(await client.quotes.open({ quoteId }));
  const save = async (changes: object) => {
    const { draft, revision } = await opened();
    const changed = { ...draft, ...(changes as typeof draft) };
    return valueOf(await client.quotes.saveDraft({ quoteId, saveCount: revision.saveCount, draft: changed })).saveCount;
  };
  const states = async () =>
    valueOf(await client.quotes.revisions({ quoteId })).map(({ revision, state, isCurrent }) => [revision, state, isCurrent]);
  return { ...running, quoteId, first: revisionId, opened, save, states };
}

it('any revision is the start of a new one; the draft that was there is set aside, and can be issued', async () => {
  const { client, quoteId, first, save, states, opened } = await ownQuote();
  const saveCount = await save({ title: 'Set aside' });
  const { revisionId: second } = valueOf(await client.quotes.revise({ quoteId, from: first }));
  expect(await states()).toEqual([
    [2, 'draft', true],
    [1, 'set-aside', false],
  ]);
  expect(failureOf(await client.quotes.saveDraft({ quoteId, saveCount, draft: {} }))).toMatchObject({ kind: 'stale' });
  valueOf(await client.quotes.issue({ quoteId, revisionId: first, saveCount }));
  expect((await states()).map(([, state]) => state)).toEqual(['draft', 'issued']);
  const { revision } = await opened();
  expect(revision.revisionId).toBe(second);
  valueOf(await client.quotes.issue({ quoteId, saveCount: revision.saveCount }));
  expect(await states()).toEqual([
    [2, 'issued', true],
    [1, 'superseded', false],
  ]);
  expect(valueOf(await client.quotes.states({ quoteId })).map(({ state, by }) => [state, by])).toEqual([
    ['created', 'Sam Ortiz'],
    ['revised', 'Sam Ortiz'],
    ['issued', 'Sam Ortiz'],
    ['superseded', 'Sam Ortiz'],
    ['issued', 'Sam Ortiz'],
  ]);
});

it('a draft that was set aside and has lapsed is not issued', async () => {
  const { client, quoteId, first, save } = await ownQuote();
  const saveCount = await save({ validUntil: '2026-11-21' });
  valueOf(await client.quotes.revise({ quoteId, from: first }));
  expect(failureOf(await client.quotes.issue({ quoteId, revisionId: first, saveCount }))).toMatchObject({
    rule: 'after-validity',
    validUntil: '2026-11-21',
  });
  const [, lapsed] = valueOf(await client.quotes.revisions({ quoteId }));
  expect(lapsed).toMatchObject({ isIssuable: false, validUntil: '2026-11-21' });
});

it('is signed, lost with a reason, reopened; each with who and when, and found by it', async () => {
  const { client, quoteId, save, opened } = await ownQuote();
  await save({ validUntil: '2026-11-22' });
  const lost = { quoteId, state: 'lost' as const, reason: 'They chose another' };
  expect(failureOf(await client.quotes.setState({ ...lost, reason: ' ' }))).toMatchObject({ kind: 'invalid-input' });
  expect(failureOf(await client.quotes.setState({ quoteId, state: 'signed' }))).toMatchObject({
    rule: 'state-does-not-follow',
  });
  expect(valueOf(await client.quotes.setState(lost)).state).toBe('lost');
  const { draft, revision } = await opened();
  const { saveCount } = revision;
  expect(failureOf(await client.quotes.saveDraft({ quoteId, saveCount, draft }))).toMatchObject({ rule: 'quote-is-closed' });
  expect(failureOf(await client.quotes.issue({ quoteId, saveCount }))).toMatchObject({ rule: 'quote-is-closed' });
  expect(valueOf(await client.quotes.list({ states: ['lost'] })).rows.map((row) => row.quoteId)).toEqual([quoteId]);
  expect(valueOf(await client.quotes.setState({ quoteId, state: 'reopened' })).state).toBe('draft');
  valueOf(await client.quotes.issue({ quoteId, saveCount }));
  expect(valueOf(await client.quotes.setState({ quoteId, state: 'signed', reason: 'By post' })).state).toBe('signed');
  expect(failureOf(await client.quotes.setState(lost))).toMatchObject({ rule: 'state-does-not-follow' });
  const changes = valueOf(await client.quotes.states({ quoteId }));
  expect(changes.map(({ state, reason, by }) => [state, reason, by])).toEqual([
    ['created', '', 'Sam Ortiz'],
    ['lost', 'They chose another', 'Sam Ortiz'],
    ['reopened', '', 'Sam Ortiz'],
    ['issued', '', 'Sam Ortiz'],
    ['signed', 'By post', 'Sam Ortiz'],
  ]);
  const trail = JSON.stringify(valueOf(await client.audit.list({ subject: quoteId })));
  expect(trail).toContain('quote-signed');
  expect(trail).not.toContain('another');
});

it('what was issued expires after its last day, and says so in the list', async () => {
  const { client, quoteId, save } = await ownQuote();
  const saveCount = await save({ validUntil: '2026-11-20' });
  valueOf(await client.quotes.issue({ quoteId, saveCount }));
  expect(valueOf(await client.quotes.list({ states: ['expired'] })).rows).toMatchObject([{ quoteId, state: 'expired' }]);
  expect(valueOf(await client.quotes.list({ states: ['issued'] })).total).toBe(0);
  expect(valueOf(await client.quotes.states({ quoteId })).some(({ state }) => state === 'expired')).toBe(true);
});

it('what was never issued is deleted, and put back whole; what was issued is not', async () => {
  const { client, quoteId, save, opened } = await ownQuote();
  await save({ title: 'To be deleted' });
  valueOf(await client.quotes.setNotes({ quoteId, notes: 'Zebra crossing' }));
  const before = await opened();
  const { removal } = valueOf(await client.quotes.remove({ quoteId }));
  expect(failureOf(await client.quotes.open({ quoteId }))).toEqual({ kind: 'not-found', what: 'quote' });
  expect(valueOf(await client.quotes.list({ search: 'zebra' })).total).toBe(0);
  expect(valueOf(await client.quotes.putBack({ removal }))).toEqual({ quotes: 1 });
  expect(await opened()).toEqual(before);
  expect(valueOf(await client.quotes.list({ search: 'zebra' })).total).toBe(1);
  expect(valueOf(await client.quotes.history({ quoteId }))).toHaveLength(1);
  expect(failureOf(await client.quotes.putBack({ removal }))).toEqual({ kind: 'not-found', what: 'removal' });
  valueOf(await client.quotes.issue({ quoteId, saveCount: before.revision.saveCount }));
  expect(failureOf(await client.quotes.remove({ quoteId }))).toMatchObject({ rule: 'was-issued' });
});

it('any two are compared in money, by line and year, and in the words of their clauses', async () => {
  const { client, quoteId, first, save, opened } = await ownQuote();
  const { draft } = await opened();
  const lines = draft['lines'] as readonly { id: string }[];
  const { revisionId: second } = valueOf(await client.quotes.revise({ quoteId, from: first }));
  await save({ paymentTermsDays: 75, lines: lines.slice(1) });
  const sides = { before: { quoteId, revisionId: first }, after: { quoteId, revisionId: second } };
  const compared = valueOf(await client.quotes.compare(sides));
  const gone = compared.money?.lines.find(({ id }) => id === lines[0]?.id);
  expect(gone).toMatchObject({ after: null });
  expect(compared.money?.expected.before).not.toBe(compared.money?.expected.after);
  const payment = compared.clauses?.find(({ after }) => after?.includes('75') === true);
  expect(payment?.before).not.toBeNull();
  const same = valueOf(await client.quotes.compare({ before: sides.before, after: sides.before }));
  expect(same.clauses).toEqual([]);
});
