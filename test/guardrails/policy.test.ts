import { describe, expect, test } from 'vitest';
import { readPolicy } from '../../src/shared/guardrails/read-policy.ts';
import { problemLine } from '../../src/shared/text/problems.ts';

const good = { id: 'a', field: 'lines.discountPercent', comparison: 'more_than', value: '15', approver: 'pricing' };
const policy = (...rules: unknown[]): unknown => ({ schema: 'quotewright.policy/1', rules });

function lines(json: unknown): readonly string[] {
  const read = readPolicy(json);
  return read.ok ? [] : read.problems.map(problemLine);
}

describe('a policy', () => {
  test('reads, with no rules too', () => {
    expect(lines(policy(good, { ...good, id: 'b', reason: 'Because.' }))).toEqual([]);
    expect(lines(policy())).toEqual([]);
  });

  test.each([
    [{ ...good, field: 'discount' }, expect.stringMatching(/^rules\[0\]\.field: must be one of lines\.discountPercent, /)],
    [{ ...good, comparison: 'over' }, 'rules[0].comparison: must be one of more_than, at_least, less_than, at_most'],
    [{ ...good, value: 15 }, 'rules[0].value: must be a decimal in quotes, such as "0.90": a bare number can lose digits'],
    [{ ...good, value: undefined }, 'rules[0].value: is missing'],
    [{ ...good, approver: 'ceo' }, 'rules[0].approver: must be one of sales, legal, pricing, finance, admin'],
    [{ ...good, approver: 'grantor' }, 'rules[0].approver: must be one of sales, legal, pricing, finance, admin'],
    [{ ...good, reason: ' ' }, 'rules[0].reason: must not be empty'],
    [{ ...good, because: 'x' }, 'rules[0].because: is not a known field'],
    [{ ...good, field: 'termMonths' }, 'rules[0].value: must be a whole number, without quotes'],
    [{ ...good, field: 'trueUp.mayGoDown', value: true }, 'rules[0].comparison: must be one of is'],
    [{ ...good, field: 'value.committed', value: { amount: '5' } }, 'rules[0].value.currency: is missing'],
    [
      { ...good, field: 'value.committed', value: { amount: '5', currency: 'DOL' } },
      'rules[0].value.currency: must be an ISO 4217 currency code such as USD, EUR or JPY',
    ],
  ])('says of %j what is wrong', (rule, line) => {
    expect(lines(policy(rule))).toEqual([line]);
  });

  test('names every problem at once, a repeated id among them', () => {
    expect(lines(policy(good, { ...good, value: '1e3' }, { id: 'c' }))).toEqual([
      expect.stringMatching(/^rules\[1\]\.value: must be a plain decimal/),
      expect.stringMatching(/^rules\[2\]\.field: is missing|^rules\[2\]\.field: must be one of/),
      'rules[1].id: repeats the id “a”',
    ]);
    expect(lines({ schema: 'quotewright.policy/2', rules: [] })).toEqual([
      'schema: has a version that this app can’t read; it reads quotewright.policy/1',
    ]);
    expect(lines(null)).toEqual(['document: must be a group of fields']);
  });
});
