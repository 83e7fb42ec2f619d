import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { Session } from '../draft/edit-session.ts';

/** Where somebody was in the contract. */
export type ContractPlace = {
  /** The entry of the outline that is looked at, by its id; null before anything was chosen. */
  readonly entry: string | null;
  /** Whether the clauses that are not in this deal are listed. */
  readonly showsOthers: boolean;
};

const places = new WeakMap<Session, StoreApi<ContractPlace>>();

/** The place within an open quote, kept while it is open. */
export function contractPlaceOf(session: Session): StoreApi<ContractPlace> {
  const known = places.get(session);
  if (known !== undefined) return known;
  const place = createStore<ContractPlace>(() => ({ entry: null, showsOthers: false }));
  places.set(session, place);
  return place;
}
