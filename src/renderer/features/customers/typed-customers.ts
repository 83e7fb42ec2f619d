import { create } from 'zustand/react';
import type { CustomerContact, CustomerFields } from '../../../shared/calls/quotes/customer-calls.ts';

export type TypedCustomer = {
  readonly fields: CustomerFields;
  readonly contacts: readonly CustomerContact[];
  readonly notes: string;
};

type TypedCustomers = {
  /** By the customer's id; `new` is one who is not kept yet. */
  readonly typed: ReadonlyMap<string, TypedCustomer>;
  readonly keep: (key: string, typed: TypedCustomer) => void;
  readonly drop: (key: string) => void;
};

/** What is typed of customers and not saved: it is there again when one comes back to it. */
export const useTypedCustomers = create<TypedCustomers>()((set) => ({
  typed: new Map(),
  keep: (key, typed) => set((state) => ({ typed: new Map(state.typed).set(key, typed) })),
  drop: (key) =>
    set((state) => {
      const others = new Map(state.typed);
      others.delete(key);
      return { typed: others };
    }),
}));
