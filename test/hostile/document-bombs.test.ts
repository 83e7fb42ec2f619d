// Documents as large as the bounds let them be, right and wrong in every part: each is read, or refused with its places, within the limits.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parseJsonBytes } from '../../src/main/files/whole-files.ts';
import { shippedClauses } from '../../src/main/export/shipped/shipped-library.ts';
import { readRateCard } from '../../src/shared/catalogue/read-card.ts';
import { readClause } from '../../src/shared/clauses/language/read-clause.ts';
import { indexed } from '../../src/shared/clauses/lint/library-index.ts';
import { lint } from '../../src/shared/clauses/lint/lint.ts';
import type { Read } from '../../src/shared/domain/document/problem.ts';
import { mostProblems } from '../../src/shared/domain/document/shape.ts';
import { entered } from '../../src/shared/domain/reading/entered.ts';
import { quoteReader } from '../../src/shared/domain/reading/quote-reader.ts';
import { readActuals, readCosts, readQuote, readScenario } from '../../src/shared/domain/reading/read.ts';
import { referenceProblems } from '../../src/shared/domain/references.ts';
import { exampleJson } from '../domain/example-files.ts';
import { atOnce } from './what-it-took.ts';

type Json = Readonly<Record<string, unknown>>;

const many = <T>(count: number, of: (index: number) => T): readonly T[] => Array.from({ length: count }, (_, index) => of(index));
const sample = exampleJson('support-desk.quote.json') as Json;
const book = exampleJson('costs.json') as { readonly models: readonly Json[] } & Json;
const [commitment] = sample['commitments'] as readonly Json[];
const [model] = book.models;
const [price] = (model?.['prices'] ?? []) as readonly Json[];
const { commitments: _none, adaptivePricing, ...plain } = sample;
/** As long as a name may be, and in letters that have to be looked at. */
const long = (index: number): string => `№ ${index} `.padEnd(390, 'ж');
const day = (index: number): string => new Date(Date.UTC(2000, 0, 1 + index)).toISOString().slice(0, 10);

const line = (index: number, of: Json = {}): Json => ({
  id: `l${index}`,
  name: long(index),
  unit: 'u',
  charge: { type: 'usage', model: 'per_unit', unitPrice: '0.5' },
  forecast: { type: 'growth', start: '9000.123456', monthlyPercent: '0.412345' },
  ...of,
});
const tiers = (count: number): readonly Json[] =>
  many(count, (at) => ({ upTo: at === count - 1 ? null : String((at + 1) * 1000), unitPrice: `0.${999_999_999 - at}` }));
const quote = (of: Json): Json => ({ ...plain, termMonths: 120, ...of });
const product = (index: number, of: Json = {}): Json => {
  const { forecast: _, ...rest } = line(index, of);
  return rest;
};
const card = (of: Json): Json => ({
  schema: 'quotewright.ratecard/1',
  id: 'c',
  name: 'C',
  version: '1',
  currency: 'USD',
  validFrom: '2025-01-01',
  ...of,
});

type Bomb = readonly [name: string, read: (json: unknown) => Read<unknown>, json: () => Json];
const bombs: readonly Bomb[] = [
  [
    'a quote of 150 tiers a line',
    readQuote,
    () => quote({ lines: many(1000, (at) => line(at, { charge: { type: 'usage', model: 'graduated', tiers: tiers(150) } })) }),
  ],
  ['a quote of growing lines over ten years', readQuote, () => quote({ lines: many(1000, (at) => line(at)) })],
  [
    'a quote of long definitions',
    readQuote,
    () =>
      quote({
        lines: many(1000, (at) => line(at, { outcome: { acceptancePercent: '92', definition: 'ж'.repeat(9000) } })),
      }),
  ],
  [
    'a quote that is wrong in every tier',
    readQuote,
    () =>
      quote({
        lines: many(1000, () => ({
          id: 1,
          name: null,
          charge: { type: 'usage', model: 'graduated', tiers: many(150, () => ({ upTo: 'x', unitPrice: 'y' })) },
        })),
      }),
  ],
  [
    'a quote of unknown names in every line',
    readQuote,
    () =>
      quote({
        lines: many(1000, (at) => line(at, Object.fromEntries(many(390, (name) => [`unknownname${name}`.padEnd(40, 'q'), 1])))),
      }),
  ],
  [
    'a quote whose commitments all name the same lines',
    readQuote,
    () =>
      quote({
        lines: many(1000, (at) => line(at, { optional: true })),
        commitments: many(1000, (at) => ({ ...commitment, id: `c${at}`, lines: many(400, (name) => `l${name * 2}`) })),
      }),
  ],
  [
    'a quote whose commitments name lines that are not there',
    readQuote,
    () =>
      quote({
        lines: many(1000, (at) => line(at)),
        commitments: many(1000, (at) => ({ ...commitment, id: `c${at}`, lines: many(400, (name) => `x${name}`) })),
      }),
  ],
  [
    'a quote whose index and its sources name other models',
    readQuote,
    () =>
      quote({
        lines: [line(0)],
        adaptivePricing: { ...(adaptivePricing as Json), index: many(9999, (at) => ({ model: `m${at}`, weight: '1' })) },
        indexSources: { sources: many(9999, (at) => ({ model: `n${at}`, source: 'x' })) },
      }),
  ],
  [
    'a quote whose scenarios name lines again and again',
    readQuote,
    () => {
      const events = many(9999, () => ({ type: 'usage', fromMonth: 1, factor: '1.1', lines: many(6, () => 'l0') }));
      return quote({ lines: [line(0)], scenarios: many(5, () => ({ schema: 'quotewright.scenario/1', events })) });
    },
  ],
  [
    'a quote of own wording in every clause',
    readQuote,
    () => quote({ lines: [line(0)], clauses: many(190, (at) => ({ id: `c${at}`, text: 'ж'.repeat(50_000) })) }),
  ],
  [
    'a quote of texts that turn their lines around',
    readQuote,
    () => quote({ lines: many(1000, (at) => line(at, { name: '\u202E'.repeat(6000) })) }),
  ],
  [
    'a cost book of prices for every day',
    readCosts,
    () => ({
      ...book,
      slots: undefined,
      models: many(10, (at) => ({ ...model, id: `m${at}`, prices: many(9000, (from) => ({ ...price, from: day(from) })) })),
    }),
  ],
  [
    'a cost book whose prices are all of one day',
    readCosts,
    () => ({
      ...book,
      slots: undefined,
      models: many(9, (at) => ({ ...model, id: `m${at}`, prices: many(9999, () => ({ ...price, from: '2025-01-01' })) })),
    }),
  ],
  [
    'a cost book whose slots name models that are not there',
    readCosts,
    () => ({
      ...book,
      models: [model],
      slots: many(40, (at) => ({
        id: `s${at}`,
        name: 's',
        assignments: many(3000, (from) => ({ from: day(from), model: 'none' })),
      })),
    }),
  ],
  [
    'a rate card of tiers',
    readRateCard,
    () =>
      card({ products: many(1500, (at) => product(at, { charge: { type: 'usage', model: 'graduated', tiers: tiers(90) } })) }),
  ],
  [
    'a rate card whose products had many names',
    readRateCard,
    () => card({ products: many(9999, (at) => product(at, { formerIds: many(20, (name) => `f${at}_${name}`) })) }),
  ],
  [
    'a rate card whose products suggest others that are not there',
    readRateCard,
    () => card({ products: many(900, (at) => product(at, { suggests: many(450, (name) => `x${name}`) })) }),
  ],
  [
    'a scenario of events that say two things',
    readScenario,
    () => ({
      schema: 'quotewright.scenario/1',
      events: many(9999, () => ({ type: 'model_price', model: 'm', on: '2026-01-01', inputPerMillion: '1', changePercent: '3' })),
    }),
  ],
  [
    'use of thousands of lines',
    readActuals,
    () => ({
      schema: 'quotewright.actuals/1',
      usage: Object.fromEntries(many(3900, (at) => [`l${at}`, many(120, () => '12345.678901')])),
    }),
  ],
];

test.each(bombs)('%s', async (_, read, json) => {
  const file = new Uint8Array(Buffer.from(JSON.stringify(json())));
  const answer = await atOnce(() => {
    const parsed = parseJsonBytes(file);
    return parsed.ok ? entered(parsed.value, read) : null;
  });
  // As JSON each is within bounds: what is tried is the reader of the document.
  expect(answer).not.toBeNull();
  expect(answer?.ok === false ? answer.problems.length : 0).toBeLessThanOrEqual(mostProblems);
});

test('a draft of as many problems is read in the window as well', async () => {
  const json = quote({ lines: many(1000, (at) => line(at, Object.fromEntries(many(390, (name) => [`x${name}`, 1])))) });
  const read = await atOnce(() => quoteReader()(json));
  expect(read.ok ? 0 : read.problems.length).toBe(mostProblems);
});

test('a scenario that does not fit a quote is told in so many places', () => {
  const of = readQuote(quote({ lines: [line(0)] }));
  const events = many(9999, () => ({ type: 'usage', fromMonth: 1, factor: '1', lines: many(40, () => 'none') }));
  const scenario = readScenario({ schema: 'quotewright.scenario/1', events });
  if (!of.ok || !scenario.ok) throw new Error('The quote or the scenario can’t be read');
  expect(referenceProblems(of.value, undefined, scenario.value, undefined)).toHaveLength(mostProblems);
});

const clause = readFileSync(resolve(import.meta.dirname, '../../resources/clauses/en/acceptable-use-fixed.md'), 'utf8');
const library = shippedClauses().map(({ head, read: { blocks } }) => indexed({ head, blocks }));

// Each of these took from two seconds to a minute, or ran out of the engine's stack.
test.each([
  '5% ',
  '12 ',
  '1,000',
  ', not ',
  'not unless not ',
  'two (',
  '1 ( ',
  'Section 1, and ',
  'Article 1 of the Aa ',
  '*a*b',
  '\nEU*',
  '**II *\nII ',
])('a clause of %j again and again is held against the rules of clauses', async (part) => {
  const text = `${clause}\n\n${part.repeat(Math.floor((99_000 - clause.length) / part.length))}`;
  expect(Array.isArray(await atOnce(() => lint(readClause(text), library)))).toBe(true);
});
