import { expect, it } from 'vitest';
import { compute } from '../../src/shared/domain/compute.ts';
import { readQuote } from '../../src/shared/domain/reading/read.ts';
import type { ProductFact } from '../../src/shared/guardrails/facts.ts';
import { factsOf } from '../../src/shared/guardrails/facts.ts';
import { needs } from '../../src/shared/guardrails/needs.ts';
import { findingText, needReason } from '../../src/shared/text/guardrail-words.ts';
import { quoteJson, usageLine } from '../domain/quote-json.ts';

const quote = readQuote(quoteJson({ lines: [usageLine('calls', '0.5', ['10'])] }));
const priced = quote.ok ? compute({ quote: quote.value }) : quote;
if (!priced.ok) throw new Error('The quote has no price');
const results = priced.value;

function asked(over: Partial<ProductFact>) {
  const product = { index: 0, lineId: 'calls', givenPercent: '0', maxDiscountPercent: '10', discountFloorPercent: '25' };
  return needs(null, factsOf({ results, clauses: [], products: [{ ...product, ...over }] }));
}

it('a product’s limits ask nobody, Pricing, or an administrator', () => {
  const approvers = (given: string | null) => asked({ givenPercent: given }).map(({ approver, key }) => `${approver} ${key}`);
  expect(approvers('10')).toEqual([]);
  expect(approvers('10.0001')).toEqual(['pricing law:product-max:calls']);
  expect(approvers('25')).toEqual(['pricing law:product-max:calls']);
  expect(approvers('25.5')).toEqual(['admin law:product-floor:calls']);
  // What nothing compares asks who keeps the card.
  expect(approvers(null)).toEqual(['pricing law:product-max:calls']);
  expect(asked({ givenPercent: '30', discountFloorPercent: undefined }).map(({ approver }) => approver)).toEqual(['pricing']);
  expect(asked({ givenPercent: '30', maxDiscountPercent: undefined }).map(({ approver }) => approver)).toEqual(['admin']);
});

it('says why, in words of the card', () => {
  const [need] = asked({ givenPercent: '12.5' });
  const [finding] = need?.findings ?? [];
  if (need === undefined || finding === undefined) throw new Error('Nothing is asked');
  expect(findingText(need, finding)).toBe('the discount on a line is 12.5%, more than 10%');
  expect(needReason(need)).toBe('Sales may give so much of this product alone, by its rate card.');
});
