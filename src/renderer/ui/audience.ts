import { create } from 'zustand/react';

export type Audience = 'internal' | 'customer';

type AudienceState = {
  /** Whom the screen is shown to, as it was chosen. */
  readonly chosen: Audience;
  /** Whether who works here sees costs and margin. */
  readonly seesCosts: boolean;
  /** Who sees costs and margin on this screen: nobody where who works here sees none, and nobody in the customer view. */
  readonly audience: Audience;
  readonly show: (audience: Audience) => void;
  readonly letSeeCosts: (seesCosts: boolean) => void;
};

const audienceOf = ({ chosen, seesCosts }: Pick<AudienceState, 'chosen' | 'seesCosts'>): Audience =>
  seesCosts ? chosen : 'customer';

export const useAudience = create<AudienceState>()((set) => ({
  chosen: 'internal',
  seesCosts: true,
  audience: 'internal',
  show: (chosen) => set(({ seesCosts }) => ({ chosen, audience: audienceOf({ chosen, seesCosts }) })),
  letSeeCosts: (seesCosts) => set(({ chosen }) => ({ seesCosts, audience: audienceOf({ chosen, seesCosts }) })),
}));

/** Whether the screen shows what is ours and tells no costs: playbooks, approvals, warnings. */
export function useIsOurs(): boolean {
  return useAudience(({ chosen }) => chosen === 'internal');
}
