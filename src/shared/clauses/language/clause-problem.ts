import type { Span } from './clause-text.ts';

/** What is wrong with a clause, by a rule whose name never changes; the words are the text room's. */
export type ClauseFault =
  | { readonly rule: 'head'; readonly about: HeadFault }
  | { readonly rule: 'too-large'; readonly most: number; readonly have: number }
  | { readonly rule: 'unbalanced-braces'; readonly missing: '{{' | '}}' }
  | { readonly rule: 'unknown-directive'; readonly text: string }
  | { readonly rule: 'unclosed-emphasis'; readonly mark: string }
  | {
      readonly rule: 'broken-cases';
      readonly about: 'is-outside' | 'end-outside' | 'no-case' | 'no-end' | 'text-before-case' | 'unreadable';
    }
  | { readonly rule: 'repeated-name'; readonly name: string }
  | { readonly rule: 'unknown-term'; readonly path: string; readonly nearest: string | null }
  | { readonly rule: 'term-outside-each'; readonly path: string; readonly each: string }
  | { readonly rule: 'not-for-print'; readonly path: string }
  | { readonly rule: 'engine-does-not-read'; readonly path: string }
  | { readonly rule: 'may-be-absent'; readonly path: string; readonly unless: string }
  | {
      readonly rule: 'literal-number' | 'literal-percentage' | 'literal-period' | 'literal-money' | 'literal-multiple';
      readonly text: string;
    }
  /** What `{{cite:…}}` says is no norm or document. */
  | { readonly rule: 'no-citation'; readonly text: string }
  /** Figures that are kept in words are for a quote's own wording. */
  | { readonly rule: 'literal-in-library'; readonly text: string }
  | { readonly rule: 'unknown-case'; readonly value: string; readonly values: readonly string[] }
  | { readonly rule: 'uncovered-case'; readonly path: string; readonly values: readonly string[] }
  | { readonly rule: 'repeated-case'; readonly value: string }
  | { readonly rule: 'cannot-be-tested'; readonly path: string }
  | { readonly rule: 'undefined-definition' | 'unused-definition'; readonly name: string }
  | { readonly rule: 'repeated-definition'; readonly name: string; readonly clause: string }
  | { readonly rule: 'broken-reference'; readonly target: string }
  | { readonly rule: 'circular-reference'; readonly through: readonly string[] }
  | {
      readonly rule: 'unknown-part' | 'unknown-table' | 'unknown-example';
      readonly name: string;
      readonly known: readonly string[];
    }
  | { readonly rule: 'double-negative'; readonly text: string }
  | {
      readonly rule: 'missing-fallback-order';
      readonly about: 'no-preferred' | 'two-preferred' | 'gap' | 'shared' | 'no-role';
      readonly position: string;
    }
  | { readonly rule: 'no-worked-example' }
  | { readonly rule: 'no-playbook' }
  | { readonly rule: 'requires-and-excludes'; readonly type: string; readonly about: 'both' | 'circle' | 'itself' };

export type HeadFault =
  | { readonly code: 'no-head' }
  | { readonly code: 'no-end' }
  | { readonly code: 'unreadable-line' }
  | { readonly code: 'unknown-name'; readonly name: string }
  | { readonly code: 'repeated-name'; readonly name: string }
  | { readonly code: 'missing'; readonly name: string }
  | { readonly code: 'wrong-value'; readonly name: string; readonly expected: HeadValue };

/** What a field of the head takes: one of several words, or a kind of value. */
export type HeadValue = readonly string[] | 'identifier' | 'whole-number' | 'position' | 'date' | 'no-without-each';

export type ClauseProblem = ClauseFault & { readonly at: Span };
