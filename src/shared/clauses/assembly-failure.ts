import type { Span } from './language/clause-text.ts';
import type { ClauseFault } from './language/clause-problem.ts';

/** What stops a final contract: a clause that is not there, or does not fit its deal, with the place in its text. */
export type AssemblyFailure = {
  readonly clause: string;
  readonly version: number | null;
  /** The place in the clause's body. Null if the whole clause is at fault. */
  readonly at: Span | null;
  readonly fault:
    | ClauseFault
    /** The deal has no value for the term. */
    | { readonly rule: 'no-value'; readonly path: string }
    /** The deal has a term that the contract has no words for yet. */
    | { readonly rule: 'no-words-for-term'; readonly path: string }
    /** The library has no such version in the language. */
    | { readonly rule: 'not-in-library'; readonly language: string }
    /** The template asks for a type that the library lacks in this language. */
    | { readonly rule: 'no-clause-of-type'; readonly type: string; readonly language: string }
    | { readonly rule: 'two-of-a-type'; readonly type: string; readonly other: string }
    | { readonly rule: 'requirement-missing'; readonly type: string }
    | { readonly rule: 'excluded-is-there'; readonly type: string }
    /** A worked example that the engine could not compute for this deal. */
    | { readonly rule: 'no-example'; readonly name: string };
};
