import { z } from 'zod';
import { reportKinds } from '../../vocabulary/report-kind.ts';
import { QuoteId } from '../schemas/ids.ts';
import { Sha256 } from '../schemas/leaves.ts';

const texts = z.array(z.string()).readonly();

/** What was done to a contract PDF that is not as it was exported. */
export const findings = [
  'pages-changed',
  'other-edition',
  'data-changed',
  'other-data',
  'files-added',
  'not-the-issued',
] as const;
export type Finding = (typeof findings)[number];

/** What a file is to the issued one. */
export const issuedStandings = ['same', 'begins-with-it', 'written-anew', 'draft-of-it', 'belongs-to-it'] as const;
export type IssuedStanding = (typeof issuedStandings)[number];

/** What a file is: a contract, or a report that belongs to one. */
export const documentKinds = ['contract', ...reportKinds] as const;
export type DocumentKind = (typeof documentKinds)[number];

const OwnFigure = z.strictObject({
  place: z.string(),
  says: z.string(),
  term: z.string().nullable(),
  termSays: z.string().nullable(),
});
export type OwnFigure = z.output<typeof OwnFigure>;

const Ok = z.strictObject({
  answer: z.literal('ok'),
  document: z.enum(documentKinds),
  kind: z.enum(['draft', 'final']),
  fingerprint: Sha256,
  number: z.string(),
  revision: z.int().min(1),
  updated: z.boolean(),
  signed: texts,
  /** Figures that its clauses say in words, and what the terms say that they stand in place of. */
  ownFigures: z.array(OwnFigure).readonly(),
  toIssued: z.enum(issuedStandings).nullable(),
});

const Differs = z.strictObject({
  answer: z.literal('differs'),
  fingerprint: Sha256.nullable(),
  findings: z.array(z.enum(findings)).readonly(),
  /** Where, what the file says, what follows from its terms. */
  differences: z.array(z.strictObject({ path: z.string(), printed: z.string(), computed: z.string() })).readonly(),
});

const NoData = z.strictObject({
  answer: z.literal('no-data'),
  /** Words of pages that the issued file has and this one has not, and the other way round; null where it was held against none. */
  pages: z
    .array(z.strictObject({ page: z.int().min(1), missing: texts, added: texts }))
    .readonly()
    .nullable(),
});

const Unreadable = z.strictObject({ answer: z.literal('unreadable'), which: z.enum(['file', 'issued']), why: z.string() });

/** What a check of a contract PDF comes to; src/main/export/verify/verification.ts says what each means. */
export const Verification = z.discriminatedUnion('answer', [Ok, Differs, NoData, Unreadable]);
export type Verification = z.output<typeof Verification>;

export const CheckedPdf = z.strictObject({
  file: z.string(),
  /** The issued revision whose kept document it was held against; null where the workspace has none that the file says it is. */
  against: z.strictObject({ quoteId: QuoteId, number: z.string(), revision: z.int().min(1), issueDate: z.string() }).nullable(),
  verification: Verification,
});
export type CheckedPdf = z.output<typeof CheckedPdf>;
