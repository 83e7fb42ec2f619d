import { expect, it } from 'vitest';
import { failureOf, started, valueOf } from '../running.ts';
import type { Started } from '../running.ts';

async function drafted() {
  const running = await started();
  const { client } = running;
  const { quoteId } = valueOf(await client.quotes.create({ from: 'blank' }));
  const { draft } = valueOf(await client.quotes.open({ quoteId }));
  let saveCount = 0;
  const save = async (changes: object): Promise<void> => {
    saveCount = valueOf(
      await client.quotes.saveDraft({ quoteId, saveCount, draft: { ...draft, ...(changes as typeof draft) } }),
    ).saveCount;
  };
  return { ...running, quoteId, draft, save };
}

const titles = async ({ client }: Started, quoteId: Parameters<Started['client']['quotes']['open']>[0]['quoteId']) =>
  valueOf(await client.quotes.history({ quoteId })).map(({ changes }) =>
    changes.map((change) => [change.type, change.path.join('.'), change.before, change.after]),
  );

it('what is typed into one field is one step; what is taken back is another', async () => {
  const { quoteId, save, ...running } = await drafted();
  await save({ title: 'S' });
  await save({ title: 'Service' });
  await save({ title: 'Service', paymentTermsDays: 60 });
  await save({ title: 'Service', paymentTermsDays: 30 });
  expect(await titles(running, quoteId)).toEqual([
    [['set', 'paymentTermsDays', 60, 30]],
    [['set', 'paymentTermsDays', 30, 60]],
    [['set', 'title', '', 'Service']],
  ]);
  const [last] = valueOf(await running.client.quotes.history({ quoteId }));
  expect(last?.by).toBe('Sam Ortiz');
});

it('gives back any point, after the app ended and in former revisions too', async () => {
  const { quoteId, draft, save, environment, services } = await drafted();
  const line = { id: 'a', name: 'Seats', charge: { type: 'one_time', price: '5' } };
  await save({ title: 'One' });
  await save({ title: 'One', lines: [line] });
  await save({ title: 'One', lines: [] });
  await services.close();
  const again = await started(environment.workspaceFile);
  const at = async (step: number) => valueOf(await again.client.quotes.stateAt({ quoteId, step })).draft;
  expect(await at(0)).toEqual(draft);
  expect(await at(1)).toEqual({ ...draft, title: 'One' });
  expect(await at(2)).toEqual({ ...draft, title: 'One', lines: [line] });
  expect(await at(3)).toEqual({ ...draft, title: 'One', lines: [] });
  const { revision } = valueOf(await again.client.quotes.open({ quoteId }));
  valueOf(await again.client.quotes.revise({ quoteId, from: revision.revisionId }));
  expect(await at(2)).toEqual({ ...draft, title: 'One', lines: [line] });
  expect(failureOf(await again.client.quotes.stateAt({ quoteId, step: 9 }))).toEqual({ kind: 'not-found', what: 'step' });
  expect(valueOf(await again.client.quotes.history({ quoteId }))[1]?.names).toEqual(['']);
});
