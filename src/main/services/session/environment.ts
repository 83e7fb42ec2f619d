import type { DocumentTasks } from '../../export/worker/document-tasks.ts';

export const fileKinds = ['json', 'pdf', 'csv', 'docx', 'image', 'certificate', 'workspace'] as const;
/** What a dialog asks for; the words and the endings are the shell's. */
export type FileKind = (typeof fileKinds)[number];

/** Where a path comes from: the user, in a dialog. Null where they chose none. */
export type Dialogs = {
  openFile(kind: FileKind): Promise<string | null>;
  saveFile(kind: FileKind, suggestedName: string): Promise<string | null>;
};

/** What the services note for whoever looks into a fault. Details hold no customer text. */
export type Log = {
  info(message: string, details?: Readonly<Record<string, unknown>>): void;
  warn(message: string, details?: Readonly<Record<string, unknown>>): void;
  error(message: string, details?: Readonly<Record<string, unknown>>): void;
};

/** Makes, reads and checks documents; in the app, in a worker. `verify` takes the bytes over: they are gone after. */
export type Documents = Omit<DocumentTasks, 'warm'>;

/** All that the services have of the world around them. */
export type Environment = Documents & {
  /** Where the workspace is unless another was chosen. Made on the first start, its folder too. */
  readonly workspaceFile: string;
  /** The path of SQLite's native part, where it isn't the one that better-sqlite3 finds. */
  readonly sqliteBinding: string | undefined;
  readonly clock: () => Date;
  /** Unique, at most 64 characters. */
  readonly newId: () => string;
  readonly dialogs: Dialogs;
  readonly log: Log;
  readonly appVersion: string;
};
