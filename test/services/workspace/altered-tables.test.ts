// One changed character in a row of each table: noticed at the next opening, and told as what a user knows it as.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { Client } from '../../../src/renderer/client/client.ts';
import { keptTables } from '../../../src/main/storage/safekeeping/kept-tables.ts';
import { notesFile } from '../../../src/main/storage/safekeeping/noted-saves.ts';
import { opening } from '../../storage/opened.ts';
import { ownCard } from '../catalogue/catalogue.ts';
import { beforeTheSamplesStart, started, testFolder, valueOf } from '../running.ts';

async function as(client: Client, name: string): Promise<void> {
  const { people } = valueOf(await client.people.list({}));
  const person = people.find((each) => each.name.startsWith(name));
  if (person === undefined) throw new Error(`${name} is not there`);
  valueOf(await client.people.switch({ personId: person.personId }));
}

/** A quote that was approved and issued; the PDF of it written. */
async function approveAndIssue({ client, environment }: Awaited<ReturnType<typeof started>>): Promise<void> {
  const [row] = valueOf(await client.quotes.list({ search: 'support' })).rows;
  if (row === undefined) throw new Error('The sample is not there');
  const { quoteId } = row;
  const { draft, revision } = valueOf(await client.quotes.open({ quoteId }));
  const lines = (draft['lines'] as readonly object[]).map((line) =>
    Reflect.get(line, 'id') === 'seats' ? { ...line, discountPercent: '35' } : line,
  );
  const changed = { ...draft, lines } as typeof draft;
  const { saveCount } = valueOf(await client.quotes.saveDraft({ quoteId, saveCount: revision.saveCount, draft: changed }));
  const { requests } = valueOf(await client.approvals.request({ quoteId, saveCount, note: 'Key account.' }));
  const requestId = requests[0]?.requestId;
  if (requestId === undefined) throw new Error('There is no request');
  await as(client, 'Priya');
  valueOf(await client.approvals.decide({ requestId, role: 'pricing', outcome: 'approved' }));
  await as(client, 'Tom');
  valueOf(await client.approvals.decide({ requestId, role: 'finance', outcome: 'approved', reason: 'Once.' }));
  valueOf(await client.quotes.issue({ quoteId, saveCount }));
  environment.answers.push(join(testFolder(), 'issued.pdf'));
  valueOf(await client.documents.exportPdf({ quoteId, kind: 'final', internal: false }));
}

async function draftOthers(client: Client): Promise<void> {
  const contact = { name: 'Ada', title: '', email: '', phone: '' };
  const none = { registrationNumber: '', taxId: '', billingAddress: [], billingEmail: '', noticeAddress: [], noticeEmail: '' };
  const fields = { legalName: 'Alder', address: ['1 Mill Lane'], contact: { name: 'Ada', title: '', email: '' }, ...none };
  valueOf(await client.customers.save({ fields, contacts: [contact], notes: 'Kind people' }));
  await as(client, 'Lena');
  const head = ['---', 'id: own-notices', 'type: own-notices', 'title: Notices', 'language: en', 'version: 1'];
  const source = [...head, 'position: preferred', 'why: Notices must reach us.', '---', 'Notices are in writing.', ''].join('\n');
  const { clauseId, language, version, saveCount } = valueOf(await client.clauses.create({ source }));
  valueOf(await client.clauses.submit({ key: { clauseId, language, version }, saveCount, note: 'Please read.' }));
  await as(client, 'Priya');
  valueOf(await client.catalogue.create({ card: ownCard() }));
  const book = valueOf(await client.costs.list({}))[0];
  if (book === undefined) throw new Error('There is no cost book');
  valueOf(await client.costs.startWorking({ costBookId: book.costBookId, name: 'Next' }));
}

/** Changes one character of the longest text in the table's first row, as another program would; false where there is no row. */
function changeOne(file: string, table: string): boolean {
  const other = new Database(file);
  try {
    other.pragma('foreign_keys = OFF');
    other.pragma('ignore_check_constraints = ON');
    const triggers = other.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
    for (const trigger of triggers) other.exec(`DROP TRIGGER "${trigger}"`);
    const row = other.prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}" LIMIT 1`).get();
    if (row === undefined) return false;
    const keys = other.prepare<[string], string>('SELECT name FROM pragma_table_info(?) WHERE pk > 0').pluck().all(table);
    const texts = Object.entries(row).flatMap(([name, value]) => (typeof value === 'string' ? [{ name, value }] : []));
    const ofKey = ({ name }: { readonly name: string }): number => (keys.includes(name) ? 1 : 0);
    const [longest] = texts.toSorted((a, b) => ofKey(a) - ofKey(b) || b.value.length - a.value.length);
    if (longest === undefined) throw new Error(`${table} has no text`);
    const { name, value } = longest;
    const middle = Math.floor(value.length / 2);
    const changed = `${value.slice(0, middle)}~${value.slice(middle + 1)}`;
    const where = keys.map((key) => `"${key}" = @${key}`).join(' AND ');
    return other.prepare(`UPDATE "${table}" SET "${name}" = @changed WHERE ${where}`).run({ ...row, changed }).changes === 1;
  } finally {
    other.close();
  }
}

test('a changed character is noticed in every table, and told as what it is', { timeout: 120_000 }, async () => {
  const file = join(testFolder(), 'workspace.sqlite');
  const running = await started(file, { clock: beforeTheSamplesStart() });
  await draftOthers(running.client);
  await as(running.client, 'Sam');
  await approveAndIssue(running);
  await running.services.close();
  const raw = new Database(file, { readonly: true });
  const tables = keptTables(raw).map(({ name }) => name);
  raw.close();
  const told: Record<string, string> = {};
  for (const table of tables) {
    const copy = join(testFolder(), 'workspace.sqlite');
    copyFileSync(file, copy);
    copyFileSync(notesFile(file), notesFile(copy));
    if (!changeOne(copy, table)) continue;
    const outcome = await opening(copy);
    const kinds = !outcome.ok && outcome.problem.code === 'altered' ? outcome.problem.places.map(({ kind }) => kind) : [];
    told[table] = kinds[0] ?? 'not noticed';
  }
  expect(told).toEqual({
    approval_decisions: 'approval',
    approval_requests: 'approval',
    audit: 'audit-trail',
    clause_comments: 'clause',
    clause_texts: 'clause',
    contract_templates: 'clause',
    cost_books: 'cost-book',
    customer_contacts: 'customer',
    customers: 'customer',
    issue_approvals: 'approval',
    issued_annexes: 'issued-document',
    issued_pdfs: 'issued-document',
    people: 'person',
    policies: 'approval',
    quote_states: 'quote',
    quote_steps: 'quote',
    quotes: 'quote',
    rate_cards: 'rate-card',
    revisions: 'quote',
    scenarios: 'scenario',
    settings: 'setting',
    working_cost_books: 'cost-book',
  });
  // These have no row here; they are kept in the same way.
  expect(tables.filter((table) => told[table] === undefined)).toEqual([
    'card_uses',
    'cost_book_approvals',
    'customer_names',
    'retained_revisions',
    'shipped_answers',
  ]);
});
