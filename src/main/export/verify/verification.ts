import type { OwnFigure } from '../../../shared/document/clauses/own-figures.ts';
import type { ReportKind } from '../../../shared/vocabulary/report-kind.ts';

/** What a file is: a contract, or a report that belongs to one. */
export type DocumentKind = 'contract' | ReportKind;

/** Something that is not as it should be: where, what the file says, what follows from its terms. */
export type Difference = { readonly path: string; readonly printed: string; readonly computed: string };

/** What was done to a file that is not as it was exported. */
export type Finding =
  /** The data is what was exported; words or drawings on pages are not. */
  | 'pages-changed'
  /** The pages were drawn by another edition of the program: they can't be held against the data here. */
  | 'other-edition'
  /** The data is not what the fingerprint on the pages was taken of. */
  | 'data-changed'
  /** The data is whole in itself, and of another contract or revision than the pages. */
  | 'other-data'
  /** There are files in it that were not exported with it. */
  | 'files-added'
  /** It is not the contract that it was held against. */
  | 'not-the-issued';

/** What a file is to the issued one: the same bytes, those with more after them, the same contract written again, or a draft of it. */
export type ToIssued = 'same' | 'begins-with-it' | 'written-anew' | 'draft-of-it' | 'belongs-to-it';

/** Words of a page that the issued file has and the other has not, or the other way round. */
export type PageText = { readonly page: number; readonly missing: readonly string[]; readonly added: readonly string[] };

export type Verification =
  /** Every amount follows from the embedded terms, and every page is what those terms give. */
  | {
      readonly answer: 'ok';
      readonly document: DocumentKind;
      readonly kind: 'draft' | 'final';
      readonly fingerprint: string;
      readonly number: string;
      readonly revision: number;
      /** The bytes are not those of the export: something was added to them, or they were written again. */
      readonly updated: boolean;
      /** The names of the signature fields that are signed. Whether a signature is valid is a PDF reader's to say. */
      readonly signed: readonly string[];
      /** Figures that its clauses say in words, and what the terms say that they stand in place of. */
      readonly ownFigures: readonly OwnFigure[];
      /** Null where no issued file was given. */
      readonly toIssued: ToIssued | null;
    }
  | {
      readonly answer: 'differs';
      readonly fingerprint: string | null;
      readonly findings: readonly Finding[];
      readonly differences: readonly Difference[];
    }
  /** A PDF without the embedded contract: printed again, or taken out by a service on the way. */
  | {
      readonly answer: 'no-data';
      /** Where its pages are not the issued file's; null where none was given. */
      readonly pages: readonly PageText[] | null;
    }
  /** `issued`: the file that it was to be held against. */
  | { readonly answer: 'unreadable'; readonly which: 'file' | 'issued'; readonly why: string };
