import type { KeyboardEvent, MouseEvent } from 'react';
import { useLayoutEffect, useRef } from 'react';
import type { Language } from '../../../../shared/vocabulary/language.ts';
import { useIsInternal } from '../../../ui/audience.ts';
import { useWords } from '../../../ui/language.tsx';
import { usePositionName } from '../clauses/position-name.ts';
import type { OutlineEntry } from './outline.ts';
import { keyTermsEntry } from './outline.ts';

/** The entry that folds the clauses which are not in this deal. */
const othersEntry = 'others';

type ItemProps = { readonly entry: OutlineEntry; readonly language: Language; readonly isCurrent: boolean };

function Item({ entry: { id, level, number, title, row }, language, isCurrent }: ItemProps) {
  const words = useWords().quoteClauses;
  const positionName = usePositionName();
  const isInternal = useIsInternal();
  const position = row === null ? '' : positionName(row.clause?.head.position ?? null, row.choice);
  const isStandard = position === words.positions.preferred || position === '';
  return (
    <li
      role="treeitem"
      className="qw-outline-item"
      data-entry={id}
      data-level={level}
      aria-level={level}
      aria-selected={isCurrent}
      aria-current={isCurrent ? 'location' : undefined}
      tabIndex={isCurrent ? 0 : -1}
    >
      <span className="qw-outline-number">{number}</span>
      <span className="qw-outline-title" lang={id === keyTermsEntry ? undefined : language}>
        {title}
      </span>
      {row !== null && row.failures.length > 0 && (
        <span className="qw-chip-attention">{words.failures(row.failures.length)}</span>
      )}
      {isInternal && !isStandard && <span className="qw-chip-changed">{position}</span>}
    </li>
  );
}

type ContractOutlineProps = {
  readonly entries: readonly OutlineEntry[];
  /** The contract's: titles are in it. */
  readonly language: Language;
  /** The clauses that are not in this deal. */
  readonly others: readonly OutlineEntry[];
  readonly showsOthers: boolean;
  readonly fold: (showsOthers: boolean) => void;
  readonly current: string;
  readonly choose: (entry: string) => void;
  /** Enter: into the fields or the text. */
  readonly enter: () => void;
};

/** What is in the contract, one stop of the Tab key: the arrow keys walk it, and the text follows. */
export function ContractOutline({ entries, language, others, showsOthers, fold, current, choose, enter }: ContractOutlineProps) {
  const words = useWords().contract;
  const list = useRef<HTMLUListElement>(null);
  const follows = useRef(false);
  // What we would also agree to is no customer's business.
  const isInternal = useIsInternal();
  const ids = [
    ...entries.map(({ id }) => id),
    ...(isInternal ? [othersEntry] : []),
    ...(isInternal && showsOthers ? others.map(({ id }) => id) : []),
  ];
  const at = Math.max(0, ids.indexOf(current));
  const here = ids[at];
  useLayoutEffect(() => {
    if (!follows.current) return;
    follows.current = false;
    [...(list.current?.children ?? [])].find((item): item is HTMLElement => item.getAttribute('data-entry') === here)?.focus();
  }, [here]);
  const move = (to: string | undefined): void => {
    if (to === undefined) return;
    follows.current = true;
    choose(to);
  };
  const open = (): void => (here === othersEntry ? fold(!showsOthers) : enter());
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const letter = event.key.length === 1 ? event.key.toLowerCase() : null;
    const all = [...entries, ...others];
    const startingAfter = (): string | undefined => {
      const from = all.findIndex(({ id }) => id === here);
      const turned = [...all.slice(from + 1), ...all.slice(0, from + 1)];
      return turned.find(({ title }) => title.toLowerCase().startsWith(letter ?? ''))?.id;
    };
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(ids[at + 1]),
      ArrowUp: () => move(ids[at - 1]),
      Home: () => move(ids[0]),
      End: () => move(ids.at(-1)),
      ArrowRight: () => (here === othersEntry ? fold(true) : enter()),
      ArrowLeft: () =>
        here === othersEntry || others.some(({ id }) => id === here) ? (fold(false), move(othersEntry)) : undefined,
      Enter: open,
    };
    const act = acts[event.key] ?? (letter !== null && letter !== ' ' ? () => move(startingAfter()) : undefined);
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const click = ({ target }: MouseEvent): void => {
    const id = target instanceof Element ? target.closest('[data-entry]')?.getAttribute('data-entry') : null;
    if (id === othersEntry) fold(!showsOthers);
    if (typeof id === 'string') choose(id);
  };
  return (
    <ul ref={list} role="tree" aria-label={words.outline} className="qw-outline" onKeyDown={press} onClick={click}>
      {entries.map((entry) => (
        <Item key={entry.id} entry={entry} language={language} isCurrent={entry.id === here} />
      ))}
      {isInternal && (
        <li
          role="treeitem"
          className="qw-outline-item"
          data-entry={othersEntry}
          data-level={1}
          aria-level={1}
          aria-expanded={showsOthers}
          aria-selected={here === othersEntry}
          tabIndex={here === othersEntry ? 0 : -1}
        >
          <span className="qw-outline-number" aria-hidden>
            {showsOthers ? '▾' : '▸'}
          </span>
          <span className="qw-outline-title">{words.others(others.length)}</span>
        </li>
      )}
      {isInternal &&
        showsOthers &&
        others.map((entry) => <Item key={entry.id} entry={entry} language={language} isCurrent={entry.id === here} />)}
    </ul>
  );
}
