// 10^15 in every field, one after the other: each is read or refused with its place, and nothing that follows from a reading throws or hangs.
import { expect, test } from 'vitest';
import type { Path } from '../../src/shared/domain/document/problem.ts';
import type { Costs } from '../../src/shared/domain/terms/costs.ts';
import type { QuoteDraft } from '../../src/shared/domain/terms/quote.ts';
import { warningsOf } from '../../src/shared/domain/consequences/warnings.ts';
import { mendOf } from '../../src/shared/domain/consequences/mend.ts';
import { readCosts } from '../../src/shared/domain/reading/read.ts';
import { factsOf } from '../../src/shared/guardrails/facts.ts';
import { guardedFields } from '../../src/shared/guardrails/guarded-field.ts';
import { printed } from '../../src/shared/domain/printed.ts';
import { billMonths } from '../../src/shared/document/charts/bill-months.ts';
import { withValueAt } from '../../src/renderer/features/quote/draft/edit.ts';
import { readingOf, unread } from '../../src/renderer/features/quote/draft/reading.ts';
import { exampleJson, valueOf } from '../domain/example-files.ts';

const huge = 10 ** 15;

/** The places of all that is typed: texts and whole numbers. */
function placesIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value === 'string' || typeof value === 'number') return [path];
  if (Array.isArray(value)) return value.flatMap((item, index) => placesIn(item, [...path, index]));
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, item]) => placesIn(item, [...path, name]))
    : [];
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (part, step) => (typeof part === 'object' && part !== null ? Reflect.get(part, step) : undefined),
    value,
  );
}

const costs: Costs = valueOf(readCosts(exampleJson('costs.json')));

test.each([
  ['support-desk.quote.json', costs],
  ['credits.quote.json', undefined],
] as const)('in each field of %s', (name, costsOfQuote) => {
  const json = exampleJson(name);
  const places = placesIn(json);
  expect(places.length).toBeGreaterThan(30);
  const readings = places.map((path) => {
    const value = typeof at(json, path) === 'number' ? huge : String(huge);
    // What is typed is of any value: a draft holds it.
    return { path, reading: readingOf(withValueAt(json, path, value) as QuoteDraft, { costs: costsOfQuote }, unread) };
  });
  const silent = readings.filter(({ reading }) => !reading.isCurrent && reading.problems.length === 0);
  expect(silent.map(({ path }) => path.join('.'))).toEqual([]);
  const priced = readings.flatMap(({ reading: { isCurrent, results } }) => (isCurrent && results !== null ? [results] : []));
  for (const results of priced) {
    for (const warning of warningsOf(results)) mendOf(warning, results);
    const facts = factsOf({ results, clauses: [] });
    for (const field of guardedFields) expect(facts[field]).toBeInstanceOf(Array);
    expect(billMonths(results)).toBeInstanceOf(Array);
    expect(JSON.stringify(printed(results))).not.toMatch(/NaN|Infinity|e\+/);
  }
  // Prices and amounts may be that large; terms, percents and dates may not.
  expect(priced.length).toBeGreaterThan(5);
  expect(readings.length - priced.length).toBeGreaterThan(5);
});
