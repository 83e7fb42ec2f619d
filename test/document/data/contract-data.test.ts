import { expect, test } from 'vitest';
import { canonicalJson } from '../../../src/shared/domain/document/canonical-json.ts';
import { evaluate } from '../../../src/shared/domain/evaluate.ts';
import { ContractData } from '../../../src/shared/document/data/contract-data.ts';
import { customerEvaluation } from '../../../src/shared/document/data/customer-evaluation.ts';
import { indexCosts } from '../../../src/shared/document/data/index-prices.ts';
import { dataOf, example } from '../sample-tree.ts';

test.each(['support-desk', 'credits', 'forty-lines'])('%s: the data reads back, and evaluates to the same amounts', (name) => {
  const data = dataOf(name);
  const read = ContractData.parse(JSON.parse(canonicalJson(data)));
  expect(canonicalJson(read)).toBe(canonicalJson(data));
  const evaluated = evaluate(read.quote, read.prices === null ? undefined : indexCosts(read.prices));
  expect(evaluated.ok && canonicalJson(customerEvaluation(evaluated.value))).toBe(canonicalJson(data.evaluation));
});

test('of the cost book, what the index reads and no more', () => {
  const { prices } = dataOf('support-desk');
  expect(prices?.slots.map(({ id }) => id)).toEqual(['frontier', 'small']);
  expect(prices?.models.map(({ id }) => id)).toEqual([
    'anthropic/claude-opus-4-1',
    'anthropic/claude-opus-4-5',
    'google/gemini-2.5-flash',
  ]);
  expect(canonicalJson(prices)).not.toMatch(/inputPerMillion|cachedInput|releasedOn/);
});

test('cached input that has no price of its own reads the input price, and carries it', () => {
  const data = dataOf('support-desk', (quote) => ({
    ...quote,
    startDate: '2025-05-01',
    adaptivePricing: {
      ...(quote['adaptivePricing'] as Record<string, unknown>),
      baselineDate: '2025-05-01',
      index: [{ model: 'google/gemini-2.5-flash', dimension: 'cachedInput', weight: '1' }],
    },
    lines: (quote['lines'] as Record<string, unknown>[]).map(({ servedBy: _servedBy, ...line }) => line),
  }));
  const [model] = data.prices?.models ?? [];
  expect(model?.prices).toEqual([
    { from: '2025-04-17', inputPerMillion: '0.15' },
    { from: '2025-06-17', cachedInputPerMillion: '0.03' },
  ]);
});

test('data that carries routing or costs is refused', () => {
  const data = JSON.parse(canonicalJson(dataOf('support-desk'))) as { quote: { lines: Record<string, unknown>[] } };
  data.quote.lines = (example('support-desk.quote.json') as { lines: Record<string, unknown>[] }).lines;
  expect(ContractData.safeParse(data).success).toBe(false);
});
