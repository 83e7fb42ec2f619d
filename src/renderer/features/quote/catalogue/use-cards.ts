import { useMemo } from 'react';
import type { CardKey } from '../../../../shared/calls/quotes/catalogue-calls.ts';
import type { CardLookup } from '../../../../shared/catalogue/drift.ts';
import type { RateCard } from '../../../../shared/catalogue/rate-card.ts';
import type { QuoteDraft } from '../../../../shared/domain/terms/quote.ts';
import { FromCard } from '../../../../shared/domain/terms/line.ts';
import { useAnswer } from '../../../client/queries.ts';
import { useDraft } from '../draft/edit-session.ts';

/** More versions than a quote comes from. */
const mostVersions = 50;

/** The versions of cards that the lines name; a name that can't be read is none. */
function versionsOf(lines: QuoteDraft['lines'] | undefined): readonly CardKey[] {
  const found = new Map<string, CardKey>();
  for (const { product } of lines ?? []) {
    const read = FromCard.safeParse(product);
    if (read.success) found.set(`${read.data.card}@${read.data.version}`, { cardId: read.data.card, version: read.data.version });
  }
  return [...found.values()].slice(0, mostVersions);
}

export type CardsOfQuote = {
  /** Cards that quotes are made with today, in the currency of this one. */
  readonly inEffect: readonly RateCard[];
  /** The versions that its lines come from. */
  readonly lookUp: CardLookup;
  /** Whether the versions that its lines come from are here. */
  readonly isLoaded: boolean;
  /** Whether it is known what may be picked from. */
  readonly canPick: boolean;
};

const none: readonly RateCard[] = [];

/** The rate cards of a quote: those that it may be made with, and those that it was made with. */
export function useCards(): CardsOfQuote {
  // A draft of a file may lack it.
  const currency: unknown = useDraft((draft) => draft.currency);
  const lines = useDraft((draft) => draft.lines);
  const keys = useMemo(() => versionsOf(lines), [lines]);
  const inEffect = useAnswer(
    'catalogue.inEffect',
    { currency: typeof currency === 'string' ? currency.slice(0, 3) : '' },
    { keepLast: true },
  );
  const versions = useAnswer('catalogue.versions', { keys: [...keys] }, { enabled: keys.length > 0, keepLast: true });
  return useMemo(() => {
    const known = new Map((versions.data ?? none).map((card) => [`${card.id}@${card.version}`, card]));
    return {
      inEffect: inEffect.data ?? none,
      lookUp: (card, version) => known.get(`${card}@${version}`),
      canPick: inEffect.data !== undefined,
      isLoaded: inEffect.data !== undefined && (keys.length === 0 || versions.data !== undefined),
    };
  }, [inEffect.data, versions.data, keys.length]);
}
