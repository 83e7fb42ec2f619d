import { Button, TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useId, useMemo, useState } from 'react';
import type { Pickable } from '../../../../shared/catalogue/card-index.ts';
import { cardIndex, pickablesOf, searchCard } from '../../../../shared/catalogue/card-index.ts';
import { productOn } from '../../../../shared/catalogue/products-of.ts';
import type { RateCard } from '../../../../shared/catalogue/rate-card.ts';
import type { WindowWords } from '../../../../shared/text/window/words.ts';
import { useIsInternal } from '../../../ui/audience.ts';
import { useSentences, useWords } from '../../../ui/language.tsx';
import { useSession } from '../draft/edit-session.ts';
import type { Found } from './picked-together.ts';
import { keyOf, pickedTogether, suggestedBy } from './picked-together.ts';

/** As many as can be looked over. */
const mostFound = 8;

/** The place of the field, for those who lead to it. */
const pickPlace = 'cards.pick';

function nameOf({ pick, name }: Pickable, words: WindowWords['cards']): string {
  if (pick.kind === 'product' && pick.inCredits === true) return words.inCredits(name);
  return pick.kind === 'package' && pick.shape === null ? words.alternatives(name) : name;
}

/** How a product is sold, for who picks it. */
function HowToSell({ card, of }: Found) {
  const sentence = of.pick.kind === 'product' ? productOn(card, of.pick.id)?.howToSell : undefined;
  return sentence === undefined ? null : <span className="qw-small">{sentence}</span>;
}

/** What was found, in the order of the cards. Each card's index is made once. */
function useSearch(cards: readonly RateCard[], text: string): readonly Found[] {
  const indexes = useMemo(() => cards.map((card) => ({ card, index: cardIndex(pickablesOf(card)) })), [cards]);
  return useMemo(() => {
    if (text.trim() === '') return [];
    return indexes
      .flatMap(({ card, index }) => searchCard(index, text, mostFound).map((of) => ({ card, of })))
      .slice(0, mostFound);
  }, [indexes, text]);
}

/** The field that finds on the rate cards by name, tag and unit: Enter adds, and it stays for the next one. */
export function CardPicker({ cards, currency }: { readonly cards: readonly RateCard[]; readonly currency: string }) {
  const words = useWords().cards;
  const { listText } = useSentences();
  const id = useId();
  const { draft } = useSession();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [said, say] = useState('');
  const found = useSearch(cards, text);
  const [suggested, suggest] = useState<readonly Found[]>([]);
  const isInternal = useIsInternal();
  const [marked, mark] = useState<readonly Found[]>([]);
  const namesOf = (of: readonly Found[]): string => listText(of.map((each) => nameOf(each.of, words)));
  const take = (chosen: readonly Found[]): void => {
    const picked = pickedTogether(draft.getState().history.present, chosen);
    if (!picked.ok) return say(words.refusals[picked.reason]);
    draft.getState().apply(words.step(namesOf(chosen)), () => picked.draft);
    say(words.added(namesOf(chosen), listText(picked.required), chosen.length));
    suggest(suggestedBy(chosen, picked.draft));
    mark([]);
    setText('');
    setActive(0);
  };
  const takeAt = (index: number): void => {
    const chosen = found[index];
    if (chosen !== undefined) take([chosen]);
  };
  const isMarked = (one: Found): boolean => marked.some((each) => keyOf(each) === keyOf(one));
  /** Keeps one to be added with others, or lets it go again. */
  const toggle = (one: Found | undefined): void => {
    if (one === undefined) return;
    const next = isMarked(one) ? marked.filter((each) => keyOf(each) !== keyOf(one)) : [...marked, one];
    mark(next);
    say(next.length === 0 ? '' : words.marked(namesOf(next)));
  };
  const press = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      setActive((active + step + found.length) % found.length);
    } else if (event.key === 'Enter' && event.shiftKey) {
      event.preventDefault();
      toggle(found[active]);
    } else if (event.key === 'Enter' && (marked.length > 0 || text.trim() !== '')) {
      event.preventDefault();
      if (marked.length > 0) take(marked);
      else takeAt(active);
    } else if (event.key === 'Escape' && text === '' && marked.length > 0) {
      event.stopPropagation();
      mark([]);
      say('');
    } else if (event.key === 'Escape' && text !== '') {
      event.stopPropagation();
      setText('');
    }
  };
  const isNowhere = text.trim() !== '' && found.length === 0;
  // A field of text with options beside it: no element of HTML is both.
  /* oxlint-disable jsx-a11y/prefer-tag-over-role */
  return (
    <div className="qw-card-picker">
      <TextInput
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={found.length === 0 ? undefined : `${id}-${active}`}
        aria-label={words.add}
        placeholder={words.add}
        title={words.addHint}
        data-place={pickPlace}
        autoComplete="off"
        spellCheck={false}
        disabled={cards.length === 0}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setActive(0);
          if (marked.length === 0) say('');
        }}
        onKeyDown={press}
        {...(isNowhere ? { error: words.notFound } : {})}
      />
      <div id={`${id}-list`} role="listbox" aria-label={words.add} className="qw-card-found" hidden={found.length === 0}>
        {found.map(({ card, of }, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field has the keys
          <div
            key={keyOf({ card, of })}
            id={`${id}-${index}`}
            role="option"
            className="qw-card-option"
            aria-selected={index === active}
            aria-checked={isMarked({ card, of })}
            onClick={() => takeAt(index)}
          >
            <span>{`${isMarked({ card, of }) ? '✓ ' : ''}${nameOf(of, words)}`}</span>
            <span className="qw-small qw-soft">{`${words.kinds[of.pick.kind]} · ${words.ofCard(card.name, card.version)}`}</span>
            {isInternal && <HowToSell card={card} of={of} />}
          </div>
        ))}
      </div>
      <output className="qw-small qw-soft">{cards.length === 0 ? words.noneFits(currency) : said}</output>
      {suggested.length > 0 && (
        <div className="qw-card-suggested qw-small">
          <span className="qw-soft">{words.goesWith}</span>
          {suggested.map((each) => (
            <Button key={each.of.pick.id} size="compact-xs" variant="default" onClick={() => take([each])}>
              {words.addAlso(nameOf(each.of, words))}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
  /* oxlint-enable jsx-a11y/prefer-tag-over-role */
}
