// Values of a draft as a sentence has them: a draft may hold any text, and what is no number yet is said as it was typed.
import type { Language } from '../../language.ts';
import { percentText, shortNumberText } from '../../number-format.ts';

const decimal = /^-?\d+(\.\d+)?$/;

function isWritten(value: unknown): value is string | number {
  return (typeof value === 'string' && value.trim() !== '') || typeof value === 'number';
}

export type DraftValues = {
  /** The number as the reader writes it; null where nothing is entered. */
  readonly number: (value: unknown) => string | null;
  readonly percent: (value: unknown) => string | null;
  /** With its sign: "+5%", "−10%". */
  readonly change: (value: unknown) => string | null;
  readonly text: (value: unknown) => string | null;
};

export function draftValues(language: Language): DraftValues {
  const asNumber = (value: string | number, write: (decimalText: string) => string): string =>
    decimal.test(String(value)) ? write(String(value)) : String(value);
  return {
    number: (value) => (isWritten(value) ? asNumber(value, (text) => shortNumberText(text, language)) : null),
    percent: (value) => (isWritten(value) ? asNumber(value, (text) => percentText(text, language)) : null),
    change: (value) =>
      isWritten(value)
        ? asNumber(
            value,
            (text) => `${text.startsWith('-') || /^0*(\.0*)?$/.test(text) ? '' : '+'}${percentText(text, language)}`,
          )
        : null,
    text: (value) => (isWritten(value) ? String(value) : null),
  };
}

/** The phrase over values that are all there; nothing where one is missing. */
export function phraseOf(
  values: readonly (string | null)[],
  phrase: (...written: readonly string[]) => string,
): readonly string[] {
  const written = values.filter((value): value is string => value !== null);
  return written.length === values.length ? [phrase(...written)] : [];
}
