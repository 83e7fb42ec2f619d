// Deals with the terms of pricing §12 and what they evaluate to, field by field.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { amend } from '../../src/shared/domain/amend.ts';
import type { Read } from '../../src/shared/domain/document/problem.ts';
import { evaluateInputs } from '../../src/shared/domain/evaluate.ts';
import { readActuals, readCosts, readQuote, readRevenuePolicy, readScenario } from '../../src/shared/domain/reading/read.ts';
import { exampleJson as example, valueOf } from './example-files.ts';

type Deal = {
  readonly quote: unknown;
  readonly amends?: unknown;
  readonly fromMonth?: number | undefined;
  readonly costs?: unknown;
  readonly scenario?: unknown;
  readonly actuals?: unknown;
  readonly policy?: unknown;
  readonly knownOn?: string | undefined;
};

const optional = <T>(read: (json: unknown) => Read<T>, json: unknown): T | undefined =>
  json === undefined ? undefined : valueOf(read(json));

function evaluated({ quote, amends, fromMonth = 0, costs, scenario, actuals, policy, knownOn }: Deal): unknown {
  const inputs = {
    quote: valueOf(readQuote(quote)),
    costs: optional(readCosts, costs),
    scenario: optional(readScenario, scenario),
    actuals: optional(readActuals, actuals),
    policy: optional(readRevenuePolicy, policy),
    knownOn,
  };
  return amends === undefined
    ? valueOf(evaluateInputs(inputs))
    : valueOf(amend({ ...inputs, amends: valueOf(readQuote(amends)), fromMonth }));
}

type Entry = {
  readonly name: string;
  readonly terms: string;
  readonly quote: string;
  readonly amends?: string;
  readonly fromMonth?: number;
  readonly costs?: string;
  readonly revenuePolicy?: string;
  readonly knownOn?: string;
  readonly scenario?: string;
  readonly expected: string;
  readonly expectedWithoutPolicy?: string;
  readonly expectedWithoutKnownOn?: string;
  readonly expectedWithScenario?: string;
};

const file = (name: string | undefined): unknown => (name === undefined ? undefined : example(`deals/${name}`));

type Case = readonly [name: string, deal: Deal, expected: unknown];

/** Each example as it is, and without its policy, with its whole book and with its scenario where it has a result for that. */
function casesOf(entry: Entry): readonly Case[] {
  const deal: Deal = {
    quote: file(entry.quote),
    amends: file(entry.amends),
    fromMonth: entry.fromMonth,
    costs: file(entry.costs),
    policy: file(entry.revenuePolicy),
    knownOn: entry.knownOn,
  };
  const cases: readonly (readonly [name: string, deal: Deal, expected: string | undefined])[] = [
    ['', deal, entry.expected],
    [', without its policy', { ...deal, policy: undefined }, entry.expectedWithoutPolicy],
    [', with its whole book', { ...deal, knownOn: undefined }, entry.expectedWithoutKnownOn],
    [', with its scenario', { ...deal, scenario: file(entry.scenario) }, entry.expectedWithScenario],
  ];
  return cases.flatMap(([how, of, expected]): readonly Case[] =>
    expected === undefined ? [] : [[`${entry.name}${how}: §${entry.terms}`, of, file(expected)]],
  );
}

const entries = example('deals/index.json') as readonly Entry[];

test.each(entries.flatMap(casesOf))('%s', (_, deal, expected) => {
  expect(evaluated(deal)).toEqual(expected);
});

type Generated = Omit<Deal, 'quote' | 'amends'> & {
  readonly quote?: unknown;
  readonly old?: unknown;
  readonly new?: unknown;
  readonly actuals?: Readonly<Record<string, unknown>>;
  readonly expected: unknown;
};

const generated = readFileSync(new URL('../examples/deals/random.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n');

test.each(generated.map((line, index) => [index + 1, JSON.parse(line) as Generated] as const))(
  'generated deal %i evaluates as it says',
  (_, { old, new: amended, quote, actuals, expected, ...deal }) => {
    const usage = actuals === undefined ? undefined : { schema: 'quotewright.actuals/1', usage: actuals };
    expect(evaluated({ ...deal, quote: quote ?? amended, amends: old, actuals: usage })).toEqual(expected);
  },
);
