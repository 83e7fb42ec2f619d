import { create } from 'zustand/react';
import type { QuoteId } from '../../shared/calls/ids.ts';

export type Route =
  | { readonly screen: 'quotes' | 'approvals' | 'costs' | 'guardrails' | 'settings' }
  | {
      readonly screen: 'quote';
      readonly quoteId: QuoteId;
      /** Where to begin; at the lines where left out. */
      readonly section?: 'approvals';
    };

type RouteState = { readonly route: Route; readonly go: (route: Route) => void };

/** Which screen is shown. */
export const useRoute = create<RouteState>()((set) => ({
  route: { screen: 'quotes' },
  go: (route) => set({ route }),
}));
