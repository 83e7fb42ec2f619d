import { create } from 'zustand/react';
import { useAudience } from './audience.ts';

type Privacy = { readonly isOn: boolean; readonly toggle: () => void };

/**
 * The filter for a shared screen: names of customers and amounts are covered everywhere but in the open quote, which is shown as its
 * customer may see it.
 */
export const usePrivacy = create<Privacy>()((set, get) => ({
  isOn: false,
  toggle: () => {
    const isOn = !get().isOn;
    if (isOn) useAudience.getState().show('customer');
    document.documentElement.toggleAttribute('data-privacy', isOn);
    set({ isOn });
  },
}));
