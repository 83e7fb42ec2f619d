// Another charge model, and the paths of break-even: each figure an evaluation of its own.
import { expect, test } from 'vitest';
import { chargeModels } from '../../src/shared/simulation/break-even/charge-models.ts';
import { marginPath, usePath } from '../../src/shared/simulation/break-even/paths.ts';
import type { Scenario } from '../../src/shared/domain/terms/scenario.ts';
import { compute } from '../../src/shared/domain/compute.ts';
import { exampleCosts, exampleQuote, valueOf } from '../domain/example-files.ts';

const quote = exampleQuote('support-desk');
const costs = exampleCosts();
const models = chargeModels({ quote, costs });

function billAt(line: string, factor: string, changed = quote): bigint {
  const scenario: Scenario = {
    schema: 'quotewright.scenario/1',
    events: [{ type: 'usage', fromMonth: 1, lines: [line], factor }],
  };
  return valueOf(compute({ quote: changed, costs, scenario })).totals.expectedValue;
}

test('every metered line is asked, with a fee and, where it has tiers, the same tiers the other way', () => {
  const metered = quote.lines.filter(({ charge, forecast }) => charge.type === 'usage' && forecast !== undefined);
  expect(new Set(models.map(({ line }) => line))).toEqual(new Set(metered.map(({ id }) => id)));
  expect(models.filter(({ other }) => other.kind === 'flat')).toHaveLength(metered.length);
});

test('the other tiers cost what the quote with them costs, and are cheaper where they are said to be', () => {
  const tiered = models.find(({ other }) => other.kind !== 'flat');
  if (tiered === undefined) throw new Error('no tiers');
  const lines = quote.lines.map((line) =>
    line.id === tiered.line && line.charge.type === 'usage' && line.charge.model === 'graduated'
      ? { ...line, charge: { type: 'usage' as const, model: 'volume' as const, tiers: line.charge.tiers } }
      : line,
  );
  const at = tiered.path.find(({ percent }) => percent === '150');
  expect(at?.other).toBe(billAt(tiered.line, '1.500', { ...quote, lines }));
  expect(at?.own).toBe(billAt(tiered.line, '1.500'));
  const [first] = tiered.cheaper;
  const from = Number(first?.from ?? '0');
  const cheaper = tiered.path.filter(({ own, other }) => other < own).map(({ percent }) => Number(percent));
  expect(Math.min(...cheaper)).toBeGreaterThanOrEqual(from);
});

test('the margin falls as models get dearer, and begins at that of the quote', () => {
  const path = marginPath({ quote, costs });
  const base = valueOf(compute({ quote, costs })).totals.grossMarginHundredths ?? 0n;
  expect(path[0]).toEqual({ percent: '0', margin: `${base / 100n}.${String(base % 100n).padStart(2, '0')}` });
  expect(Number(path.at(-1)?.margin)).toBeLessThan(Number(path[0]?.margin));
});

test('at the forecast the path of use is the quote, and with no use all of the commitment is left', () => {
  const path = usePath({ quote, costs });
  const base = valueOf(compute({ quote, costs }));
  expect(path.find(({ percent }) => percent === '100')?.bill).toBe(base.totals.expectedValue);
  expect(path[0]?.unused).toBeGreaterThan(0n);
});

test('a quote without use has no other charge model', () => {
  const lines = quote.lines.filter(({ charge }) => charge.type !== 'usage');
  const { commitments: _commitments, adaptivePricing: _adaptive, ...rest } = quote;
  expect(chargeModels({ quote: { ...rest, lines }, costs })).toEqual([]);
});
