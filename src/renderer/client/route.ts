import { create } from 'zustand/react';
import type { QuoteId } from '../../shared/calls/schemas/ids.ts';
import type { Language } from '../../shared/text/language.ts';

export type Route =
  | { readonly screen: 'quotes' | 'approvals' | 'clauses' | 'template' | 'costs' | 'guardrails' | 'settings' }
  | {
      readonly screen: 'quote';
      readonly quoteId: QuoteId;
      /** Where to begin; at the lines where left out. */
      readonly section?: 'approvals';
    }
  | {
      readonly screen: 'clause';
      readonly clauseId: string;
      readonly language: Language;
      /** The newest where left out. */
      readonly version?: number;
    };

type RouteState = { readonly route: Route; readonly go: (route: Route) => void };

/** Which screen is shown. */
export const useRoute = create<RouteState>()((set) => ({
  route: { screen: 'quotes' },
  go: (route) => set({ route }),
}));
