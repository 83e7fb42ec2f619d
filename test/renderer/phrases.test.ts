import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arithmeticTyped } from '../../src/renderer/ui/typed/arithmetic.ts';
import { growthPhrase, growthTyped } from '../../src/renderer/ui/typed/growth-phrase.ts';
import { numberTyped } from '../../src/renderer/ui/typed/number-reading.ts';
import { stepsPhrase, stepsTyped } from '../../src/renderer/ui/typed/step-phrase.ts';
import { limitTyped, tiersPhrase, tiersShown, tiersTyped } from '../../src/renderer/ui/typed/tier-phrase.ts';
import { numberText } from '../../src/shared/text/number-format.ts';

const three = [
  { upTo: '100000', unitPrice: '0.012' },
  { upTo: '500000', unitPrice: '0.009' },
  { upTo: null, unitPrice: '0.007' },
];

test.each([
  'first 100k at .012, next 400k at .009, above .007',
  'first 100k at .012; next 400k at .009; above .007',
  'up to 100,000 at 0.012; up to 500,000 at 0.009; over 500k .007',
  '100k .012; +400k .009; .007',
])('“%s” are three tiers', (phrase) => {
  expect(tiersTyped(phrase, [], 'en')).toEqual(three);
});

test.each([
  'erste 100 Tsd. zu 0,012, nächste 400 Tsd. zu 0,009, darüber 0,007',
  'die ersten 100 Tsd. zu 0,012; die nächsten 400 Tsd. zu 0,009; darüber 0,007',
  'bis zu 100.000 zu 0,012; bis 500.000 zu 0,009; über 500 Tsd. 0,007',
  '100 Tsd. 0,012; +400 Tsd. 0,009; 0,007',
  'first 100k at 0,012; next 400k at 0,009; above 0,007',
])('„%s“ sind drei Staffeln', (phrase) => {
  expect(tiersTyped(phrase, [], 'de')).toEqual(three);
});

test('German tiers are written with German words and numbers', () => {
  expect(tiersPhrase(three, 'de').replaceAll('\u00A0', ' ')).toBe(
    'erste 100 Tsd. zu 0,012; bis 500 Tsd. zu 0,009; darüber 0,007',
  );
  expect(tiersShown(three, 'de')).toBe('0,012/0,009/0,007');
});

test('prices alone keep the limits that there are, and as many are needed', () => {
  expect(tiersTyped('.02/.01/.005', three, 'en')?.map(({ upTo, unitPrice }) => [upTo, unitPrice])).toEqual([
    ['100000', '0.02'],
    ['500000', '0.01'],
    [null, '0.005'],
  ]);
  expect(tiersTyped('.02/.01', three, 'en')).toBeNull();
  expect(tiersShown(three, 'en')).toBe('.012/.009/.007');
});

test.each([
  '',
  'twelve',
  'first 100k at .012',
  'first 100k at .012; up to 50k at .01; above .007',
  'above .007; first 100k at .012',
  '=A1*2',
])('“%s” are no tiers', (phrase) => {
  expect(tiersTyped(phrase, [], 'en')).toBeNull();
});

test('+400k is a limit above the one before it', () => {
  expect(limitTyped('+400k', '100000', 'en')).toBe('500000');
  expect(limitTyped('500k', '100000', 'en')).toBe('500000');
});

const decimal = fc
  .tuple(fc.nat({ max: 10 ** 9 }), fc.integer({ min: 0, max: 6 }), fc.nat({ max: 999_999 }))
  .map(([whole, places, part]) => (places === 0 ? `${whole}` : `${whole}.${String(part).padStart(6, '0').slice(0, places)}`));
const language = fc.constantFrom('en' as const, 'de' as const);

test('tiers that are written are read again as the same', () => {
  const tiers = fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 1, max: 10 ** 9 }), { maxLength: 4 }),
      fc.array(decimal, { minLength: 5, maxLength: 5 }),
    )
    .map(([limits, prices]) =>
      [...limits.toSorted((a, b) => a - b).map(String), null].map((upTo, index) => ({ upTo, unitPrice: prices[index] ?? '1' })),
    );
  fc.assert(
    fc.property(tiers, language, (written, locale) => {
      expect(tiersTyped(tiersPhrase(written, locale), [], locale)).toEqual(written);
    }),
  );
});

test('steps that are written are read again as the same', () => {
  const steps = fc
    .tuple(fc.uniqueArray(fc.integer({ min: 2, max: 120 }), { maxLength: 4 }), fc.array(decimal, { minLength: 5, maxLength: 5 }))
    .map(([months, values]) =>
      [1, ...months.toSorted((a, b) => a - b)].map((fromMonth, index) => ({ fromMonth, value: values[index] ?? '1' })),
    );
  fc.assert(
    fc.property(steps, language, (written, locale) => {
      expect(stepsTyped(stepsPhrase(written, locale), 'quantity', locale)).toEqual(written);
    }),
  );
});

test.each(['25 → 40 m13', '25 -> 40 m13', '25, 40 from m13', '25; 40 from month 13'])(
  '“%s” is a step up in month 13',
  (phrase) => {
    expect(stepsTyped(phrase, 'quantity', 'en')).toEqual([
      { fromMonth: 1, value: '25' },
      { fromMonth: 13, value: '40' },
    ]);
  },
);

test.each(['25 → 40 ab M13', '25, 40 ab M13', '25; 40 ab Monat 13', '25 -> 40 m13'])(
  '„%s“ ist ein Schritt in Monat 13',
  (phrase) => {
    expect(stepsTyped(phrase, 'quantity', 'de')).toEqual([
      { fromMonth: 1, value: '25' },
      { fromMonth: 13, value: '40' },
    ]);
  },
);

test.each(['25, 40', '25 m13, 40 m2', 'm13', '25 → → 40 m13'])('“%s” are no steps', (phrase) => {
  expect(stepsTyped(phrase, 'quantity', 'en')).toBeNull();
});

test('a forecast grows by a percent each month', () => {
  expect(growthTyped('80k +6 %', 'en')).toEqual({ start: '80000', monthlyPercent: '6' });
  expect(growthTyped('80.000 -2,5%', 'de')).toEqual({ start: '80000', monthlyPercent: '-2.5' });
  expect(growthTyped('80 Tsd. +6 %', 'de')).toEqual({ start: '80000', monthlyPercent: '6' });
  expect(growthTyped('80k', 'en')).toBeNull();
  expect(growthPhrase({ start: '80000', monthlyPercent: '6' }, 'en')).toBe('80,000 +6 %');
});

test.each([
  ['49/12', '4.083333333333'],
  ['16.99*1.1', '18.689'],
  ['list-8%', '92'],
  ['list - 8 % - 2%', '90.16'],
  ['2+3*4', '14'],
  ['10-4-3', '3'],
  ['1k+50', '1050'],
])('%s comes to %s', (text, value) => {
  expect(arithmeticTyped(text, 'money', 'en', '100')).toBe(value);
});

test.each(['49', '1/0', 'list-8%x', '=A1*2', '-5', '1e3+2', 'abc+1'])('%s is no calculation', (text) => {
  expect(arithmeticTyped(text, 'money', 'en', '100')).toBeNull();
});

test('1.200 is read by the locale, and the other reading is named', () => {
  expect(numberTyped('1.200', 'money', 'en')).toEqual({ value: '1.200', understood: '1.200', other: '1200' });
  expect(numberTyped('1.200', 'money', 'de')).toEqual({ value: '1200', understood: '1.200', other: '1.200' });
  expect(numberTyped('1200', 'money', 'en')).toEqual({ value: '1200', understood: null, other: null });
  expect(numberTyped('12.5k', 'money', 'en')).toEqual({ value: '12500', understood: '12,500', other: null });
});

test('a decimal as a reader writes it is read as the very same, with 10^15 as well', () => {
  fc.assert(
    fc.property(decimal, language, (value, locale) => {
      expect(numberTyped(numberText(value, locale), 'quantity', locale)?.value).toBe(value);
    }),
  );
  expect(numberTyped('1,000,000,000,000,000', 'quantity', 'en')?.value).toBe('1000000000000000');
});
