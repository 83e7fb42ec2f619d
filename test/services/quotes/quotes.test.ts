import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failureOf, started, testFolder, valueOf } from '../running.ts';

/** A clause as it ships. */
const libraryClause = (id: string) => {
  const [, version] = /^version: (\d+)$/m.exec(readFileSync(`resources/clauses/en/${id}.md`, 'utf8')) ?? [];
  return { version: Number(version) };
};

const json = (name: string) => JSON.parse(readFileSync(`test/examples/${name}.json`, 'utf8'));

async function supportDesk() {
  const running = await started();
  const { client } = running;
  const { rows } = valueOf(await client.quotes.list({ search: 'support' }));
  const [row] = rows;
  if (row === undefined) throw new Error('The sample is not there');
  return { ...running, row };
}

describe('a new workspace', () => {
  it('has the sample quotes with the totals that evaluate gives', async () => {
    const { client } = await started();
    const { rows, total } = valueOf(await client.quotes.list({}));
    expect(total).toBe(3);
    expect(rows.map(({ number, problemCount, isSample }) => [number, problemCount, isSample])).toEqual([
      ['Q-2025-0042', 0, true],
      ['Q-2026-0007', 0, true],
      ['Q-2026-0400', 0, true],
    ]);
    const expected = json('expected/support-desk').totals;
    expect(rows[0]).toMatchObject({ committedValue: expected.committedValue, expectedValue: expected.expectedValue });
    expect(valueOf(await client.workspace.status({}))).toMatchObject({ state: 'open', hasSample: true, counts: { quotes: 3 } });
    expect(valueOf(await client.scenarios.list({}))).toHaveLength(1);
  });

  it('leaves the sample behind, and takes it back', async () => {
    const { client } = await started();
    expect(valueOf(await client.sample.remove({}))).toMatchObject({ quotes: 3 });
    expect(valueOf(await client.workspace.status({}))).toMatchObject({
      hasSample: false,
      counts: { quotes: 0, customers: 0, costBooks: 0 },
    });
    expect(valueOf(await client.sample.reset({}))).toEqual({ quotes: 3 });
    expect(valueOf(await client.sample.reset({}))).toEqual({ quotes: 3 });
    expect(valueOf(await client.quotes.list({})).total).toBe(3);
    expect(valueOf(await client.costs.list({}))).toHaveLength(1);
  });
});

describe('a draft', () => {
  it('is kept as it was typed, valid or not', async () => {
    const { client } = await started();
    const { quoteId } = valueOf(await client.quotes.create({ from: 'blank' }));
    const opened = valueOf(await client.quotes.open({ quoteId }));
    expect(opened.draft['number']).toBe('Q-2026-0401');
    const draft = {
      ...opened.draft,
      title: 'Half a t',
      lines: [{ id: 'a', charge: 7 }],
      startDate: 'soon',
      ' odd "': ['\u{1f600}'],
    };
    const saved = valueOf(await client.quotes.saveDraft({ quoteId, saveCount: opened.revision.saveCount, draft }));
    expect(saved.saveCount).toBe(1);
    expect(saved.quote.problemCount).toBeGreaterThan(0);
    expect(saved.quote.committedValue).toBeNull();
    expect(valueOf(await client.quotes.open({ quoteId })).draft).toEqual(draft);
  });

  it('refuses a stale save and keeps what is there', async () => {
    const { client, row } = await supportDesk();
    const { quoteId } = row;
    const { draft } = valueOf(await client.quotes.open({ quoteId }));
    valueOf(await client.quotes.saveDraft({ quoteId, saveCount: 0, draft: { ...draft, title: 'First' } }));
    const late = await client.quotes.saveDraft({ quoteId, saveCount: 0, draft: { ...draft, title: 'Second' } });
    expect(failureOf(late)).toEqual({ kind: 'stale', current: 1 });
    expect(valueOf(await client.quotes.open({ quoteId })).draft['title']).toBe('First');
  });

  it('gives numbers that no two quotes share, at the same time too', async () => {
    const { client } = await started();
    const made = await Promise.all(Array.from({ length: 20 }, () => client.quotes.create({ from: 'blank' })));
    made.forEach(valueOf);
    const { rows } = valueOf(await client.quotes.list({ limit: 100 }));
    expect(new Set(rows.map(({ number }) => number)).size).toBe(rows.length);
  });

  it('leaves no customers behind for a name on its way of being typed', async () => {
    const { client } = await started();
    const { quoteId } = valueOf(await client.quotes.create({ from: 'blank' }));
    const { draft } = valueOf(await client.quotes.open({ quoteId }));
    for (const [index, legalName] of ['K', 'Ku', 'Kurz', 'Kurzweil AG'].entries()) {
      const customer = { legalName, address: [], contact: { name: '' } };
      valueOf(await client.quotes.saveDraft({ quoteId, saveCount: index, draft: { ...draft, customer } }));
    }
    const names = valueOf(await client.customers.list({})).map(({ legalName }) => legalName);
    expect(names).toEqual(['Kurzweil AG', 'Mistral & Daughters SARL', 'Northbank Logistics GmbH']);
    expect(valueOf(await client.customers.list({ search: 'north log' }))).toMatchObject([{ quotes: 2 }]);
  });
});

describe('an issued revision', () => {
  it('never changes; the quote goes on in a revision after it', async () => {
    const { client, row, environment } = await supportDesk();
    const { quoteId } = row;
    const { draft } = valueOf(await client.quotes.open({ quoteId }));
    const issued = valueOf(await client.quotes.issue({ quoteId, saveCount: 0 }));
    expect(issued.issued).toMatchObject({ issueDate: '2026-11-22', fingerprint: 'f'.repeat(64) });
    expect(failureOf(await client.quotes.saveDraft({ quoteId, saveCount: 0, draft }))).toEqual({
      kind: 'refused',
      rule: 'revision-is-issued',
    });
    expect(failureOf(await client.quotes.issue({ quoteId, saveCount: 0 }))).toMatchObject({ rule: 'revision-is-issued' });
    valueOf(await client.quotes.revise({ quoteId }));
    expect(failureOf(await client.quotes.revise({ quoteId }))).toMatchObject({ rule: 'draft-exists' });
    // A window that still has the first revision open is out of date, whatever its count.
    expect(failureOf(await client.quotes.saveDraft({ quoteId, saveCount: 0, draft }))).toEqual({ kind: 'stale', current: 1 });
    const saved = await client.quotes.saveDraft({ quoteId, saveCount: 1, draft: { ...draft, title: 'Second offer' } });
    expect(valueOf(saved).quote).toMatchObject({ state: 'draft', revision: 2, title: 'Second offer' });
    const revisions = valueOf(await client.quotes.revisions({ quoteId }));
    expect(revisions.map(({ revision, issued }) => [revision, issued !== null])).toEqual([
      [2, false],
      [1, true],
    ]);
    expect(valueOf(await client.quotes.open({ quoteId, revisionId: issued.revisionId })).draft).toEqual(draft);

    const target = join(testFolder(), 'final.pdf');
    environment.answers.push(target);
    const exported = valueOf(
      await client.documents.exportPdf({ quoteId, revisionId: issued.revisionId, kind: 'final', internal: false }),
    );
    expect(exported).toMatchObject({ file: target, sha256: issued.issued?.pdfSha256 });
    expect(readFileSync(target, 'utf8')).toBe('%PDF final Q-2025-0042 r1');
    expect(environment.suggested).toEqual(['Q-2025-0042 r1.pdf']);
    const annex = join(testFolder(), 'annex.pdf');
    environment.answers.push(annex);
    valueOf(await client.documents.exportAnnex({ quoteId, revisionId: issued.revisionId }));
    expect(readFileSync(annex, 'utf8')).toBe('%PDF annex of %PDF final Q-2025-0042 r1');
    const draftFinal = await client.documents.exportPdf({ quoteId, kind: 'final', internal: false });
    expect(failureOf(draftFinal)).toEqual({ kind: 'refused', rule: 'not-issued' });
  });

  it('is not made of a draft with problems, nor under a number that is taken', async () => {
    const { client, row } = await supportDesk();
    const { quoteId } = row;
    const { draft } = valueOf(await client.quotes.open({ quoteId }));
    valueOf(await client.quotes.issue({ quoteId, saveCount: 0 }));
    const copy = valueOf(await client.quotes.create({ from: 'document', document: draft }));
    expect(failureOf(await client.quotes.issue({ quoteId: copy.quoteId, saveCount: 0 }))).toEqual({
      kind: 'refused',
      rule: 'number-is-taken',
      number: 'Q-2025-0042',
    });
    const broken = { ...draft, termMonths: 0 };
    valueOf(await client.quotes.saveDraft({ quoteId: copy.quoteId, saveCount: 0, draft: broken }));
    expect(failureOf(await client.quotes.issue({ quoteId: copy.quoteId, saveCount: 1 }))).toMatchObject({
      kind: 'invalid-input',
      problems: [{ path: ['termMonths'] }],
    });
    expect(failureOf(await client.quotes.issue({ quoteId: copy.quoteId, saveCount: 0 }))).toEqual({ kind: 'stale', current: 1 });
  });

  it('is archived with the sample, not deleted', async () => {
    const { client, row } = await supportDesk();
    valueOf(await client.quotes.issue({ quoteId: row.quoteId, saveCount: 0 }));
    valueOf(await client.sample.remove({}));
    expect(valueOf(await client.quotes.list({})).total).toBe(0);
    expect(valueOf(await client.quotes.list({ states: ['archived'] })).rows).toMatchObject([{ number: 'Q-2025-0042' }]);
    expect(valueOf(await client.audit.verify({}))).toMatchObject({ intact: true });
  });
});

describe('the list', () => {
  it('finds words and how they begin, in number, customer, title and line names', async () => {
    const { client } = await started();
    const found = async (search: string) =>
      valueOf(await client.quotes.list({ search, sort: { by: 'number', direction: 'asc' } })).rows.map(({ number }) => number);
    expect(await found('Q-2025-00')).toEqual(['Q-2025-0042']);
    expect(await found('NORTHB gmbh')).toEqual(['Q-2025-0042', 'Q-2026-0400']);
    expect(await found('annual PACK')).toEqual(['Q-2026-0007']);
    expect(await found('" OR 1=1 --')).toEqual([]);
    expect(await found('nothing like it')).toEqual([]);
    expect(await found('  -- ')).toHaveLength(3);
  });

  it('finds the words of a quote’s clauses: the standard text it uses, and wording of its own', async () => {
    const { client } = await started();
    const found = async (clause: string) =>
      valueOf(await client.quotes.list({ clause, sort: { by: 'number', direction: 'asc' } })).rows.map(({ number }) => number);
    // A word of the standard text alone: the search of quotes does not know it.
    expect(valueOf(await client.quotes.list({ search: 'liability' })).total).toBe(0);
    // The samples follow the template; this one names its clauses.
    expect(await found('liability')).toContain('Q-2026-0400');
    const clauses = [
      { id: 'liability', version: libraryClause('liability').version },
      { id: 'notices', version: 1, text: 'Zebras graze.' },
    ];
    const document = { ...json('support-desk.quote'), number: 'Z-1', clauses };
    valueOf(await client.quotes.create({ from: 'document', document }));
    expect(await found('zebra graze')).toEqual(['Z-1']);
    expect(await found('liability')).toContain('Z-1');
    expect(await found('deprecation')).not.toContain('Z-1');
    expect(await found('zebra liability')).toEqual([]);
  });

  it('orders values by their size, not by their text', async () => {
    const { client } = await started();
    const list = valueOf(await client.quotes.list({ sort: { by: 'committedValue', direction: 'desc' } }));
    expect(list.rows.map(({ currency, committedValue }) => `${currency} ${committedValue}`)).toEqual([
      'USD 4410000.00',
      'USD 571054.50',
      'EUR 36141.67',
    ]);
  });

  it('hides what is archived until it is asked for', async () => {
    const { client, row } = await supportDesk();
    valueOf(await client.quotes.archive({ quoteId: row.quoteId, archived: true }));
    expect(valueOf(await client.quotes.list({})).total).toBe(2);
    expect(valueOf(await client.quotes.list({ states: ['draft', 'issued', 'archived'] })).total).toBe(3);
    expect(valueOf(await client.quotes.archive({ quoteId: row.quoteId, archived: false })).state).toBe('draft');
  });
});

describe('files', () => {
  it('come back as they went out', async () => {
    const { client, row, environment } = await supportDesk();
    const file = join(testFolder(), 'quote.json');
    environment.answers.push(file, file);
    expect(valueOf(await client.quotes.exportFile({ quoteId: row.quoteId, internal: true }))).toMatchObject({ file });
    const imported = valueOf(await client.quotes.importFile({}));
    expect(imported).toMatchObject({ problemCount: 0 });
    if (imported === null) throw new Error('Nothing was imported');
    expect(valueOf(await client.quotes.open({ quoteId: imported.quoteId })).draft).toEqual(json('support-desk.quote'));
  });

  it('are refused with the place of what is wrong, and nothing is taken from them', async () => {
    const { client, environment } = await started();
    const file = join(testFolder(), 'broken.json');
    writeFileSync(file, '{\n  "schema": "quotewright.quote/1",\n  "title": "a",,\n}');
    environment.answers.push(file, file, null);
    expect(failureOf(await client.quotes.importFile({}))).toMatchObject({
      kind: 'file',
      file,
      problem: { code: 'not-json', line: 3, column: 16 },
    });
    expect(failureOf(await client.costs.importFile({}))).toMatchObject({ problem: { code: 'not-json' } });
    expect(valueOf(await client.quotes.importFile({}))).toBeNull();
    expect(valueOf(await client.quotes.list({})).total).toBe(3);
  });

  it('keep a cost book once, and never change it', async () => {
    const { client, environment } = await started();
    const file = join(testFolder(), 'November.json');
    const book = json('costs');
    book.models[0].prices[0].inputPerMillion = '14';
    writeFileSync(file, JSON.stringify(book));
    environment.answers.push(file, file);
    const head = valueOf(await client.costs.importFile({}));
    expect(head).toMatchObject({ name: 'November', isCurrent: false });
    expect(valueOf(await client.costs.importFile({}))).toEqual(head);
    if (head === null) throw new Error('Nothing was imported');
    expect(valueOf(await client.costs.use({ costBookId: head.costBookId })).isCurrent).toBe(true);
    expect(valueOf(await client.costs.list({})).map(({ isCurrent }) => isCurrent)).toEqual([true, false]);
    expect(valueOf(await client.costs.get({ costBookId: head.costBookId })).costs).toEqual(book);
  });

  it.each([
    ['USD', true],
    ['EUR', false],
  ])('a later cost book in %s is news to a quote priced in USD: %s', async (currency, isNews) => {
    const { client, environment } = await started();
    const listed = valueOf(await client.quotes.list({})).rows;
    const quoteId = listed.find(({ number }) => number === 'Q-2025-0042')?.quoteId;
    if (quoteId === undefined) throw new Error('The sample is not listed');
    expect(valueOf(await client.quotes.open({ quoteId })).hasNewerCostBook).toBe(false);
    const file = join(testFolder(), 'December.json');
    writeFileSync(
      file,
      JSON.stringify({ ...json('costs'), currency, models: json('costs').models.slice(0, 1), slots: undefined }),
    );
    environment.answers.push(file);
    const head = valueOf(await client.costs.importFile({}));
    if (head === null) throw new Error('Nothing was imported');
    valueOf(await client.costs.use({ costBookId: head.costBookId }));
    expect(valueOf(await client.quotes.open({ quoteId })).hasNewerCostBook).toBe(isNews);
  });
});
