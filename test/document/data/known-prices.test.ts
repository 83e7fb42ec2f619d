import { describe, expect, test } from 'vitest';
import { contractDocument } from '../../../src/main/export/contract/contract-document.ts';
import { canonicalJson } from '../../../src/shared/domain/document/canonical-json.ts';
import { compute } from '../../../src/shared/domain/compute.ts';
import { printed } from '../../../src/shared/domain/printed.ts';
import { readCosts, readQuote } from '../../../src/shared/domain/reading/read.ts';
import type { Costs } from '../../../src/shared/domain/terms/costs.ts';
import type { Language } from '../../../src/shared/vocabulary/language.ts';
import { customerEvaluation } from '../../../src/shared/document/data/customer-evaluation.ts';
import { indexCosts } from '../../../src/shared/document/data/index-prices.ts';
import { exampleJson, valueOf } from '../../domain/example-files.ts';
import { wordsOf } from '../sample-tree.ts';

type Book = { models: { prices: { knownOn?: string }[]; retiresOn: string | null }[] };

const quoteOf = (deal: string, change: object = {}) =>
  valueOf(readQuote({ ...(exampleJson(`deals/${deal}.quote.json`) as object), ...change }));
const bookOf = (deal: string, change: (book: Book) => void = () => {}): Costs => {
  const book = structuredClone(exampleJson(`deals/${deal}.costs.json`)) as Book;
  change(book);
  return valueOf(readCosts(book));
};

function contractOf(deal: string, costs: Costs, issueDate: string, change: object = {}, language: Language = 'en') {
  const made = contractDocument({ quote: quoteOf(deal, change), costs, issueDate, kind: 'draft', language });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made;
}

/** What the embedded data comes to when it is evaluated again. */
function again({ quote, prices }: ReturnType<typeof contractOf>['data']): string {
  const results = compute({ quote, costs: prices === null ? undefined : indexCosts(prices) });
  if (!results.ok) throw new Error(JSON.stringify(results.problems));
  return canonicalJson(customerEvaluation(printed(results.value)));
}

const indexes = (data: ReturnType<typeof contractOf>['data']) =>
  data.evaluation.adaptivePricing?.measurements.map(({ index }) => index);

describe('a contract over a book that says when it became known', () => {
  const costs = bookOf('announced-price');

  test('is evaluated with the book as known on its issue date', () => {
    const { data } = contractOf('announced-price', costs, '2026-12-15');
    const known = compute({ quote: quoteOf('announced-price'), costs, knownOn: '2026-12-15' });
    expect(known.ok && canonicalJson(customerEvaluation(printed(known.value)))).toBe(canonicalJson(data.evaluation));
    expect(indexes(data)).toEqual(['1.5', '1.5', '1.5']);
    expect(indexes(contractOf('announced-price', costs, '2027-05-20').data)).toEqual(['1.5', '1.2', '1.2']);
  });

  test('carries what it was evaluated with, and no later price', () => {
    const { data } = contractOf('announced-price', costs, '2026-12-15');
    expect(data.prices?.models.flatMap(({ prices }) => prices)).toEqual([
      { from: '2026-11-01', outputPerMillion: '10' },
      { from: '2027-04-01', outputPerMillion: '15', knownOn: '2026-11-01' },
    ]);
    expect(again(data)).toBe(canonicalJson(data.evaluation));
  });

  test.each([
    [
      'en',
      [
        'The figures of this order contain model prices up to those that take effect on 1 April 2027. Later prices are not in them.',
        'Of these, the following take effect after the day of issue: Mid 5 from 1 April 2027.',
      ],
    ],
    [
      'de',
      [
        'Die Zahlen dieser Bestellung enthalten Modellpreise bis zu denen, die am 1. April 2027 wirksam werden.',
        'Davon werden erst nach dem Ausstellungstag wirksam: Mid 5 ab 1. April 2027.',
      ],
    ],
  ] as const)('says up to which date prices are in it (%s)', (language, sentences) => {
    const words = wordsOf(contractOf('announced-price', costs, '2026-12-15', {}, language).tree);
    for (const sentence of sentences) expect(words).toContain(sentence);
  });

  test('of two entries with one date, takes the one known last of those known', () => {
    const twice = bookOf('announced-price', ({ models }) => {
      const [model] = models;
      model?.prices.push({
        from: '2027-07-01',
        inputPerMillion: '2',
        outputPerMillion: '11',
        knownOn: '2026-12-01',
      } as Book['models'][number]['prices'][number]);
      model?.prices.sort((a, b) => Reflect.get(a, 'from').localeCompare(Reflect.get(b, 'from')));
    });
    expect(indexes(contractOf('announced-price', twice, '2026-12-15').data)).toEqual(['1.5', '1.1', '1.1']);
    const late = contractOf('announced-price', twice, '2027-05-20').data;
    expect(indexes(late)).toEqual(['1.5', '1.2', '1.2']);
    expect(again(late)).toBe(canonicalJson(late.evaluation));
  });
});

test('a contract over a book that says nothing of it is evaluated with the whole book, and names what comes after', () => {
  const costs = bookOf('announced-price', ({ models }) => {
    for (const { prices } of models) for (const price of prices) delete price.knownOn;
  });
  const { data, tree } = contractOf('announced-price', costs, '2026-12-15');
  expect(indexes(data)).toEqual(['1.5', '1.2', '1.2']);
  expect(wordsOf(tree)).toContain('take effect after the day of issue: Mid 5 from 1 April 2027 and Mid 5 from 1 July 2027.');
  const later = wordsOf(contractOf('announced-price', costs, '2027-08-01').tree);
  expect(later).toContain('up to those that take effect on 1 July 2027.');
  expect(later).not.toContain('after the day of issue');
});

describe('of a role that another model fills, the data carries', () => {
  const chained = bookOf('indexed-share-and-chain');

  test('the prices on the day, and who retires when, where it chains', () => {
    const { data } = contractOf('indexed-share-and-chain', chained, '2027-01-01');
    expect(data.prices?.models.map(({ id, retiresOn }) => [id, retiresOn])).toEqual([
      ['fable/large-1', undefined],
      ['fable/large-2', undefined],
      ['fable/large-3', undefined],
      ['fable/small-1', '2027-06-30'],
      ['fable/small-2', undefined],
    ]);
    expect(again(data)).toBe(canonicalJson(data.evaluation));
    const reassigned = chained.slots?.map(({ assignments }) => assignments.map(({ from }) => from));
    expect(data.prices?.slots.map(({ assignments }) => assignments.map(({ from }) => from))).toEqual(reassigned);
  });

  test('neither where it does not', () => {
    const quote = exampleJson('deals/indexed-share-and-chain.quote.json') as { adaptivePricing: object };
    const adaptivePricing = { ...quote.adaptivePricing, reassignment: { up: 'level' } };
    const { data } = contractOf('indexed-share-and-chain', chained, '2027-01-01', { adaptivePricing });
    expect(canonicalJson(data.prices)).not.toContain('retiresOn');
    // The price of the day on which it fills the role is not read: that of the next measuring date is.
    const second = data.prices?.models.find(({ id }) => id === 'fable/large-2');
    expect(second?.prices.map(({ from }) => from)).toEqual(['2027-02-15', '2027-05-01']);
    expect(again(data)).toBe(canonicalJson(data.evaluation));
  });

  test('token factors of the dimensions that carry a weight', () => {
    const { data, tree } = contractOf('tokenizer-change', bookOf('tokenizer-change'), '2027-01-01');
    expect(data.prices?.slots[0]?.assignments).toEqual([
      { from: '2026-07-01', model: 'marrow/mid-3' },
      { from: '2027-04-15', model: 'marrow/mid-4', tokenFactor: { input: '1.3', output: '1.2' } },
    ]);
    expect(again(data)).toBe(canonicalJson(data.evaluation));
    expect(wordsOf(tree)).toContain('its price counts in the index multiplied by its token factor');
  });

  test('prices for writing to the cache where they are in the basket, and of input where a price has none', () => {
    const quote = exampleJson('deals/tokenizer-change.quote.json') as { adaptivePricing: object };
    const adaptivePricing = { ...quote.adaptivePricing, index: [{ model: 'general', dimension: 'cacheWrite', weight: '1' }] };
    const { data } = contractOf('tokenizer-change', bookOf('tokenizer-change'), '2027-01-01', { adaptivePricing });
    expect(data.prices?.models.map(({ prices }) => prices)).toEqual([
      [{ from: '2026-07-01', cacheWritePerMillion: '3.75' }],
      [{ from: '2027-04-15', inputPerMillion: '3' }],
    ]);
    expect(again(data)).toBe(canonicalJson(data.evaluation));
  });
});
