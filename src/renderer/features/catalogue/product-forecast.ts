// The forecast that a line of a product begins with, as it is shown and typed: "9,000", "9,000 +4 %", "800; 950; 1,100".
import type { Language } from '../../../shared/text/language.ts';
import { numberText } from '../../../shared/text/number-format.ts';
import { decimalTyped, isCanonicalDecimal } from '../../ui/typed/decimal-input.ts';
import { growthPhrase, growthTyped } from '../../ui/typed/growth-phrase.ts';
import { numberTyped } from '../../ui/typed/number-reading.ts';
import type { ProductDraft } from './product-cells.ts';

type ForecastDraft = NonNullable<ProductDraft['forecast']>;

const shown = (value: unknown, language: Language): string => {
  if (typeof value !== 'string') return '';
  return isCanonicalDecimal(value) ? numberText(value, language).replace('\u2212', '-') : value;
};

export function forecastText(forecast: ForecastDraft | undefined, language: Language): string {
  switch (forecast?.type) {
    case 'flat':
      return shown(forecast.quantity, language);
    case 'growth': {
      const { start, monthlyPercent } = forecast;
      const isReadable = isCanonicalDecimal(start ?? '') && isCanonicalDecimal(monthlyPercent ?? '');
      return isReadable ? growthPhrase({ start, monthlyPercent }, language) : `${start ?? ''} ${monthlyPercent ?? ''} %`;
    }
    case 'monthly':
      return (Array.isArray(forecast.quantities) ? forecast.quantities : []).map((each) => shown(each, language)).join('; ');
    case undefined:
      return '';
  }
}

/** What is typed as a forecast; null where it is none. */
export function forecastTyped(text: string, language: Language): ForecastDraft | null {
  const growth = growthTyped(text, language);
  if (growth !== null) return { type: 'growth', ...growth };
  if (!text.includes(';')) {
    const number = numberTyped(text, 'quantity', language);
    return number === null ? null : { type: 'flat', quantity: number.value };
  }
  const months = text.split(';').map((each) => decimalTyped(each, 'quantity', language));
  const quantities = months.filter((each) => each !== null);
  return quantities.length === months.length ? { type: 'monthly', quantities } : null;
}
