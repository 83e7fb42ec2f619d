import { create } from 'zustand/react';
import type { QuoteId } from '../../shared/calls/ids.ts';

export type Route =
  | { readonly screen: 'quotes' | 'costs' | 'settings' }
  | { readonly screen: 'quote'; readonly quoteId: QuoteId };

type RouteState = { readonly route: Route; readonly go: (route: Route) => void };

/** Which screen is shown. */
export const useRoute = create<RouteState>()((set) => ({
  route: { screen: 'quotes' },
  go: (route) => set({ route }),
}));
