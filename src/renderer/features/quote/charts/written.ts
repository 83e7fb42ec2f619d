import { useMemo } from 'react';
import type { Exact } from '../../../../shared/domain/values/exact.ts';
import { briefDateText } from '../../../../shared/text/date-format.ts';
import { amountText, marginText, quantityText, ratioText } from '../../../../shared/text/figure-format.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { useReading } from '../draft/edit-session.ts';

/** How results become the text of a cell. A zero shows as a dash, so that amounts stand out. */
export type Written = {
  /** Minor units. */
  readonly amount: (units: bigint) => string;
  readonly amountOrDash: (units: bigint) => string;
  /** A quantity, a factor or an index. */
  readonly quantity: (value: Exact) => string;
  readonly quantityOrDash: (value: Exact) => string;
  /** A ratio as a percent. */
  readonly ratio: (ratio: Exact | null) => string;
  /** Hundredths of a percent. */
  readonly margin: (hundredths: bigint | null) => string;
  readonly date: (date: string | null) => string;
};

const nothing = '–';

export function useWritten(): Written {
  const language = useLanguage();
  const minorDigits = useReading(({ results, minorDigits: typed }) => results?.minor ?? typed);
  return useMemo(() => {
    const amount = (units: bigint): string => amountText(units, { minorDigits, language });
    const quantity = (value: Exact): string => quantityText(value, language);
    return {
      amount,
      amountOrDash: (units) => (units === 0n ? nothing : amount(units)),
      quantity,
      quantityOrDash: (value) => (value.units === 0n ? nothing : quantity(value)),
      ratio: (ratio) => (ratio === null ? nothing : ratioText(ratio, language)),
      margin: (hundredths) => (hundredths === null ? nothing : marginText(hundredths, language)),
      date: (date) => (date === null ? nothing : briefDateText(date, language)),
    };
  }, [language, minorDigits]);
}
