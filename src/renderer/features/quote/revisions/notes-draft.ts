import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { Autosave } from '../../../client/autosave.ts';
import { autosaveOf } from '../../../client/autosave.ts';
import type { Client } from '../../../client/client.ts';
import { now } from '../../../ui/clock.ts';
import type { Session } from '../draft/edit-session.ts';

/** The notes on a quote as they are written, saved as the quote itself is. */
export type NotesDraft = { readonly text: StoreApi<{ readonly notes: string }>; readonly autosave: Autosave };

const drafts = new WeakMap<Session, NotesDraft>();

/** The notes of an open quote, kept while it is open; `kept` is what they are when they are first asked for. */
export function notesDraftOf(session: Session, kept: string, client: Client): NotesDraft {
  const known = drafts.get(session);
  if (known !== undefined) return known;
  const { quoteId } = session.opened.quote;
  const text = createStore(() => ({ notes: kept }));
  const autosave = autosaveOf({
    current: () => text.getState().notes,
    // Notes are no part of a revision: nothing counts their saves.
    saveCount: 0,
    clock: now,
    save: async (value, saveCount) => {
      const reply = await client.quotes.setNotes({ quoteId, notes: value });
      return reply.ok ? { ok: true, value: { saveCount: saveCount + 1 } } : reply;
    },
  });
  text.subscribe(autosave.touch);
  const made = { text, autosave };
  drafts.set(session, made);
  return made;
}
