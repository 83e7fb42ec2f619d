import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { CallInput, CallName } from '../../../src/shared/calls/calls.ts';
import { calls } from '../../../src/shared/calls/calls.ts';
import type { DraftJson, JsonObject } from '../../../src/shared/calls/schemas/draft-json.ts';
import type {
  CostBookId,
  PersonId,
  QuoteId,
  RequestId,
  RevisionId,
  WorkingCostsId,
} from '../../../src/shared/calls/schemas/ids.ts';
import type { Reply } from '../../../src/shared/calls/reply.ts';
import { evaluate } from '../../../src/shared/domain/evaluate.ts';
import { readCosts, readQuote } from '../../../src/shared/domain/reading/read.ts';
import { quoteJson } from '../../domain/quote-json.ts';
import { cardJson } from '../../catalogue/cards.ts';
import type { Started } from '../running.ts';
import { started, testFolder, valueOf } from '../running.ts';

// What must be nowhere: prices, routing, our own cost of a unit, what people wrote about them. No other figure has these digits.
const marks = {
  price: '7.31337',
  output: '29.3133771',
  model: 'acme/marker-route',
  other: '0.0271828',
  note: 'marker-note',
  evidence: 'marker-evidence',
  slot: 'marker-slot',
};

const costs = {
  schema: 'quotewright.costs/1',
  currency: 'USD',
  models: [
    {
      id: marks.model,
      prices: [{ from: '2025-01-01', inputPerMillion: marks.price, outputPerMillion: marks.output, source: marks.note }],
    },
    { id: 'openai/indexed', prices: [{ from: '2025-01-01', inputPerMillion: '3', outputPerMillion: '9', source: marks.note }] },
  ],
  slots: [
    { id: marks.slot, assignments: [{ from: '2025-01-01', model: marks.model, evidence: marks.evidence }] },
    { id: 'indexed', assignments: [{ from: '2025-01-01', model: 'openai/indexed', evidence: marks.evidence }] },
  ],
};

const product = {
  id: 'calls',
  name: 'Calls',
  unit: 'call',
  charge: { type: 'usage', model: 'per_unit', unitPrice: '0.5' },
  servedBy: [{ model: marks.slot, sharePercent: '100', inputTokens: '1000', outputTokens: '500' }],
  otherCostPerUnit: marks.other,
};

const line = {
  id: 'calls',
  name: 'Calls',
  unit: 'call',
  charge: product.charge,
  forecast: { type: 'monthly', quantities: ['1000'] },
  servedBy: product.servedBy,
  otherCostPerUnit: marks.other,
  product: { card: 'card', version: 1, id: 'calls' },
} as const;

const draft = quoteJson({
  number: 'Q-COSTS',
  startDate: '2026-12-01',
  lines: [line as never],
  adaptivePricing: {
    index: [{ model: 'indexed', dimension: 'input', weight: '1' }],
    measureEveryMonths: 3,
    appliesTo: ['calls'],
    effective: 'next_month',
    indexedSharePercent: '50',
    decrease: { thresholdPercent: '10', passThroughPercent: '50' },
  },
}) as unknown as DraftJson;

type Place = Started & {
  readonly quoteId: QuoteId;
  readonly revisionId: RevisionId;
  readonly costBookId: CostBookId;
  readonly workingId: WorkingCostsId;
  readonly requestId: RequestId;
  readonly people: Readonly<Record<'pricing' | 'finance' | 'legal' | 'sales', PersonId>>;
  readonly secrets: readonly string[];
};

async function be(client: Started['client'], personId: PersonId): Promise<void> {
  valueOf(await client.people.switch({ personId }));
}

function fileOf(name: string, content: unknown): string {
  const path = join(testFolder(), name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** A workspace in which everything that has costs has the marked ones. */
async function marked(): Promise<Place> {
  const running = await started();
  const { client, environment } = running;
  const known = valueOf(await client.people.list({})).people;
  const person = (role: 'pricing' | 'finance' | 'legal' | 'sales'): PersonId => {
    const found = known.find(({ roles }) => roles.includes(role));
    if (found === undefined) throw new Error(`Nobody is ${role}`);
    return found.personId;
  };
  const people = { pricing: person('pricing'), finance: person('finance'), legal: person('legal'), sales: person('sales') };
  await be(client, people.pricing);
  environment.answers.push(fileOf('marked.costs.json', costs));
  const imported = valueOf(await client.costs.importFile({}));
  if (imported === null) throw new Error('No book was imported');
  const copy = valueOf(await client.costs.startWorking({ costBookId: imported.costBookId, name: 'copy' }));
  const changed = { ...costs, models: costs.models.map((model) => ({ ...model, name: 'Renamed' })) };
  const saved = valueOf(await client.costs.saveWorking({ workingId: copy.workingId, saveCount: copy.saveCount, costs: changed }));
  await be(client, people.finance);
  const { costBookId } = valueOf(
    await client.costs.approve({ workingId: saved.workingId, saveCount: saved.saveCount, note: marks.note }),
  );
  const second = valueOf(await client.costs.startWorking({ costBookId, name: 'next' }));
  await be(client, people.pricing);
  const card = valueOf(await client.catalogue.create({ card: cardJson(product) as DraftJson }));
  const key = { cardId: card.row.cardId, version: card.row.version };
  valueOf(await client.catalogue.submit({ ...key, saveCount: card.row.saveCount }));
  const other = valueOf(await client.people.save({ name: 'Second', roles: ['pricing'] }));
  await be(client, other.personId);
  valueOf(await client.catalogue.decide({ ...key, outcome: 'published', remark: '' }));
  const next = cardJson({ ...product, charge: { ...product.charge, unitPrice: '0.4' } }) as DraftJson;
  valueOf(await client.catalogue.create({ card: next }));
  await be(client, people.finance);
  const policy = valueOf(await client.policy.current({}));
  await be(client, people.pricing);
  const rule = { id: 'margin', field: 'margin.grossPercent', comparison: 'less_than', value: '99.99', approver: 'finance' };
  valueOf(
    await client.policy.save({
      basedOn: policy?.policyId ?? null,
      policy: { schema: 'quotewright.policy/1', rules: [rule, { ...rule, id: 'law', approver: 'legal' }] },
    }),
  );
  const made = valueOf(await client.quotes.create({ from: 'document', document: draft }));
  const opened = valueOf(await client.quotes.open({ quoteId: made.quoteId }));
  // Two saves, so that the history has the marked line.
  const first = valueOf(
    await client.quotes.saveDraft({
      quoteId: made.quoteId,
      saveCount: opened.revision.saveCount,
      draft: { ...draft, lines: [{ ...(line as unknown as JsonObject), otherCostPerUnit: '0.5' }] },
      costBookId,
    }),
  );
  const last = valueOf(await client.quotes.saveDraft({ quoteId: made.quoteId, saveCount: first.saveCount, draft, costBookId }));
  await be(client, people.sales);
  const asked = valueOf(await client.approvals.request({ quoteId: made.quoteId, saveCount: last.saveCount, note: 'please' }));
  const requestId = asked.requests[0]?.requestId;
  if (requestId === undefined) throw new Error('No approval was asked for');
  const [quote, book] = [readQuote(draft), readCosts(costs)];
  if (!quote.ok || !book.ok) throw new Error('The marked quote has problems');
  const evaluated = evaluate(quote.value, book.value);
  if (!evaluated.ok) throw new Error('The marked quote has no price');
  const { grossMarginPercent, cost } = evaluated.value.totals;
  const secrets = [...Object.values(marks), String(grossMarginPercent), cost];
  return { ...running, ...made, costBookId, workingId: second.workingId, requestId, people, secrets };
}

type Input<Name extends CallName> = CallInput<Name> | readonly CallInput<Name>[];
type Walk = { readonly [Name in CallName]: (place: Place) => Input<Name> };

const none = (): Record<string, never> => ({});
const key = { cardId: 'card', version: 1 };
const clause = { clauseId: 'definitions', language: 'en', version: 1 } as const;
const missing = '-' as never;

/** Every call, the ones that take something away last. A call that is added is missing here until it is walked too. */
const walk: Walk = {
  'workspace.status': none,
  'workspace.backups': none,
  'settings.get': none,
  'brand.get': none,
  'people.list': none,
  'policy.current': none,
  'policy.versions': none,
  'audit.list': none,
  'audit.verify': none,
  'approvals.clausePlaces': none,
  'approvals.status': ({ quoteId }) => ({ quoteId }),
  'approvals.waiting': none,
  'approvals.waitingCount': none,
  'catalogue.list': none,
  'catalogue.open': () => [key, { ...key, version: 2 }],
  'catalogue.inEffect': none,
  'catalogue.versions': () => ({ keys: [key] }),
  'catalogue.effects': () => ({ ...key, version: 2, after: 0, limit: 10 }),
  'catalogue.exportFile': () => [
    { ...key, as: 'json', decimals: 'point' },
    { ...key, as: 'csv', decimals: 'comma' },
  ],
  'catalogue.readFile': none,
  'catalogue.chooseTable': none,
  'catalogue.readTable': () => ({ chosen: missing, mapping: [], card: {} }),
  'clauses.list': () => ({ search: '' }),
  'clauses.open': () => ({ clauseId: clause.clauseId, language: 'en' }),
  'clauses.library': () => ({ language: 'en', pins: [] }),
  'clauses.uses': () => ({ clauseId: clause.clauseId }),
  'clauses.shippedOffers': none,
  'templates.list': none,
  'costs.list': none,
  'costs.get': ({ costBookId }) => [{ costBookId }, { costBookId, knownOn: '2026-01-01' }],
  'costs.ofQuote': ({ quoteId, costBookId }) => [
    { quoteId, costBookId },
    { quoteId, costBookId, knownOn: '2026-01-01' },
  ],
  'costs.exportFile': ({ costBookId }) => ({ costBookId }),
  'costs.moves': ({ costBookId }) => ({ costBookId, after: 0, limit: 10 }),
  'book.changed': ({ costBookId }) => ({ change: { kind: 'cost-book', costBookId }, after: 0, limit: 10 }),
  'costs.importFile': none,
  'costs.working': none,
  'costs.getWorking': ({ workingId }) => ({ workingId }),
  'costs.chooseList': none,
  'costs.giveList': () => ({ name: 'list.json', bytes: '' }),
  'costs.compare': ({ costBookId, workingId }) => ({ before: { costBookId }, after: { workingId } }),
  'costs.exportTable': ({ costBookId }) => ({ book: { costBookId }, decimals: 'point' }),
  'costs.previewImport': () => ({
    chosen: missing,
    format: null,
    into: { costBookId: null },
    on: '2026-08-05',
    limit: '50',
    rate: null,
  }),
  'costs.importList': () => ({
    chosen: missing,
    format: null,
    into: { costBookId: null },
    on: '2026-08-05',
    limit: '50',
    rate: null,
    sha256: '0'.repeat(64),
    confirmed: [],
  }),
  'costs.startWorking': ({ costBookId }) => ({ costBookId, name: 'mine' }),
  'costs.startHistory': none,
  'costs.saveWorking': ({ workingId }) => ({ workingId, saveCount: 0, costs }),
  'costs.approve': ({ workingId }) => ({ workingId, saveCount: 0, note: '' }),
  'costs.use': ({ costBookId }) => ({ costBookId }),
  'customers.list': none,
  'customers.get': () => ({ customerId: missing }),
  'customers.duplicates': none,
  'customers.deletion': () => ({ customerId: missing }),
  'customers.retained': none,
  'customers.typed': none,
  'customers.keepTyped': () => ({ key: missing, typed: null }),
  'customers.chooseFile': none,
  'customers.previewImport': () => ({ chosen: missing, mapping: [] }),
  'customers.importFile': () => ({ chosen: missing, mapping: [], sha256: '0'.repeat(64) }),
  'customers.save': () => ({ customerId: missing, saveCount: 0 }) as never,
  'documents.letTakeLonger': () => ({ work: 'preview' }) as never,
  'documents.preview': ({ quoteId }) => ({ quoteId, language: 'en' }),
  'documents.previewBeginning': ({ quoteId }) => ({ quoteId, language: 'en' }),
  'documents.choosePdf': none,
  'documents.checkPdf': () => ({ chosen: missing }),
  'documents.issuedRevisions': () => ({ text: '' }),
  'documents.pagesBeside': ({ quoteId, revisionId }) => ({ chosen: missing, quoteId, revisionId }),
  'documents.chooseCertificate': none,
  'documents.exportWord': ({ quoteId }) => ({ quoteId, language: 'en', against: false }),
  'documents.readReturnedWord': ({ quoteId }) => ({ quoteId, language: 'en' }),
  'documents.exportAnnex': ({ quoteId }) => ({ quoteId, language: 'en' }),
  'documents.exportPdf': ({ quoteId }) => [
    { quoteId, kind: 'draft', internal: false, language: 'en' },
    { quoteId, kind: 'draft', internal: true, language: 'en' },
  ],
  'reports.readUse': ({ quoteId }) => ({ quoteId }),
  'reports.saveTable': ({ quoteId }) => [
    { quoteId, name: 'bill', internal: false, rows: [['a']] },
    { quoteId, name: 'bill', internal: true, rows: [[marks.price]] },
  ],
  'reports.export': ({ quoteId }) =>
    (['json', 'csv'] as const).flatMap((format) =>
      [false, true].map((internal) => ({
        quoteId,
        kind: 'evaluation' as const,
        format,
        internal,
        language: 'en' as const,
        prices: 'contract' as const,
      })),
    ),
  'reports.exportProcurement': ({ quoteId }) => ({ quoteId, format: 'json', language: 'en' }),
  'reports.exportWhatIf': ({ quoteId }) =>
    [false, true].map((internal) => ({
      quoteId,
      format: 'json' as const,
      internal,
      language: 'en' as const,
      replayFrom: '2025-11-01',
    })),
  'reports.exportMemo': ({ quoteId }) => ({ quoteId, format: 'json' }),
  'scenarios.list': none,
  'scenarios.save': () => ({ draft: { schema: 'quotewright.scenario/1' } }),
  'scenarios.remove': () => ({ scenarioId: missing }),
  'quotes.list': none,
  'quotes.products': () => ({ prefix: '' }),
  'quotes.views': none,
  'quotes.templates': none,
  'quotes.beginning': () => ({ customer: '' }),
  'quotes.open': ({ quoteId, revisionId }) => [{ quoteId }, { quoteId, revisionId }],
  'quotes.revisions': ({ quoteId }) => ({ quoteId }),
  'quotes.states': ({ quoteId }) => ({ quoteId }),
  'quotes.notes': ({ quoteId }) => ({ quoteId }),
  'quotes.history': ({ quoteId }) => ({ quoteId }),
  'quotes.stateAt': ({ quoteId }) => [
    { quoteId, step: 0 },
    { quoteId, step: 1 },
    { quoteId, step: 2 },
  ],
  'quotes.compare': ({ quoteId, revisionId }) => ({ before: { quoteId, revisionId }, after: { quoteId, revisionId } }),
  'quotes.exportFile': ({ quoteId }) => [{ quoteId }, { quoteId, internal: true }],
  'quotes.importFile': none,
  'quotes.create': ({ quoteId }) => [
    { from: 'blank' },
    { from: 'copy', quoteId },
    { from: 'card', cardId: 'card', pick: { kind: 'bundle', id: 'none' } },
  ],
  'quotes.duplicate': ({ quoteId }) => ({ quoteId }),
  'quotes.keepTemplate': ({ quoteId }) => ({ quoteId, kept: true }),
  'quotes.saveView': () => ({ name: '' }) as never,
  'quotes.removeView': () => ({ viewId: missing }),
  'quotes.saveColumns': () => ({ columns: ['number'] }),
  'quotes.setNotes': ({ quoteId }) => ({ quoteId, notes: 'hello' }),
  'quotes.setOwner': ({ quoteId }) => ({ quoteId, ownerId: null }),
  'quotes.leave': ({ quoteId }) => ({ quoteId }),
  'quotes.putBack': () => ({ removal: missing }),
  'quotes.archive': ({ quoteId }) => ({ quoteId, archived: false }),
  'approvals.request': ({ quoteId }) => ({ quoteId, saveCount: 2, note: '' }),
  'approvals.decide': ({ requestId }) => ({ outcome: 'approved', requestId, role: 'legal' }),
  'clauses.create': () => ({ source: '' }),
  'clauses.saveDraft': () => ({ key: clause, saveCount: 0, source: '' }),
  'clauses.discard': () => ({ key: clause }),
  'clauses.submit': () => ({ key: clause, saveCount: 0, note: '' }),
  'clauses.decide': () => ({ key: clause, outcome: 'approved', note: '' }),
  'clauses.comment': () => ({ key: clause, text: 'hello' }),
  'clauses.retire': () => ({ key: clause, note: '' }),
  'clauses.takeShipped': () => ({ clauseId: clause.clauseId, language: 'en', shippedVersion: 1 }),
  'clauses.keepOurs': () => ({ clauseId: clause.clauseId, language: 'en', shippedVersion: 1 }),
  'templates.save': () => ({ template: {}, saveCount: 0 }),
  'catalogue.create': () => ({ card: {} }),
  'catalogue.saveDraft': () => ({ ...key, saveCount: 0, card: {} }),
  'catalogue.submit': () => ({ ...key, version: 2, saveCount: 0 }),
  'catalogue.decide': () => ({ ...key, version: 2, outcome: 'returned', remark: '' }),
  'catalogue.retire': () => ({ ...key, remark: '' }),
  'catalogue.discard': () => ({ ...key, version: 2 }),
  'settings.update': () => [{ theme: 'dark' }, { costsFor: ['legal', 'sales'] }],
  'brand.setColour': () => ({ colour: null }),
  'brand.chooseLogo': none,
  'brand.removeLogo': none,
  'people.save': () => ({ name: 'Third', roles: ['legal'] }),
  'people.retire': () => ({ personId: missing }),
  'policy.save': () => ({ basedOn: null, policy: {} }),
  'policy.needs': ({ quoteId }) => ({
    quoteId,
    policy: {
      schema: 'quotewright.policy/1',
      rules: [{ id: 'floor', field: 'margin.grossPercent', comparison: 'less_than', value: '99', approver: 'finance' }],
    },
  }),
  'policy.effects': () => ({ policy: { schema: 'quotewright.policy/1', rules: [] }, after: 0, limit: 10 }),
  'windows.open': () => ({ address: '/costs' }),
  'workspace.backUp': none,
  'quotes.saveDraft': ({ quoteId }) => ({ quoteId, saveCount: 2, draft }),
  'quotes.issue': ({ quoteId }) => ({ quoteId, saveCount: 3, language: 'en' }),
  'quotes.setState': ({ quoteId }) => ({ quoteId, state: 'lost', reason: 'price' }),
  'quotes.revise': ({ quoteId }) => ({ quoteId }),
  'quotes.remove': ({ quoteId }) => ({ quoteId }),
  'customers.merge': () => ({ into: missing, from: missing }),
  'customers.deleteData': () => ({ customerId: missing, reason: '' }),
  'customers.purge': none,
  'costs.removeWorking': ({ workingId }) => ({ workingId }),
  'sample.reset': none,
  'sample.putBack': () => ({ removal: missing }),
  'sample.remove': () => ({ edited: 'keep' }),
  'workspace.recover': () => ({ choice: 'try-again' }),
  // The person at work stays until the end.
  'people.switch': ({ people }) => ({ personId: people.legal }),
};

function textOf(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) => (member instanceof Uint8Array ? strFromU8(member, true) : member));
}

function contentOf(file: string): string {
  const bytes = new Uint8Array(readFileSync(file));
  const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isPacked
    ? Object.values(unzipSync(bytes))
        .map((part) => strFromU8(part))
        .join('\n')
    : strFromU8(bytes, true);
}

/** The calls that showed a secret, in their answer or in a file that they wrote. */
async function leaks(place: Place, personId: PersonId): Promise<readonly string[]> {
  const { client, services, environment, secrets } = place;
  await be(client, personId);
  const found: string[] = [];
  for (const [name, inputOf] of Object.entries(walk) as [CallName, (place: Place) => unknown][]) {
    const asked = inputOf(place);
    for (const input of Array.isArray(asked) ? (asked as readonly unknown[]) : [asked]) {
      const file = join(testFolder(), 'file');
      environment.answers.length = 0;
      environment.answers.push(file);
      const reply: Reply<unknown> = await services.dispatch(name, structuredClone(input));
      const shown = `${textOf(reply)}${existsSync(file) ? contentOf(file) : ''}`;
      const told = secrets.filter((secret) => shown.includes(secret));
      if (told.length > 0) found.push(name);
    }
  }
  return [...new Set(found)].toSorted();
}

describe('a role that sees no costs', () => {
  it('is asked about every call', () => {
    expect(Object.keys(walk).toSorted()).toEqual(Object.keys(calls).toSorted());
  });

  it('is shown none by any call, in no answer and in no file', async () => {
    const place = await marked();
    expect(await leaks(place, place.people.legal)).toEqual([]);
  }, 60_000);
});

describe('a role that sees costs', () => {
  it('is shown the marked ones, so that the walk would find them', async () => {
    const place = await marked();
    expect(await leaks(place, place.people.pricing)).toMatchInlineSnapshot(`
      [
        "approvals.status",
        "book.changed",
        "catalogue.effects",
        "catalogue.exportFile",
        "catalogue.inEffect",
        "catalogue.open",
        "catalogue.versions",
        "costs.exportFile",
        "costs.exportTable",
        "costs.get",
        "costs.getWorking",
        "costs.list",
        "costs.ofQuote",
        "costs.use",
        "policy.needs",
        "quotes.exportFile",
        "quotes.history",
        "quotes.open",
        "quotes.stateAt",
        "reports.export",
        "reports.exportMemo",
        "reports.exportWhatIf",
        "reports.saveTable",
      ]
    `);
  }, 60_000);
});

describe('what such a person saves', () => {
  const linesOf = async ({ client, quoteId, people }: Place): Promise<readonly JsonObject[]> => {
    await be(client, people.pricing);
    const opened = valueOf(await client.quotes.open({ quoteId }));
    return opened.draft['lines'] as readonly JsonObject[];
  };
  const save = async ({ client, quoteId, people }: Place, edit: (lines: readonly JsonObject[]) => readonly JsonObject[]) => {
    await be(client, people.legal);
    const { draft: shown, revision } = valueOf(await client.quotes.open({ quoteId }));
    const lines = edit(shown['lines'] as readonly JsonObject[]);
    valueOf(await client.quotes.saveDraft({ quoteId, saveCount: revision.saveCount, draft: { ...shown, lines } }));
  };
  const whole = { servedBy: product.servedBy, otherCostPerUnit: marks.other };

  it('keeps the costs that they did not see, of a line that was removed and came back too', async () => {
    const place = await marked();
    await save(place, (lines) => lines.map((each) => ({ ...each, name: 'Renamed' })));
    expect(await linesOf(place)).toMatchObject([{ name: 'Renamed', ...whole }]);
    const removed: JsonObject[] = [];
    await save(place, (lines) => {
      removed.push(...lines);
      return lines.map((each) => ({ ...each, id: 'stays', product: undefined }));
    });
    expect(await linesOf(place)).not.toMatchObject([whole]);
    await save(place, () => removed);
    expect(await linesOf(place)).toMatchObject([{ id: 'calls', ...whole }]);
  });

  it('keeps the scenarios that they did not see, whose events name prices', async () => {
    const place = await marked();
    const { client, quoteId, people } = place;
    await be(client, people.pricing);
    const { draft, revision } = valueOf(await client.quotes.open({ quoteId }));
    const scenario = {
      schema: 'quotewright.scenario/1',
      name: 'Dearer',
      events: [{ type: 'usage', fromMonth: 1, factor: '0.777123' }],
    };
    const kept = { ...draft, scenarios: [scenario] };
    valueOf(await client.quotes.saveDraft({ quoteId, saveCount: revision.saveCount, draft: kept }));
    await be(client, people.legal);
    expect(JSON.stringify(await client.quotes.open({ quoteId }))).not.toContain('0.777123');
    expect(JSON.stringify(await client.quotes.history({ quoteId }))).not.toContain('0.777123');
    await save(place, (lines) => lines.map((each) => ({ ...each, name: 'Renamed' })));
    await be(client, people.pricing);
    expect(valueOf(await client.quotes.open({ quoteId })).draft['scenarios']).toEqual([scenario]);
  });

  it('has what the card says of a product that they picked', async () => {
    const place = await marked();
    await save(place, (lines) => [...lines, ...lines.map((each) => ({ ...each, id: 'more' }))]);
    expect(await linesOf(place)).toMatchObject([whole, { id: 'more', ...whole }]);
  });

  it('is priced for the customer as it is for us: the index is there, the routing is not', async () => {
    const { client, quoteId, costBookId, people } = await marked();
    await be(client, people.legal);
    const asked = valueOf(await client.costs.ofQuote({ quoteId, costBookId }));
    expect(asked.costs?.models.map(({ id }) => id)).toEqual(['openai/indexed']);
    const { draft: shown } = valueOf(await client.quotes.open({ quoteId }));
    const [ours, theirs, book] = [readQuote(draft), readQuote(shown), readCosts(costs)];
    if (!ours.ok || !theirs.ok || !book.ok) throw new Error('The marked quote has problems');
    const [a, b] = [evaluate(ours.value, book.value), evaluate(theirs.value, asked.costs ?? undefined)];
    if (!a.ok || !b.ok) throw new Error('The marked quote has no price');
    expect(b.value.invoices).toEqual(a.value.invoices);
    expect(b.value.adaptivePricing).toEqual(a.value.adaptivePricing);
  });
});
