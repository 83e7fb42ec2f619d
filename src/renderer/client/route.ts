import { create } from 'zustand/react';
import type { QuoteId } from '../../shared/calls/schemas/ids.ts';
import type { Language } from '../../shared/text/language.ts';

/** The pages of a quote, in the order of their tabs. */
export const quoteTabs = ['deal', 'contract', 'money', 'approve'] as const;
export type QuoteTab = (typeof quoteTabs)[number];

export type Route =
  | { readonly screen: 'quotes' | 'approvals' | 'clauses' | 'template' | 'costs' | 'guardrails' | 'settings' }
  | {
      readonly screen: 'quote';
      readonly quoteId: QuoteId;
      /** The first tab; by default the deal, and of an issued revision the money. */
      readonly tab?: QuoteTab;
    }
  | {
      readonly screen: 'clause';
      readonly clauseId: string;
      readonly language: Language;
      /** By default the newest. */
      readonly version?: number;
    };

type RouteState = { readonly route: Route; readonly go: (route: Route) => void };

/** The current screen. */
export const useRoute = create<RouteState>()((set) => ({
  route: { screen: 'quotes' },
  go: (route) => set({ route }),
}));
