import { expect, test } from 'vitest';
import { casesOf, givenByCase, lacking } from '../../../src/shared/clauses/terms/available.ts';
import { caseValue } from '../../../src/shared/clauses/terms/case-value.ts';
import type { DealTerm } from '../../../src/shared/clauses/terms/deal-term.ts';
import { dealTerms } from '../../../src/shared/clauses/terms/deal-terms.ts';
import { dataOf } from '../../document/sample-tree.ts';

function term(path: string): DealTerm {
  const found = dealTerms.get(path);
  if (found === undefined) throw new Error(`${path} is no term`);
  return found;
}

const trueUp = new Set(['commitments', 'commitments[].trueUp']);

test('a true-up that may go down has a floor; one that goes up alone may have none', () => {
  const direction = term('commitments[].trueUp.direction');
  const floor = 'commitments[].trueUp.floorPercent';
  expect(lacking(floor, givenByCase(trueUp, direction, ['down', 'both']))).toBeNull();
  expect(lacking(floor, givenByCase(trueUp, direction, ['up']))).toBe(floor);
  expect(lacking(floor, givenByCase(trueUp, direction, ['up', 'both']))).toBe(floor);
});

test.each([
  ['given', 30],
  ['absent', 0],
  ['absent', undefined],
])('payment terms are %s where they are %s days', (value, days) => {
  const { quote } = dataOf('support-desk', (json) => ({ ...json, paymentTermsDays: days }));
  const payment = term('paymentTermsDays');
  expect(casesOf(payment, new Set())).toEqual(['given', 'absent']);
  expect(caseValue(payment, quote, null)).toBe(value);
});
