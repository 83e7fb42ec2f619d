// Each deal hurts someone in one way. The sentence holds the amount, so that a test of words is a test of figures.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Warning } from '../../../src/shared/domain/consequences/warning.ts';
import { leastCommitted } from '../../../src/shared/domain/consequences/least-committed.ts';
import { givenBack } from '../../../src/shared/domain/consequences/given-back.ts';
import { warningsOf } from '../../../src/shared/domain/consequences/warnings.ts';
import type { Results } from '../../../src/shared/domain/compute.ts';
import { compute } from '../../../src/shared/domain/compute.ts';
import { readCosts, readQuote } from '../../../src/shared/domain/reading/read.ts';
import type { RevenuePolicy } from '../../../src/shared/domain/terms/revenue-policy.ts';
import { warningLine } from '../../../src/shared/text/warning-sentences.ts';
import { valueOf } from '../example-files.ts';
import type { CommitmentJson, LineJson, QuoteJson } from '../quote-json.ts';
import { quoteJson, usageLine } from '../quote-json.ts';
import { adaptiveQuote, book, deal, line, models, slotted } from './hurting-deals.ts';

function resultsOf(quote: QuoteJson, costs?: unknown, policy?: RevenuePolicy): Results {
  return valueOf(
    compute({ quote: valueOf(readQuote(quote)), costs: costs === undefined ? undefined : valueOf(readCosts(costs)), policy }),
  );
}

function warned(results: Results, code: Warning['code']): string[] {
  return warningsOf(results)
    .filter((warning) => warning.code === code)
    .map((warning) => warningLine(warning, results.quote.currency));
}

describe('a commitment', () => {
  test('whose amount is used hurts nobody', () => {
    expect(warningsOf(resultsOf(deal({})))).toEqual([]);
  });

  test('above the forecast', () => {
    expect(warned(resultsOf(deal({ amounts: ['15000'] })), 'commitment-above-forecast')).toEqual([
      'warning: commitments[0].amounts: At the forecast USD 3,000.00 of the USD 15,000.00 committed is forfeited. Commit less, or let the rest roll over or become a credit.',
    ]);
  });

  test('with a minimum above the forecast of its month', () => {
    const uneven = usageLine('calls', '1', ['1000', '400', '1600', '1000']);
    const terms = { billing: 'arrears', minimum: { every: 'month', amount: '900' } } as const;
    expect(warned(resultsOf(deal(terms, [uneven])), 'minimum-above-forecast')).toEqual([
      'warning: commitments[0].minimum.amount: The minimum is above the forecast: USD 500.00 is invoiced as gaps, the first in month 2, with use of USD 400.00. Lower the minimum to USD 400.00, or count it by the quarter.',
    ]);
  });

  test('with minimums that sum above it once the amount is agreed again', () => {
    const terms = {
      billing: 'arrears',
      minimum: { every: 'month', amount: '1000' },
      instalment: 'month',
      agreedAmounts: [{ fromMonth: 7, amount: '500' }],
    } satisfies Partial<CommitmentJson>;
    expect(warned(resultsOf(deal(terms)), 'minimums-above-commitment')).toEqual([
      'warning: commitments[0].minimum.amount: The minimums of period 1 sum to USD 12,000.00, above its commitment in force of USD 9,000.00. Lower the minimum, or agree it again with the amount.',
    ]);
  });

  test('with credit that lapses', () => {
    const terms = {
      period: 'quarter',
      amounts: ['3500', '3000'],
      shortfall: 'credit',
      creditMonths: 1,
    } satisfies Partial<CommitmentJson>;
    expect(warned(resultsOf(deal(terms)), 'credit-lapses')).toEqual([
      'warning: commitments[0].creditMonths: At the forecast USD 500.00 of credit for shortfalls lapses, the first in month 4. Give the credit more months, or commit less.',
    ]);
  });

  test('with overage cheaper than itself', () => {
    expect(warned(resultsOf(deal({ amounts: ['10000'], overage: { adjustPercent: '-10' } })), 'overage-cheaper')).toEqual([
      'warning: commitments[0].overage.adjustPercent: Overage costs 10% less than use within the commitment: USD 200.00 at the forecast. A smaller commitment is the cheaper one. Price overage at the contract’s rate or above, or discount the commitment instead.',
    ]);
  });

  test('with a true-down that the floor swallows', () => {
    const trueUp = { maxDecreasePercent: '25', floorPercent: '90', direction: 'down' } as const;
    expect(warned(resultsOf(deal({ instalment: 'quarter', trueUp })), 'floor-swallows')).toEqual([
      'warning: commitments[0].trueUp.floorPercent: A true-up may take 25% off an instalment of USD 3,000.00, down to USD 2,250.00, but the floor holds it at USD 2,700.00. Lower the floor, or state the smaller limit.',
    ]);
    expect(
      warned(resultsOf(deal({ instalment: 'quarter', trueUp: { ...trueUp, floorPercent: '75' } })), 'floor-swallows'),
    ).toEqual([]);
  });

  const discountBands = [
    { from: '0', percent: '0' },
    { from: '12500', percent: '10' },
  ];

  test('that misses a band by little', () => {
    expect(warned(resultsOf(deal({ discountBands })), 'band-missed')).toEqual([
      'warning: commitments[0].amounts[0]: Period 1 misses the band of 10% by USD 500.00. The band is worth USD 1,200.00 on the charges of the term. Commit USD 500.00 more, or lower the band’s limit.',
    ]);
    expect(warned(resultsOf(deal({ discountBands, amounts: ['11000'] })), 'band-missed')).toEqual([]);
  });

  test('whose band does not follow the amount that is agreed again', () => {
    const terms = {
      amounts: ['12500'],
      instalment: 'month',
      agreedAmounts: [{ fromMonth: 2, amount: '500' }],
      discountBands,
    } satisfies Partial<CommitmentJson>;
    expect(warned(resultsOf(deal(terms)), 'band-stays')).toEqual([
      'warning: commitments[0].discountBands: Period 1 is at USD 6,541.67 in force and keeps the band of 10%; by that amount it would have 0%. Bands follow the amounts as signed. Move the bands’ limits, or list the later amount from the start.',
    ]);
  });

  test('with a fee that runs past the balance', () => {
    const fee: LineJson = {
      id: 'fee',
      name: 'Platform',
      charge: { type: 'recurring', every: 'month', unitPrice: '100', quantity: '1' },
    };
    const terms = { amounts: ['12000'], overage: { adjustPercent: '20' } };
    expect(warned(resultsOf(deal(terms, [line, fee])), 'fee-past-balance')).toEqual([
      'warning: commitments[0].lines: In 2 months the fee Platform runs past the balance and takes the overage’s rate and cap: what is past it costs USD 240.00 more. Take the fee out of the pool, or commit enough for it.',
    ]);
  });

  test('with excess carried forward before the cap', () => {
    const terms = { amounts: ['10000', '10000'], carryForward: { percent: '10' }, overage: { monthlyCap: '100' } };
    const [light, heavy] = [usageLine('calls', '1', ['800']), usageLine('calls', '1', ['2000'])];
    const over = { ...terms, billing: 'arrears' } as const;
    expect(warned(resultsOf(deal(over, [light], { termMonths: 24 })), 'carried-before-cap')).toEqual([]);
    expect(warned(resultsOf(deal(over, [heavy], { termMonths: 24 })), 'carried-before-cap')).toEqual([
      'warning: commitments[0].carryForward: USD 1,000.00 of excess is carried forward in full before the monthly cap applies: the customer pays USD 100.00 more than with the cap. Leave the cap or the carry forward out, or carry less.',
    ]);
  });

  test('whose breakage is an estimate that a change restates', () => {
    const policy = { schema: 'quotewright.revenue-policy/1', breakage: 'proportional' } as RevenuePolicy;
    const terms = { instalment: 'quarter', agreedAmounts: [{ fromMonth: 7, amount: '2000' }] } satisfies Partial<CommitmentJson>;
    expect(warned(resultsOf(deal(terms), undefined, policy), 'policy-restates')).toHaveLength(1);
    expect(warned(resultsOf(deal(terms)), 'policy-restates')).toEqual([]);
  });

  test('at the least that true-ups can make of it', () => {
    const trueUp = { maxDecreasePercent: '25', floorPercent: '70', direction: 'down' } as const;
    // 3,000 in the first quarter, then 2,250, then the floor of 2,100 twice.
    expect(leastCommitted(resultsOf(deal({ instalment: 'quarter', trueUp })))).toBe(945_000n);
    expect(leastCommitted(resultsOf(deal({})))).toBe(1_200_000n);
  });
});

describe('lines', () => {
  test('an option that beats a line taken', () => {
    const lines = [{ ...line, unit: 'call' }, usageLine('bulk', '0.8', ['10'], { unit: 'call', optional: true })];
    expect(warned(resultsOf(deal({}, lines)), 'option-beats-line')).toEqual([
      'warning: lines[1]: The option bulk sells the same unit as calls for USD 0.20 less. Raise the option’s price, or lower the line’s.',
    ]);
  });

  test('a volume tier whose next unit makes the whole cheaper', () => {
    const tiers = [
      { upTo: '1000', unitPrice: '1' },
      { upTo: null, unitPrice: '0.5' },
    ];
    const volume = usageLine('calls', '1', ['10'], { charge: { type: 'usage', model: 'volume', tiers } });
    expect(warned(resultsOf(quoteJson({ lines: [volume] })), 'tier-cheaper-above')).toEqual([
      'warning: lines[0].charge.tiers[0]: 1,000 units cost USD 1,000.00, and one more makes the whole cheaper: USD 500.50. Graduate the tiers, or move the limit to where both prices meet.',
    ]);
  });
});

describe('adaptive pricing', () => {
  const still = book([{ id: 'm', prices: [{ from: '2025-01-01', output: '2' }] }]);
  const decrease = { thresholdPercent: '10', passThroughPercent: '80' };
  const increase = { thresholdPercent: '5', mechanism: 'automatic', passThroughPercent: '100' } as const;

  test('gives back more than is saved, until the share that follows is the share of cost', () => {
    expect(warned(resultsOf(adaptiveQuote('m', { decrease }), still), 'gives-back-more')).toEqual([
      'warning: adaptivePricing: For every 1.00 saved on models, 4.00 is given back: if the index’s models cost half, USD 1,200.00 is saved and USD 4,800.00 given back. Model cost is 20% of what these lines charge. Let that share of the price follow the index, or pass on less.',
    ]);
    const shared = resultsOf(adaptiveQuote('m', { decrease, indexedSharePercent: '20' }), still);
    expect(warned(shared, 'gives-back-more')).toEqual([]);
    expect(givenBack(shared)?.perSaved).toBe('0.80');
  });

  test('with a floor that never binds', () => {
    expect(
      warned(resultsOf(adaptiveQuote('m', { decrease: { ...decrease, floorPercent: '15' } }), still), 'floor-never-binds'),
    ).toEqual([
      'warning: adaptivePricing.decrease.floorPercent: Prices can fall to 20% at the lowest, USD 9,600.00 less over the term, so the floor of 15% never binds. Leave the floor out, or set it above 20%.',
    ]);
  });

  describe('with an introductory price under the baseline', () => {
    const rising = book([
      {
        id: 'm',
        prices: [
          { from: '2025-12-01', output: '2' },
          { from: '2026-09-01', output: '3' },
        ],
      },
    ]);
    const told = (terms: Parameters<typeof adaptiveQuote>[1]): readonly string[] =>
      warned(resultsOf(adaptiveQuote('m', terms), rising), 'introductory-price');
    const [start, end] = [
      'warning: adaptivePricing.index[0].model: The baseline has the introductory price of m: it rises by 50% on 1 September 2026, so the index rises with it.',
      'Take that day as the baseline date, and measure for the first time on it or after it.',
    ];

    // From October on, three months of 1,000.00 at half as much again.
    test('that the customer pays for', () => {
      expect(told({ decrease, increase })).toEqual([
        `${start} For that, the customer pays USD 2,000.00 more over the term. ${end}`,
      ]);
    });

    // Back from 3 to 2 the index is 0.666667, and four fifths of the fall are passed on.
    test('against which a later cut gives nothing back', () => {
      expect(told({ decrease })).toEqual([
        `${start} If it falls back later, the customer’s prices stay, where against the later price they would fall by USD 3,199.99 over the term. ${end}`,
      ]);
    });

    // A million tokens in ten calls: 12,000 calls a year, a third of them at 0.30 in place of 0.20.
    test('that we pay for', () => {
      expect(told({ increase: { thresholdPercent: '5', mechanism: 'negotiate' } })).toEqual([
        `${start} The rise costs us USD 400.00 over the term. ${end}`,
      ]);
    });
  });

  test('in which our own choice of a dearer model raises the price', () => {
    const results = resultsOf(adaptiveQuote('slot', { increase }), slotted(['2026-03-15', 'c']));
    expect(warned(results, 'reassignment-raises')).toEqual([
      'warning: adaptivePricing.reassignment.up: Our own choice of a dearer model raises the customer’s prices by USD 4,500.00 over the term. Let a dearer model in a slot chain, so that the index carries on from the price before.',
    ]);
    const chained = adaptiveQuote('slot', { increase, reassignment: { up: 'chain' } });
    expect(warned(resultsOf(chained, slotted(['2026-03-15', 'c'])), 'reassignment-raises')).toEqual([]);
  });

  test('with a chained rise that stays when the same model returns', () => {
    const terms = adaptiveQuote('slot', { increase, reassignment: { up: 'chain', down: 'chain' } });
    expect(warned(resultsOf(terms, slotted(['2026-03-15', 'b'], ['2026-07-15', 'a'])), 'chain-stays')).toEqual([
      'warning: adaptivePricing.index[0].model: a returns on 15 July 2026, and the index keeps a factor of 1.5 from the models between. Let the side that chained be level, so that the same model at the same price gives the same index.',
    ]);
  });

  test('with a re-assignment that only takes back what was chained', () => {
    const terms = adaptiveQuote('slot', { increase, reassignment: { up: 'chain', down: 'level' } });
    expect(warned(resultsOf(terms, slotted(['2026-03-15', 'c'], ['2026-07-15', 'b'])), 'takes-back-only')).toEqual([
      'warning: adaptivePricing.index[0].model: The assignment of b on 15 July 2026 does not count as a move of price: it only takes back what was chained, from a factor of 0.666667 to 1. Let both sides chain, if our choice of model is never to move the price.',
    ]);
  });

  test('with a retirement that lets a dearer successor count', () => {
    const [a, ...others] = models;
    const costs = book(
      [...(a === undefined ? [] : [{ ...a, retiresOn: '2026-03-15' }]), ...others],
      [
        { from: '2025-01-01', model: 'a' },
        { from: '2026-03-15', model: 'c' },
      ],
    );
    expect(
      warned(resultsOf(adaptiveQuote('slot', { increase, reassignment: { up: 'chain' } }), costs), 'retirement-counts'),
    ).toEqual([
      'warning: adaptivePricing.index[0].model: a retires, and its successor c costs 50% more on 15 March 2026. A forced change never chains: the rise counts in the index. Assign the successor before the retirement, or leave the increase out.',
    ]);
  });
});

describe('a notice before a model ends', () => {
  const ending = (retiresOn: string): unknown =>
    book(models.map((model) => (model.id === 'a' ? { ...model, retiresOn } : model)));
  const promised = (noticeDays: number): QuoteJson => ({
    ...adaptiveQuote('a', { increase: { thresholdPercent: '10', mechanism: 'negotiate' } }),
    deprecation: { noticeDays },
  });

  test('that its provider does not leave is told with the day and what is charged from then on', () => {
    expect(warned(resultsOf(promised(90), ending('2026-03-01')), 'notice-too-long')).toEqual([
      'warning: deprecation.noticeDays: The contract promises 90 days of notice before a model ends. a ends on 1 March 2026, 59 days after the start: that notice comes too late. The services that it does come to USD 10,000.00 from then on. Promise 59 days or fewer, or give that work to another model.',
    ]);
  });

  test.each([
    ['that leaves enough time', 59, '2026-03-01'],
    ['of a model that ends after the term', 90, '2027-03-01'],
    ['of a model that ended before it', 90, '2025-12-31'],
  ])('%s warns of nothing', (_, noticeDays, retiresOn) => {
    expect(warned(resultsOf(promised(noticeDays), ending(retiresOn)), 'notice-too-long')).toEqual([]);
  });

  test('of a model that nothing names warns of nothing', () => {
    const other = book(models.map((model) => (model.id === 'c' ? { ...model, retiresOn: '2026-03-01' } : model)));
    expect(warned(resultsOf(promised(90), other), 'notice-too-long')).toEqual([]);
  });
});

describe('deals of every kind', () => {
  test('are warned of in whole sentences, and by nothing that fails', () => {
    const codes = new Set<string>();
    const file = new URL('../../examples/deals/random.jsonl', import.meta.url);
    for (const row of readFileSync(file, 'utf8').trimEnd().split('\n')) {
      type Row = { readonly quote?: QuoteJson; readonly new?: QuoteJson; readonly costs?: unknown };
      const { quote, new: amended, costs } = JSON.parse(row) as Row;
      const json = quote ?? amended;
      if (json === undefined) throw new Error('Every row has a quote');
      const results = resultsOf(json, costs ?? undefined);
      for (const warning of warningsOf(results)) {
        codes.add(warning.code);
        expect(warningLine(warning, results.quote.currency)).toMatch(/^warning: [^:]+: [A-Z0-9].*\.$/);
      }
    }
    expect(codes.size).toBeGreaterThan(8);
  });
});
