import { z } from 'zod';
import { reportKinds } from '../../vocabulary/report-kind.ts';
import { changeKinds, leftOutKinds, verdicts } from '../../vocabulary/verdict.ts';
import { QuoteId } from '../schemas/ids.ts';
import { Sha256 } from '../schemas/leaves.ts';

const texts = z.array(z.string()).readonly();
const pageNumbers = z.array(z.int().min(1)).readonly();

/** What a file is: a contract, its calculation annex, an amendment of one, or a report that belongs to one. */
export const documentKinds = ['contract', 'annex', 'amendment', ...reportKinds] as const;
export type DocumentKind = (typeof documentKinds)[number];

const OwnFigure = z.strictObject({
  place: z.string(),
  says: z.string(),
  term: z.string().nullable(),
  termSays: z.string().nullable(),
});
export type OwnFigure = z.output<typeof OwnFigure>;

const Change = z.strictObject({
  kind: z.enum(changeKinds),
  page: z.int().min(1).nullable(),
  place: z.string().nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  times: z.int().min(1),
});
export type Change = z.output<typeof Change>;

const Filled = z.strictObject({ page: z.int().min(1), place: z.string().nullable(), text: z.string() });
export type Filled = z.output<typeof Filled>;

const Compared = z.strictObject({
  verdict: z.enum(verdicts),
  document: z.enum(documentKinds),
  kind: z.enum(['draft', 'final']),
  /** Figures that its clauses say in words, and what the terms that they replace say. */
  ownFigures: z.array(OwnFigure).readonly(),
  number: z.string().nullable(),
  revision: z.int().min(1).nullable(),
  fingerprint: Sha256.nullable(),
  against: z.enum(['issued', 'its-data']),
  isAsExported: z.boolean(),
  /** Its pages could not be drawn again, for want of fonts: their words were compared, and not where and how they stand. */
  byWordsAlone: z.boolean(),
  signed: texts,
  filled: z.array(Filled).readonly(),
  leftOut: z.array(z.enum(leftOutKinds)).readonly(),
  changes: z.array(Change).readonly(),
  more: z.int().min(0),
});
export type Compared = z.output<typeof Compared>;

const NotComparable = z.strictObject({
  verdict: z.literal('not-comparable'),
  reason: z.enum(['scan', 'no-data', 'fonts']),
  pages: pageNumbers,
  against: z.literal('issued').nullable(),
});
const NotOurs = z.strictObject({ verdict: z.literal('not-ours') });
const Unreadable = z.strictObject({
  verdict: z.literal('unreadable'),
  which: z.enum(['file', 'issued']),
  why: z.string(),
  needsPassword: z.boolean(),
});

/** What a check of a contract PDF comes to: one verdict. */
export const Verification = z.discriminatedUnion('verdict', [Compared, NotComparable, NotOurs, Unreadable]);
export type Verification = z.output<typeof Verification>;

export const CheckedPdf = z.strictObject({
  file: z.string(),
  /** The issued revision whose kept document it was held against; null where the workspace has none that the file says it is. */
  against: z.strictObject({ quoteId: QuoteId, number: z.string(), revision: z.int().min(1), issueDate: z.string() }).nullable(),
  verification: Verification,
});
export type CheckedPdf = z.output<typeof CheckedPdf>;
