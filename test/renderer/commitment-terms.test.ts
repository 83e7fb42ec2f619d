import { describe, expect, test } from 'vitest';
import type { CommitmentDraft, CommitmentTerm } from '../../src/renderer/features/quote/edits/commitment-exclusions.ts';
import {
  billingExclusions,
  firstAgreedMonth,
  minimumIntervals,
  shortfallExclusions,
  termExclusions,
} from '../../src/renderer/features/quote/edits/commitment-exclusions.ts';
import {
  newAgreedAmounts,
  newCarryForward,
  newDiscountBands,
  newMinimum,
  newPayments,
  nextPayment,
  withShortfall,
} from '../../src/renderer/features/quote/edits/commitment-terms.ts';
import { newTrueUp } from '../../src/renderer/features/quote/edits/new-terms.ts';
import { isPooled, poolLines } from '../../src/renderer/features/quote/edits/pool-lines.ts';
import { readQuote } from '../../src/shared/domain/reading/read.ts';
import type { QuoteDraft } from '../../src/shared/domain/terms/quote.ts';
import { someQuote } from './some-quote.ts';

const plain: CommitmentDraft = { id: 'c', name: 'C', lines: ['use'], period: 'year', amounts: ['12000'], instalment: 'quarter' };
const termMonths = 24;

/** What a commitment is refused for, by the code of each problem. */
function refusals(terms: CommitmentDraft): readonly string[] {
  const read = readQuote(someQuote({ commitments: [terms] }));
  return read.ok ? [] : read.problems.map(({ reason }) => reason.code);
}

/** Each term as it is once its fields are filled in. */
const agreed: Readonly<Record<CommitmentTerm, (terms: CommitmentDraft) => CommitmentDraft>> = {
  payments: (terms) => ({ ...terms, payments: newPayments(terms, termMonths) }),
  discountBands: (terms) => ({ ...terms, discountBands: newDiscountBands(terms) }),
  minimum: (terms) => ({ ...terms, minimum: { ...newMinimum(terms), amount: '500' } }),
  carryForward: (terms) => ({ ...terms, carryForward: newCarryForward }),
  agreedAmounts: (terms) => ({
    ...terms,
    agreedAmounts: newAgreedAmounts(terms, termMonths).map((each) => ({ ...each, amount: '2500' })),
  }),
  rollover: (terms) => ({ ...terms, rollover: { percent: '15' } }),
  trueUp: (terms) => ({ ...terms, trueUp: newTrueUp }),
};
const termNames = Object.keys(agreed) as readonly CommitmentTerm[];

/** Commitments without a problem: every way to bill and settle, each with no term and with any one that goes with it. */
const sound: readonly CommitmentDraft[] = (['month', 'quarter', 'year', 'term'] as const)
  .flatMap((period) => [{ ...plain, period, instalment: period === 'year' ? ('quarter' as const) : period }])
  .flatMap((terms) => [terms, { ...terms, billing: 'arrears' as const }])
  .flatMap((terms) => (['invoice', 'waive', 'credit'] as const).map((way) => withShortfall(terms, way)))
  .flatMap((terms) => [terms, ...termNames.map((name) => agreed[name](terms))])
  .filter((terms) => refusals(terms).length === 0);

describe('what a commitment is told to exclude', () => {
  test('there is much to try', () => expect(sound.length).toBeGreaterThan(80));

  test.each(termNames)('%s is offered where it is not refused, and not where it is', (name) => {
    for (const terms of sound.filter((each) => each[name] === undefined)) {
      const isOffered = termExclusions(terms, name, termMonths).length === 0;
      expect([terms, isOffered]).toEqual([terms, refusals(agreed[name](terms)).length === 0]);
    }
  });

  test.each(['invoice', 'waive', 'credit'] as const)('so is a shortfall: %s', (way) => {
    for (const terms of sound) {
      const isOffered = shortfallExclusions(terms, way).length === 0;
      expect([terms, isOffered]).toEqual([terms, refusals(withShortfall(terms, way)).length === 0]);
    }
  });

  test.each(['advance', 'arrears'] as const)('so is billing in %s', (billing) => {
    for (const terms of sound) {
      const isOffered = billingExclusions(terms, billing).length === 0;
      expect([terms, isOffered]).toEqual([terms, refusals({ ...terms, billing }).length === 0]);
    }
  });

  test('every reason is named at once', () => {
    const terms = { ...plain, rollover: { percent: '10' }, trueUp: newTrueUp };
    expect(termExclusions(terms, 'carryForward', termMonths)).toEqual(['rollover', 'trueUp']);
    expect(termExclusions({ ...plain, period: 'month', instalment: 'month' }, 'minimum', termMonths)).toEqual([
      'inAdvance',
      'shortestPeriod',
    ]);
  });
});

test('payments start as halves of the period, and the next one takes the rest', () => {
  expect(newPayments(plain, termMonths)).toEqual([
    { month: 1, percent: '50' },
    { month: 7, percent: '50' },
  ]);
  expect(newPayments({ ...plain, period: 'term' }, 36).map(({ month }) => month)).toEqual([1, 19]);
  expect(newPayments({ ...plain, period: 'month' }, termMonths)).toEqual([{ month: 1, percent: '100' }]);
  expect(nextPayment([{ month: 1, percent: '33.5' }])).toEqual({ month: 2, percent: '66.5' });
  expect(nextPayment(newPayments(plain, termMonths))).toEqual({ month: 8, percent: '' });
});

test('an agreed amount starts at the first instalment that it reaches', () => {
  expect(firstAgreedMonth(plain, 24)).toBe(4);
  expect(firstAgreedMonth({ ...plain, payments: newPayments(plain, 24) }, 24)).toBe(13);
  expect(firstAgreedMonth({ ...plain, payments: newPayments(plain, 12) }, 12)).toBeNull();
});

test('a minimum is by the month or quarter, whichever is shorter than the period', () => {
  expect(minimumIntervals(plain)).toEqual(['month', 'quarter']);
  expect(minimumIntervals({ ...plain, period: 'quarter' })).toEqual(['month']);
  expect(minimumIntervals({ ...plain, period: 'month' })).toEqual([]);
});

test('the months of a credit come with it and go with it', () => {
  const credited = withShortfall(plain, 'credit');
  expect(credited).toEqual({ ...plain, shortfall: 'credit', creditMonths: 12 });
  expect(withShortfall(credited, 'invoice')).toEqual(plain);
  expect(withShortfall({ ...credited, creditMonths: 6 }, 'credit')).toMatchObject({ creditMonths: 6 });
});

test('a pool offers use and monthly fees, and says what keeps a line out', () => {
  const fee = (every: 'month' | 'year') => ({
    id: `by-${every}`,
    name: `By ${every}`,
    charge: { type: 'recurring' as const, unitPrice: '10', every, quantity: '1' },
  });
  const lines = [...someQuote().lines, fee('month'), fee('year')] as QuoteDraft['lines'];
  const commitments = [plain, { ...plain, id: 'd', name: 'D', lines: ['by-month'] }];
  expect(poolLines({ lines, commitments }, 0).map(({ line, keptOut }) => [line.id, keptOut])).toEqual([
    ['use', null],
    ['by-month', { by: 'other', commitment: 'D' }],
    ['by-year', { by: 'interval' }],
  ]);
  expect(isPooled({ commitments }, 'by-month')).toBe(true);
  expect(isPooled({ commitments }, 'by-year')).toBe(false);
  const pooled = { ...plain, lines: ['use', 'by-month'] };
  expect(readQuote(someQuote({ lines, commitments: [pooled] })).ok).toBe(true);
});
