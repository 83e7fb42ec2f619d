import { create } from 'zustand/react';
import type { CustomerContact, CustomerFields } from '../../../shared/calls/quotes/customer-calls.ts';

export type TypedCustomer = {
  readonly fields: CustomerFields;
  readonly contacts: readonly CustomerContact[];
  readonly notes: string;
};

/** The key of one who is not kept yet. */
export const newCustomer = 'new';

type TypedCustomers = {
  /** By the customer's id, or `newCustomer`. */
  readonly typed: ReadonlyMap<string, TypedCustomer>;
  /** Whether what the workspace kept of an earlier run is among it. */
  readonly isRestored: boolean;
  readonly restore: (kept: readonly { readonly key: string; readonly typed: TypedCustomer }[]) => void;
  readonly keep: (key: string, typed: TypedCustomer) => void;
  readonly drop: (key: string) => void;
};

/** What is typed of customers and not saved: it is there again when one comes back to it. */
export const useTypedCustomers = create<TypedCustomers>()((set) => ({
  typed: new Map(),
  isRestored: false,
  restore: (kept) => set({ isRestored: true, typed: new Map(kept.map(({ key, typed }) => [key, typed])) }),
  keep: (key, typed) => set((state) => ({ typed: new Map(state.typed).set(key, typed) })),
  drop: (key) =>
    set((state) => {
      const others = new Map(state.typed);
      others.delete(key);
      return { typed: others };
    }),
}));
