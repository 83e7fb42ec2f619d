import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/shared/domain/evaluate.ts';
import { readQuote } from '../../../src/shared/domain/reading/read.ts';
import type { Quote } from '../../../src/shared/domain/terms/quote.ts';
import { windowWords } from '../../../src/shared/text/window/window-words.ts';
import { dealShapes } from '../../../src/shared/vocabulary/deal-shape.ts';
import { started, valueOf } from '../running.ts';

const folder = new URL('../../../resources/samples/shapes/', import.meta.url);

function shapeQuote(shape: string): Quote {
  const read = readQuote(JSON.parse(readFileSync(new URL(`${shape}.quote.json`, folder), 'utf8')));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

test('every shape that is offered is a sample quote, and the other way round', () => {
  const files = readdirSync(folder).map((file) => file.replace('.quote.json', ''));
  expect(files.toSorted()).toEqual(dealShapes.toSorted());
  const { shapes } = windowWords('en').shapes;
  expect(new Set(dealShapes.map((shape) => shapes[shape].name)).size).toBe(dealShapes.length);
});

describe.each(dealShapes)('%s', (shape) => {
  const quote = shapeQuote(shape);
  const evaluation = evaluate(quote);

  test('is priced without a cost book, with a believable margin and all revenue recognized', () => {
    if (!evaluation.ok) throw new Error(JSON.stringify(evaluation.problems));
    const { totals, currency } = evaluation.value;
    expect(currency).toBe(quote.currency);
    expect(Number(totals.committedValue)).toBeGreaterThan(0);
    expect(Number(totals.expectedValue)).toBeGreaterThanOrEqual(Number(totals.committedValue));
    // What is used follows what is committed; credits that are paid as they burn commit to little.
    const most = quote.commitments === undefined ? 2 : 1.15;
    expect(Number(totals.expectedValue)).toBeLessThan(Number(totals.committedValue) * most);
    expect(totals.recognized).toBe(totals.expectedValue);
    expect(Number(totals.grossMarginPercent)).toBeGreaterThan(60);
    expect(Number(totals.grossMarginPercent)).toBeLessThan(95);
  });

  test('begins a quote of the workspace’s own, in which the customer alone is missing', async () => {
    const { client } = await started();
    const { quoteId } = valueOf(await client.quotes.create({ from: 'shape', shape }));
    const { draft, quote: row } = valueOf(await client.quotes.open({ quoteId }));
    const settings = valueOf(await client.settings.get({}));
    expect(row.number).toMatch(/^Q-2026-\d+$/);
    expect(draft['currency']).toBe(settings.defaultTerms.currency);
    expect(draft['seller']).toMatchObject({ legalName: settings.seller.legalName });
    expect(draft['title']).toBe(quote.title);
    const read = readQuote({ ...draft, seller: quote.seller });
    const places = read.ok ? [] : read.problems.map(({ path }) => path[0]);
    expect(new Set(places)).toEqual(new Set(['customer']));
    const own = evaluate({ ...quote, currency: settings.defaultTerms.currency });
    const made = readQuote({ ...draft, seller: quote.seller, customer: quote.customer });
    const totals = made.ok ? evaluate(made.value) : made;
    expect(totals.ok && own.ok ? totals.value.totals : totals).toEqual(own.ok ? own.value.totals : own);
  });
});

test('a currency of other decimals leaves a shape in its own', async () => {
  const { client } = await started();
  const settings = valueOf(await client.settings.get({}));
  valueOf(await client.settings.update({ defaultTerms: { ...settings.defaultTerms, currency: 'JPY' } }));
  const { quoteId } = valueOf(await client.quotes.create({ from: 'shape', shape: 'half-and-half' }));
  expect(valueOf(await client.quotes.open({ quoteId })).draft['currency']).toBe('EUR');
});
