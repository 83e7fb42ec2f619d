import { describe, expect, test } from 'vitest';
import { contractDocument } from '../../../src/main/export/contract/contract-document.ts';
import { defaultTemplate, shippedClausesIn } from '../../../src/main/export/shipped/shipped-library.ts';
import type { Quote } from '../../../src/shared/domain/terms/quote.ts';
import { preferredOf } from '../../../src/shared/document/plan/template-clauses.ts';
import { readCosts, readQuote } from '../../../src/shared/domain/reading/read.ts';
import { assemblyFailureSentence } from '../../../src/shared/text/clause-problems.ts';
import { exampleJson, valueOf } from '../../domain/example-files.ts';

type Pin = NonNullable<Quote['clauses']>[number];

const deal = (name: string): Quote => valueOf(readQuote(exampleJson(`deals/${name}.quote.json`)));

/** The preferred clauses of the default template, changed. */
function pins(change: (pin: Pin, type: string) => readonly Pin[]): readonly Pin[] {
  const library = shippedClausesIn('en');
  return defaultTemplate().sections.flatMap(({ clauses }) =>
    clauses.flatMap((type) => {
      const head = preferredOf(type, library, 'en')?.head;
      return head === undefined ? [] : change({ id: head.id, version: head.version }, type);
    }),
  );
}

/** What else a contract lacks is not asked here. */
const accept = ['missing-terms'] as const;

/** What stops a final contract of the deal with these clauses. */
function stops(name: string, clauses: readonly Pin[]): readonly string[] {
  const costs = name.startsWith('indexed') ? valueOf(readCosts(exampleJson(`deals/${name}.costs.json`))) : undefined;
  const made = contractDocument({ quote: { ...deal(name), clauses: [...clauses] }, costs, kind: 'final', accept });
  if (made.ok) return [];
  return made.problem.kind === 'clauses' ? made.problem.failures.map(assemblyFailureSentence) : [made.problem.kind];
}

const earlier = (...types: readonly string[]): readonly Pin[] =>
  pins((pin, type) => [types.includes(type) ? { ...pin, version: 1 } : pin]);
const without = (other: string): readonly Pin[] => pins((pin, type) => (type === other ? [] : [pin]));

describe('a final contract of a deal whose clauses leave out one of its terms is stopped', () => {
  test.each([
    ['annual-upfront-payments', 'payments', 'commitments[0].payments'],
    ['discount-by-size', 'size-bands', 'commitments[0].discountBands'],
    ['monthly-minimum-in-annual', 'minimum', 'commitments[0].minimum'],
    ['excess-counts-forward', 'carry-forward', 'commitments[0].carryForward'],
    ['shortfall-credit', 'shortfall-credit', 'commitments[0].creditMonths'],
    ['agreed-true-down', 'agreed-amounts', 'commitments[0].agreedAmounts'],
    ['options', 'options', 'lines[2].optional'],
    ['options', 'term', 'lines[2].fromMonth'],
    ['indexed-share-and-chain', 'price-index', 'adaptivePricing.indexedSharePercent'],
  ])('%s without its clause', (name, type, path) => {
    expect(
      stops(
        name,
        pins((pin) => [pin]),
      ),
    ).toEqual([]);
    const said = new RegExp(`^${path.replaceAll(/[[\].]/g, '\\$&')}: no clause says this term`);
    expect(stops(name, without(type))).toContainEqual(expect.stringMatching(said));
  });

  test.each([
    ['annual-upfront-payments', 'commitment', 'commitments[0].payments'],
    ['monthly-minimum-in-annual', 'shortfall', 'commitments[0].minimum'],
    ['excess-counts-forward', 'drawdown', 'commitments[0].carryForward'],
    ['excess-counts-forward', 'overage', 'commitments[0].carryForward'],
    ['shortfall-credit', 'drawdown', 'commitments[0].creditMonths'],
    ['agreed-true-down', 'commitment', 'commitments[0].agreedAmounts'],
    ['overage-at-list', 'overage', 'commitments[0].overage.rate'],
    ['platform-fee-draws-down', 'pooling', 'commitments[0].monthlyFees'],
    ['options', 'term', 'lines[2].fromMonth'],
    ['indexed-share-and-chain', 'price-reduction', 'adaptivePricing.indexedSharePercent'],
  ])('%s with the version of %s before it', (name, type, path) => {
    expect(stops(name, earlier(type))).toEqual([
      `clause ${type}@1: it does not say “${path}”, a term of the deal; take a version or wording that does`,
    ]);
  });

  test('a shortfall that becomes a credit is no case of the version before it', () => {
    expect(stops('shortfall-credit', earlier('shortfall'))[0]).toContain('clause shortfall@1');
  });

  test('one clause may leave out two terms', () => {
    const said = stops('indexed-share-and-chain', earlier('price-index'));
    for (const path of ['adaptivePricing.indexedSharePercent', 'adaptivePricing.reassignment'])
      expect(said).toContainEqual(expect.stringContaining(`clause price-index@1: it does not say “${path}”`));
  });

  test('wording of its own that leaves the term out', () => {
    const own = pins((pin, type) => [
      type === 'pooling' ? { ...pin, text: 'All services count.\n\n{{example:commitments[].pool}}' } : pin,
    ]);
    expect(stops('platform-fee-draws-down', own).some((line) => line.includes('commitments[0].monthlyFees'))).toBe(true);
  });

  test('earlier versions still make a contract of a deal without the terms', () => {
    const clauses = pins((pin) => [pin.version > 1 ? { ...pin, version: 1 } : pin]);
    expect(stops('proportional-breakage', clauses)).toEqual([]);
  });
});

describe('terms that only some clauses of a type print', () => {
  const quote: Quote = {
    ...deal('proportional-breakage'),
    lateInterest: { type: 'fixed', percent: '8.5' },
    liability: { capMultiple: '1.5', of: 'term' },
  };

  test('have the clause that prints them in a contract whose quote chose none', () => {
    const made = contractDocument({ quote, kind: 'final' });
    if (!made.ok) throw new Error(JSON.stringify(made.problem));
    const ids = made.data.clauses.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['payment-interest', 'liability-multiple']));
    expect(ids).not.toContain('payment');
  });

  test('stop a final contract where the quote chose another', () => {
    const made = contractDocument({ quote: { ...quote, clauses: [...pins((pin) => [pin])] }, kind: 'final' });
    const sentences = made.ok || made.problem.kind !== 'clauses' ? [] : made.problem.failures.map(assemblyFailureSentence);
    expect(sentences).toEqual([
      'clause payment@3: it does not say “lateInterest”, a term of the deal; take a version or wording that does',
      'clause liability@2: it does not say “liability”, a term of the deal; take a version or wording that does',
    ]);
  });

  test('leave a quote without them with the preferred ones', () => {
    const made = contractDocument({ quote: deal('proportional-breakage'), kind: 'final' });
    expect(made.ok ? made.data.clauses.map(({ id }) => id) : []).toContain('payment');
  });
});
