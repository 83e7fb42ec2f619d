import { useMemo } from 'react';
import { shortDateText } from '../../../../shared/text/date-format.ts';
import { numberText, percentText } from '../../../../shared/text/number-format.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { isZero } from './sums.ts';

/** How numbers and dates of the evaluation are written. */
export type Written = {
  readonly amount: (amount: string) => string;
  /** A dash for nothing, so that what there is stands out. */
  readonly amountOrDash: (amount: string) => string;
  readonly percent: (percent: string | null) => string;
  readonly date: (date: string | null) => string;
};

export function useWritten(): Written {
  const language = useLanguage();
  return useMemo(() => {
    const amount = (text: string): string => numberText(text, language);
    return {
      amount,
      amountOrDash: (text) => (isZero(text) ? '–' : amount(text)),
      percent: (percent) => (percent === null ? '–' : percentText(percent, language)),
      date: (date) => (date === null ? '–' : shortDateText(date, language)),
    };
  }, [language]);
}
