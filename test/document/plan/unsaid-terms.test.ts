import { describe, expect, test } from 'vitest';
import { unsaidPaths } from '../../../src/shared/document/plan/unsaid-terms.ts';
import { readQuote } from '../../../src/shared/domain/reading/read.ts';
import { exampleJson, exampleQuote, valueOf } from '../../domain/example-files.ts';

const unsaidIn = (deal: string): readonly string[] => unsaidPaths(valueOf(readQuote(exampleJson(`deals/${deal}.quote.json`))));

describe('terms that the engine computes with and no clause says', () => {
  test.each([
    ['annual-upfront-payments', ['commitments[0].payments']],
    ['shortfall-credit', ['commitments[0].creditMonths']],
    ['overage-at-list', ['commitments[0].overage.rate']],
    ['discount-by-size', ['commitments[0].discountBands']],
    ['monthly-minimum-in-annual', ['commitments[0].minimum']],
    ['excess-counts-forward', ['commitments[0].carryForward']],
    ['agreed-true-down', ['commitments[0].agreedAmounts']],
  ])('%s', (deal, paths) => expect(unsaidIn(deal)).toEqual(paths));

  test('months, options, fees that draw down, and the share of an index', () => {
    expect(unsaidIn('options')).toEqual(['lines[2].fromMonth', 'lines[2].optional', 'lines[3].optional', 'lines[4].optional']);
    expect(unsaidIn('platform-fee-draws-down')).toEqual(['commitments[0].lines[0]']);
    expect(unsaidIn('indexed-share-and-chain')).toEqual(['adaptivePricing.indexedSharePercent', 'adaptivePricing.reassignment']);
  });

  test('none of a quote without them', () => expect(unsaidPaths(exampleQuote('support-desk'))).toEqual([]));
});
