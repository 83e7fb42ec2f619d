import { Button } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import type { CardLookup, Drift } from '../../../../shared/catalogue/drift.ts';
import { driftsOf, withDriftTaken } from '../../../../shared/catalogue/drift.ts';
import type { RateCard } from '../../../../shared/catalogue/rate-card.ts';
import type { Language } from '../../../../shared/text/language.ts';
import { numberText } from '../../../../shared/text/number-format.ts';
import type { WindowWords } from '../../../../shared/text/window/words.ts';
import { useLanguage, useSentences, useWords } from '../../../ui/language.tsx';
import { useDraft, useSession } from '../draft/edit-session.ts';
import { fieldName, signedPercent } from './off-card.ts';

/** What the newer card would change of a line, in sentences. */
function changesOf(
  { isOnCard, prices, fields }: Drift,
  words: WindowWords['cards'],
  language: Language,
  listText: (items: readonly string[]) => string,
): readonly string[] {
  if (!isOnCard) return [words.gone];
  const names = fields.map((field) => words.fields[field]);
  return [
    ...(prices ?? []).map((price) =>
      words.becomes(
        fieldName(price, words),
        numberText(price.card, language),
        numberText(price.quoted, language),
        signedPercent(price.percent, language),
      ),
    ),
    ...(prices === null ? [words.otherCharge] : []),
    ...(names.length === 0 ? [] : [words.fieldsChange(listText(names))]),
  ];
}

function OfCard({ card, lookUp }: { readonly card: RateCard; readonly lookUp: CardLookup }) {
  const words = useWords().cards;
  const { listText } = useSentences();
  const language = useLanguage();
  const { draft, isLocked } = useSession();
  const lines = useDeferredValue(useDraft((present) => present.lines));
  const drifts = useMemo(() => driftsOf({ lines: lines ?? [] }, card, lookUp), [lines, card, lookUp]);
  if (drifts.length === 0) return null;
  const take = (places?: readonly number[]): void =>
    draft.getState().apply(words.taken, (present) => withDriftTaken(present, card, lookUp, places));
  const nameAt = (index: number): string => lines?.[index]?.name ?? '';
  const canTake = drifts.filter(({ isOnCard }) => isOnCard);
  return (
    <section className="qw-card-part" aria-label={words.drift(card.name, card.version, canTake.length)}>
      <div className="qw-card-head">
        <h2>{words.drift(card.name, card.version, canTake.length)}</h2>
        {!isLocked && canTake.length > 1 && (
          <Button size="compact-sm" variant="default" onClick={() => take()}>
            {words.takeAll}
          </Button>
        )}
      </div>
      <ul>
        {drifts.map((drift) => (
          <li key={`${drift.index} ${drift.lineId}`}>
            <span>
              <b>{nameAt(drift.index)}</b> {changesOf(drift, words, language, listText).join('; ')}
            </span>
            {!isLocked && drift.isOnCard && (
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={words.takeLine(nameAt(drift.index))}
                onClick={() => take([drift.index])}
              >
                {words.take}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What newer cards would change of the quote: taken by hand, line by line or whole, and as one step to undo. */
export function DriftList({ cards, lookUp }: { readonly cards: readonly RateCard[]; readonly lookUp: CardLookup }) {
  return cards.map((card) => <OfCard key={card.id} card={card} lookUp={lookUp} />);
}
