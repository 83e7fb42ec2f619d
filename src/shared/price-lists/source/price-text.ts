/** Tokens that a published price is for. */
export type PricedTokens = 'one' | 'thousand' | 'million';

export const priceFaults = ['not-a-number', 'negative', 'too-fine', 'too-large'] as const;
/** Why a price can't be used. `too-fine`: it needs more than 12 decimals for a million tokens, and a price is never rounded. */
export type PriceFault = (typeof priceFaults)[number];

export type PriceRead = { readonly ok: true; readonly perMillion: string } | { readonly ok: false; readonly fault: PriceFault };

const decimal = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,4}))?$/;
const mostWhole = 15;
const mostDecimals = 12;

const shift: Readonly<Record<PricedTokens, number>> = { one: 6, thousand: 3, million: 0 };

/** The digits × 10^exponent in plain notation, without zeros that say nothing. */
function plain(digits: string, exponent: number): string {
  const significant = digits.replace(/^0+/, '');
  if (significant === '') return '0';
  if (exponent >= 0) return significant + '0'.repeat(exponent);
  const padded = significant.padStart(1 - exponent, '0');
  const fraction = padded.slice(exponent).replace(/0+$/, '');
  const whole = padded.slice(0, exponent);
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

/** A price for a million tokens from the text of a published one, exactly; scientific notation is read. */
export function pricePerMillion(text: string, tokens: PricedTokens): PriceRead {
  const parts = decimal.exec(text.trim());
  if (parts === null) return { ok: false, fault: 'not-a-number' };
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts;
  const digits = whole + fraction;
  if (!/[1-9]/.test(digits)) return { ok: true, perMillion: '0' };
  if (sign === '-') return { ok: false, fault: 'negative' };
  const price = plain(digits, Number(exponent) - fraction.length + shift[tokens]);
  const [units = '', decimals = ''] = price.split('.');
  if (units.length > mostWhole) return { ok: false, fault: 'too-large' };
  return decimals.length > mostDecimals ? { ok: false, fault: 'too-fine' } : { ok: true, perMillion: price };
}
