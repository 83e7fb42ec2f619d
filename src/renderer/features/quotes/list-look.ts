import type { QuoteFilter, QuoteView } from '../../../shared/calls/quotes/quote-list-calls.ts';
import type { QuoteColumn } from '../../../shared/vocabulary/quote-column.ts';

/** What the list is narrowed by, besides what is searched for and the states that are shown. */
export type Conditions = Omit<QuoteView['conditions'], 'search' | 'states'>;

/** The groups of states that the list shows. */
export const shownGroups = ['current', 'draft', 'in-approval', 'issued', 'signed', 'closed', 'archived'] as const;
export type Shown = (typeof shownGroups)[number];

const statesOf: Readonly<Record<Shown, NonNullable<QuoteFilter['states']>>> = {
  current: ['draft', 'issued', 'expired', 'signed'],
  draft: ['draft'],
  'in-approval': ['in-approval', 'approved'],
  issued: ['issued', 'expired'],
  signed: ['signed'],
  closed: ['lost', 'superseded'],
  archived: ['archived'],
};

export function statesShown(shown: Shown): NonNullable<QuoteFilter['states']> {
  return statesOf[shown];
}

/** The group of a view's states: as it was saved from one. */
export function shownBy(states: QuoteFilter['states']): Shown {
  const key = [...(states ?? statesOf.current)].toSorted().join();
  return shownGroups.find((group) => [...statesOf[group]].toSorted().join() === key) ?? 'current';
}

type ListLook = {
  readonly sought: string;
  readonly conditions: Conditions;
  readonly shown: Shown;
  readonly sort: NonNullable<QuoteFilter['sort']>;
  readonly limit: number;
};

/** How the list looks when the window opens. */
export const usualLook: ListLook = {
  sought: '',
  conditions: {},
  shown: 'current',
  sort: { by: 'updatedAt', direction: 'desc' },
  limit: 100,
};

/** What is asked of the services for the list. */
export function listAsked({ sought, conditions, shown, sort, limit }: ListLook): QuoteFilter {
  return { ...(sought === '' ? {} : { search: sought }), ...conditions, states: statesShown(shown), sort, limit };
}

/** How many conditions narrow the list. */
export function conditionCount(conditions: Conditions): number {
  return Object.values(conditions).filter((condition) => condition !== undefined).length;
}

/** While it is not known which ones were chosen. */
export const usualColumns: readonly QuoteColumn[] = ['number', 'title', 'state', 'committedValue', 'expectedValue', 'updatedAt'];
