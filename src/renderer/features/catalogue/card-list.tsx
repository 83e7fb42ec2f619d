import { useRef } from 'react';
import type { CardKey, CardRow } from '../../../shared/calls/quotes/catalogue-calls.ts';
import { isDate } from '../../../shared/domain/values/date.ts';
import { briefDateText } from '../../../shared/text/date-format.ts';
import { useRoving } from '../../ui/frame/use-roving.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';

type Props = { readonly rows: readonly CardRow[]; readonly chosen: CardRow; readonly choose: (key: CardKey) => void };

/** Every version of every card, with where it stands. */
export function CardList({ rows, chosen, choose }: Props) {
  const words = useWords().catalogue;
  const language = useLanguage();
  const list = useRef<HTMLElement>(null);
  const roving = useRoving(list);
  const date = (day: string): string => (isDate(day) ? briefDateText(day, language) : day);
  return (
    // The keys move the focus among the buttons inside; the element itself takes none.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <nav ref={list} className="qw-sections qw-books" aria-label={words.cards} {...roving}>
      <h2>{words.cards}</h2>
      <ul>
        {rows.map(({ cardId, version, name, state, from, uses, isInEffect, isAltered, isSample }) => (
          <li key={`${cardId} ${version}`}>
            <button
              type="button"
              data-roving
              className="qw-nav-item"
              aria-current={cardId === chosen.cardId && version === chosen.version ? 'page' : undefined}
              onClick={() => choose({ cardId, version })}
            >
              <span className="qw-book">
                {`${name || cardId} · ${words.version(version)}`}
                <span className="qw-small qw-soft">{`${words.from(date(from))} · ${words.uses(uses)}`}</span>
                <span className="qw-book-chips">
                  <span className="qw-chip">{isInEffect ? words.inEffect : words.states[state]}</span>
                  {isSample && <span className="qw-chip">{words.sample}</span>}
                  {isAltered && <span className="qw-attention">{words.altered}</span>}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
