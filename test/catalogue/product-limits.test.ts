import { describe, expect, it } from 'vitest';
import { limitedLines } from '../../src/shared/catalogue/product-limits.ts';
import { readRateCard } from '../../src/shared/catalogue/read-card.ts';
import { readQuote } from '../../src/shared/domain/reading/read.ts';
import type { LineJson } from '../domain/quote-json.ts';
import { quoteJson, usageLine } from '../domain/quote-json.ts';
import { cardJson } from './cards.ts';

const card = readRateCard(cardJson({ maxDiscountPercent: '10', discountFloorPercent: '25' }));
if (!card.ok) throw new Error('The card has problems');
const product = { card: 'card', version: 1, id: 'calls' };

function given(over: Partial<LineJson>, unitPrice = '0.5', currency = 'USD') {
  const read = readQuote(quoteJson({ currency, lines: [usageLine('calls', unitPrice, ['10'], { product, ...over })] }));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return limitedLines(read.value, (id, version) => (id === 'card' && version === 1 && card.ok ? card.value : undefined));
}

describe('what a line gives of a product with limits', () => {
  it('is its largest discount', () => {
    expect(given({ discountPercent: '12.5' })).toEqual([
      { index: 0, lineId: 'calls', givenPercent: '12.5', maxDiscountPercent: '10', discountFloorPercent: '25' },
    ]);
    const phases = [
      { fromMonth: 1, percent: '5' },
      { fromMonth: 7, percent: '20' },
    ];
    expect(given({ discountPercent: phases })).toMatchObject([{ givenPercent: '20' }]);
  });

  it('is what its price lies under the card’s too, both together', () => {
    expect(given({}, '0.4')).toMatchObject([{ givenPercent: '20' }]);
    expect(given({ discountPercent: '10' }, '0.4')).toMatchObject([{ givenPercent: '28' }]);
    expect(given({}, '0.6')).toMatchObject([{ givenPercent: '0' }]);
  });

  it('is not known where the line charges in another way', () => {
    const charge = { type: 'recurring', unitPrice: '5', every: 'month', quantity: '1' } as const;
    expect(given({ charge, forecast: undefined, quantityDecimals: undefined })).toMatchObject([{ givenPercent: null }]);
  });

  it('is not known where the quote is in another currency than the card', () => {
    expect(given({ discountPercent: '5' }, '0.4', 'EUR')).toMatchObject([{ givenPercent: null }]);
  });

  it('is nothing of a line that comes from no card, or from a card that is not here', () => {
    expect(given({ product: undefined })).toEqual([]);
    expect(given({ product: { ...product, version: 2 } })).toEqual([]);
  });
});
