import type { QuoteStep } from '../../../calls/quotes/quote-history-calls.ts';
import { briefDateText } from '../../date-format.ts';
import type { Language } from '../../language.ts';
import { numberText } from '../../number-format.ts';
import type { WindowWords } from '../words.ts';

type Words = WindowWords['history'];
/** The words of the window; the history's and the names of places are used. */
type StepWords = Pick<WindowWords, 'history' | 'sentences'>;
type Change = QuoteStep['changes'][number];

/** Longer texts are cut: a sentence of the history is read at a glance. */
const longest = 48;

function shortened(text: string): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  return plain.length > longest ? `${plain.slice(0, longest)}…` : plain;
}

/** A value as one reads it; null for what is no single value. */
function valueText(value: unknown, words: Words, language: Language): string | null {
  if (value === undefined || value === null || value === '') return words.empty;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return null;
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return briefDateText(value, language);
  if (/^-?\d{1,15}(\.\d{1,12})?$/.test(value)) return numberText(value, language);
  return shortened(value);
}

function namesIn(items: readonly unknown[], words: Words): string | null {
  const names = items.map((item) => {
    const name: unknown = typeof item === 'object' && item !== null && 'name' in item ? item.name : undefined;
    return typeof name === 'string' && name.trim() !== '' ? words.named(shortened(name)) : null;
  });
  return names.length > 0 && names.length <= 3 && names.every((name) => name !== null) ? names.join(', ') : null;
}

function changeSentence(change: Change, name: string, { history: words, sentences }: StepWords, language: Language): string {
  const place = sentences.placeName(change.path, () => name) || words.empty;
  if (change.type === 'splice') {
    const [came, went] = [change.after, change.before];
    if (went.length === 0) return words.entryAdded(place, namesIn(came, words) ?? words.entries(came.length));
    if (came.length === 0) return words.entryRemoved(place, namesIn(went, words) ?? words.entries(went.length));
    return words.entryChanged(place);
  }
  const before = valueText(change.before, words, language);
  const after = valueText(change.after, words, language);
  return before === null || after === null ? words.entryChanged(place) : words.entry(place, before, after);
}

/** What a step changed: "Commitment, amount: 60,000 → 90,000". */
export function stepSentence({ changes, names }: QuoteStep, words: StepWords, language: Language): string {
  const [first, ...others] = changes;
  if (first === undefined) return words.history.empty;
  const sentence = changeSentence(first, names[0] ?? '', words, language);
  return others.length === 0 ? sentence : `${sentence}, ${words.history.more(others.length)}`;
}
