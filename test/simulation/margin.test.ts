import { describe, expect, it } from 'vitest';
import { integer, sample } from 'fast-check';
import { compute } from '../../src/shared/domain/compute.ts';
import type { Results } from '../../src/shared/domain/compute.ts';
import { costBy, costKeys, costParts } from '../../src/shared/simulation/margin/cost-split.ts';
import { rerouted } from '../../src/shared/simulation/margin/rerouted.ts';
import { marginOf, slotMoves } from '../../src/shared/simulation/margin/slot-moves.ts';
import { inputsOf, stressOf } from './samples.ts';

function resultsOf(quote: string): Results {
  const { quote: read, costs } = inputsOf(quote, stressOf({}));
  const computed = compute({ quote: read, costs });
  if (!computed.ok) throw new Error('The sample has no price');
  return computed.value;
}

const samples = ['support-desk.quote.json', 'forty-lines.quote.json'];
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n);

describe('the cost of a deal', () => {
  it.each(samples)('of %s is split by model, provider and slot without losing a cent', (name) => {
    const results = resultsOf(name);
    const parts = costParts(results);
    for (const key of costKeys) expect(sum(costBy(parts, key).map(({ cost }) => cost))).toBe(results.totals.cost);
    for (const { line, costs } of results.lines) {
      costs.forEach((cost, index) => {
        const own = parts.filter((part) => part.line === line.id && part.month === index + 1);
        expect(sum(own.map((part) => part.cost))).toBe(cost);
      });
    }
  });

  it('goes to the model that fills the slot in the month', () => {
    const results = resultsOf('support-desk.quote.json');
    const parts = costParts(results);
    const inMonth = (month: number) => new Set(parts.filter((part) => part.month === month).map(({ model }) => model));
    expect(inMonth(1)).toContain('anthropic/claude-opus-4-1');
    expect(inMonth(3)).toContain('anthropic/claude-opus-4-5');
    expect(costBy(parts, 'provider').map(({ id }) => id)).toContain('anthropic');
    expect(costBy(parts, 'slot').map(({ id }) => id)).toContain('frontier');
  });
});

describe('a move of a slot', () => {
  it.each(samples)('of %s by a tenth raises the margin where it is cheaper, unless the clause gives it back', (name) => {
    const results = resultsOf(name);
    const moves = slotMoves(results);
    expect(moves.length).toBeGreaterThan(0);
    const now = marginOf(results).amount;
    for (const { id, cheaper, dearer } of moves) {
      const isIndexed = results.quote.adaptivePricing?.index.some(({ model }) => model === id) === true;
      if (isIndexed) continue;
      expect(cheaper.amount).toBeGreaterThanOrEqual(now);
      expect(dearer.amount).toBeLessThanOrEqual(now);
    }
  });

  it('is told with the widest swing first', () => {
    const swings = slotMoves(resultsOf('forty-lines.quote.json')).map(({ cheaper, dearer }) => cheaper.amount - dearer.amount);
    const widths = swings.map((swing) => (swing < 0n ? -swing : swing));
    expect(widths).toEqual(widths.toSorted((a, b) => (a === b ? 0 : a > b ? -1 : 1)));
  });
});

describe('a share that is moved to another model', () => {
  const results = resultsOf('support-desk.quote.json');
  const line = results.quote.lines.find(({ servedBy }) => servedBy !== undefined);
  const from = line?.servedBy?.[0]?.model ?? '';
  const asked = { line: line?.id ?? '', from, to: 'openai/gpt-5' };

  it('costs what the evaluation of the changed routing costs, from none to all of it', () => {
    const none = rerouted(results, { ...asked, sharePercent: '0' });
    const all = rerouted(results, { ...asked, sharePercent: '100' });
    if (!none.ok || !all.ok) throw new Error('It has a price');
    expect(none.value.after).toEqual(none.value.before);
    expect(all.value.before.cost).toBe(results.totals.cost);
    expect(all.value.after.cost).not.toBe(results.totals.cost);
    const costs = sample(integer({ min: 1, max: 99 }), 8).map((share) => {
      const moved = rerouted(results, { ...asked, sharePercent: String(share) });
      if (!moved.ok) throw new Error('It has a price');
      return { share, cost: moved.value.after.cost };
    });
    const [low, high] = [all.value.before.cost, all.value.after.cost].toSorted((a, b) => (a < b ? -1 : 1));
    for (const { cost } of costs) {
      expect(cost).toBeGreaterThanOrEqual((low ?? 0n) - 100n);
      expect(cost).toBeLessThanOrEqual((high ?? 0n) + 100n);
    }
  });

  it('says what the substitution terms make of it', () => {
    const poor = rerouted(results, { ...asked, sharePercent: '50', qualityPercent: '10' });
    if (!poor.ok) throw new Error('It has a price');
    expect(poor.value.outcome).toMatchObject({ outcome: 'needs_consent' });
  });

  it('names a model that the book lacks', () => {
    expect(rerouted(results, { ...asked, to: 'nobody/none', sharePercent: '50' })).toMatchObject({
      ok: false,
      problems: [{ reason: { code: 'unknown-model', model: 'nobody/none' } }],
    });
  });
});
