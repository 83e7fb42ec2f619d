import { useWords } from '../../../ui/language.tsx';
import { useDraft } from '../draft/edit-session.ts';
import { AddTerm } from './add-term.tsx';
import './agreed.css';
import { AgreedRow } from './agreed-row.tsx';
import { placesOf } from './agreed-terms.ts';

/** What is agreed beside the lines, a sentence each, and what may still be. */
export function AgreedPart() {
  const words = useWords().agreed;
  const draft = useDraft((value) => value);
  const places = placesOf(draft);
  return (
    <section className="qw-agreed-part" aria-label={words.title}>
      <h2>{words.title}</h2>
      {places.length === 0 && <p className="qw-small qw-soft">{words.nothing}</p>}
      <ul>
        {places.map((place) => (
          <AgreedRow key={`${place.term} ${place.index ?? ''}`} place={place} />
        ))}
      </ul>
      <AddTerm />
    </section>
  );
}
