import { moneyText, percentText, shortNumberText } from '../number-format.ts';
import type { DealTerm, TermValue } from '../../clauses/terms/deal-term.ts';
import { withoutTrailingZeros } from '../../domain/values/decimal-text.ts';
import { own } from '../../domain/values/own.ts';
import type { Commitment } from '../../domain/terms/commitment.ts';
import { dateText } from '../date-format.ts';
import { countText, listText } from '../phrase.ts';
import type { Wording } from '../wording.ts';
import { commitmentAmounts } from './commitment-amounts.ts';
import { contractWords } from './contract-words.ts';

/** How a term is written where the sentence asks for it: in German, a period after "von" or "mit" is in the dative. */
export type TermForm = 'plain' | 'dative';

/**
 * The value of a term as it stands in a sentence. `commitment` is the one that the clause stands for; amounts by period are its own.
 * Every number is the deal's own digits, moved into the language's format and never computed with.
 */
export function termValueText(
  { path, kind }: DealTerm,
  value: TermValue,
  form: TermForm,
  wording: Wording,
  commitment: Commitment | undefined,
): string {
  const { language, currency, minorDigits } = wording;
  const words = contractWords(language).clauses;
  const text = String(value);
  const many: readonly string[] = typeof value === 'object' ? value : [text];
  switch (kind.type) {
    case 'text':
      return text;
    case 'address':
      return many.join(', ');
    case 'date':
      return dateText(text, language);
    case 'percent':
      return percentText(text, language);
    case 'number':
      return shortNumberText(text, language);
    case 'money':
    case 'price':
      return moneyText(text, currency, minorDigits, language);
    case 'duration': {
      const { one, many: plural, dative } = words.durations[kind.unit];
      return countText(withoutTrailingZeros(text), one, form === 'dative' ? dative : plural, language);
    }
    case 'amounts':
      return commitment === undefined ? '' : commitmentAmounts(commitment, wording);
    case 'lines':
      return listText(
        many.map((id) => wording.lineName(id)),
        'and',
        language,
      );
    case 'models':
      return listText(
        many.map((id) => wording.modelName(id)),
        'or',
        language,
      );
    case 'law':
      return own<string>(words.laws, text) ?? text;
    case 'choice':
      return own<string>(words.choices, text) ?? text;
    case 'truth':
    case 'group':
      throw new Error(`${path} has no words of its own`);
  }
}
