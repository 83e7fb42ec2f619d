import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { LibraryText } from '../../../shared/calls/contracts/clause-calls.ts';
import type { ClauseHead } from '../../../shared/clauses/language/clause-text.ts';
import { readClause } from '../../../shared/clauses/language/read-clause.ts';
import { writeClause } from '../../../shared/clauses/language/write-clause.ts';
import type { Autosave } from '../../client/autosave.ts';
import { autosaveOf } from '../../client/autosave.ts';
import type { Client } from '../../client/client.ts';
import { now } from '../../ui/clock.ts';

export type WrittenClause = { readonly head: ClauseHead; readonly body: string };

/** A text of the library during editing: the typed text, and its saving. */
export type ClauseDraft = {
  readonly text: StoreApi<WrittenClause>;
  readonly start: WrittenClause;
  readonly autosave: Autosave;
  readonly isLocked: boolean;
  readonly setBody: (body: string) => void;
  readonly setHead: (change: Partial<ClauseHead>) => void;
};

/** The reading of a stored text. The service stores only texts with a readable head. */
export function writtenOf({ source, clauseId, version }: LibraryText): WrittenClause {
  const { head, body } = readClause(source);
  if (head === null) throw new Error(`The head of ${clauseId}@${version} can't be read`);
  return { head, body };
}

/** Only an authorized person can edit, and only a draft. Everyone else reads. */
export function clauseDraft(client: Client, stored: LibraryText, isLocked: boolean): ClauseDraft {
  const start = writtenOf(stored);
  const text = createStore<WrittenClause>(() => start);
  const { clauseId, language, version, saveCount } = stored;
  const autosave = autosaveOf({
    current: () => text.getState(),
    saveCount,
    clock: now,
    save: ({ head, body }, count) =>
      client.clauses.saveDraft({
        key: { clauseId, language, version },
        saveCount: count,
        source: writeClause(head, body),
      }),
  });
  const change = (next: Partial<WrittenClause>): void => {
    if (isLocked) return;
    text.setState(next);
    autosave.touch();
  };
  return {
    text,
    start,
    autosave,
    isLocked,
    setBody: (body) => change({ body }),
    setHead: (head) => change({ head: { ...text.getState().head, ...head } }),
  };
}
