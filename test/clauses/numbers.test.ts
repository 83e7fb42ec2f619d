import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contractDocument } from '../../src/main/export/contract/contract-document.ts';
import { shippedClauses } from '../../src/main/export/shipped/shipped-library.ts';
import { readQuote } from '../../src/shared/domain/reading/read.ts';
import { citationsIn } from '../../src/shared/clauses/lint/citations.ts';
import type { Quote } from '../../src/shared/domain/terms/quote.ts';
import { dateText } from '../../src/shared/text/date-format.ts';
import type { Block, Run } from '../../src/shared/document/tree/tree.ts';
import type { Language } from '../../src/shared/text/language.ts';
import { languages } from '../../src/shared/text/language.ts';
import type { Costs } from '../../src/shared/domain/terms/costs.ts';
import { arbitraryQuote } from '../domain/arbitrary-quote.ts';
import { exampleCosts, exampleJson, exampleQuote } from '../domain/example-files.ts';

/** Terms that carry no money, so that the clauses about them stand in the contract too. */
const worded = fc.record({
  serviceLevels: fc.record({
    availabilityPercent: fc.constantFrom('99', '99.5', '99.95'),
    maintenanceHoursPerMonth: fc.constantFrom('2', '4.5'),
    maintenanceNoticeHours: fc.integer({ min: 1, max: 200 }),
    credits: fc.constant([{ belowPercent: '98.7', creditPercent: '7.25' }]),
    creditCapPercent: fc.constantFrom('30', '45'),
    claimDays: fc.integer({ min: 1, max: 90 }),
    chronicMonths: fc.integer({ min: 1, max: 12 }),
  }),
  fairUse: fc.record({
    multiple: fc.constantFrom('2', '3.5'),
    averageMonths: fc.integer({ min: 1, max: 12 }),
    consecutiveMonths: fc.integer({ min: 1, max: 6 }),
    noticeDays: fc.integer({ min: 1, max: 60 }),
    cureDays: fc.integer({ min: 1, max: 60 }),
  }),
  renewal: fc.record({
    type: fc.constantFrom('automatic', 'by_agreement'),
    months: fc.integer({ min: 1, max: 36 }),
    noticeDays: fc.integer({ min: 1, max: 180 }),
    capPercent: fc.constantFrom('3', '4.75'),
  }),
  disputes: fc.record({ windowDays: fc.integer({ min: 1, max: 90 }), answerDays: fc.integer({ min: 1, max: 60 }) }),
});

/** The plain digits of every number in a text, groups and the language's point undone. */
function numbersIn(text: string, language: Language): readonly string[] {
  const [group, point] = language === 'en' ? [/,/g, '.'] : [/\./g, ','];
  return (text.match(/\d(?:[\d.,]*\d)?/g) ?? []).map((written) => plain(written.replace(group, '').replace(point, '.')));
}

/** A decimal without the zeros that say nothing. */
function plain(decimal: string): string {
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.');
  const shown = fraction.replace(/0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '')}${shown === '' ? '' : `.${shown}`}`;
}

/** Every number that stands in the terms themselves, and the dates that the term begins and ends with as they are written. */
function inputsOf(quote: Quote, language: Language): ReadonlySet<string> {
  const found = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'number') found.add(plain(String(value)));
    else if (typeof value === 'string') {
      if (/^\d{4}-\d{2}-\d{2}$/.test(value)) for (const part of numbersIn(dateText(value, language), language)) found.add(part);
      else for (const number of value.match(/\d+(?:\.\d+)?/g) ?? []) found.add(plain(number));
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach((part) => collect(part));
  };
  collect(quote);
  return found;
}

const clauseRuns = (blocks: readonly Block[]): readonly Run[] =>
  blocks.flatMap((block) => (block.type === 'numbered' ? block.runs : []));

/** Numbers that clauses print and the terms don't hold, each with its sentence; and how many were looked at. */
function strangers(
  quote: Quote,
  costs: Costs | undefined,
  language: Language,
): { readonly strange: readonly string[]; readonly seen: number } {
  const made = contractDocument({ quote, costs, kind: 'draft', language });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  expect(made.tree.failures).toEqual([]);
  const inputs = inputsOf(quote, language);
  const periods = (quote.commitments ?? []).flatMap(({ amounts }) => amounts.map((_, index) => String(index + 1)));
  const known = new Set([...inputs, ...periods]);
  // The number of a section is not the deal's; the last day of the term follows from its first by the calendar alone.
  const runs = clauseRuns(made.tree.parts.flatMap(({ blocks }) => blocks)).filter(
    ({ text, to }) => to === undefined && !isDate(text),
  );
  // A model is printed by its name, in which a digit is a letter.
  const names = [
    ...(costs?.models ?? []).flatMap(({ id, name }) => [name ?? id, String(id)]),
    ...(quote.substitution?.approvedModels ?? []),
  ];
  const unnamed = (text: string): string =>
    names.toSorted((a, b) => b.length - a.length).reduce((rest, name) => rest.replaceAll(name, ''), text);
  const numbers = runs.flatMap(({ text }) => numbersIn(uncited(unnamed(text)), language).map((number) => ({ number, text })));
  return {
    strange: numbers.filter(({ number }) => !known.has(number)).map(({ number, text }) => `${number} in ${text}`),
    seen: numbers.length,
  };
}

/** Without the norms that it cites, whose numbers are names. */
function uncited(text: string): string {
  return citationsIn(text).reduceRight(
    (rest, { from, to }) => `${rest.slice(0, from)}${' '.repeat(to - from)}${rest.slice(to)}`,
    text,
  );
}

const isDate = (text: string): boolean => /^\d{1,2}\.?\u00A0\p{L}+\u00A0\d{4}$/u.test(text);

const percent = fc.integer({ min: 1, max: 9999 }).map((hundredths) => String(hundredths / 100));

/** Terms of adaptive pricing over the sample's basket. */
const adaptive = fc.record({
  measureEveryMonths: fc.integer({ min: 1, max: 7 }),
  noticeDays: fc.integer({ min: 0, max: 95 }),
  effective: fc.constantFrom('next_month', 'next_quarter', 'renewal'),
  decrease: fc.record(
    {
      thresholdPercent: percent,
      comparison: fc.constantFrom('more_than', 'at_least'),
      basis: fc.constantFrom('full', 'excess'),
      passThroughPercent: percent,
      maxStepPercent: percent,
      floorPercent: fc.constantFrom('61.5', '70'),
    },
    { requiredKeys: ['thresholdPercent', 'passThroughPercent'] },
  ),
  increase: fc.record(
    {
      thresholdPercent: percent,
      mechanism: fc.constantFrom('automatic', 'negotiate'),
      passThroughPercent: percent,
      basis: fc.constantFrom('full', 'excess'),
      maxStepPercent: percent,
      capPercent: fc.constantFrom('111.5', '140'),
    },
    { requiredKeys: ['thresholdPercent', 'mechanism', 'passThroughPercent'] },
  ),
});

describe('a number printed in a clause', () => {
  test.each(languages)('is one that the engine computes with, whatever the terms (%s)', (language) => {
    let looked = 0;
    fc.assert(
      fc.property(arbitraryQuote, worded, (json, words) => {
        const read = readQuote({ ...json, ...words });
        if (!read.ok) throw new Error(JSON.stringify(read.problems));
        const { strange, seen } = strangers(read.value, undefined, language);
        looked += seen;
        expect(strange).toEqual([]);
      }),
      { numRuns: 25 },
    );
    // The property is about something: clauses do print numbers.
    expect(looked).toBeGreaterThan(500);
  });

  test.each(languages)('of adaptive pricing too (%s)', (language) => {
    const desk = exampleJson('support-desk.quote.json') as Record<string, unknown>;
    const costs = exampleCosts();
    fc.assert(
      fc.property(adaptive, (terms) => {
        const read = readQuote({ ...desk, adaptivePricing: { ...(desk['adaptivePricing'] as object), ...terms } });
        if (!read.ok) throw new Error(JSON.stringify(read.problems));
        const { strange, seen } = strangers(read.value, costs, language);
        expect(strange).toEqual([]);
        expect(seen).toBeGreaterThan(20);
      }),
      { numRuns: 25 },
    );
  });

  test('that is not of the deal is found', () => {
    const quote = exampleQuote('support-desk');
    const [first] = shippedClauses();
    if (first === undefined) throw new Error('The app ships without clauses');
    expect(strangers(quote, exampleCosts(), 'en').strange).toEqual([]);
    const other = { ...quote, commitments: quote.commitments?.map((one) => ({ ...one, rollover: { percent: '16' } })) };
    const printed = numbersIn('up to 16% of it', 'en');
    expect(inputsOf(quote, 'en').has(printed[0] ?? '')).toBe(false);
    expect(inputsOf(other as Quote, 'en').has(printed[0] ?? '')).toBe(true);
  });
});

test('the app ships with clauses in both languages', () => {
  for (const language of languages) {
    expect(
      new Set(
        shippedClauses()
          .filter(({ head }) => head.language === language)
          .map(({ head }) => head.type),
      ).size,
    ).toBeGreaterThanOrEqual(24);
  }
});
