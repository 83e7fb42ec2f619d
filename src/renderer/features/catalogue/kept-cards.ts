import type { CardKey } from '../../../shared/calls/quotes/catalogue-calls.ts';
import type { RateCardDraft } from '../../../shared/catalogue/rate-card.ts';
import type { History } from '../../client/history.ts';

/** A draft as somebody left it: its steps, and the save count of what they led to. */
export type KeptCard = { readonly history: History<RateCardDraft>; readonly count: number };

/** More drafts than anybody goes back and forth between. */
const mostKept = 10;

const kept = new Map<string, KeptCard>();
const keyOf = ({ cardId, version }: CardKey): string => `${cardId}@${version}`;

export function keptCard(key: CardKey): KeptCard | null {
  return kept.get(keyOf(key)) ?? null;
}

/** Keeps the steps of a draft for as long as the window is open. */
export function keepCard(key: CardKey, card: KeptCard): void {
  kept.delete(keyOf(key));
  kept.set(keyOf(key), card);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
}
