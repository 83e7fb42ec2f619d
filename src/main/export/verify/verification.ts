import type { OwnFigure } from '../../../shared/document/clauses/own-figures.ts';
import type { ReportKind } from '../../../shared/vocabulary/report-kind.ts';
import type { ChangeKind, LeftOut, Verdict } from '../../../shared/vocabulary/verdict.ts';

/** What a file is: a contract, its calculation annex, an amendment, or a report that belongs to one. */
export type DocumentKind = 'contract' | 'annex' | 'amendment' | ReportKind;

/** Something in the data that is not as it should be: where, what the file says, what follows from its terms. */
export type Difference = { readonly path: string; readonly printed: string; readonly computed: string };

/** One thing that is not as issued. What `before` and `after` are, follows from the kind: words, addresses, sizes, values. */
export type Change = {
  readonly kind: ChangeKind;
  /** From 1; null of the whole file. */
  readonly page: number | null;
  /** A path in the data, a field, an event; null where the page says it all. */
  readonly place: string | null;
  readonly before: string | null;
  readonly after: string | null;
  /** How often it is found, at least once. */
  readonly times: number;
};

/** What was filled in where there is something to fill in, or written into the margin. */
export type Filled = { readonly page: number; readonly place: string | null; readonly text: string };

/** Why pages can't be compared: they are pictures, the data is gone and nothing is at hand, or their fonts don't say their letters. */
export type NotComparable = 'scan' | 'no-data' | 'fonts';

export type Compared = {
  readonly verdict: Verdict;
  readonly document: DocumentKind;
  readonly kind: 'draft' | 'final';
  readonly number: string | null;
  readonly revision: number | null;
  readonly fingerprint: string | null;
  readonly against: 'issued' | 'its-data';
  /** Whether the bytes are those of the export. */
  readonly isAsExported: boolean;
  /** The names of the signature fields that are signed. Whether a signature is valid is a PDF reader's to say. */
  readonly signed: readonly string[];
  readonly filled: readonly Filled[];
  readonly leftOut: readonly LeftOut[];
  /** Figures that its clauses say in words, and what the terms that they replace say. */
  readonly ownFigures: readonly OwnFigure[];
  /** Its pages could not be drawn again, for want of fonts: their words were compared, and not where and how they stand. */
  readonly byWordsAlone: boolean;
  /** The most alarming first, at most `mostChanges` of them. */
  readonly changes: readonly Change[];
  /** How many more there are. */
  readonly more: number;
};

export const mostChanges = 20;

export type Verification =
  | Compared
  /** `pages`: those that can't be. */
  | {
      readonly verdict: 'not-comparable';
      readonly reason: NotComparable;
      readonly pages: readonly number[];
      readonly against: 'issued' | null;
    }
  | { readonly verdict: 'not-ours' }
  /** `which`: of the two files. `needsPassword`: it is encrypted, and what was given does not open it. */
  | { readonly verdict: 'unreadable'; readonly which: 'file' | 'issued'; readonly why: string; readonly needsPassword: boolean };
