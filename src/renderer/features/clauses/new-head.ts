import type { ClauseHead } from '../../../shared/clauses/language/clause-text.ts';

/** The head of a new clause. */
export function newHead(given: Pick<ClauseHead, 'id' | 'type' | 'title' | 'language'>): ClauseHead {
  return {
    ...given,
    version: 1,
    position: 'preferred',
    grantedBy: null,
    pricing: false,
    each: null,
    together: false,
    applies: null,
    jurisdictions: [],
    requires: [],
    excludes: [],
    reviewDue: null,
    source: null,
    playbook: { why: null, say: null, escalateIf: null },
  };
}

/** A title as an id: "Kündigung, fristlos" is `kundigung-fristlos`. */
export function idOf(title: string): string {
  return title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
