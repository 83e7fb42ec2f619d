// What a clause can say of the parties: where notices go, and who each of them is.
import { expect, test } from 'vitest';
import { casesOf } from '../../../src/shared/clauses/terms/available.ts';
import { caseValue } from '../../../src/shared/clauses/terms/case-value.ts';
import { contractDocument } from '../../../src/main/export/contract/contract-document.ts';
import { clauseBlocksIn, plainText } from '../../../src/shared/document/tree/plain-text.ts';
import { dealTerms } from '../../../src/shared/clauses/terms/deal-terms.ts';
import { readQuote } from '../../../src/shared/domain/reading/read.ts';
import { exampleCosts, exampleJson, valueOf } from '../../domain/example-files.ts';
import type { QuoteJson } from '../../domain/quote-json.ts';
import { withWholeParties } from '../../domain/whole-parties.ts';

const desk = exampleJson('support-desk.quote.json') as QuoteJson;
const quoteOf = (json: unknown) => valueOf(readQuote(json));

const optional = [
  'contact.title',
  'contact.email',
  'registrationNumber',
  'taxId',
  'billingAddress',
  'billingEmail',
  'noticeAddress',
  'noticeEmail',
];

test.each([
  ...(['seller', 'customer'] as const).flatMap((party) => optional.map((field) => `${party}.${field}`)),
  'purchaseOrderNumber',
  'effectiveDate',
])('%s may be absent, and a clause says what then', (path) => {
  const term = dealTerms.get(path);
  if (term === undefined) throw new Error(`${path} is no term`);
  expect(casesOf(term, new Set())).toEqual(['given', 'absent']);
  const bare = (party: QuoteJson['seller']) => ({ ...party, contact: { name: party.contact.name } });
  const without = quoteOf({ ...desk, seller: bare(desk.seller), customer: bare(desk.customer) });
  const person = { name: 'A. Person', title: 'Director', email: 'a@example.test' };
  const whole = withWholeParties(desk);
  const having = { ...whole, seller: { ...whole.seller, contact: person }, customer: { ...whole.customer, contact: person } };
  expect(caseValue(term, without, null)).toBe('absent');
  expect(caseValue(term, quoteOf(having), null)).toBe('given');
});

test('an address is always there, and needs no case', () => {
  for (const party of ['seller', 'customer']) {
    const term = dealTerms.get(`${party}.address`);
    expect(term === undefined ? undefined : casesOf(term, new Set())).toBeNull();
  }
});

const notices = `Notices to Customer go to

::: when customer.noticeAddress
::: is given
{{term:customer.noticeAddress}}.
::: is absent
{{term:customer.address}}.
::: end`;

test.each([
  [withWholeParties(desk), 'C Legal, 4 Notice Row.'],
  [desk, `${desk.customer.address.join(', ')}.`],
])('a notices clause names the address for notices, and where there is none the address', (json, address) => {
  const standard = contractDocument({ quote: quoteOf(json), costs: exampleCosts(), kind: 'draft', language: 'en' });
  if (!standard.ok) throw new Error('The sample makes no contract');
  const clauses = standard.data.clauses.map(({ id, version, type }) =>
    type === 'payment' ? { id, version, text: notices } : { id, version },
  );
  const made = contractDocument({ quote: quoteOf({ ...json, clauses }), costs: exampleCosts(), kind: 'final', language: 'en' });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  expect(plainText(clauseBlocksIn(made.tree, 'payment'))).toContain(address);
});
