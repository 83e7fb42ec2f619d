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

/** The end of an address of a window that was opened from one that a customer sees: it must not begin with what is ours. */
export const customerAddress = '&customer';
const isForCustomers = (hash: string): boolean => hash.endsWith(customerAddress);

/** Kept by the window, not by the app: what is shown to a customer stays so when the page is loaded again. */
const kept = 'quotewright.audience';

const audienceOf = ({ chosen, seesCosts }: Pick<AudienceState, 'chosen' | 'seesCosts'>): Audience =>
  seesCosts ? chosen : 'customer';

const atFirst: Audience = sessionStorage.getItem(kept) === 'customer' || isForCustomers(location.hash) ? 'customer' : 'internal';

export const useAudience = create<AudienceState>()((set) => ({
  chosen: atFirst,
  seesCosts: true,
  audience: atFirst,
  show: (chosen) => {
    sessionStorage.setItem(kept, chosen);
    set(({ seesCosts }) => ({ chosen, audience: audienceOf({ chosen, seesCosts }) }));
  },
  letSeeCosts: (seesCosts) => set(({ chosen }) => ({ seesCosts, audience: audienceOf({ chosen, seesCosts }) })),
}));

/** Whom the window is shown to at this moment, for what is no component. */
export const audienceNow = (): Audience => useAudience.getState().chosen;

/** Whether what is ours alone may be seen: playbooks, approvals, warnings. */
export function useIsInternal(): boolean {
  return useAudience((state) => state.chosen) === 'internal';
}

/** Whether costs and margin may be seen: by who works here, and on this screen. */
export function useShowsCosts(): boolean {
  return useAudience((state) => state.audience) === 'internal';
}

/** What comes back when the customer view is left, of a change that would tell of what is ours: its place among routing and costs. */
export function isInternalPlace(path: readonly (string | number)[]): boolean {
  return path[0] === 'costs' || path.some((step) => step === 'servedBy' || step === 'otherCostPerUnit');
}

/** Figures of an evaluation that the customer never gets. */
export function isInternalFigure(figure: readonly (string | number)[]): boolean {
  return figure.some((step) => step === 'cost' || step === 'costs' || step === 'grossMarginPercent');
}
