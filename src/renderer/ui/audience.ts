import { create } from 'zustand/react';

export type Audience = 'internal' | 'customer';

type AudienceState = {
  /** Whom the screen is shown to: costs and margin are internal. */
  readonly audience: Audience;
  readonly show: (audience: Audience) => void;
};

export const useAudience = create<AudienceState>()((set) => ({
  audience: 'internal',
  show: (audience) => set({ audience }),
}));
