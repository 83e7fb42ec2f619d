// A mend is what a warning asks for: after it the warning is gone.
import { expect, test } from 'vitest';
import type { Mend } from '../../../src/shared/domain/consequences/mend.ts';
import { mendOf } from '../../../src/shared/domain/consequences/mend.ts';
import type { Warning } from '../../../src/shared/domain/consequences/warning.ts';
import { warningsOf } from '../../../src/shared/domain/consequences/warnings.ts';
import type { Results } from '../../../src/shared/domain/compute.ts';
import { compute } from '../../../src/shared/domain/compute.ts';
import { readCosts, readQuote } from '../../../src/shared/domain/reading/read.ts';
import { withValueAt } from '../../../src/renderer/features/quote/draft/edit.ts';
import { valueOf } from '../example-files.ts';
import type { LineJson, QuoteJson } from '../quote-json.ts';
import { quoteJson, usageLine } from '../quote-json.ts';
import { adaptiveQuote, book, deal, line, slotted } from './hurting-deals.ts';

const resultsOf = (quote: unknown, costs?: unknown): Results =>
  valueOf(compute({ quote: valueOf(readQuote(quote)), costs: costs === undefined ? undefined : valueOf(readCosts(costs)) }));

type Case = { readonly code: Warning['code']; readonly kind: Mend['kind']; readonly quote: QuoteJson; readonly costs?: unknown };

const fee: LineJson = {
  id: 'fee',
  name: 'Platform',
  charge: { type: 'recurring', every: 'month', unitPrice: '100', quantity: '1' },
};
const volume = usageLine('calls', '1', ['10'], {
  charge: {
    type: 'usage',
    model: 'volume',
    tiers: [
      { upTo: '1000', unitPrice: '1' },
      { upTo: null, unitPrice: '0.5' },
    ],
  },
});
const still = book([{ id: 'm', prices: [{ from: '2025-01-01', output: '2' }] }]);
const decrease = { thresholdPercent: '10', passThroughPercent: '80' };
const increase = { thresholdPercent: '5', mechanism: 'automatic', passThroughPercent: '100' } as const;

const cases: readonly Case[] = [
  { code: 'commitment-above-forecast', kind: 'lower-to-forecast', quote: deal({ amounts: ['20000'] }) },
  {
    code: 'minimum-above-forecast',
    kind: 'lower-minimum',
    quote: deal({ amounts: ['24000'], billing: 'arrears', minimum: { every: 'month', amount: '1500' } }),
  },
  {
    code: 'overage-cheaper',
    kind: 'contract-overage',
    quote: deal({ amounts: ['6000'], overage: { adjustPercent: '-10' } }),
  },
  {
    code: 'floor-swallows',
    kind: 'lower-floor',
    quote: deal({ instalment: 'quarter', trueUp: { maxDecreasePercent: '40', floorPercent: '80', direction: 'both' } }),
  },
  {
    code: 'band-missed',
    kind: 'raise-to-band',
    quote: deal({
      discountBands: [
        { from: '0', percent: '0' },
        { from: '12500', percent: '10' },
      ],
    }),
  },
  { code: 'fee-past-balance', kind: 'free-fee', quote: deal({ overage: { adjustPercent: '20' } }, [line, fee]) },
  {
    code: 'carried-before-cap',
    kind: 'drop-carry-forward',
    quote: deal(
      {
        amounts: ['10000', '10000'],
        carryForward: { percent: '10' },
        overage: { monthlyCap: '100' },
        billing: 'arrears',
      },
      [usageLine('calls', '1', ['2000'])],
      { termMonths: 24 },
    ),
  },
  { code: 'tier-cheaper-above', kind: 'graduate', quote: quoteJson({ lines: [volume] }) },
  { code: 'gives-back-more', kind: 'follow-cost-share', quote: adaptiveQuote('m', { decrease }), costs: still },
  {
    code: 'floor-never-binds',
    kind: 'drop-floor',
    quote: adaptiveQuote('m', { decrease: { ...decrease, floorPercent: '15' } }),
    costs: still,
  },
  {
    code: 'reassignment-raises',
    kind: 'chain-up',
    quote: adaptiveQuote('slot', { increase }),
    costs: slotted(['2026-03-15', 'c']),
  },
  {
    code: 'takes-back-only',
    kind: 'chain-both',
    quote: adaptiveQuote('slot', { increase, reassignment: { up: 'chain', down: 'level' } }),
    costs: slotted(['2026-03-15', 'c'], ['2026-07-15', 'b']),
  },
  {
    code: 'notice-too-long',
    kind: 'lower-notice',
    quote: {
      ...adaptiveQuote('a', { increase: { thresholdPercent: '10', mechanism: 'negotiate' } }),
      deprecation: { noticeDays: 90 },
    },
    costs: book([{ id: 'a', retiresOn: '2026-03-01', prices: [{ from: '2025-01-01', output: '2' }] }]),
  },
  {
    code: 'chain-stays',
    kind: 'level-both',
    quote: adaptiveQuote('slot', { increase, reassignment: { up: 'chain', down: 'chain' } }),
    costs: slotted(['2026-03-15', 'b'], ['2026-07-15', 'a']),
  },
];

const introduced = book([
  {
    id: 'm',
    prices: [
      { from: '2025-12-01', output: '2' },
      { from: '2026-09-01', output: '3' },
    ],
  },
]);

test('a later baseline is offered where nothing is measured before it, and lowers no price', () => {
  const quote = adaptiveQuote('m', { measureEveryMonths: 12, decrease });
  const results = resultsOf(quote, introduced);
  const warning = warningsOf(results).find(({ code }) => code === 'introductory-price');
  if (warning === undefined) throw new Error('no warning');
  const mend = mendOf(warning, results);
  expect(mend).toEqual({
    kind: 'later-baseline',
    edits: [{ path: ['adaptivePricing', 'baselineDate'], value: '2026-09-01' }],
  });
  const mended = resultsOf(withValueAt(quote, ['adaptivePricing', 'baselineDate'], '2026-09-01'), introduced);
  expect(warningsOf(mended).map(({ code }) => code)).not.toContain('introductory-price');
  expect(mended.totals).toEqual(results.totals);
});

test('no later baseline is offered where the index is measured before it: it would fall, and prices with it', () => {
  const results = resultsOf(adaptiveQuote('m', { measureEveryMonths: 3, decrease }), introduced);
  const warning = warningsOf(results).find(({ code }) => code === 'introductory-price');
  expect(warning === undefined ? undefined : mendOf(warning, results)).toBeNull();
});

test.each(cases)('$code is gone after $kind, and what is left is a quote', ({ code, kind, quote, costs }) => {
  const results = resultsOf(quote, costs);
  const warning = warningsOf(results).find((each) => each.code === code);
  if (warning === undefined) throw new Error(`no ${code}`);
  const mend = mendOf(warning, results);
  expect(mend?.kind).toBe(kind);
  const mended = (mend?.edits ?? []).reduce<unknown>((before, { path, value }) => withValueAt(before, path, value), quote);
  expect(warningsOf(resultsOf(mended, costs)).map((each) => each.code)).not.toContain(code);
});
