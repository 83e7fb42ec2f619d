import type { Each } from '../terms/deal-term.ts';

/** A stretch of a clause's file. Lines and columns count from 1; `from` and `to` are offsets in UTF-16 units, `to` exclusive. */
export type Span = { readonly line: number; readonly column: number; readonly from: number; readonly to: number };

export type Inline =
  | { readonly type: 'text'; readonly text: string; readonly at: Span }
  | { readonly type: 'strong' | 'emphasis'; readonly children: readonly Inline[]; readonly at: Span }
  /** `form`: in German, a period in the dative. */
  | { readonly type: 'term'; readonly path: string; readonly form: 'plain' | 'dative'; readonly at: Span }
  /** `clause` is a type, null for this clause; `paragraph` an anchor, null for the whole. */
  | { readonly type: 'ref'; readonly clause: string | null; readonly paragraph: string | null; readonly at: Span }
  /** A figure in words of a quote's own, kept on purpose. `path`: the term that it replaces; null: of none. */
  | { readonly type: 'literal'; readonly path: string | null; readonly words: string; readonly at: Span }
  | { readonly type: 'part'; readonly part: string; readonly at: Span }
  /** A norm or another document, as it is printed. */
  | { readonly type: 'cite'; readonly words: string; readonly at: Span }
  | { readonly type: 'define'; readonly name: string; readonly words: string; readonly at: Span }
  /** `words` null: those of the definition. */
  | { readonly type: 'use'; readonly name: string; readonly words: string | null; readonly at: Span };

export type Paragraph = {
  readonly type: 'heading' | 'paragraph' | 'item';
  readonly anchor: string | null;
  readonly children: readonly Inline[];
  readonly at: Span;
};
export type Cases = {
  readonly type: 'cases';
  readonly path: string;
  readonly pathAt: Span;
  readonly cases: readonly Case[];
  readonly at: Span;
};
export type Case = {
  readonly values: readonly { readonly value: string; readonly at: Span }[];
  readonly blocks: readonly ClauseBlock[];
};
export type Insert = { readonly type: 'table' | 'example'; readonly name: string; readonly at: Span };
export type ClauseBlock = Paragraph | Cases | Insert;

export const clausePositions = /^(?:preferred|fallback-[1-9]\d?|walk-away)$/;
export const grantingRoles = ['sales', 'legal', 'pricing', 'finance', 'admin'] as const;
export type GrantingRole = (typeof grantingRoles)[number];

/** What a clause is, beside its words: the head of its file. */
export type ClauseHead = {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly language: 'en' | 'de';
  readonly version: number;
  /** `preferred`, `fallback-1`, …, `walk-away`. */
  readonly position: string;
  readonly grantedBy: GrantingRole | null;
  readonly pricing: boolean;
  readonly each: Each | null;
  /** With `each`: the clause stands once for all of them, and says what differs by name. */
  readonly together: boolean;
  /** A term's path; null: part of every contract. */
  readonly applies: string | null;
  readonly jurisdictions: readonly string[];
  readonly requires: readonly string[];
  readonly excludes: readonly string[];
  readonly reviewDue: string | null;
  readonly source: string | null;
  readonly playbook: { readonly why: string | null; readonly say: string | null; readonly escalateIf: string | null };
};

export type ClauseText = { readonly head: ClauseHead; readonly blocks: readonly ClauseBlock[] };
