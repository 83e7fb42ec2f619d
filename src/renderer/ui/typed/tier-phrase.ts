// Tiers as they are typed, in either language: "first 100k at .012, next 400k at .009, above .007", "100k .012, +400k .009, .007",
// "erste 100 Tsd. zu 0,012, nächste 400 Tsd. zu 0,009, darüber 0,007", and as they are shown:
// ".012/.009/.007", which keeps the limits that there are.
import { isMoreDecimal, sumOfDecimals } from '../../../shared/decimals/decimals.ts';
import type { Language } from '../../../shared/text/language.ts';
import { numberText } from '../../../shared/text/number-format.ts';
import { phraseWords } from '../../../shared/text/window/phrase-words.ts';
import { decimalTyped } from './decimal-input.ts';

/** A tier: its inclusive limit, null in the last, and its price. */
export type TypedTier = { readonly upTo: string | null; readonly unitPrice: string; readonly flatFee?: string | undefined };

const lead =
  /^(?<word>first|next|then|up to|to|until|above|over|beyond|rest|(?:die )?(?:ersten?|nächsten?|weiteren?)|danach|bis zu|bis|darüber|über|ab|mehr)(?!\p{L})\s*/iu;
const added = /^(?:next|then|(?:die )?(?:nächsten?|weiteren?)|danach)$/i;
const open = /^(?:above|over|beyond|rest|darüber|über|ab|mehr)$/i;

/** A magnitude apart from its number: "100 Tsd.". */
const magnitudeApart = /(?<=\d)\s+(?=(?:tsd|mio|mrd)(?!\p{L}))/giu;

/** The parts of a phrase. A comma before a digit is part of a number. */
function split(text: string): readonly string[] {
  const parts = text.split(/[;\n]|,(?!\d)/);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function clauseOf(part: string, before: string, language: Language): TypedTier | null {
  const matched = lead.exec(part);
  const word = matched?.groups?.['word'] ?? '';
  const rest = (matched === null ? part : part.slice(matched[0].length)).replaceAll(magnitudeApart, '');
  const numbers = rest.split(/\s*(?:\bat\b|\bzu\b|à|@|:)\s*|\s+/i).filter((each) => each !== '');
  const price = decimalTyped(numbers.at(-1) ?? '', 'money', language);
  if (price === null || numbers.length > 2) return null;
  // "above 500k .007" repeats the limit that the tier before it ends with.
  if (open.test(word) || numbers.length === 1) return word !== '' && !open.test(word) ? null : { upTo: null, unitPrice: price };
  const [limit = ''] = numbers;
  const isAdded = added.test(word) || limit.startsWith('+');
  const units = decimalTyped(limit.replace(/^\+/, ''), 'quantity', language);
  if (units === null) return null;
  return { upTo: isAdded ? sumOfDecimals([before, units]) : units, unitPrice: price };
}

/** The prices of ".012/.009/.007" under the limits that there are; null where their numbers differ. */
function pricesAlone(text: string, present: readonly TypedTier[], language: Language): readonly TypedTier[] | null {
  const prices = text.split('/').map((each) => decimalTyped(each, 'money', language));
  if (prices.length !== present.length || prices.some((price) => price === null)) return null;
  return present.map((tier, index) => ({ ...tier, unitPrice: prices[index] ?? '' }));
}

/**
 * The tiers of a phrase, rising, the last of them open; null where it is none. `present` are the tiers that the cell has: a phrase of prices
 * alone keeps their limits and fees.
 */
export function tiersTyped(typed: string, present: readonly TypedTier[], language: Language): readonly TypedTier[] | null {
  const text = typed.replaceAll(/[\u00A0\u202F]/g, ' ').trim();
  if (text === '') return null;
  if (text.includes('/')) return pricesAlone(text, present, language);
  const tiers: TypedTier[] = [];
  for (const part of split(text)) {
    const before = tiers.at(-1);
    const tier = before?.upTo === null ? null : clauseOf(part, before?.upTo ?? '0', language);
    if (tier === null) return null;
    if (tier.upTo !== null && !isMoreDecimal(tier.upTo, before?.upTo ?? '0')) return null;
    tiers.push(tier);
  }
  return tiers.at(-1)?.upTo === null ? tiers : null;
}

/** The limit of a tier: `100k`, or `+400k` above the tier before it; null where it is neither. */
export function limitTyped(typed: string, before: string, language: Language): string | null {
  const text = typed.trim();
  const units = decimalTyped(text.replace(/^\+/, ''), 'quantity', language);
  return units !== null && text.startsWith('+') ? sumOfDecimals([before, units]) : units;
}

/** 2,000,000 as `2m`, 100,000 as `100k` or `100 Tsd.`, where that says it exactly. */
function shortUnits(decimal: string, language: Language): string {
  const whole = /^[1-9]\d*$/.test(decimal);
  if (whole && decimal.endsWith('000000')) return `${decimal.slice(0, -6)}${phraseWords[language].millions}`;
  if (whole && decimal.endsWith('000')) return `${decimal.slice(0, -3)}${phraseWords[language].thousands}`;
  return numberText(decimal, language);
}

/** 0.012 as `.012`, as English price lists write it. */
function shortPrice(decimal: string, language: Language): string {
  const written = numberText(decimal, language);
  return language === 'en' ? written.replace(/^0(?=\.\d)/, '') : written;
}

/** The tiers as they are shown in a cell: `.012/.009/.007`. */
export function tiersShown(tiers: readonly TypedTier[], language: Language): string {
  return tiers.map(({ unitPrice }) => shortPrice(unitPrice, language)).join('/');
}

/** The tiers as they are typed, so that a phrase can be edited; read again they are the same. */
export function tiersPhrase(tiers: readonly TypedTier[], language: Language): string {
  const words = phraseWords[language];
  return tiers
    .map(({ upTo, unitPrice }, index) => {
      const price = shortPrice(unitPrice, language);
      if (upTo === null) return tiers.length === 1 ? price : `${words.above} ${price}`;
      return `${index === 0 ? words.first : words.upTo} ${shortUnits(upTo, language)} ${words.at} ${price}`;
    })
    .join('; ');
}
