// Every text that enters through a call: one line where one line is meant, of a length that a page has room for, composed, and without
// what turns a line around.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pathText } from '../../src/shared/domain/document/problem.ts';
import { unwelcomeTexts } from '../../src/shared/domain/document/written-text.ts';
import { failureOf, started, testFolder, valueOf } from './running.ts';

const costs = JSON.parse(readFileSync('test/examples/costs.json', 'utf8')) as { readonly models: readonly object[] };
const [model, ...models] = costs.models;
const none = { registrationNumber: '', taxId: '', billingAddress: [], billingEmail: '', noticeAddress: [], noticeEmail: '' };
const ada = { name: 'Ada', title: '', email: '' };
const party = (legalName: string | null) => ({ legalName, address: ['1 Mill Lane'], contact: ada });
const customer = (legalName: string | null, contact: string | null) => ({
  fields: { ...party(legalName), ...none },
  contacts: [{ ...ada, name: contact, phone: '' }],
  notes: '',
});
const rule = (id: string | null) => ({
  id,
  approver: 'finance',
  field: 'lines.discountPercent',
  comparison: 'at_least',
  value: '10',
});

/** Calls that take a name, and where in them it stands. */
const calls: readonly (readonly [call: string, path: string, input: (name: string | null) => unknown])[] = [
  ['settings.update', 'seller.legalName', (name) => ({ seller: party(name) })],
  ['settings.update', 'seller.contact.title', (title) => ({ seller: { ...party('Tallow'), contact: { ...ada, title } } })],
  ['settings.update', 'seller.address[0]', (line) => ({ seller: { ...party('Tallow'), address: [line] } })],
  ['people.save', 'name', (name) => ({ name, roles: ['sales'] })],
  ['customers.save', 'fields.legalName', (name) => customer(name, 'Ada')],
  ['customers.save', 'contacts[0].name', (name) => customer('Alder', name)],
  ['policy.save', 'policy.name', (name) => ({ basedOn: null, policy: { schema: 'quotewright.policy/1', name, rules: [] } })],
  [
    'policy.save',
    'policy.rules[0].id',
    (id) => ({ basedOn: null, policy: { schema: 'quotewright.policy/1', rules: [rule(id)] } }),
  ],
  ['catalogue.create', 'card.name', (name) => ({ card: { schema: 'quotewright.rate-card/1', id: 'x', name } })],
  [
    'costs.saveWorking',
    'costs.models[0].name',
    (name) => ({ workingId: 'w', saveCount: 0, costs: { ...costs, models: [{ ...model, name }, ...models] } }),
  ],
  [
    'templates.save',
    'template.name',
    (name) => ({ saveCount: 0, template: { schema: 'quotewright.template/1', id: 'x', name } }),
  ],
  [
    'quotes.saveView',
    'name',
    (name) => ({ name, conditions: {}, columns: ['number'], sort: { by: 'updatedAt', direction: 'asc' } }),
  ],
];

const texts: readonly (readonly [what: string, text: string, code: string])[] = [
  ['two lines', 'Alder\nBirch', 'line-break'],
  ['a tab', 'Alder\tBirch', 'line-break'],
  ['more than a page has room for', 'A'.repeat(401), 'too-long-text'],
  ['a control character', 'Alder\u0007', 'unwelcome-character'],
  ['a turned line', 'Alder \u202Efdp.exe', 'unwelcome-character'],
  ['an isolated turn', 'Alder\u2066', 'unwelcome-character'],
  ['half a character', 'Alder\uD83D', 'unwelcome-character'],
];

test.each(calls)('%s refuses at %s what no name has', async (call, path, input) => {
  const { services } = await started(join(testFolder(), 'workspace.sqlite'));
  const said: (readonly [what: string, found: boolean])[] = [];
  for (const [what, text, code] of texts) {
    const failure = failureOf(await services.dispatch(call, input(text)));
    const problems = failure.kind === 'invalid-input' ? failure.problems : [];
    const at = problems.filter((problem) => pathText(problem.path) === path).map(({ reason }) => reason.code);
    said.push([what, at.some((own) => own === code)]);
  }
  expect(said).toEqual(texts.map(([what]) => [what, true]));
});

// A rate card may be unfinished while it is drafted.
const whole = calls.filter(([call]) => call !== 'catalogue.create');

test.each(whole)('%s names %s where it is null', async (call, path, input) => {
  const { services } = await started(join(testFolder(), 'workspace.sqlite'));
  const failure = failureOf(await services.dispatch(call, input(null)));
  const problems = failure.kind === 'invalid-input' ? failure.problems : [];
  expect([failure.kind, problems.map((problem) => pathText(problem.path))]).toEqual([
    'invalid-input',
    // Problems of a template begin within it.
    expect.arrayContaining([path.replace('template.', '')]),
  ]);
});

test('names are composed where they enter, and what is said to somebody may have lines', async () => {
  const { client } = await started(join(testFolder(), 'workspace.sqlite'));
  valueOf(await client.people.save({ name: 'Nguye\u0302\u0303n Ha\u0300', roles: ['sales'] }));
  expect(valueOf(await client.people.list({})).people.map(({ name }) => name)).toContain('Nguyễn Hà');
  expect(unwelcomeTexts({ note: 'One line.\nAnother.', reason: 'a'.repeat(3000), notes: 'a\nb' })).toEqual([]);
});

test('a secret is taken as it is typed', async () => {
  const secret = 'Nguye\u0302n\u202E';
  expect(unwelcomeTexts({ password: secret, seal: { passphrase: secret } })).toEqual([]);
});
