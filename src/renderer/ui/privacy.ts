import { create } from 'zustand/react';
import type { Audience } from './audience.ts';
import { useAudience } from './audience.ts';

type Privacy = {
  readonly isOn: boolean;
  /** Whom the window was shown to before: it is again once the filter goes. */
  readonly before: Audience;
  readonly toggle: () => void;
};

/**
 * The filter for a shared screen: names of customers and amounts are covered everywhere but in the open quote, which is shown as its
 * customer may see it.
 */
export const usePrivacy = create<Privacy>()((set, get) => ({
  isOn: false,
  before: 'internal',
  toggle: () => {
    const isOn = !get().isOn;
    const { audience, show } = useAudience.getState();
    const before = isOn ? audience : get().before;
    show(isOn ? 'customer' : before);
    document.documentElement.toggleAttribute('data-privacy', isOn);
    set({ isOn, before });
  },
}));
