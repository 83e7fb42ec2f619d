import { useIsInternal } from '../../../ui/audience.ts';
import { useWords } from '../../../ui/language.tsx';
import { useDraft, useSession } from '../draft/edit-session.ts';
import './catalogue.css';
import { CardPicker } from './card-picker.tsx';
import { CreditsSentence } from './credits-sentence.tsx';
import { DriftList } from './drift-list.tsx';
import { OffCardList } from './off-card-list.tsx';
import { useCards } from './use-cards.ts';

/** What a quote has from rate cards: a field to add from one; what is off the card, and what a newer card would change, for our eyes. */
export function FromCards() {
  const words = useWords().cards;
  const { isLocked } = useSession();
  const isInternal = useIsInternal();
  const currency = useDraft((draft) => draft.currency);
  const { inEffect, lookUp, isLoaded, canPick } = useCards();
  return (
    <section className="qw-from-cards" aria-label={words.title}>
      {!isLocked && canPick && <CardPicker cards={inEffect} currency={currency} />}
      <CreditsSentence cards={inEffect} lookUp={lookUp} />
      {isInternal && isLoaded && (
        <>
          <OffCardList lookUp={lookUp} />
          <DriftList cards={inEffect} lookUp={lookUp} />
        </>
      )}
    </section>
  );
}
