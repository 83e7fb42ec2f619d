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
  let priced = 0;
  let refused = 0;
  for (const path of places) {
    const value = typeof at(json, path) === 'number' ? huge : String(huge);
    // What is typed is of any value: a draft holds it.
    const draft = withValueAt(json, path, value) as QuoteDraft;
    const reading = readingOf(draft, { costs: costsOfQuote }, unread);
    if (!reading.isCurrent) {
      refused += 1;
      expect(reading.problems.length, path.join('.')).toBeGreaterThan(0);
      continue;
    }
    priced += 1;
    const { results } = reading;
    if (results === null) throw new Error(`${path.join('.')} has no results`);
    for (const warning of warningsOf(results)) mendOf(warning, results);
    const facts = factsOf({ results, clauses: [] });
    for (const field of guardedFields) expect(facts[field]).toBeInstanceOf(Array);
    expect(billMonths(results)).toBeInstanceOf(Array);
    expect(JSON.stringify(printed(results))).not.toMatch(/NaN|Infinity|e\+/);
  }
  // Prices and amounts may be that large; terms, percents and dates may not.
  expect(priced).toBeGreaterThan(5);
  expect(refused).toBeGreaterThan(5);
});
