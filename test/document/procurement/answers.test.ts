// Answers to procurement follow from the terms: each verdict with its sections, each figure from the engine.
import { describe, expect, test } from 'vitest';
import { contractDocument } from '../../../src/main/export/contract/contract-document.ts';
import { assemblyOfData } from '../../../src/shared/document/assembly/assembly.ts';
import type { CitedAnswer } from '../../../src/shared/document/procurement/procurement.ts';
import { procurementAnswers } from '../../../src/shared/document/procurement/procurement.ts';
import { compute } from '../../../src/shared/domain/compute.ts';
import type { Quote } from '../../../src/shared/domain/terms/quote.ts';
import { moneyOf } from '../../../src/shared/text/figure-format.ts';
import { languages } from '../../../src/shared/vocabulary/language.ts';
import { procurementAsks } from '../../../src/shared/vocabulary/procurement-ask.ts';
import { exampleCosts, exampleQuote, valueOf } from '../../domain/example-files.ts';

type Language = (typeof languages)[number];

function answersOf(quote: Quote, language: Language = 'en', template?: string): ReadonlyMap<string, CitedAnswer> {
  const costs = quote.currency === 'USD' ? exampleCosts() : undefined;
  const made = contractDocument({
    quote: { ...quote, ...(template === undefined ? {} : { template }) },
    costs,
    kind: 'draft',
    language,
  });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return new Map(procurementAnswers(assemblyOfData(made.data)).map((answer) => [answer.ask, answer]));
}

const desk = exampleQuote('support-desk');

describe.each(['support-desk', 'credits', 'forty-lines'] as const)('%s', (name) => {
  test.each(languages)('answers every question, in %s, with nothing left open', (language) => {
    const answers = [...answersOf(exampleQuote(name), language).values()];
    expect(answers.map(({ ask }) => ask)).toEqual([...procurementAsks]);
    expect(answers.filter(({ says }) => says.length === 0)).toEqual([]);
    expect(answers.filter(({ verdict, sections }) => verdict !== 'no' && sections.length === 0)).toEqual([]);
    const texts = answers.map(({ says, worked }) => [...says, worked ?? ''].join(' '));
    expect(texts.filter((text) => /undefined|NaN|null|\{|\[/.test(text))).toEqual([]);
  });

  test('verdicts and sections are the same in both languages', () => {
    const [english, german] = languages.map((language) => [...answersOf(exampleQuote(name), language).values()]);
    const facts = (answers: readonly CitedAnswer[] = []) =>
      answers.map(({ ask, verdict, sections }) => ({ ask, verdict, sections }));
    expect(facts(german)).toEqual(facts(english));
  });
});

test('the support desk: each verdict follows from a term', () => {
  const answers = answersOf(desk);
  const verdicts = Object.fromEntries([...answers].map(([ask, { verdict }]) => [ask, verdict]));
  expect(verdicts).toEqual({
    'price-protection': 'partly',
    'overage-rate': 'yes',
    'carry-forward': 'partly',
    'true-down': 'partly',
    'renewal-cap': 'no',
    'model-notice': 'yes',
    successor: 'yes',
    'usage-exports': 'partly',
    exit: 'no',
  });
});

test('a changed term changes its answer', () => {
  const [commitment] = desk.commitments ?? [];
  if (commitment === undefined) throw new Error('no commitment');
  const changed = (quote: Partial<Quote>): ReadonlyMap<string, CitedAnswer> => answersOf({ ...desk, ...quote });
  const { adaptivePricing: _adaptive, ...fixed } = desk;
  expect(answersOf(fixed).get('price-protection')).toMatchObject({
    verdict: 'no',
    sections: [],
    worked: expect.stringMatching(/^Published model prices fall by 30%\. Your prices stay: you pay USD/) as string,
  });
  expect(changed({ commitments: [{ ...commitment, overage: { adjustPercent: '20' } }] }).get('overage-rate')?.says).toEqual([
    'Use above the commitment costs 20% more than within it.',
  ]);
  expect(changed({ commitments: [{ ...commitment, rollover: { percent: '100' } }] }).get('carry-forward')?.verdict).toBe('yes');
  const { trueUp: _trueUp, ...still } = commitment;
  expect(changed({ commitments: [still] }).get('true-down')).toMatchObject({
    verdict: 'no',
    worked: expect.stringMatching(/ The commitment stays at USD.360,000\.00 over the term\.$/) as string,
  });
  const renewal = { type: 'automatic', months: 12, noticeDays: 60 } as const;
  expect(changed({ renewal }).get('renewal-cap')?.verdict).toBe('no');
  expect(changed({ renewal: { ...renewal, capPercent: '5' } }).get('renewal-cap')?.verdict).toBe('yes');
  const termination = { cureDays: 30, refund: 'unused_prepaid' } as const;
  expect(changed({ termination }).get('exit')?.verdict).toBe('partly');
  const free = { ...termination, convenience: { by: 'customer', noticeDays: 60 } } as const;
  expect(changed({ termination: free }).get('exit')?.verdict).toBe('yes');
  expect(changed({ usageCount: { closesAfterDays: 5, objectionDays: 14 } }).get('usage-exports')?.verdict).toBe('yes');
});

test('examples are evaluations: half of the forecast, one and a half times it, a cut of 30%', () => {
  const answers = answersOf(desk);
  const costs = exampleCosts();
  const at = (factor: string) =>
    valueOf(
      compute({
        quote: desk,
        costs,
        scenario: { schema: 'quotewright.scenario/1', events: [{ type: 'usage', fromMonth: 1, factor }] },
      }),
    );
  const format = { currency: 'USD', minorDigits: 2, language: 'en' } as const;
  expect(answers.get('overage-rate')?.worked).toContain(moneyOf(at('1.5').totals.expectedValue, format));
  const half = at('0.5').commitments.flatMap(({ instalments }) => instalments);
  const lowered = half.reduce((sum, { agreed, amount }) => sum + agreed - amount, 0n);
  expect(answers.get('true-down')?.worked).toContain(moneyOf(lowered, format));
  expect(answers.get('price-protection')?.worked).toMatch(/^Published prices of all models of the index fall by 30% on /);
});

test('who may not leave still pays what an evaluation without use says', () => {
  const scenario = {
    schema: 'quotewright.scenario/1' as const,
    events: [{ type: 'usage' as const, fromMonth: 18, factor: '0' }],
  };
  const { invoices } = valueOf(compute({ quote: desk, costs: exampleCosts(), scenario }));
  const left = invoices.reduce((sum, { month, amount }) => (month >= 18 ? sum + amount : sum), 0n);
  const format = { currency: 'USD', minorDigits: 2, language: 'en' } as const;
  expect(answersOf(desk).get('exit')?.worked?.replaceAll('\u00A0', ' ')).toBe(
    `You use nothing from 31 March 2027 on. Until the end of the term you still pay ${moneyOf(left, format).replaceAll('\u00A0', ' ')}.`,
  );
});

test('every answer from the support desk’s contract has an example', () => {
  expect([...answersOf(desk).values()].filter(({ worked }) => worked === null).map(({ ask }) => ask)).toEqual([]);
});

test('what the contract leaves to a master agreement is no answer of it', () => {
  const answers = answersOf(desk, 'en', 'order-only');
  expect(answers.get('exit')).toEqual({
    ask: 'exit',
    verdict: 'no',
    sections: [],
    says: ['This contract does not say it. A master agreement between us may.'],
    worked: null,
  });
});
