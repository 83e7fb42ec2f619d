// Rules of texts that came later: what a contract holds that was made before them is drawn, read and verified as ever.
import { expect, test } from 'vitest';
import { verify } from '../../../src/main/export/verify/verify.ts';
import { entered } from '../../../src/shared/domain/reading/entered.ts';
import { readQuote } from '../../../src/shared/domain/reading/read.ts';
import { exampleCosts, exampleJson, make, quoteOf } from './samples.ts';

const sample = exampleJson('support-desk.quote.json') as { readonly customer: { readonly contact: object } };
const customer = (of: object): object => ({ ...sample, customer: { ...sample.customer, ...of } });

const held: readonly (readonly [what: string, code: string, quote: object])[] = [
  ['a name longer than a line may be', 'too-long-text', customer({ legalName: 'Long Name '.repeat(50).trim() })],
  ['a line break in a name', 'line-break', customer({ contact: { ...sample.customer.contact, name: 'Jonas\nPetersen' } })],
  ['a pile of marks on a letter', 'piled-marks', customer({ legalName: `Northbank Q${'\u0324'.repeat(9)}` })],
];

test.each(held)('%s', async (_, code, json) => {
  const refused = entered(json, readQuote);
  expect(refused.ok ? [] : refused.problems.map(({ reason }) => reason.code)).toEqual([code]);
  // As a version made it that knew no such rule.
  const { bytes, fingerprint } = await make({ quote: quoteOf(json), costs: exampleCosts(), kind: 'final' });
  expect(await verify(bytes.slice())).toMatchObject({ verdict: 'whole', fingerprint });
  expect(await verify(bytes.slice(), bytes.slice())).toMatchObject({ verdict: 'issued', fingerprint });
});

test('letters whose marks stand apart keep their fingerprint', async () => {
  const { bytes, fingerprint } = await make({
    quote: quoteOf(customer({ legalName: 'Co\u0302ng ty Tho\u0323' })),
    costs: exampleCosts(),
    kind: 'final',
  });
  const composed = await make({ quote: quoteOf(customer({ legalName: 'Công ty Thọ' })), costs: exampleCosts(), kind: 'final' });
  expect(composed.fingerprint).not.toBe(fingerprint);
  expect(await verify(bytes)).toMatchObject({ verdict: 'whole', fingerprint });
});
