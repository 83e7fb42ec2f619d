import { create } from 'zustand/react';
import type { CustomerId, QuoteId, RevisionId } from '../../shared/calls/schemas/ids.ts';
import type { Language } from '../../shared/text/language.ts';
import type { RouteTrail } from './route-trail.ts';
import { changedHere, forgotten, newTrail, stepBack, stepForward, visited } from './route-trail.ts';

/** The pages of a quote, in the order of their tabs. */
export const quoteTabs = ['deal', 'contract', 'money', 'approve'] as const;
export type QuoteTab = (typeof quoteTabs)[number];

export type QuoteRoute = {
  readonly screen: 'quote';
  readonly quoteId: QuoteId;
  /** By default the newest. */
  readonly revisionId?: RevisionId;
  /** By default the deal, and for an issued revision the money. */
  readonly tab?: QuoteTab;
  /** Where in the tab, as the tab names it: the path of a field, a clause, a view. By default its first field. */
  readonly place?: string;
  /** Opens it again where it is another than before: it was closed or reopened meanwhile. */
  readonly state?: string;
};

export type Route =
  | { readonly screen: 'quotes' | 'approvals' | 'clauses' | 'template' | 'catalogue' | 'costs' | 'guardrails' }
  | {
      readonly screen: 'customers';
      /** By default the list of all. */
      readonly customerId?: CustomerId;
    }
  | {
      readonly screen: 'settings';
      /** By default the top. */
      readonly part?: 'people' | 'audit';
    }
  | QuoteRoute
  | {
      readonly screen: 'clause';
      readonly clauseId: string;
      readonly language: Language;
      /** By default the newest. */
      readonly version?: number;
    };

type RouteState = {
  /** The current place. */
  readonly route: Route;
  /** Where the user was, and where they came back from. */
  readonly trail: RouteTrail;
  /** Where the window begins, where that is not the list: no step leads back from there. */
  readonly begin: (route: Route) => void;
  /** Goes to a place; the one before can be gone back to. */
  readonly go: (route: Route) => void;
  /** Says where in the current screen the user is, so that a return leads there. It is no step of its own. */
  readonly remember: (route: Route) => void;
  /** No step leads to a quote that is gone. */
  readonly forget: (quoteId: QuoteId) => void;
  readonly back: () => void;
  readonly forward: () => void;
};

export const useRoute = create<RouteState>()((set) => {
  const at = (trail: RouteTrail): Pick<RouteState, 'route' | 'trail'> => ({ route: trail.here.route, trail });
  return {
    ...at(newTrail({ screen: 'quotes' })),
    begin: (route) => set(at(newTrail(route))),
    go: (route) => set(({ trail }) => at(visited(trail, route))),
    remember: (route) => set(({ trail }) => at(changedHere(trail, route))),
    forget: (quoteId) => set(({ trail }) => at(forgotten(trail, quoteId))),
    back: () => set(({ trail }) => at(stepBack(trail))),
    forward: () => set(({ trail }) => at(stepForward(trail))),
  };
});
