import { create } from 'zustand/react';

type NewCustomer = { readonly isNew: boolean; readonly begin: () => void; readonly end: () => void };

/** Whether a customer is being typed who is not kept yet. */
export const useNewCustomer = create<NewCustomer>()((set) => ({
  isNew: false,
  begin: () => set({ isNew: true }),
  end: () => set({ isNew: false }),
}));
