import { describe, expect, test } from 'vitest';
import { readQuote } from '../../../src/shared/domain/reading/read.ts';
import { problemLine } from '../../../src/shared/text/problems.ts';
import { exampleJson } from '../example-files.ts';

type Json = Record<string, unknown>;

const desk = exampleJson('support-desk.quote.json') as Json;
const lines = desk['lines'] as readonly Json[];
const credits = exampleJson('credits.quote.json') as Json;

function said(quote: Json): readonly string[] {
  const read = readQuote(quote);
  return read.ok ? [] : read.problems.map(problemLine);
}

const sources = (...models: readonly string[]): Json => ({
  sources: models.map((model) => ({ model, source: 'the price list' })),
  afterEnd: 'agreement',
});

describe('terms without money that speak of others', () => {
  test.each([
    [desk, { priceNegotiation: { days: 30, withoutAgreement: 'expert' } }],
    [desk, { tokenEvidence: { requests: 500, noticeDays: 14, objectionDays: 14 } }],
    [desk, { usageCount: { closesAfterDays: 5, objectionDays: 14 } }],
    [desk, { amountNotice: { days: 30 }, renewalRollover: { percent: '50', leastPercent: '110' } }],
    [desk, { paymentDays: { overage: 14, shortfall: 0 } }],
    [credits, { burnTableChange: { noticeDays: 60, packs: 'all', maxIncreasePercent: '10' } }],
    [
      { ...desk, lines: [...lines, { id: 'more', name: 'More', charge: { type: 'one_time', price: '1' }, optional: true }] },
      { optionTaking: { noticeDays: 30, until: '2027-06-30' } },
    ],
  ])('are read where those are there', (quote, terms) => expect(said({ ...quote, ...terms })).toEqual([]));

  test.each([
    [credits, { priceNegotiation: { days: 30, withoutAgreement: 'keep' } }, 'priceNegotiation: needs an increase of adaptive'],
    [credits, { tokenEvidence: { requests: 500, noticeDays: 14, objectionDays: 14 } }, 'tokenEvidence: needs adaptivePricing'],
    [credits, { indexSources: sources('frontier') }, 'indexSources: needs adaptivePricing'],
    [credits, { amountNotice: { days: 30 } }, 'amountNotice: needs commitments'],
    [credits, { renewalRollover: { percent: '50', leastPercent: '110' } }, 'renewalRollover: needs commitments'],
    [desk, { paymentDays: {} }, 'paymentDays: needs the days of at least one kind of invoice'],
    [desk, { burnTableChange: { noticeDays: 60, packs: 'all' } }, 'burnTableChange: needs credits'],
    [desk, { optionTaking: { noticeDays: 60 } }, 'optionTaking: needs a line with `optional`'],
  ])('are refused where those are missing', (quote, terms, line) => {
    expect(said({ ...quote, ...terms })).toEqual([expect.stringContaining(line)]);
  });

  test('an automatic rise is not negotiated', () => {
    const increase = { thresholdPercent: '15', mechanism: 'automatic', passThroughPercent: '40' };
    const adaptivePricing = { ...(desk['adaptivePricing'] as Json), increase };
    const quote = { ...desk, adaptivePricing, priceNegotiation: { days: 30, withoutAgreement: 'keep' } };
    expect(said(quote)).toEqual([expect.stringContaining('priceNegotiation: needs')]);
  });

  test.each([
    [{ known: 'germany', venue: 'the courts of Hamburg' }, []],
    [{ law: 'the laws of the State of Ohio', venue: 'the courts of Columbus' }, []],
    [{ venue: 'the courts of Hamburg' }, ['governingLaw.law']],
    [{ known: 'germany', law: 'the laws of Germany', venue: 'the courts of Hamburg' }, ['governingLaw.law']],
  ])('a law is known by name or named in own words, and not both', (governingLaw, places) => {
    expect(said({ ...desk, governingLaw })).toEqual(places.map((place) => expect.stringContaining(place) as unknown));
  });

  test('each price of the index has one source', () => {
    const index = (desk['adaptivePricing'] as { index: { model: string }[] }).index.map(({ model }) => model);
    const models = [...new Set(index)];
    const [first = ''] = models;
    expect(said({ ...desk, indexSources: sources(...models) })).toEqual([]);
    expect(said({ ...desk, indexSources: sources(...models, first) })).toEqual([
      `indexSources.sources[${models.length}].model: repeats the id “${first}”`,
    ]);
    expect(said({ ...desk, indexSources: sources(...models, 'other') })).toEqual([
      `indexSources.sources[${models.length}].model: needs an entry of the index with other`,
    ]);
    expect(said({ ...desk, indexSources: sources(...models.slice(1), first === '' ? '' : 'other') })).toContain(
      `indexSources.sources: needs a source for ${first}`,
    );
  });
});

test('more than 1,000 lines are refused', () => {
  const many = (count: number): readonly Json[] =>
    Array.from({ length: count }, (_, at) => ({ id: `line-${at}`, name: 'Set-up', charge: { type: 'one_time', price: '1' } }));
  const { credits: _credits, ...plain } = credits;
  expect(said({ ...plain, lines: many(1000) })).toEqual([]);
  expect(said({ ...plain, lines: many(1001) })).toEqual(['lines: must have at most 1000 entries']);
});
