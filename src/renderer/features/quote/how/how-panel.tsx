import type { KeyboardEvent, MouseEvent } from 'react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Path } from '../../../../shared/domain/document/problem.ts';
import { isInternalFigure, useShowsCosts } from '../../../ui/audience.ts';
import { useLanguage, useWords } from '../../../ui/language.tsx';
import { useReading, useSession } from '../draft/edit-session.ts';
import type { Asked } from './asked.ts';
import { askedKey, figuresOf } from './asked.ts';
import type { How, Working } from './how-tree.ts';
import { figureWorking, howOf } from './how-tree.ts';
import type { OpenNode } from './open-nodes.ts';
import { openNodes } from './open-nodes.ts';
import type { Naming } from './part-name.ts';
import './how.css';

/** Terms of a scenario and actual quantities have no field in the quote. */
const hasField = (term: Path): boolean => term[0] !== 'scenario' && term[0] !== 'actuals';

function Formula({ working }: { readonly working: Working }) {
  const words = useWords().how;
  return (
    <div className="qw-how-working" aria-live="polite">
      <h3>{working.name}</h3>
      <p className="qw-how-value qw-number">{working.value}</p>
      <p className="qw-how-formula">{working.expression}</p>
      {working.rounding.map((sentence) => (
        <p key={sentence} className="qw-small qw-soft" title={words.rounding}>
          {sentence}
        </p>
      ))}
    </div>
  );
}

type ItemProps = { readonly open: OpenNode; readonly isCurrent: boolean };

function Item({ open, isCurrent }: ItemProps) {
  const { node, id, level, place, of, isOpen } = open;
  const isTerm = node.term !== null && hasField(node.term);
  return (
    <li
      role="treeitem"
      data-node={id}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={of}
      aria-selected={isCurrent}
      {...(node.parts === null ? {} : { 'aria-expanded': isOpen })}
      tabIndex={isCurrent ? 0 : -1}
      className="qw-how-item"
      style={{ paddingInlineStart: (level - 1) * 14 }}
    >
      <span className="qw-how-mark" aria-hidden>
        {node.parts === null ? '' : isOpen ? '▾' : '▸'}
      </span>
      <span className={isTerm ? 'qw-how-name qw-how-term' : 'qw-how-name'}>{node.name}</span>
      <span className="qw-number">{node.value}</span>
    </li>
  );
}

type TreeProps = {
  readonly how: How;
  readonly naming: Naming;
  readonly leave: () => void;
  readonly onTerm?: (() => void) | undefined;
};

/** The parts of an amount as a tree that the arrow keys walk, and the working of the part that they are on. */
function Tree({ how, naming, leave, onTerm }: TreeProps) {
  const words = useWords().how;
  const session = useSession();
  const list = useRef<HTMLUListElement>(null);
  const follows = useRef(false);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string | null>(null);
  const shown = useMemo(() => openNodes(how.parts, open), [how, open]);
  const at = Math.max(
    0,
    shown.findIndex(({ id }) => id === current),
  );
  const here = shown[at];
  useLayoutEffect(() => {
    if (!follows.current || here === undefined) return;
    follows.current = false;
    [...(list.current?.children ?? [])]
      .find((item) => item.getAttribute('data-node') === here.id)
      ?.scrollIntoView({ block: 'nearest' });
    list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [here]);

  const move = (to: OpenNode | undefined): void => {
    if (to === undefined) return;
    follows.current = true;
    setCurrent(to.id);
  };
  const toggle = ({ id, isOpen, node }: OpenNode): void => {
    if (node.parts === null) return;
    const next = new Set(open);
    if (isOpen) next.delete(id);
    else next.add(id);
    setOpen(next);
  };
  const choose = (one: OpenNode): void => {
    setCurrent(one.id);
    const { term } = one.node;
    if (term === null || !hasField(term)) return toggle(one);
    onTerm?.();
    session.focusOn(term);
  };
  const press = (event: KeyboardEvent): void => {
    if (here === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(shown[at + 1]),
      ArrowUp: () => move(shown[at - 1]),
      Home: () => move(shown[0]),
      End: () => move(shown.at(-1)),
      ArrowRight: () => (here.isOpen ? move(shown[at + 1]?.parent === here.id ? shown[at + 1] : undefined) : toggle(here)),
      ArrowLeft: () => (here.isOpen ? toggle(here) : move(shown.find(({ id }) => id === here.parent))),
      Enter: () => choose(here),
      Escape: leave,
    };
    const act = acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const click = ({ target }: MouseEvent): void => {
    const id = target instanceof Element ? target.closest('[data-node]')?.getAttribute('data-node') : null;
    const clicked = shown.find((one) => one.id === id);
    if (clicked !== undefined) choose(clicked);
  };
  const focused = current === null ? null : (here?.node ?? null);
  const own = useMemo(
    () => (focused === null || focused.figure === null ? null : figureWorking(focused.figure, naming)),
    [focused, naming],
  );
  return (
    <>
      <Formula working={own === null || focused === null ? how : { ...own, name: focused.name }} />
      {shown.length > 0 && (
        <ul ref={list} role="tree" aria-label={words.tree} className="qw-how-tree" onKeyDown={press} onClick={click}>
          {shown.map((one, index) => (
            <Item key={one.id} open={one} isCurrent={index === at} />
          ))}
        </ul>
      )}
    </>
  );
}

type HowPanelProps = {
  readonly asked: Asked | null;
  /** Esc: back to where the amount is. */
  readonly leave: () => void;
  /** Before the focus goes to the field of a term. */
  readonly onTerm?: () => void;
};

/** How an amount came about: its formula, and what it is made of down to the terms that were typed. */
export function HowPanel({ asked, leave, onTerm }: HowPanelProps) {
  const words = useWords();
  const language = useLanguage();
  const results = useReading((reading) => reading.results);
  const naming = useMemo(() => (results === null ? null : { results, words, language }), [results, words, language]);
  const showsCosts = useShowsCosts();
  const isHidden = !showsCosts && asked !== null && figuresOf(asked).some(isInternalFigure);
  const how = useMemo(
    () => (naming === null || asked === null || isHidden ? null : howOf(asked, naming)),
    [asked, naming, isHidden],
  );
  if (asked === null) return <p className="qw-soft">{words.how.nothingHere}</p>;
  if (how === null || naming === null) return <p className="qw-soft">{words.how.gone}</p>;
  return (
    <div className="qw-how">
      <Tree key={askedKey(asked)} how={how} naming={naming} leave={leave} onTerm={onTerm} />
    </div>
  );
}
