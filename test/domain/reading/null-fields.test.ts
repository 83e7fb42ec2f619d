// Null where something may be left out: a problem with its place, never an error of the program.
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import type { z } from 'zod';
import { readTemplate, ContractTemplate } from '../../../src/shared/document/data/contract-template.ts';
import { ContractData } from '../../../src/shared/document/data/contract-data.ts';
import { ReportData } from '../../../src/shared/document/reports/report-data.ts';
import type { Read } from '../../../src/shared/domain/document/problem.ts';
import { pathText } from '../../../src/shared/domain/document/problem.ts';
import { readShape } from '../../../src/shared/domain/document/shape.ts';
import { readActuals, readCosts, readQuote, readScenario } from '../../../src/shared/domain/reading/read.ts';
import { Actuals } from '../../../src/shared/domain/terms/actuals.ts';
import { Costs } from '../../../src/shared/domain/terms/costs.ts';
import { Quote } from '../../../src/shared/domain/terms/quote.ts';
import { Scenario } from '../../../src/shared/domain/terms/scenario.ts';
import { Policy } from '../../../src/shared/guardrails/policy.ts';
import { readPolicy } from '../../../src/shared/guardrails/read-policy.ts';
import { problemLine } from '../../../src/shared/text/problems.ts';
import { nullAt, placesOf } from './places-of-schema.ts';

const json = (path: string): object => JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')) as object;

type Document = {
  readonly schema: z.ZodType;
  readonly read: (json: unknown) => Read<unknown>;
  readonly sample: object;
};

const documents: Readonly<Record<string, Document>> = {
  quote: { schema: Quote, read: readQuote, sample: json('resources/samples/support-desk.quote.json') },
  'quote with credits': { schema: Quote, read: readQuote, sample: json('resources/samples/credits.quote.json') },
  'cost book': { schema: Costs, read: readCosts, sample: json('resources/samples/costs.json') },
  scenario: { schema: Scenario, read: readScenario, sample: json('resources/samples/opus-drop.scenario.json') },
  actuals: { schema: Actuals, read: readActuals, sample: { schema: 'quotewright.actuals/1', usage: { seats: ['1'] } } },
  guardrails: { schema: Policy, read: readPolicy, sample: json('resources/policies/sample.policy.json') },
  template: { schema: ContractTemplate, read: readTemplate, sample: json('resources/templates/default.json') },
  'data of a contract': { schema: ContractData, read: (data) => readShape(ContractData, data), sample: {} },
  'data of a report': { schema: ReportData, read: (data) => readShape(ReportData, data), sample: {} },
};

describe.each(Object.entries(documents))('null in a %s', (_name, { schema, read, sample }) => {
  const places = placesOf(schema);

  it('is a problem with its place, at every field that does not take it', () => {
    expect(places.length).toBeGreaterThan(2);
    const silent = places.filter((place) => {
      if (place.takesNull) return false;
      const result = read(nullAt(sample, place));
      const named = result.ok ? [] : result.problems.map(({ path }) => pathText(path));
      return !named.includes(pathText(place.path));
    });
    expect(
      silent.map(({ path, chosen }) => `${pathText(path)} (${chosen.map(([, value]) => String(value)).join(', ')})`),
    ).toEqual([]);
  });

  it('is read where the format writes it', () => {
    const refused = places.filter((place) => {
      if (!place.takesNull) return false;
      const result = read(nullAt(sample, place));
      return (
        !result.ok &&
        result.problems.some(({ path, reason }) => pathText(path) === pathText(place.path) && reason.code === 'wrong-type')
      );
    });
    expect(refused.map(({ path }) => pathText(path))).toEqual([]);
  });
});

test('a quote’s last tier and a model’s dates take null, as the formats write it', () => {
  const taking = (schema: z.ZodType): readonly string[] => [
    ...new Set(placesOf(schema).flatMap(({ path, takesNull }) => (takesNull ? [pathText(path)] : []))),
  ];
  expect(taking(Quote)).toEqual(['lines[0].charge.tiers[0].upTo']);
  expect(taking(Costs)).toEqual(['models[0].releasedOn', 'models[0].retiresOn']);
});

test.each([
  ['null-adaptive-pricing', 'adaptivePricing: '],
  ['null-line-discountPercent', 'lines[3].discountPercent: '],
])('%s is refused in one line', (name, beginning) => {
  const read = readQuote(json(`test/domain/reading/cases/${name}.quote.json`));
  const lines = read.ok ? [] : read.problems.map(problemLine);
  expect(lines).toHaveLength(1);
  expect(lines[0]?.startsWith(beginning)).toBe(true);
});
