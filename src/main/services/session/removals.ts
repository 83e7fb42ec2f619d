import { RemovalId } from '../../../shared/calls/schemas/ids.ts';
import type { RemovedQuote } from '../../storage/records/removed-quotes.ts';

/** What was removed at once. */
export type Removal = { readonly quotes: readonly RemovedQuote[] };

/** What was removed lately, so that it can be put back until the app ends: in memory, as what is deleted is to be gone from the file. */
export type Removals = {
  readonly keep: (removal: Removal) => RemovalId;
  /** Undefined for what is not, or no longer, there. */
  readonly get: (id: RemovalId) => Removal | undefined;
  readonly drop: (id: RemovalId) => void;
  /** Forgets all of it: whoever asked to be deleted is not put back. */
  readonly forgetAll: () => void;
};

/** The oldest beyond these can't be put back any more. */
const mostRemovals = 20;

export function removals(newId: () => string): Removals {
  const kept = new Map<RemovalId, Removal>();
  return {
    keep: (removal) => {
      const id = RemovalId.parse(newId());
      kept.set(id, removal);
      for (const old of [...kept.keys()].slice(0, -mostRemovals)) kept.delete(old);
      return id;
    },
    get: (id) => kept.get(id),
    drop: (id) => void kept.delete(id),
    forgetAll: () => kept.clear(),
  };
}
