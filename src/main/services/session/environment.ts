import { dirname, join } from 'node:path';
import type { StopSignal } from '../../../shared/calls/handlers.ts';
import type { ExtendableWork } from '../../../shared/vocabulary/stopped-work.ts';
import type { DocumentTasks } from '../../export/worker/document-tasks.ts';

export const fileKinds = ['json', 'prices', 'pdf', 'csv', 'docx', 'image', 'certificate', 'workspace'] as const;
/** The kinds of file that a dialog asks for. The shell has their words and extensions. */
export type FileKind = (typeof fileKinds)[number];

/** Asks the user for a path in a dialog. Null if they choose none. */
export type Dialogs = {
  openFile(kind: FileKind): Promise<string | null>;
  saveFile(kind: FileKind, suggestedName: string): Promise<string | null>;
};

/** The services' log for diagnosing faults. Details hold no customer text. */
export type Log = {
  info(message: string, details?: Readonly<Record<string, unknown>>): void;
  warn(message: string, details?: Readonly<Record<string, unknown>>): void;
  error(message: string, details?: Readonly<Record<string, unknown>>): void;
};

type Tasks = Omit<DocumentTasks, 'warm'>;

/**
 * Makes, reads and checks documents; in the app, in a worker, where each has its limits and rejects with `TaskStopped`. `verify` takes the
 * bytes over: they are gone after.
 */
export type Documents = Tasks & {
  /** The same tasks, each stopped where the signal aborts while it runs or waits. */
  readonly until: (signal: StopSignal) => Tasks;
  /** Gives this work more time and memory from its next task on, until the app ends. */
  readonly letTakeLonger: (work: ExtendableWork) => void;
};

/** The services' whole access to the outside world. */
export type Environment = Documents & {
  /** The workspace's usual path. The first start creates it with its folder. */
  readonly workspaceFile: string;
  /** The path of SQLite's native part, if better-sqlite3 does not find it. */
  readonly sqliteBinding: string | undefined;
  readonly clock: () => Date;
  /** Unique, at most 64 characters. */
  readonly newId: () => string;
  readonly dialogs: Dialogs;
  readonly log: Log;
  /** Opens another window; `address` is the part of its address after `#`. */
  readonly openWindow: (address: string) => void;
  readonly appVersion: string;
  /** Of the system, such as `de-AT`. */
  readonly locale: string;
  /** The checker that goes with a contract, as the build made it; null where there is no build. */
  readonly checkerFile: string | null;
};

/** The folder in which files are noted while they are written: beside the usual workspace, whichever is open. */
export function unfinishedNotes({ workspaceFile }: Pick<Environment, 'workspaceFile'>): string {
  return join(dirname(workspaceFile), 'unfinished');
}
