import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/shared/domain/evaluate.ts';
import { readActuals, readCosts, readQuote, readScenario } from '../../../src/shared/domain/reading/read.ts';
import type { Read } from '../../../src/shared/domain/document/problem.ts';
import { problemLine } from '../../../src/shared/text/problems.ts';
import { actualsOf, exampleCosts, exampleJson, exampleQuote } from '../example-files.ts';

type Json = Record<string, unknown>;

/** A copy of the JSON with one place changed; undefined takes the field away. */
function changed(json: unknown, path: readonly (string | number)[], value: unknown): Json {
  const copy = structuredClone(json) as Json;
  const last = path.at(-1) ?? '';
  const parent = path.slice(0, -1).reduce<unknown>((part, step) => Reflect.get(part as object, step), copy) as object;
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else Reflect.set(parent, last, value);
  return copy;
}

function lines(read: Read<unknown>): readonly string[] {
  return read.ok ? [] : read.problems.map(problemLine);
}

const supportDesk = exampleJson('support-desk.quote.json');
const credits = exampleJson('credits.quote.json');
const usage = { type: 'usage', model: 'per_unit', unitPrice: '1' };

/** Where, what is put there, and the one line that must come of it. */
const refusals: readonly (readonly [path: readonly (string | number)[], value: unknown, line: string])[] = [
  [['titel'], 'A title', 'titel: is not a known field; did you mean “title”?'],
  [['lines', 3, 'discountPrecent'], '5', 'lines[3].discountPrecent: is not a known field; did you mean “discountPercent”?'],
  [['title'], undefined, 'title: is missing'],
  [['commitments'], [], 'commitments: must have at least one entry'],
  [['schema'], 'quotewright.quote/2', 'schema: has a version that this app can’t read; it reads quotewright.quote/1'],
  [['currency'], 'DOL', 'currency: must be an ISO 4217 currency code such as USD, EUR or JPY'],
  [['startDate'], '2027-02-31', 'startDate: must be a date that exists, written YYYY-MM-DD'],
  [['startDate'], '2027-2-3', 'startDate: must be a date that exists, written YYYY-MM-DD'],
  [['startDate'], '9997-01-01', 'startDate: must be early enough for the term to end before the year 9999'],
  [['substitution', 'qualityFloorPercent'], '150', 'substitution.qualityFloorPercent: must be at most 100'],
  [
    ['serviceLevels'],
    { availabilityPercent: '99.5', credits: [{ belowPercent: '99.9', creditPercent: '5' }] },
    'serviceLevels.credits[0].belowPercent: must be less than 99.5',
  ],
  [
    ['serviceLevels'],
    {
      availabilityPercent: '99.9',
      credits: [
        { belowPercent: '99.9', creditPercent: '10' },
        { belowPercent: '99', creditPercent: '10' },
      ],
    },
    'serviceLevels.credits[1].creditPercent: must be greater than 10',
  ],
  [['renewal'], { type: 'automatic', months: 12 }, 'renewal.noticeDays: is missing'],
  [
    ['clauses'],
    [
      { id: 'overage', version: 1 },
      { id: 'overage', version: 2 },
    ],
    'clauses[1].id: repeats the id “overage”',
  ],
  [
    ['clauses'],
    [{ id: 'overage', version: 1, omitted: true, text: 'None.' }],
    'clauses[0].text: an omitted clause has no text of its own',
  ],
  [
    ['clauses'],
    [{ id: 'overage', version: 1, text: 'x'.repeat(100_001) }],
    'clauses[0].text: must have at most 100000 characters',
  ],
  [['termMonths'], 0, 'termMonths: must be at least 1'],
  [['termMonths'], 121, 'termMonths: must be at most 120'],
  [['termMonths'], '36', 'termMonths: must be a whole number, without quotes'],
  [['termMonths'], 36.5, 'termMonths: must be a whole number, without quotes'],
  [
    ['lines', 0, 'charge', 'unitPrice'],
    2500,
    'lines[0].charge.unitPrice: must be a decimal in quotes, such as "0.90": a bare number can lose digits',
  ],
  [
    ['lines', 0, 'charge', 'unitPrice'],
    '2,500',
    'lines[0].charge.unitPrice: must be a plain decimal such as "1250" or "0.90", without thousands marks, exponent or unit',
  ],
  [
    ['lines', 0, 'charge', 'unitPrice'],
    '1e3',
    'lines[0].charge.unitPrice: must be a plain decimal such as "1250" or "0.90", without thousands marks, exponent or unit',
  ],
  [['lines', 0, 'charge', 'unitPrice'], '-1', 'lines[0].charge.unitPrice: must not be negative'],
  [
    ['lines', 0, 'charge', 'unitPrice'],
    '1234567890123456',
    'lines[0].charge.unitPrice: must have at most 15 digits before the point and 12 after it',
  ],
  [
    ['lines', 0, 'charge', 'unitPrice'],
    '0.1234567890123',
    'lines[0].charge.unitPrice: must have at most 15 digits before the point and 12 after it',
  ],
  [['lines', 0, 'charge', 'every'], 'week', 'lines[0].charge.every: must be one of month, quarter, year'],
  [['lines', 0, 'charge', 'quantity'], undefined, 'lines[0].charge.quantity: is missing'],
  [['lines', 0, 'charge', 'type'], 'recuring', 'lines[0].charge.type: must be one of recurring, one_time, usage, credits'],
  [['lines', 0, 'id'], 'credits', 'lines[0].id: must not be “credits”: credit invoices use that name'],
  [['lines', 1, 'id'], 'platform', 'lines[1].id: repeats the id “platform”'],
  [['lines', 0, 'forecast'], { type: 'flat', quantity: '1' }, 'lines[0].forecast: does not belong to a recurring line'],
  [['lines', 2, 'annualUpliftPercent'], '3', 'lines[2].annualUpliftPercent: does not belong to a one-time line'],
  [['lines', 2, 'charge', 'month'], 37, 'lines[2].charge.month: must be a month of the term, 1 to 36'],
  [['lines', 1, 'charge', 'quantity', 1, 'fromMonth'], 1, 'lines[1].charge.quantity[1].fromMonth: must be greater than 1'],
  [
    ['lines', 1, 'charge', 'quantity', 2, 'fromMonth'],
    40,
    'lines[1].charge.quantity[2].fromMonth: must be a month of the term, 1 to 36',
  ],
  [['lines', 1, 'discountPercent'], '100.5', 'lines[1].discountPercent: must be at most 100'],
  [['lines', 1, 'discountPercent'], '10.1234567', 'lines[1].discountPercent: must have at most 6 decimals'],
  [['lines', 3, 'charge', 'tiers', 1, 'upTo'], '10000', 'lines[3].charge.tiers[1].upTo: must be greater than 10000'],
  [['lines', 3, 'charge', 'tiers', 0, 'upTo'], '0', 'lines[3].charge.tiers[0].upTo: must be greater than 0'],
  [
    ['lines', 3, 'charge', 'tiers', 2, 'upTo'],
    '90000',
    'lines[3].charge.tiers[2].upTo: must be null in the last tier, so that every quantity has a price',
  ],
  [['lines', 3, 'charge', 'tiers', 1, 'upTo'], null, 'lines[3].charge.tiers[1].upTo: may be null only in the last tier'],
  [['lines', 3, 'forecast'], undefined, 'lines[3].forecast: is missing'],
  [['lines', 3, 'forecast', 'monthlyPercent'], '-101', 'lines[3].forecast.monthlyPercent: must be at least -100'],
  [['lines', 3, 'forecast', 'monthlyPercent'], '600', 'lines[3].forecast: grows past 10^15 in month 15'],
  [['lines', 3, 'quantityDecimals'], 7, 'lines[3].quantityDecimals: must be at most 6'],
  [['lines', 3, 'servedBy', 0, 'sharePercent'], '39', 'lines[3].servedBy: must have shares that sum to 100, and these sum to 99'],
  [['lines', 4, 'charge', 'packageSize'], '0', 'lines[4].charge.packageSize: must be greater than 0'],
  [
    ['commitments', 0, 'lines', 1],
    'seats',
    'commitments[0].lines[1]: names the line “seats”, which is neither a usage line nor a monthly fee',
  ],
  [['commitments', 0, 'lines', 1], 'calls', 'commitments[0].lines[1]: names the line “calls”, which is not in the quote'],
  [['commitments', 0, 'lines', 1], 'resolutions', 'commitments[0].lines[1]: names the line “resolutions” a second time'],
  [['commitments', 0, 'period'], 'month', 'commitments[0].instalment: must not be longer than the commitment’s period'],
  [
    ['commitments', 0, 'amounts', 0],
    '90000.005',
    'commitments[0].amounts[0]: must have at most 2 decimals, as amounts in USD do',
  ],
  [['commitments', 0, 'trueUp', 'roundTo'], '0', 'commitments[0].trueUp.roundTo: must be greater than 0'],
  [
    ['commitments', 0, 'trueUp', 'floorPercent'],
    undefined,
    'commitments[0].trueUp.floorPercent: is missing: a true-up that may go down needs a floor',
  ],
  [['commitments', 0, 'trueUp', 'floorPercent'], '0.5', 'commitments[0].trueUp.floorPercent: must be at least 1'],
  [
    ['adaptivePricing', 'appliesTo', 0],
    'platform',
    'adaptivePricing.appliesTo[0]: names the line “platform”, which is not a usage line',
  ],
  [
    ['adaptivePricing', 'increase', 'mechanism'],
    'automatic',
    'adaptivePricing.increase.passThroughPercent: is missing: an automatic increase needs it',
  ],
  [['adaptivePricing', 'measureEveryMonths'], 0, 'adaptivePricing.measureEveryMonths: must be at least 1'],
  [['adaptivePricing', 'increase', 'capPercent'], '99', 'adaptivePricing.increase.capPercent: must be at least 100'],
];

describe('a quote is refused with the place and a sentence', () => {
  test.each(refusals)('%j %j', (path, value, line) => {
    expect(lines(readQuote(changed(supportDesk, path, value)))).toEqual([line]);
  });

  test('every problem at once, those of sense beside those of shape', () => {
    const broken = [
      [['lines', 0, 'nmae'], 'x'],
      [['lines', 3, 'charge', 'tiers', 0, 'unitPrice'], 0.9],
      [['lines', 3, 'charge', 'tiers', 1, 'upTo'], '5'],
      [['commitments', 0, 'trueUp', 'floorPercent'], undefined],
    ] as const;
    const quote = broken.reduce((json, [path, value]) => changed(json, path, value), supportDesk as Json);
    expect(lines(readQuote(quote)).map((line) => line.split(':')[0])).toEqual([
      'lines[0].nmae',
      'lines[3].charge.tiers[0].unitPrice',
      'lines[3].charge.tiers[1].upTo',
      'commitments[0].trueUp.floorPercent',
    ]);
  });

  test('waiving a shortfall', () => {
    const waived = changed(supportDesk, ['commitments', 0, 'shortfall'], 'waive');
    expect(lines(readQuote(waived))).toEqual([
      'commitments[0].shortfall: can be waived only where billing is in arrears',
      'commitments[0].shortfall: can’t be waived and roll over too',
    ]);
  });

  test('a line that two commitments name', () => {
    const commitments = (supportDesk as { commitments: Json[] }).commitments;
    const twice = changed(
      supportDesk,
      ['commitments'],
      [...commitments, { ...commitments[0], id: 'second', lines: ['summaries'] }],
    );
    expect(lines(readQuote(twice))).toEqual([
      'commitments[1].lines[0]: names the line “summaries”, which the commitment “annual” already has',
    ]);
  });

  test('credits lines and credits need each other’s terms', () => {
    expect(lines(readQuote(changed(credits, ['credits'], undefined)))[0]).toBe(
      'credits: is missing: the line “drafts” burns credits',
    );
    expect(lines(readQuote(changed(credits, ['credits', 'overagePricePerCredit'], undefined)))).toEqual([
      'credits.overagePricePerCredit: is missing',
    ]);
    expect(lines(readQuote(changed(credits, ['lines', 0, 'discountPercent'], '5')))).toEqual([
      'lines[0].discountPercent: does not belong to a credits line',
    ]);
    expect(lines(readQuote(changed(credits, ['credits', 'packs', 1, 'month'], 21)))).toEqual([
      'credits.packs[1].month: must be a month of the term, 1 to 20',
    ]);
  });

  test.each([[], 'text', 12, true])('%j is not a quote', (json) => {
    expect(lines(readQuote(json))).toEqual(['document: must be a group of fields']);
  });

  test('null is not a quote, and where a field is null the sentence says so', () => {
    expect(lines(readQuote(null))).toEqual(['document: must be a group of fields']);
    expect(lines(readQuote(changed(credits, ['credits', 'packs', 1, 'expiresAfterMonths'], null)))).toEqual([
      'credits.packs[1].expiresAfterMonths: is null: it must be a whole number, without quotes, or be left out where it may',
    ]);
  });
});

describe('cost books, scenarios and actuals', () => {
  const costs = exampleJson('costs.json');

  test('cost books', () => {
    expect(lines(readCosts(changed(costs, ['slots', 0, 'id'], 'openai/o3')))).toEqual([
      'slots[0].id: repeats the id “openai/o3”',
    ]);
    expect(lines(readCosts(changed(costs, ['models', 4, 'prices', 1, 'from'], '2025-04-16')))).toEqual([
      'models[4].prices[1].from: must be after 2025-04-16',
    ]);
    expect(lines(readCosts(changed(costs, ['slots', 0, 'assignments', 0, 'model'], 'small')))).toEqual([
      'slots[0].assignments[0].model: must name a model, and “small” is a slot',
    ]);
  });

  test('scenarios', () => {
    const scenario = (event: Json): Read<unknown> =>
      readScenario({ schema: 'quotewright.scenario/1', name: 'S', events: [event] });
    const price = { type: 'model_price', on: '2026-01-01', model: 'm' };
    expect(lines(scenario({ ...price, changePercent: '5', inputPerMillion: '1' }))).toEqual([
      'events[0].changePercent: can’t be combined with prices: give a change in percent or the prices themselves',
    ]);
    expect(lines(scenario(price))).toEqual(['events[0]: must give a change in percent, or at least one price']);
    expect(lines(scenario({ type: 'usage', fromMonth: 0, factor: '2' }))).toEqual(['events[0].fromMonth: must be at least 1']);
  });

  test('actuals', () => {
    expect(lines(readActuals({ schema: 'quotewright.actuals/1', usage: { a: [1] } }))[0]).toMatch(
      /^usage\.a\[0\]: must be a decimal in quotes/,
    );
  });
});

describe('documents that do not fit together', () => {
  const quote = exampleQuote('support-desk');
  const costsJson = exampleJson('costs.json');

  function withCosts(path: readonly (string | number)[], value: unknown): readonly string[] {
    const costs = readCosts(changed(costsJson, path, value));
    return costs.ok ? lines(evaluate(quote, costs.value)) : lines(costs);
  }

  test('a model without a price on a date names both', () => {
    expect(withCosts(['models', 1, 'prices', 0, 'from'], '2026-12-01')).toEqual([
      'adaptivePricing.index[0].model: needs a price of “anthropic/claude-opus-4-5” on 2026-01-31, and the cost book has none by then',
      'lines[3].servedBy[0].model: needs a price of “anthropic/claude-opus-4-5” on 2025-11-30, and the cost book has none by then',
    ]);
  });

  test('a slot without a model on a date', () => {
    expect(withCosts(['slots', 1, 'assignments'], [{ from: '2026-01-01', model: 'openai/gpt-5' }])).toEqual([
      'lines[4].servedBy[0].model: needs the model of the slot “general” on 2025-10-31, and the cost book has none by then',
    ]);
  });

  test('a baseline price of 0', () => {
    expect(withCosts(['models', 0, 'prices', 0, 'outputPerMillion'], '0')).toEqual([
      'adaptivePricing.index[0].model: has a price of 0 for “frontier” on the baseline date 2025-10-31: nothing can be measured against it',
    ]);
  });

  test('another currency, and no cost book', () => {
    expect(withCosts(['currency'], 'EUR')).toEqual(['costs.currency: is EUR and the quote is in USD: both must be the same']);
    expect(lines(evaluate(quote))[0]).toBe(
      'lines[3].servedBy[0].model: names “frontier”, and there is no cost book to look it up in',
    );
  });

  test('actuals for other lines, and beyond the term', () => {
    const costs = exampleCosts();
    const actuals = actualsOf({ platform: ['1'], calls: ['1'], summaries: Array.from({ length: 37 }, () => '1') });
    expect(lines(evaluate(quote, costs, undefined, actuals))).toEqual([
      'actuals.usage.platform: names the line “platform”, which has no quantities to forecast: it is neither a usage nor a credits line',
      'actuals.usage.calls: names the line “calls”, which is not in the quote',
      'actuals.usage.summaries[36]: is past the term of 36 months',
    ]);
  });

  test('scenario events that name what is not there', () => {
    const scenario = readScenario({
      schema: 'quotewright.scenario/1',
      name: 'S',
      events: [
        { type: 'substitute', fromMonth: 40, from: 'small', to: 'nobody/nothing' },
        { type: 'usage', fromMonth: 1, lines: ['platform'], factor: '2' },
      ],
    });
    if (!scenario.ok) throw new Error('The scenario is well formed');
    expect(lines(evaluate(quote, exampleCosts(), scenario.value))).toEqual([
      'scenario.events[0].to: names “nobody/nothing”, which is neither a model nor a slot of the cost book',
      'scenario.events[0].fromMonth: must be a month of the term, 1 to 36',
      'scenario.events[1].lines[0]: names the line “platform”, which has no quantities to forecast: it is neither a usage nor a credits line',
    ]);
  });

  test('usage that a scenario drives past 10^15', () => {
    const flat = { id: 'calls', name: 'Calls', charge: usage, forecast: { type: 'flat', quantity: '900000000000000' } };
    const { commitments: _commitments, adaptivePricing: _adaptive, ...rest } = supportDesk as Json;
    const big = readQuote({ ...rest, lines: [flat] });
    const scenario = readScenario({
      schema: 'quotewright.scenario/1',
      name: 'S',
      events: [{ type: 'usage', fromMonth: 3, factor: '2' }],
    });
    if (!big.ok || !scenario.ok) throw new Error('Both are well formed');
    expect(lines(evaluate(big.value, undefined, scenario.value))).toEqual(['lines[0].forecast: grows past 10^15 in month 3']);
  });
});
