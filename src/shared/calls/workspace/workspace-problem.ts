import { z } from 'zod';
import { Instant } from '../schemas/leaves.ts';

const alteredKinds = [
  'quote',
  'issued-document',
  'customer',
  'cost-book',
  'rate-card',
  'clause',
  'approval',
  'person',
  'setting',
  'scenario',
  'audit-trail',
  'other',
] as const;

/** Why a workspace file can't be opened, or why nothing can be written to it. */
export const WorkspaceProblem = z.discriminatedUnion('code', [
  /** It is not SQLite at all. */
  z.strictObject({ code: z.literal('not-sqlite') }),
  /** It is SQLite, of another program. */
  z.strictObject({ code: z.literal('not-a-workspace') }),
  z.strictObject({ code: z.literal('damaged'), detail: z.string() }),
  z.strictObject({ code: z.literal('read-only') }),
  z.strictObject({ code: z.literal('no-permission') }),
  /** The disk, or the space allowed on it, is full. */
  z.strictObject({ code: z.literal('full') }),
  /** Written by a later version of the app: `schema` is the file's, `reads` the newest that this version knows. */
  z.strictObject({ code: z.literal('newer'), schema: z.int(), reads: z.int() }),
  /** There is a folder where the file should be. */
  z.strictObject({ code: z.literal('is-a-folder') }),
  /** A part of the path that should be a folder is a file; `folder` names it. */
  z.strictObject({ code: z.literal('folder-is-a-file'), folder: z.string() }),
  /** The folder, or a file that was there before, is gone. */
  z.strictObject({ code: z.literal('missing') }),
  /** Another program holds it. */
  z.strictObject({ code: z.literal('locked') }),
  /** Nothing is in it any more. */
  z.strictObject({ code: z.literal('empty') }),
  /** It lacks what was saved in it: how many saves, the last one's number and moment, and the numbers of quotes that they changed. */
  z.strictObject({
    code: z.literal('behind'),
    saves: z.int(),
    lastSave: z.int(),
    lastAt: Instant,
    quotes: z.array(z.string()).readonly(),
  }),
  /** Rows are not as they were written, at these places and perhaps more; none where the whole is older than the last save. */
  z.strictObject({
    code: z.literal('altered'),
    rows: z.int(),
    places: z.array(z.strictObject({ kind: z.enum(alteredKinds), quote: z.string().nullable() })).readonly(),
  }),
  /** The upgrade did not go through; the file is as it was before. */
  z.strictObject({ code: z.literal('upgrade-failed'), detail: z.string() }),
  /** The copy that is made before an upgrade could not be made or did not check out; the upgrade was not begun. */
  z.strictObject({ code: z.literal('backup-failed'), detail: z.string() }),
  z.strictObject({ code: z.literal('unknown'), detail: z.string() }),
]);
export type WorkspaceProblem = z.output<typeof WorkspaceProblem>;
