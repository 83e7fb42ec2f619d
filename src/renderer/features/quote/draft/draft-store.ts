import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { CostBookId } from '../../../../shared/calls/schemas/ids.ts';
import type { Path } from '../../../../shared/domain/document/problem.ts';
import type { QuoteDraft } from '../../../../shared/domain/terms/quote.ts';
import { withValueAt } from './edit.ts';
import type { History } from '../../../client/history.ts';
import { abandon, change, historyOf, redo, seal, undo } from '../../../client/history.ts';

export type DraftState = {
  readonly history: History<QuoteDraft>;
  /** The cost book the quote is priced with: the workspace's, not the document's, and so no step to undo. */
  readonly costBookId: CostBookId | null;
  /** Sets the value at a path; undefined removes it. Typing in one field is one step. */
  readonly set: (path: Path, value: unknown, label: string) => void;
  /** Any other change of the draft: a separate step. */
  readonly apply: (label: string, edit: (draft: QuoteDraft) => QuoteDraft) => void;
  /** The user left a field. */
  readonly seal: () => void;
  /** Takes back what is being typed, as if it had never been. */
  readonly abandon: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly chooseCostBook: (costBookId: CostBookId | null) => void;
};

export type DraftStore = StoreApi<DraftState>;

/** One open quote. A locked quote never changes. */
export function createDraftStore(draft: QuoteDraft, costBookId: CostBookId | null, isLocked = false): DraftStore {
  // The cost book that each state was left with.
  const books = new WeakMap<QuoteDraft, CostBookId | null>();
  return createStore<DraftState>((set) => {
    /** Goes back or forth. The cost book follows the currency, so it goes along where the currency changes. */
    const travel = (next: (history: History<QuoteDraft>) => History<QuoteDraft>): void =>
      set((state) => {
        const history = next(state.history);
        if (isLocked || history === state.history) return state;
        const [from, to] = [state.history.present, history.present];
        books.set(from, state.costBookId);
        const known = from.currency === to.currency ? undefined : books.get(to);
        return { history, ...(known === undefined ? {} : { costBookId: known }) };
      });
    const move = (next: (history: History<QuoteDraft>) => History<QuoteDraft>): void =>
      set((state) => {
        if (isLocked) return state;
        const history = next(state.history);
        if (history === state.history) return state;
        books.set(state.history.present, state.costBookId);
        return { history };
      });
    return {
      history: historyOf(draft),
      costBookId,
      // A draft holds typed values of any type: `readQuote` decides whether they make a quote.
      set: (path, value, label) =>
        move((history) => change(history, withValueAt(history.present, path, value) as QuoteDraft, label, path.join('\u0000'))),
      apply: (label, edit) => move((history) => change(history, edit(history.present), label)),
      seal: () => move(seal),
      abandon: () => move(abandon),
      undo: () => travel(undo),
      redo: () => travel(redo),
      chooseCostBook: (id) => {
        if (!isLocked) set({ costBookId: id });
      },
    };
  });
}
