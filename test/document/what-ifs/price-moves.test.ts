import { expect, test } from 'vitest';
import { trimmed } from '../../../src/shared/domain/values/decimal-text.ts';
import { zero } from '../../../src/shared/domain/values/exact.ts';
import { priceMoves } from '../../../src/shared/document/what-ifs/price-moves.ts';
import { dataOf } from '../sample-tree.ts';

type Json = Record<string, unknown>;

function examples(decrease: Json | undefined, increase: Json | undefined, more: Json = {}): readonly unknown[] {
  const data = dataOf('support-desk', (quote) => ({
    ...quote,
    adaptivePricing: { ...(quote['adaptivePricing'] as Json), decrease, increase, ...more },
  }));
  return priceMoves(data).map(({ about, changePercent, action, multiplier }) =>
    [about, changePercent, action, trimmed(multiplier, 6)].join(' '),
  );
}

test('the full change, more than the threshold: a cut just at it does nothing', () => {
  const found = examples(
    { thresholdPercent: '20', passThroughPercent: '50' },
    { thresholdPercent: '15', mechanism: 'negotiate' },
  );
  expect(found).toEqual([
    'cut-at-threshold -20 none 1',
    'cut-beyond -40 decrease 0.8',
    'rise-at-threshold 15 none 1',
    'rise-beyond 30 negotiation 1',
  ]);
});

test('at least the threshold, the excess: the same cut acts, on nothing', () => {
  const found = examples(
    { thresholdPercent: '20', comparison: 'at_least', basis: 'excess', passThroughPercent: '50' },
    undefined,
  );
  expect(found).toEqual(['cut-at-threshold -20 none 1', 'cut-beyond -40 decrease 0.9']);
  const full = examples({ thresholdPercent: '20', comparison: 'at_least', passThroughPercent: '50' }, undefined);
  expect(full).toEqual(['cut-at-threshold -20 decrease 0.9', 'cut-beyond -40 decrease 0.8']);
});

test('an automatic rise is passed on', () => {
  const found = examples(undefined, {
    thresholdPercent: '10',
    mechanism: 'automatic',
    passThroughPercent: '100',
    capPercent: '115',
  });
  expect(found).toEqual(['rise-at-threshold 10 none 1', 'rise-beyond 20 increase 1.15']);
});

test('what a limit spreads over several dates ends where it says', () => {
  const data = dataOf('support-desk', (quote) => ({
    ...quote,
    adaptivePricing: {
      ...(quote['adaptivePricing'] as Json),
      decrease: { thresholdPercent: '20', passThroughPercent: '100', maxStepPercent: '10' },
    },
  }));
  const beyond = priceMoves(data).find(({ about }) => about === 'cut-beyond');
  expect([beyond?.multiplier, beyond?.finalMultiplier].map((each) => trimmed(each ?? zero, 6))).toEqual(['0.9', '0.6']);
  expect(beyond?.charge).toMatchObject({ line: 'Automated resolutions' });
});

test('a term without a measuring date has no example', () => {
  expect(examples({ thresholdPercent: '20', passThroughPercent: '50' }, undefined, { measureEveryMonths: 48 })).toEqual([]);
});
