import { z } from 'zod';
import { command, query } from '../schemas/call.ts';
import { Instant, Nothing } from '../schemas/leaves.ts';
import { WorkspaceProblem } from './workspace-problem.ts';

const Backup = z.strictObject({
  /** The file's name in the backups' folder; what `workspace.recover` restores by. */
  name: z.string(),
  takenAt: Instant,
  reason: z.enum(['before-upgrade', 'daily', 'asked']),
  bytes: z.int(),
  /** How many saves the workspace had had; null in a backup of a version that did not count them. */
  saves: z.int().nullable(),
});
export type Backup = z.output<typeof Backup>;

const recoveryChoices = ['try-again', 'choose-file', 'restore-backup', 'open-as-it-is', 'start-new'] as const;

const Open = z.strictObject({
  state: z.literal('open'),
  file: z.string(),
  appVersion: z.string(),
  counts: z.strictObject({ quotes: z.int(), customers: z.int(), costBooks: z.int() }),
  /** True while there are sample quotes in it. */
  hasSample: z.boolean(),
  /** The service whose synced folder the file seems to lie in: two machines at once would damage it. */
  syncedBy: z.string().nullable(),
});

const Unavailable = z.strictObject({
  state: z.literal('unavailable'),
  file: z.string(),
  appVersion: z.string(),
  problem: WorkspaceProblem,
  /** Those that can help here. None but `open-as-it-is` changes the file. */
  choices: z.array(z.enum(recoveryChoices)),
  backups: z.array(Backup),
});

export const WorkspaceStatus = z.discriminatedUnion('state', [Open, Unavailable]);
export type WorkspaceStatus = z.output<typeof WorkspaceStatus>;

export const Recovery = z.discriminatedUnion('choice', [
  z.strictObject({ choice: z.literal('try-again') }),
  /** Asks for another workspace file; the status stays as it is where none is chosen. */
  z.strictObject({ choice: z.literal('choose-file') }),
  /** Writes a copy of the backup under a new name beside the file. */
  z.strictObject({ choice: z.literal('restore-backup'), backup: z.string() }),
  /** Goes on with what is there, although saves are missing or rows altered. */
  z.strictObject({ choice: z.literal('open-as-it-is') }),
  /** A new workspace under a new name beside the file. */
  z.strictObject({ choice: z.literal('start-new') }),
]);
export type Recovery = z.output<typeof Recovery>;

export const workspaceCalls = {
  /** Answers always, in a workspace that did not open too. */
  'workspace.status': query(['workspace', 'quotes', 'customers', 'costs'], Nothing, WorkspaceStatus),
  'workspace.recover': command(Recovery, WorkspaceStatus),
  /** The one that was made last first. */
  'workspace.backups': query(['workspace'], Nothing, z.array(Backup)),
  'workspace.backUp': command(Nothing, Backup),
};
