import { useCallback, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { OpenCard } from '../../../shared/calls/quotes/catalogue-calls.ts';
import type { DraftJson } from '../../../shared/calls/schemas/draft-json.ts';
import type { RateCard, RateCardDraft } from '../../../shared/catalogue/rate-card.ts';
import { cardReader } from '../../../shared/catalogue/read-card.ts';
import { canonicalJson } from '../../../shared/domain/document/canonical-json.ts';
import type { Problem } from '../../../shared/domain/document/problem.ts';
import type { History } from '../../client/history.ts';
import { change, historyOf, redo, redoLabel, seal, undo, undoLabel } from '../../client/history.ts';
import { useCommand } from '../../client/use-command.ts';
import { keepCard, keptCard } from './kept-cards.ts';

export type CardDraft = {
  readonly card: RateCardDraft;
  readonly problems: readonly Problem[];
  /** The card as it reads; null while there are problems. */
  readonly whole: RateCard | null;
  readonly isSaved: boolean;
  /** Changes of one `part` in a row, such as typing in one field, are one step to undo. */
  readonly change: (card: RateCardDraft, label: string, part?: string) => void;
  /** What undo and redo would take; null for nothing. */
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Waits for what is typed to be written; false where it could not be. */
  readonly settled: () => Promise<boolean>;
  /** The save count after that. */
  readonly countNow: () => number;
  /** Nothing of it is written any more: it is discarded. */
  readonly forget: () => void;
  readonly asJson: () => DraftJson;
};

const none: readonly Problem[] = [];

/** A product that stays is read once. Drafts never change in place. */
const readCard = cardReader();

/** A pause in typing, in milliseconds. */
const pause = 500;

// A draft is JSON of any shape; the grids show the parts that they know.
const cardIn = (opened: OpenCard): RateCardDraft => opened.card as unknown as RateCardDraft;

const isSame = (a: RateCardDraft, b: RateCardDraft): boolean => a === b || canonicalJson(a) === canonicalJson(b);

/** The card as it is stored, with the steps that led to it where it was left here and nobody has saved it since. */
function beginning(opened: OpenCard): History<RateCardDraft> {
  const [stored, kept] = [cardIn(opened), keptCard(opened.row)];
  const isKept = kept !== null && kept.count === opened.row.saveCount && isSame(kept.history.present, stored);
  return isKept ? kept.history : historyOf(stored);
}

/** A card as it is being written: steps to undo that outlast the screen, saved after a pause and before anything is done with it. */
export function useCardDraft(opened: OpenCard): CardDraft {
  const { send } = useCommand();
  const { cardId, version } = opened.row;
  const [history, setHistory] = useState(() => beginning(opened));
  const saved = useRef({ card: history.present, count: opened.row.saveCount });
  // Saved and unsaved are told apart on screen.
  const [savedCard, tell] = useState(history.present);
  const isForgotten = useRef(false);
  const running = useRef<Promise<boolean>>(Promise.resolve(true));
  const latest = useRef(history);
  useLayoutEffect(() => {
    latest.current = history;
  });
  const { present } = history;

  const settled = useCallback((): Promise<boolean> => {
    running.current = running.current.then(async () => {
      const card = latest.current.present;
      if (saved.current.card === card) return true;
      const row = await send('catalogue.saveDraft', { cardId, version, saveCount: saved.current.count, card });
      if (row === null) return false;
      saved.current = { card, count: row.saveCount };
      tell(card);
      return true;
    });
    return running.current;
  }, [send, cardId, version]);

  useEffect(() => {
    if (saved.current.card === present) return undefined;
    const timer = setTimeout(() => void settled(), pause);
    return () => clearTimeout(timer);
  }, [present, settled]);
  // What was typed last is written when the screen is left; its steps are there when somebody comes back.
  useEffect(
    () => () => {
      const left = latest.current;
      const keep = async (): Promise<void> => {
        const isWritten = await settled();
        if (isWritten && !isForgotten.current) keepCard({ cardId, version }, { history: left, count: saved.current.count });
      };
      void keep();
    },
    [settled, cardId, version],
  );
  // Another window has saved it: what is stored is shown, unless something here is unsaved, which the next save tells.
  useEffect(() => {
    const { saveCount } = opened.row;
    if (saveCount <= saved.current.count || latest.current.present !== saved.current.card) return;
    const stored = cardIn(opened);
    if (isSame(stored, saved.current.card)) {
      saved.current = { ...saved.current, count: saveCount };
      return;
    }
    const begun = beginning(opened);
    saved.current = { card: begun.present, count: saveCount };
    tell(begun.present);
    setHistory(begun);
  }, [opened]);

  // The cell that was written is drawn first: what is wrong between the parts is looked for in all of them.
  const settledCard = useDeferredValue(present);
  const read = useMemo(() => readCard(settledCard), [settledCard]);
  const step = useCallback(
    (card: RateCardDraft, label: string, part: string | null = null): void =>
      setHistory((now) => change(part === null ? seal(now) : now, card, label, part)),
    [],
  );
  const back = useCallback(() => setHistory((now) => undo(now)), []);
  const again = useCallback(() => setHistory((now) => redo(now)), []);
  return {
    card: present,
    problems: read.ok ? none : read.problems,
    whole: read.ok ? read.value : null,
    isSaved: savedCard === present,
    countNow: () => saved.current.count,
    forget: () => {
      isForgotten.current = true;
      saved.current = { card: latest.current.present, count: saved.current.count };
    },
    asJson: () => latest.current.present,
    change: step,
    undoLabel: undoLabel(history),
    redoLabel: redoLabel(history),
    undo: back,
    redo: again,
    settled,
  };
}
