// What is typed after the name of a term, as figures with their kind: "60k, 90k quarterly −10 %", "3x 30 days".
import type { Language } from '../../../../shared/text/language.ts';
import { decimalTyped } from '../../../ui/typed/decimal-input.ts';

export type FigureKind = 'amount' | 'percent' | 'change' | 'days' | 'months' | 'hours' | 'multiple';

/** A figure is a decimal in its canonical form. A change is a percent with a sign of its own. */
export type PhraseToken =
  | { readonly kind: FigureKind; readonly value: string; readonly typed: string }
  | { readonly kind: 'word'; readonly value: string; readonly typed: string };

const unitKinds: ReadonlyMap<string, FigureKind> = new Map([
  ['%', 'percent'],
  ['percent', 'percent'],
  ['d', 'days'],
  ['day', 'days'],
  ['days', 'days'],
  ['tage', 'days'],
  ['mo', 'months'],
  ['month', 'months'],
  ['months', 'months'],
  ['monate', 'months'],
  ['h', 'hours'],
  ['hour', 'hours'],
  ['hours', 'hours'],
  ['stunden', 'hours'],
  ['x', 'multiple'],
  ['times', 'multiple'],
  ['mal', 'multiple'],
]);

/** Spaces part figures, and a comma does where it stands at no digit's side or before a space. */
function piecesOf(text: string): readonly string[] {
  return text
    .replaceAll('\u2212', '-')
    .replaceAll(/(\d)\s+(?=(?:%|percent|days?|tage|months?|monate|hours?|stunden|times|mal|x|d|mo|h)(?:[\s,;]|$))/gi, '$1')
    .split(/[;\s]+|,(?=\D)|(?<=\D),|,$/)
    .map((piece) => piece.replace(/,$/, ''))
    .filter((piece) => piece !== '');
}

function figure(piece: string, language: Language): PhraseToken | null {
  const match = /^([-+]?)((?:\d[\d.,']*|[.,]\d+))(.*)$/.exec(piece);
  if (match === null) return null;
  const [, sign = '', digits = '', unit = ''] = match;
  const known = unitKinds.get(unit.toLowerCase());
  const kind = known === 'percent' && sign !== '' ? 'change' : (known ?? 'amount');
  const written = known === undefined ? `${digits}${unit}` : digits;
  const value = decimalTyped(`${sign === '-' ? '-' : ''}${written}`, known === undefined ? 'money' : 'quantity', language);
  return value === null ? null : { kind, value, typed: piece };
}

export function phraseTokens(text: string, language: Language): readonly PhraseToken[] {
  return piecesOf(text).map((piece) => figure(piece, language) ?? { kind: 'word', value: piece.toLowerCase(), typed: piece });
}
