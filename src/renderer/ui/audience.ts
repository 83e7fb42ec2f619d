import { create } from 'zustand/react';

export type Audience = 'internal' | 'customer';

type AudienceState = {
  /** Whom the screen is shown to: costs and margin are internal. */
  readonly audience: Audience;
  readonly show: (audience: Audience) => void;
};

/** The end of an address of a window that was opened from one that a customer sees: it must not begin with what is ours. */
export const customerAddress = '&customer';
const isForCustomers = (hash: string): boolean => hash.endsWith(customerAddress);

/** Kept by the window, not by the app: what is shown to a customer stays so when the page is loaded again. */
const kept = 'quotewright.audience';

export const useAudience = create<AudienceState>()((set) => ({
  audience: sessionStorage.getItem(kept) === 'customer' || isForCustomers(location.hash) ? 'customer' : 'internal',
  show: (audience) => {
    sessionStorage.setItem(kept, audience);
    set({ audience });
  },
}));

/** Whom the window is shown to at this moment, for what is no component. */
export const audienceNow = (): Audience => useAudience.getState().audience;

/** Whether what is ours alone may be seen. */
export function useIsInternal(): boolean {
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
