import { z } from 'zod';
import { mostClauseCharacters } from '../../domain/terms/service/clause-choice.ts';
import { PositiveCount } from '../../domain/terms/leaf.ts';
import { Role } from '../../guardrails/role.ts';
import { languages } from '../../vocabulary/language.ts';
import { command, query } from '../schemas/call.ts';
import { DraftJson } from '../schemas/draft-json.ts';
import { QuoteId, RevisionId } from '../schemas/ids.ts';
import { Instant, Nothing, SaveCount, Sha256 } from '../schemas/leaves.ts';

const ClauseId = z.string().min(1).max(120);
const Language = z.enum(languages);
const Source = z.string().max(mostClauseCharacters + 20_000);
const Remark = z.string().max(4000);

export const clauseStates = ['draft', 'in_review', 'approved', 'retired'] as const;
export const ClauseState = z.enum(clauseStates);
export type ClauseState = z.output<typeof ClauseState>;

/** One text of the library: a version of a clause in a language. */
export const ClauseKey = z.strictObject({ clauseId: ClauseId, language: Language, version: PositiveCount });
export type ClauseKey = z.output<typeof ClauseKey>;

export const LibraryText = z.strictObject({
  clauseId: ClauseId,
  language: Language,
  version: PositiveCount,
  type: z.string(),
  title: z.string(),
  /** `preferred`, `fallback-1`, …, `walk-away`. */
  position: z.string(),
  /** Who may grant a fallback. */
  grantedBy: Role.nullable(),
  state: ClauseState,
  /** The clause's file: head and body. */
  source: z.string(),
  textHash: Sha256,
  reviewDue: z.string().nullable(),
  author: z.string(),
  approvedBy: z.string().nullable(),
  approvedAt: Instant.nullable(),
  saveCount: SaveCount,
  isSample: z.boolean(),
  updatedAt: Instant,
});
export type LibraryText = z.output<typeof LibraryText>;

/** A clause in a language as the list shows it: its newest text and its state. */
export const ClauseRow = LibraryText.omit({ source: true }).extend({
  versions: PositiveCount,
  /** The newest approved version; null where none is. */
  approvedVersion: PositiveCount.nullable(),
  /** Revisions of quotes that name it. */
  uses: z.int().min(0),
});
export type ClauseRow = z.output<typeof ClauseRow>;

export const ClauseComment = z.strictObject({
  version: PositiveCount,
  kind: z.enum(['comment', 'submitted', 'returned', 'approved', 'retired']),
  text: z.string(),
  by: z.string(),
  at: Instant,
});
export type ClauseComment = z.output<typeof ClauseComment>;

export const ClauseUse = z.strictObject({
  quoteId: QuoteId,
  revisionId: RevisionId,
  number: z.string(),
  title: z.string(),
  customer: z.string(),
  revision: PositiveCount,
  version: PositiveCount,
  isIssued: z.boolean(),
});
export type ClauseUse = z.output<typeof ClauseUse>;

const SavedTemplate = z.strictObject({
  templateId: z.string(),
  /** `quotewright.template/1`. */
  template: DraftJson,
  saveCount: SaveCount,
  isSample: z.boolean(),
});
export type SavedTemplate = z.output<typeof SavedTemplate>;

export const clauseCalls = {
  'clauses.list': query(['clauses', 'quotes'], z.strictObject({ search: z.string().max(200) }), z.array(ClauseRow)),
  /** A clause in a language: every version, the newest first, with its comments. */
  'clauses.open': query(
    ['clauses'],
    z.strictObject({ clauseId: ClauseId, language: Language }),
    z.strictObject({ versions: z.array(LibraryText).min(1), comments: z.array(ClauseComment) }),
  ),
  /** The newest text of every clause, the newest approved one, and those that are pinned. */
  'clauses.library': query(
    ['clauses'],
    z.strictObject({
      language: Language,
      pins: z.array(z.strictObject({ clauseId: ClauseId, version: PositiveCount })).max(400),
    }),
    z.array(LibraryText),
  ),
  'clauses.uses': query(['clauses', 'quotes'], z.strictObject({ clauseId: ClauseId }), z.array(ClauseUse)),
  /** A new clause as a draft of version 1, or, of one that is there, of its next version; the head of the text says which. */
  'clauses.create': command(z.strictObject({ source: Source }), LibraryText),
  /** Head and body; id, language and version stay what they are. */
  'clauses.saveDraft': command(z.strictObject({ key: ClauseKey, saveCount: SaveCount, source: Source }), LibraryText),
  /** Throws a draft away. */
  'clauses.discard': command(z.strictObject({ key: ClauseKey }), Nothing),
  /** Hands a draft in for review: refused while the check finds something. */
  'clauses.submit': command(z.strictObject({ key: ClauseKey, saveCount: SaveCount, note: Remark }), LibraryText),
  /** Approves or returns what was handed in; not by its author. */
  'clauses.decide': command(
    z.strictObject({ key: ClauseKey, outcome: z.enum(['approved', 'returned']), note: Remark }),
    LibraryText,
  ),
  'clauses.comment': command(z.strictObject({ key: ClauseKey, text: Remark.min(1) }), Nothing),
  /** From now on no quote can choose it; those that have it keep it. */
  'clauses.retire': command(z.strictObject({ key: ClauseKey, note: Remark }), LibraryText),
  'templates.list': query(['clauses'], Nothing, z.array(SavedTemplate).min(1)),
  /** `saveCount` 0 for a new one. Refused with every problem where it can't be read. */
  'templates.save': command(z.strictObject({ template: DraftJson, saveCount: SaveCount }), SavedTemplate),
};
