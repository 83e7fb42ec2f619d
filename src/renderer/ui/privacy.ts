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
export const usePrivacy = create<Privacy>()((set, get) => {
  const cover = (isOn: boolean): void => {
    document.documentElement.toggleAttribute('data-privacy', isOn);
    set({ isOn });
  };
  // Whoever asks for what is internal sees it: the filter says that names are covered, and is gone where they no longer are.
  useAudience.subscribe(({ audience }) => {
    if (audience === 'internal' && get().isOn) cover(false);
  });
  return {
    isOn: false,
    before: 'internal',
    toggle: () => {
      const { audience, show } = useAudience.getState();
      if (get().isOn) {
        cover(false);
        show(get().before);
        return;
      }
      set({ before: audience });
      show('customer');
      cover(true);
    },
  };
});
