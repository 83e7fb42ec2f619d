import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../../../src/renderer/client/client.ts';
import type { ImportPreview, ImportTerms, WorkingHead } from '../../../src/shared/calls/quotes/working-cost-calls.ts';
import type { ChosenFileId, CostBookId, PersonId } from '../../../src/shared/calls/schemas/ids.ts';
import { excerptFile } from '../../price-lists/excerpt.ts';
import { opened, opening } from '../../storage/opened.ts';
import type { TestEnvironment } from '../running.ts';
import { failureOf, started, testFolder, valueOf } from '../running.ts';

let client: Client;
let environment: TestEnvironment;
let file: string;
let [mira, jonas]: (PersonId | undefined)[] = [];

/** A working book is changed by one person and approved by another. */
beforeEach(async () => {
  file = join(testFolder(), 'workspace.sqlite');
  ({ client, environment } = await started(file));
  const person = async (name: string, roles: ('pricing' | 'sales' | 'finance')[]): Promise<PersonId> =>
    valueOf(await client.people.save({ name, roles })).personId;
  mira = await person('Mira', ['pricing']);
  jonas = await person('Jonas', ['finance']);
  await person('Sam', ['sales']);
  await be(mira);
});

async function be(personId: PersonId | undefined): Promise<void> {
  if (personId === undefined) throw new Error('No such person');
  valueOf(await client.people.switch({ personId }));
}

async function chosen(path: string): Promise<ChosenFileId> {
  environment.answers.push(path);
  const answer = valueOf(await client.costs.chooseList({}));
  if (answer === null) throw new Error('Nothing was chosen');
  return answer.chosen;
}

const fileOf = (name: string, content: string): string => {
  const path = join(testFolder(), name);
  writeFileSync(path, content);
  return path;
};

const lite = (input: string, output: string): string =>
  `{"gpt-5.4":{"litellm_provider":"openai","mode":"chat","input_cost_per_token":${input},"output_cost_per_token":${output}}}`;

type Asked = Partial<Omit<ImportTerms, 'chosen'>> & { readonly path: string };

async function previewed({ path, ...asked }: Asked): Promise<{ readonly terms: ImportTerms; readonly preview: ImportPreview }> {
  const terms: ImportTerms = {
    chosen: await chosen(path),
    format: null,
    into: { costBookId: null },
    on: '2026-08-05',
    limit: '50',
    rate: null,
    ...asked,
  };
  return { terms, preview: valueOf(await client.costs.previewImport(terms)) };
}

async function importedFrom(asked: Asked, confirmed: { id: string; reason: string }[] = []): Promise<WorkingHead> {
  const { terms, preview } = await previewed(asked);
  return valueOf(await client.costs.importList({ ...terms, sha256: preview.sha256, confirmed }));
}

async function approved(head: WorkingHead): Promise<CostBookId> {
  await be(jonas);
  const { costBookId } = valueOf(
    await client.costs.approve({ workingId: head.workingId, saveCount: head.saveCount, note: 'checked' }),
  );
  await be(mira);
  return costBookId;
}

describe('a price list that is dropped on the window', () => {
  it('goes in by its bytes and the name of its file, and is forgotten for the next one', async () => {
    const bytes = readFileSync(excerptFile('litellm')).toString('base64');
    const { chosen: given, file: name } = valueOf(await client.costs.giveList({ name: '../../etc/model_prices.json', bytes }));
    expect(name).toBe('model_prices.json');
    const terms: ImportTerms = {
      chosen: given,
      format: null,
      into: { costBookId: null },
      on: '2026-08-05',
      limit: '50',
      rate: null,
    };
    const { sha256 } = valueOf(await client.costs.previewImport(terms));
    valueOf(await client.costs.giveList({ name: 'b.json', bytes }));
    expect(failureOf(await client.costs.previewImport(terms))).toMatchObject({ kind: 'not-found', what: 'chosen-file' });
    const again = valueOf(await client.costs.giveList({ name: 'c.json', bytes }));
    const head = valueOf(await client.costs.importList({ ...terms, chosen: again.chosen, sha256, confirmed: [] }));
    expect(head).toMatchObject({ name: 'c', models: 5 });
  });

  it('is refused beyond 20 MB, and where its bytes are no list', async () => {
    const large = Buffer.alloc(20_000_001).toString('base64');
    expect(failureOf(await client.costs.giveList({ name: 'large.json', bytes: large }))).toMatchObject({
      kind: 'file',
      file: 'large.json',
      problem: { code: 'too-large', most: 20_000_000 },
    });
    expect(failureOf(await client.costs.giveList({ name: 'x', bytes: `${large}${large}` }))).toMatchObject({
      kind: 'invalid-input',
    });
    const { chosen: odd } = valueOf(await client.costs.giveList({ name: 'x.json', bytes: 'no base64: ü' }));
    const terms: ImportTerms = {
      chosen: odd,
      format: null,
      into: { costBookId: null },
      on: '2026-08-05',
      limit: '50',
      rate: null,
    };
    expect(failureOf(await client.costs.previewImport(terms))).toMatchObject({ kind: 'refused', rule: 'list-is-unusable' });
  });
});

describe('a book as a table', () => {
  it('changes nothing when it is read again, and says what was edited in it first', async () => {
    const first = await importedFrom({ path: excerptFile('llm-prices') });
    const costBookId = await approved(first);
    const path = join(testFolder(), 'book.csv');
    environment.answers.push(path);
    valueOf(await client.costs.exportTable({ book: { costBookId }, decimals: 'point' }));
    const same = await previewed({ path, into: { costBookId } });
    expect(same.preview).toMatchObject({ format: 'csv', counts: { changed: 0, added: 0, held: 0, gone: 0 }, models: [] });
    const text = readFileSync(path, 'utf8');
    const { costs } = valueOf(await client.costs.get({ costBookId }));
    const [model] = costs.models;
    const last = model?.prices.at(-1);
    if (model === undefined || last === undefined) throw new Error('The excerpt has a model');
    const row = text.split('\r\n').findLast((line) => line.startsWith(`${model.id},`)) ?? '';
    const cells = row.split(',');
    const edited = cells
      .map((cell, index) => (index === 2 ? '2026-12-01' : index === 6 ? String(Number(cell) + 1) : cell))
      .join(',');
    const next = await previewed({ path: fileOf('edited.csv', text.replace(row, `${row}\r\n${edited}`)), into: { costBookId } });
    expect(next.preview.counts).toMatchObject({ changed: 1, added: 0 });
    expect(next.preview.models).toMatchObject([{ id: model.id, does: 'change', prices: [{ from: '2026-12-01' }] }]);
  });

  it('keeps the currency of the book, and is read with decimal commas too', async () => {
    const head = await importedFrom({
      path: fileOf('a.json', lite('2e-06', '1e-05')),
      rate: { currency: 'EUR', rate: '0.92', source: null },
    });
    const path = join(testFolder(), 'euro.csv');
    environment.answers.push(path);
    valueOf(await client.costs.exportTable({ book: { workingId: head.workingId }, decimals: 'comma' }));
    expect(readFileSync(path, 'utf8')).toContain(';1,84;9,2;');
    const { preview } = await previewed({ path, into: { workingId: head.workingId } });
    expect(preview).toMatchObject({ currency: 'EUR', counts: { changed: 0, added: 0 } });
  });
});

describe('a book that somebody changed in the database by hand', () => {
  it('is told by name when the workspace is opened', async () => {
    await approved(await importedFrom({ path: fileOf('a.json', lite('2.5e-06', '1.5e-05')) }));
    const copy = join(testFolder(), 'copy.sqlite');
    const from = new Database(file, { readonly: true });
    await from.backup(copy);
    from.close();
    const other = new Database(copy);
    for (const trigger of other.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all())
      other.exec(`DROP TRIGGER ${String(trigger)}`);
    other.exec(`UPDATE cost_books SET costs = replace(costs, '"2.5"', '"0.25"')`);
    other.close();
    const found = await opening(copy);
    expect(found).toMatchObject({ ok: false, problem: { code: 'altered', places: [{ kind: 'cost-book' }] } });
  });
});

describe('two books', () => {
  it('are compared whichever they are: prices, facts of models, who fills a slot', async () => {
    const costBookId = await approved(await importedFrom({ path: fileOf('a.json', lite('2.5e-06', '1.5e-05')) }));
    const head = valueOf(await client.costs.startWorking({ costBookId, name: 'next' }));
    const { costs } = valueOf(await client.costs.getWorking({ workingId: head.workingId }));
    const models = costs.models.map((model) => ({
      ...model,
      retiresOn: '2027-01-01',
      prices: [
        ...model.prices,
        { from: '2026-12-01', inputPerMillion: '2.5', outputPerMillion: '15', cachedInputPerMillion: '0.2' },
      ],
    }));
    const assignment = {
      from: '2026-01-01',
      model: 'openai/gpt-5.4',
      tokenFactor: { input: '1.2' },
      evidence: '40 prompts, Mira',
    };
    const next = { ...costs, models, slots: [{ id: 'mid', assignments: [assignment] }] };
    valueOf(await client.costs.saveWorking({ workingId: head.workingId, saveCount: head.saveCount, costs: next }));
    const [before, after] = [{ costBookId }, { workingId: head.workingId }];
    const { difference } = valueOf(await client.costs.compare({ before, after }));
    expect(difference).toMatchObject({
      models: [{ model: 'openai/gpt-5.4', fact: 'retiresOn', before: null, after: '2027-01-01' }],
      prices: [{ model: 'openai/gpt-5.4', from: '2026-12-01', before: null, after: { cachedInput: '0.2' } }],
      assignments: [{ slot: 'mid', before: null, after: { tokenFactor: { input: '1.2' }, evidence: '40 prompts, Mira' } }],
    });
    const back = valueOf(await client.costs.compare({ before: after, after: before }));
    expect(back.difference.models).toMatchObject([{ before: '2027-01-01', after: null }]);
    const same = valueOf(await client.costs.compare({ before: after, after }));
    expect(same.difference).toEqual({ models: [], prices: [], assignments: [] });
  });
});

describe('a price list', () => {
  it('is looked at first, with what is held, left out and not used', async () => {
    const { preview } = await previewed({ path: excerptFile('litellm') });
    expect(preview).toMatchObject({
      format: 'litellm',
      currency: 'USD',
      counts: { changed: 0, added: 5, held: 1, gone: 0, unchanged: 0, refused: 2, aliases: 1 },
    });
    expect(preview.models[0]).toMatchObject({ id: 'openrouter/anthropic/claude-haiku-4.5', holds: [{ code: 'resold' }] });
    expect(preview.notUsed.map(({ meter }) => meter)).toContain('input_cost_per_token_batches');
    expect(valueOf(await client.costs.working({}))).toEqual([]);
  });

  it('makes a working book of what is not held, and of what is confirmed with a reason', async () => {
    const id = 'openrouter/anthropic/claude-haiku-4.5';
    const head = await importedFrom({ path: excerptFile('litellm') }, [{ id, reason: 'our own route' }]);
    expect(head).toMatchObject({ name: 'litellm', models: 6, author: 'Mira', isOwn: true, saveCount: 0 });
    const { costs } = valueOf(await client.costs.getWorking({ workingId: head.workingId }));
    const price = costs.models.find((model) => model.id === id)?.prices[0];
    expect(price).toMatchObject({ confirmed: 'our own route', knownOn: '2026-08-05' });
    expect(costs.sources).toMatchObject([{ format: 'litellm', file: 'litellm.json', on: '2026-08-05' }]);
  });

  it('goes into a working book, and a second time changes nothing', async () => {
    const first = await importedFrom({ path: fileOf('a.json', lite('2.5e-06', '1.5e-05')) });
    const next = await importedFrom({
      path: fileOf('b.json', lite('2e-06', '1.2e-05')),
      into: { workingId: first.workingId },
      on: '2026-09-01',
    });
    expect(next).toMatchObject({ workingId: first.workingId, saveCount: 1 });
    const { costs } = valueOf(await client.costs.getWorking({ workingId: first.workingId }));
    expect(costs.models[0]?.prices.map(({ from }) => from)).toEqual(['2020-01-01', '2026-09-01']);
    const { terms, preview } = await previewed({
      path: fileOf('c.json', lite('2e-06', '1.2e-05')),
      into: { workingId: first.workingId },
      on: '2026-09-02',
    });
    expect(preview.counts).toMatchObject({ changed: 0, added: 0, unchanged: 1 });
    expect(await client.costs.importList({ ...terms, sha256: preview.sha256, confirmed: [] })).toMatchObject({
      failure: { kind: 'refused', rule: 'nothing-to-import' },
    });
  });

  it('in another currency is multiplied by one rate', async () => {
    const rate = { currency: 'EUR', rate: '0.92', source: 'ECB' };
    const head = await importedFrom({ path: excerptFile('llm-prices'), rate });
    expect(head.currency).toBe('EUR');
    const { costs } = valueOf(await client.costs.getWorking({ workingId: head.workingId }));
    expect(costs.derivedFrom).toEqual({ currency: 'USD', rate: '0.92', on: '2026-08-05', source: 'ECB' });
  });

  it.each([
    ['is cut off', '{"gpt-5": {', { kind: 'file', problem: { code: 'not-json' } }],
    ['has no known format', '{"a": 1}', { kind: 'refused', rule: 'list-is-unusable', fault: { code: 'no-known-format' } }],
    ['is a book with an unknown field', '{"schema":"quotewright.costs/1","odd":1}', { kind: 'invalid-input' }],
  ])('that %s is refused whole', async (_, content, failure) => {
    const terms = { chosen: await chosen(fileOf('x.json', content)), format: null, into: { costBookId: null }, on: '2026-08-05' };
    expect(await client.costs.previewImport({ ...terms, limit: '50', rate: null })).toMatchObject({ ok: false, failure });
  });

  it('that changed after it was looked at is refused', async () => {
    const path = fileOf('a.json', lite('2.5e-06', '1.5e-05'));
    const { terms, preview } = await previewed({ path });
    writeFileSync(path, lite('2e-06', '1.5e-05'));
    expect(await client.costs.importList({ ...terms, sha256: preview.sha256, confirmed: [] })).toMatchObject({
      failure: { kind: 'refused', rule: 'file-changed' },
    });
  });
});

describe('approval', () => {
  it('takes a second person with a role for it, and makes a book that says who', async () => {
    const head = await importedFrom({ path: excerptFile('llm-prices') });
    const asked = { workingId: head.workingId, saveCount: head.saveCount, note: 'as published' };
    expect(await client.costs.approve(asked)).toMatchObject({ failure: { rule: 'own-request' } });
    const { people } = valueOf(await client.people.list({}));
    await be(people.find(({ name }) => name === 'Sam')?.personId);
    expect(await client.costs.approve(asked)).toMatchObject({ failure: { rule: 'role-not-held' } });
    await be(jonas);
    expect(await client.costs.approve({ ...asked, saveCount: 7 })).toMatchObject({ failure: { kind: 'stale', current: 0 } });
    const book = valueOf(await client.costs.approve(asked));
    expect(book.approval).toMatchObject({ author: 'Mira', approvedBy: 'Jonas', note: 'as published' });
    expect(valueOf(await client.costs.working({}))).toEqual([]);
    expect(await client.costs.approve(asked)).toMatchObject({ failure: { kind: 'not-found', what: 'working-costs' } });
  });

  it('shows what the book says that the one before did not', async () => {
    const first = await approved(await importedFrom({ path: fileOf('a.json', lite('2.5e-06', '1.5e-05')) }));
    const next = await importedFrom({ path: fileOf('b.json', lite('2e-06', '1.2e-05')), into: { costBookId: first } });
    const { difference } = valueOf(await client.costs.getWorking({ workingId: next.workingId }));
    expect(difference.prices).toMatchObject([
      { model: 'openai/gpt-5.4', from: '2026-08-05', before: null, after: { input: '2' } },
    ]);
  });

  it('leaves the book before as it was, and the database refuses to change or take it away once a quote was issued with it', async () => {
    const { db } = await opened(file);
    const first = await approved(await importedFrom({ path: fileOf('a.json', lite('2.5e-06', '1.5e-05')) }));
    const before = valueOf(await client.costs.get({ costBookId: first })).costs;
    await importedFrom({ path: fileOf('b.json', lite('2e-06', '1.2e-05')), into: { costBookId: first } });
    expect(valueOf(await client.costs.get({ costBookId: first })).costs).toEqual(before);
    await expect(sql`UPDATE cost_books SET costs = '{}'`.execute(db)).rejects.toThrow('a cost book never changes');
    await expect(sql`DELETE FROM cost_book_approvals`.execute(db)).rejects.toThrow('an approval is never deleted');
    await expect(sql`UPDATE cost_book_approvals SET note = ''`.execute(db)).rejects.toThrow('an approval never changes');
  });

  it('answers a book with what was known on a day', async () => {
    const head = await importedFrom({ path: fileOf('a.json', lite('2.5e-06', '1.5e-05')), on: '2026-03-05' });
    const next = await importedFrom({
      path: fileOf('b.json', lite('2e-06', '1.2e-05')),
      into: { workingId: head.workingId },
      on: '2026-08-05',
    });
    const costBookId = await approved(next);
    const prices = async (knownOn?: string) =>
      valueOf(await client.costs.get({ costBookId, ...(knownOn === undefined ? {} : { knownOn }) })).costs.models[0]?.prices
        .length;
    expect([await prices(), await prices('2026-08-04')]).toEqual([2, 1]);
    expect(await client.costs.get({ costBookId, knownOn: '2026-01-01' })).toMatchObject({ failure: { rule: 'nothing-known' } });
  });
});

describe('a working book', () => {
  it('is a copy of a book, is changed by hand, and is refused where it does not read', async () => {
    const first = await approved(await importedFrom({ path: excerptFile('llm-prices') }));
    const copy = valueOf(await client.costs.startWorking({ costBookId: first, name: ' Next ' }));
    expect(copy).toMatchObject({ name: 'Next', baseId: first, saveCount: 0 });
    const { costs } = valueOf(await client.costs.getWorking({ workingId: copy.workingId }));
    const slots = [{ id: 'small', assignments: [{ from: '2026-01-01', model: 'openai/gpt-5.6-luna' }] }];
    const asked = { workingId: copy.workingId, saveCount: 0 };
    const saved = valueOf(await client.costs.saveWorking({ ...asked, costs: { ...costs, slots } }));
    expect(saved.saveCount).toBe(1);
    const { difference } = valueOf(await client.costs.getWorking({ workingId: copy.workingId }));
    expect(difference.assignments).toMatchObject([
      { slot: 'small', from: '2026-01-01', before: null, after: { model: 'openai/gpt-5.6-luna' } },
    ]);
    expect(await client.costs.saveWorking({ ...asked, costs })).toMatchObject({ failure: { kind: 'stale', current: 1 } });
    const odd = { ...costs, slots: [{ id: 'small', assignments: [{ from: '2026-01-01', model: 'nobody' }] }] };
    expect(await client.costs.saveWorking({ ...asked, saveCount: 1, costs: odd })).toMatchObject({
      failure: { kind: 'invalid-input', problems: [{ reason: { code: 'unknown-model' } }] },
    });
    valueOf(await client.costs.removeWorking({ workingId: copy.workingId }));
    expect(valueOf(await client.costs.working({}))).toEqual([]);
  });

  it('begins with the price history that ships, of which a slot is priced on any day since', async () => {
    const head = valueOf(await client.costs.startHistory({}));
    expect([head.currency, head.baseId, head.author]).toEqual(['USD', null, 'Mira']);
    const { costs } = valueOf(await client.costs.getWorking({ workingId: head.workingId }));
    expect(costs.slots?.map(({ id }) => id)).toContain('anthropic-frontier');
  });

  it('that nobody signed for is not approved', async () => {
    const other = await started();
    valueOf(await other.client.people.switch({ personId: null }));
    other.environment.answers.push(excerptFile('llm-prices'));
    const { chosen: id } = valueOf(await other.client.costs.chooseList({})) ?? { chosen: '' as ChosenFileId };
    const terms = { chosen: id, format: null, into: { costBookId: null }, on: '2026-08-05', limit: '50', rate: null };
    const { sha256 } = valueOf(await other.client.costs.previewImport(terms));
    const head = valueOf(await other.client.costs.importList({ ...terms, sha256, confirmed: [] }));
    const asked = { workingId: head.workingId, saveCount: 0, note: '' };
    expect(await other.client.costs.approve(asked)).toMatchObject({ failure: { rule: 'nobody-chosen' } });
    const { personId } = valueOf(await other.client.people.save({ name: 'Mira', roles: ['pricing'] }));
    valueOf(await other.client.people.switch({ personId }));
    expect(await other.client.costs.approve(asked)).toMatchObject({ failure: { rule: 'author-unknown' } });
  });
});
