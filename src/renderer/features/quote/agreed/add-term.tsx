import { TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { memo, useDeferredValue, useId, useState } from 'react';
import type { QuoteDraft } from '../../../../shared/domain/terms/quote.ts';
import { useWords, useLanguage } from '../../../ui/language.tsx';
import { useDraft, useSession } from '../draft/edit-session.ts';
import { useModelChoices } from '../fields/model-choice.tsx';
import { heldBack, missingTerms, offeredTerms } from './agreed-terms.ts';
import { useAddTerm } from './use-add-term.ts';

/** As many as there is room for before anybody types. */
const fewest = 7;

/** The place of the field, for those who lead to it. */
export const addTermPlace = 'agreed.add';

/**
 * What is not agreed, as chips, and the field that takes one by its first letters with its figures after it. One stop of the Tab key:
 * the chips are its options, walked by arrow keys.
 */
export function AddTerm() {
  const draft = useDeferredValue(useDraft((value) => value));
  const { isLocked } = useSession();
  return isLocked ? null : <AddTermTo draft={draft} />;
}

/** What may be added follows the draft a moment later: no keystroke in the lines waits for it. */
const AddTermTo = memo(AddTermField);

function AddTermField({ draft }: { readonly draft: QuoteDraft }) {
  const words = useWords().agreed;
  const language = useLanguage();
  const id = useId();
  const [firstGroup] = useModelChoices();
  const firstModel = firstGroup?.items[0]?.value;
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [showsAll, showAll] = useState(false);
  const [said, say] = useState('');
  const add = useAddTerm(firstModel);
  const missing = missingTerms(draft);
  const offered = offeredTerms(text, missing, words);
  const shown = text === '' && !showsAll ? offered.slice(0, fewest) : offered;
  const reason = offered[active] === undefined ? null : heldBack(draft, offered[active], firstModel, words);
  const take = (index: number, goesOn: boolean): void => {
    const term = offered[index];
    if (term === undefined || heldBack(draft, term, firstModel, words) !== null) return;
    const unread = add(term, goesOn ? text : '', language, goesOn);
    say(unread.length > 0 ? words.notRead(unread) : words.added(words.names[term]));
    setText('');
    setActive(0);
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      showAll(true);
      setActive((active + step + offered.length) % Math.max(offered.length, 1));
    } else if (event.key === 'Enter' && (text.trim() !== '' || active > 0)) {
      event.preventDefault();
      take(active, true);
    } else if (event.key === 'Escape' && text !== '') {
      event.stopPropagation();
      setText('');
    }
  };
  // A field of text with options beside it: no element of HTML is both.
  /* oxlint-disable jsx-a11y/prefer-tag-over-role */
  return (
    <div className="qw-add-term">
      <TextInput
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={text === '' && active === 0 ? undefined : `${id}-${offered[active] ?? 'none'}`}
        aria-label={words.add}
        placeholder={words.add}
        title={words.addHint}
        data-place={addTermPlace}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setActive(0);
          say('');
        }}
        onKeyDown={onKey}
        {...(text !== '' && offered.length === 0 ? { error: words.noSuchTerm } : {})}
        {...(text !== '' && reason !== null ? { error: reason } : {})}
      />
      <div id={`${id}-list`} role="listbox" aria-label={words.add} className="qw-chips">
        {shown.map((term, index) => {
          const why = heldBack(draft, term, firstModel, words);
          return (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field has the keys
            <span
              key={term}
              id={`${id}-${term}`}
              role="option"
              className="qw-term-chip"
              aria-selected={index === active && (text !== '' || active > 0)}
              aria-disabled={why !== null}
              title={why ?? undefined}
              onClick={() => take(index, false)}
            >
              <span aria-hidden>+ </span>
              {words.names[term]}
            </span>
          );
        })}
      </div>
      {text === '' && offered.length > fewest && (
        <button type="button" className="qw-link" tabIndex={-1} onClick={() => showAll(!showsAll)}>
          {showsAll ? words.fewerTerms : words.moreTerms(offered.length - fewest)}
        </button>
      )}
      <output className="qw-small qw-soft">{said}</output>
    </div>
  );
  /* oxlint-enable jsx-a11y/prefer-tag-over-role */
}
