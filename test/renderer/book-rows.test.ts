import { describe, expect, it } from 'vitest';
import { bookOf, blankAssignment, blankPrice, rowsOf } from '../../src/renderer/features/costs/book-rows.ts';
import { readCosts } from '../../src/shared/domain/reading/read.ts';
import { shippedHistory } from '../../src/shared/price-lists/shipped-history.ts';

const history = shippedHistory();

describe('a cost book as rows', () => {
  it('is the same book again', () => {
    expect(readCosts(bookOf(history, rowsOf(history)))).toEqual({ ok: true, value: history });
  });

  it('takes another price of a model, in the order of the days', () => {
    const rows = rowsOf(history);
    const cut = { ...blankPrice, model: 'openai/gpt-5.5', from: '2026-12-01', input: '4', output: '24' };
    const read = readCosts(bookOf(history, { ...rows, prices: [cut, ...rows.prices] }));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.value.models.find(({ id }) => id === 'openai/gpt-5.5')?.prices.map(({ from }) => from)).toEqual([
      '2026-04-23',
      '2026-12-01',
    ]);
  });

  it('makes a model of a new id, and a slot of a new name', () => {
    const rows = rowsOf(history);
    const price = { ...blankPrice, model: 'acme/one', from: '2026-12-01', input: '1', output: '2' };
    const slot = {
      ...blankAssignment,
      slot: 'own',
      from: '2026-12-01',
      model: 'acme/one',
      inputFactor: '1.2',
      evidence: '400 prompts of ours',
    };
    const read = readCosts(
      bookOf(history, { ...rows, prices: [...rows.prices, price], assignments: [...rows.assignments, slot] }),
    );
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.value.models.at(-1)).toMatchObject({ id: 'acme/one', provider: 'acme' });
    expect(read.value.slots?.at(-1)).toEqual({
      id: 'own',
      assignments: [{ from: '2026-12-01', model: 'acme/one', tokenFactor: { input: '1.2' }, evidence: '400 prompts of ours' }],
    });
  });

  it('is refused with the place where a row is not complete', () => {
    const rows = rowsOf(history);
    const read = readCosts(bookOf(history, { ...rows, prices: [...rows.prices, { ...blankPrice, model: 'acme/one' }] }));
    expect(read).toMatchObject({ ok: false });
  });
});
