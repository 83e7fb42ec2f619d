import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { comparedOf, scenarioLedger } from '../../../src/renderer/features/quote/money/ledgers/scenario-ledgers.ts';
import { compute } from '../../../src/shared/domain/compute.ts';
import { readCosts, readQuote, readScenario } from '../../../src/shared/domain/reading/read.ts';
import { underScenarios } from '../../../src/shared/simulation/scenarios/under-scenarios.ts';
import { windowWords } from '../../../src/shared/text/window/window-words.ts';

const json = (name: string): unknown => JSON.parse(readFileSync(resolve(import.meta.dirname, '../../examples', name), 'utf8'));
const quote = readQuote(json('support-desk.quote.json'));
const costs = readCosts(json('costs.json'));
const halved = readScenario({ schema: 'quotewright.scenario/1', events: [{ type: 'usage', fromMonth: 1, factor: '0.5' }] });
if (!quote.ok || !costs.ok || !halved.ok) throw new Error('The examples are no quote, costs and scenario');
const computed = compute({ quote: quote.value, costs: costs.value });
if (!computed.ok) throw new Error('The example has no price');
const results = computed.value;
const words = windowWords('en');

/** Asks finance where less is expected than the forecast is, in whole dollars: under half the use it is. */
const floor = {
  schema: 'quotewright.policy/1' as const,
  rules: [
    {
      id: 'floor',
      approver: 'finance' as const,
      field: 'value.expected' as const,
      comparison: 'less_than' as const,
      value: { amount: String(results.totals.expectedValue / 100n), currency: 'USD' },
    },
  ],
};

test('approvals are those that each scenario would need, and are for us alone', () => {
  const rows = (audience: 'internal' | 'customer'): readonly (readonly string[])[] => {
    const writing = { words, language: 'en', minor: results.minor, audience } as const;
    const ledger = scenarioLedger(results, comparedOf(underScenarios(results, [halved.value]), writing), floor, writing);
    return Array.from({ length: ledger.rows }, (_, row) => ledger.columns.map((_column, at) => ledger.cell(row, at).text));
  };
  expect(rows('internal').at(-1)).toEqual([words.compared.approvals, words.compared.noApprovals, 'Finance']);
  expect(rows('customer').flat()).not.toContain(words.compared.approvals);
});
