import { Button } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { memo, useRef } from 'react';
import { pathText } from '../../../../shared/domain/document/problem.ts';
import type { AgreedPlace } from '../../../../shared/text/window/agreed/agreed-sentence.ts';
import { agreedSentence } from '../../../../shared/text/window/agreed/agreed-sentence.ts';
import { useLanguage, useWords } from '../../../ui/language.tsx';
import { DrawdownFigure } from '../charts/drawdown-figure.tsx';
import { PricePathFigure } from '../charts/price-path-figure.tsx';
import { wholeDraft } from '../draft/place.ts';
import { useDraft, useReading, useSession, useWhere } from '../draft/edit-session.ts';
import { Locked } from '../fields/locked.tsx';
import { OpenedTerm } from '../fields/optional-group.tsx';
import { CommitmentFields } from '../sections/commitment-fields.tsx';
import { WarningsAt } from '../warnings/warnings-at.tsx';
import { withoutTerm } from './without-term.ts';
import { TermForm } from './term-form.tsx';
import { addTermPlace } from './add-term.tsx';

/** What the term does over time. */
function TermChart({ place: { term, index } }: { readonly place: AgreedPlace }) {
  const results = useReading((reading) => reading.results);
  const id = useDraft((draft) => (index === null ? undefined : draft.commitments?.[index]?.id));
  if (results === null) return null;
  if (term === 'adaptivePricing') return <PricePathFigure results={results} />;
  const commitment = term === 'commitments' ? results.commitments.find(({ terms }) => terms.id === id) : undefined;
  return commitment === undefined ? null : <DrawdownFigure results={results} commitment={commitment} />;
}

function TermFields({ place: { term, index } }: { readonly place: AgreedPlace }) {
  const terms = useDraft((draft) => (index === null ? undefined : draft.commitments?.[index]));
  if (term !== 'commitments') return <TermForm term={term} />;
  return terms === undefined || index === null ? null : (
    <CommitmentFields place={wholeDraft.at('commitments').at(index)} terms={terms} own={index} />
  );
}

/** The name of a model or slot by its id. */
function useModelName(): (id: string) => string {
  const costs = useReading((reading) => reading.costs);
  return (id) => [...(costs?.slots ?? []), ...(costs?.models ?? [])].find((each) => each.id === id)?.name ?? id;
}

/** One thing that is agreed: a sentence, which opens in place. */
export const AgreedRow = memo(AgreedRowInner, (a, b) => a.place.term === b.place.term && a.place.index === b.place.index);

function AgreedRowInner({ place }: { readonly place: AgreedPlace }) {
  const all = useWords();
  const words = all.agreed;
  const language = useLanguage();
  const session = useSession();
  const modelName = useModelName();
  const path = place.index === null ? [place.term] : [place.term, place.index];
  const key = pathText(path);
  const button = useRef<HTMLButtonElement>(null);
  const sentence = useDraft((draft) => agreedSentence(draft, place, { words, service: all.service, language, modelName }));
  const ownName = useDraft((draft) => (place.index === null ? undefined : draft.commitments?.[place.index]?.name));
  const isOpen = useWhere(({ openTerm }) => openTerm === key);
  const isWrong = useReading(({ problems }) => problems.some((problem) => pathText(problem.path).startsWith(key)));
  const name = words.names[place.term];
  const named = place.index !== null && place.index > 0 && ownName !== undefined && ownName !== '' ? ownName : name;
  const close = (): void => {
    session.openTerm(null);
    // The button stands again once the fields are gone.
    requestAnimationFrame(() => button.current?.focus());
  };
  const remove = (): void => {
    session.draft.getState().apply(words.remove(named), (draft) => withoutTerm(draft, place));
    session.openTerm(null);
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-place="${addTermPlace}"]`)?.focus());
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    close();
  };
  return (
    <li className="qw-agreed" data-open={isOpen ? true : undefined} data-wrong={isWrong ? true : undefined}>
      <button
        ref={button}
        type="button"
        className="qw-agreed-sentence"
        aria-expanded={isOpen}
        onClick={() => (isOpen ? close() : session.openTerm(path))}
      >
        <b>{named}</b>
        <span>{sentence}</span>
      </button>
      <WarningsAt prefix={key} />
      {isOpen && (
        // The keys come from the fields within.
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
        <div className="qw-agreed-open" onKeyDown={onKey}>
          <Locked>
            <OpenedTerm value={key}>
              <TermFields place={place} />
            </OpenedTerm>
          </Locked>
          <TermChart place={place} />
          <div className="qw-agreed-foot">
            {!session.isLocked && (
              <Button variant="default" size="compact-sm" onClick={remove}>
                {words.remove(named)}
              </Button>
            )}
            <Button size="compact-sm" variant="light" onClick={close}>
              {words.done}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}
