import { expect, test } from 'vitest';
import { compute } from '../../src/shared/domain/compute.ts';
import { warningsOf } from '../../src/shared/domain/consequences/warnings.ts';
import type { Quote } from '../../src/shared/domain/terms/quote.ts';
import type { Scenario } from '../../src/shared/domain/terms/scenario.ts';
import { inputsOf, stressOf } from './samples.ts';

const { quote, costs } = inputsOf('support-desk.quote.json', stressOf({}));

function withVolume(unitPrices: readonly [string, string]): Quote {
  const line = quote.lines.find(({ charge }) => charge.type === 'usage');
  if (line === undefined) throw new Error('The sample has no usage line');
  const { adaptivePricing: _adaptive, commitments: _commitments, ...rest } = quote;
  const tiers = [
    { upTo: '1000', unitPrice: unitPrices[0] },
    { upTo: null, unitPrice: unitPrices[1] },
  ];
  const volume = {
    ...line,
    charge: { type: 'usage' as const, model: 'volume' as const, tiers },
    forecast: { type: 'flat' as const, quantity: '1200' },
  };
  return { ...rest, lines: [volume] };
}

function resultsOf(of: Quote, scenario?: Scenario) {
  const results = compute({ quote: of, costs, scenario });
  if (!results.ok) throw new Error(JSON.stringify(results.problems));
  return results.value;
}

const halved: Scenario = { schema: 'quotewright.scenario/1', events: [{ type: 'usage', fromMonth: 1, factor: '0.5' }] };

test.each([
  [
    'where the tier below is dearer by more than use halves, a halved month costs more, and the warning names the tier',
    '1',
    '0.4',
    true,
  ],
  ['where it is not, a halved month costs less, though the price a unit is higher', '1', '0.9', false],
])('%s', (_, low, high, isRaised) => {
  const of = withVolume([low, high]);
  const [base, half] = [resultsOf(of), resultsOf(of, halved)];
  expect((half.lines[0]?.charges[0] ?? 0n) > (base.lines[0]?.charges[0] ?? 0n)).toBe(isRaised);
  expect(warningsOf(base).map(({ code }) => code)).toContain('tier-cheaper-above');
});
