import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { OpenCard } from '../../../shared/calls/quotes/catalogue-calls.ts';
import type { DraftJson } from '../../../shared/calls/schemas/draft-json.ts';
import type { RateCardDraft } from '../../../shared/catalogue/rate-card.ts';
import { readRateCard } from '../../../shared/catalogue/read-card.ts';
import type { Problem } from '../../../shared/domain/document/problem.ts';
import { useCommand } from '../../client/use-command.ts';

type Steps = {
  readonly past: readonly RateCardDraft[];
  readonly present: RateCardDraft;
  readonly future: readonly RateCardDraft[];
};

export type CardDraft = {
  readonly card: RateCardDraft;
  readonly problems: readonly Problem[];
  readonly isSaved: boolean;
  readonly change: (card: RateCardDraft) => void;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  /** Waits for what is typed to be written; false where it could not be. */
  readonly settled: () => Promise<boolean>;
  /** The save count after that. */
  readonly countNow: () => number;
  /** Nothing of it is written any more: it is discarded. */
  readonly forget: () => void;
  readonly asJson: () => DraftJson;
};

const mostSteps = 200;
/** A pause in typing. */
const pause = 500;

/** A card as it is being written: every change one step to undo, saved after a pause and before anything is done with it. */
export function useCardDraft(opened: OpenCard): CardDraft {
  const { send } = useCommand();
  const { cardId, version } = opened.row;
  // A draft is JSON of any shape; the grid shows the parts it knows.
  const [steps, setSteps] = useState<Steps>({ past: [], present: opened.card as unknown as RateCardDraft, future: [] });
  const saved = useRef({ card: steps.present, count: opened.row.saveCount });
  // Saved and unsaved are told apart on screen.
  const [savedCard, tell] = useState(steps.present);
  const running = useRef<Promise<boolean>>(Promise.resolve(true));
  const latest = useRef(steps.present);
  useLayoutEffect(() => {
    latest.current = steps.present;
  });

  const settled = useCallback((): Promise<boolean> => {
    running.current = running.current.then(async () => {
      const card = latest.current;
      if (saved.current.card === card) return true;
      const row = await send('catalogue.saveDraft', {
        cardId,
        version,
        saveCount: saved.current.count,
        card,
      });
      if (row === null) return false;
      saved.current = { card, count: row.saveCount };
      tell(card);
      return true;
    });
    return running.current;
  }, [send, cardId, version]);

  useEffect(() => {
    if (saved.current.card === steps.present) return undefined;
    const timer = setTimeout(() => void settled(), pause);
    return () => clearTimeout(timer);
  }, [steps.present, settled]);
  // What was typed last is written when the screen is left.
  useEffect(() => () => void settled(), [settled]);

  const problems = useMemo(() => {
    const read = readRateCard(steps.present);
    return read.ok ? [] : read.problems;
  }, [steps.present]);
  const { past, present, future } = steps;
  const before = past.at(-1);
  const [after] = future;
  return {
    card: present,
    problems,
    isSaved: savedCard === present,
    countNow: () => saved.current.count,
    forget: () => {
      saved.current = { card: latest.current, count: saved.current.count };
    },
    asJson: () => latest.current,
    change: (card) => setSteps({ past: [...past, present].slice(-mostSteps), present: card, future: [] }),
    undo:
      before === undefined ? null : () => setSteps({ past: past.slice(0, -1), present: before, future: [present, ...future] }),
    redo: after === undefined ? null : () => setSteps({ past: [...past, present], present: after, future: future.slice(1) }),
    settled,
  };
}
