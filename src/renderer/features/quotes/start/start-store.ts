import { create } from 'zustand/react';

type StartSheet = { readonly isOpen: boolean; readonly open: () => void; readonly close: () => void };

/** Whether a new quote is being begun: one sheet, opened from any place in the window. */
export const useStartSheet = create<StartSheet>()((set) => ({
  isOpen: false,
  open: () => set({ isOpen: true }),
  close: () => set({ isOpen: false }),
}));

const lastKey = 'quotewright.start';

/** The id of the start that was chosen last, which the next quote offers first. */
export function lastStart(): string | null {
  try {
    return localStorage.getItem(lastKey);
  } catch {
    return null;
  }
}

export function keepLastStart(id: string): void {
  try {
    localStorage.setItem(lastKey, id);
  } catch {
    // The next sheet then begins at its first entry.
  }
}
