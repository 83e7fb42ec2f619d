import { basename } from 'node:path';
import { ChosenFileId } from '../../../shared/calls/schemas/ids.ts';
import type { Reply } from '../../../shared/calls/reply.ts';
import { readWhole } from '../../files/whole-files.ts';
import { done, failed, notFound } from './answer.ts';
import type { Environment, FileKind } from './environment.ts';

export type Chosen = { readonly chosen: ChosenFileId; readonly file: string };

/** Files that the user chose for something that comes later: the window names one by an id, and never by a path. */
export type ChosenFiles = {
  /** Asks for a file; null where none is chosen. The one chosen before it, of its kind, is forgotten. */
  choose(kind: FileKind): Promise<Chosen | null>;
  /** The path of the file that was last chosen, where it is that one. */
  pathOf(kind: FileKind, chosen: ChosenFileId): Reply<string>;
  /** Keeps a file that was dropped on a window: its name and its bytes, for a window names no path. */
  give(kind: FileKind, name: string, bytes: Uint8Array): Chosen;
  /** The bytes of the file that was last chosen or given, where it is that one, as they are now. */
  bytesOf(kind: FileKind, chosen: ChosenFileId, most: number): Promise<Reply<ChosenBytes>>;
};

export type ChosenBytes = { readonly file: string; readonly bytes: Uint8Array };

export function chosenFiles({ dialogs, newId }: Pick<Environment, 'dialogs' | 'newId'>): ChosenFiles {
  const last = new Map<FileKind, Chosen & { readonly bytes?: Uint8Array }>();
  return {
    choose: async (kind) => {
      const file = await dialogs.openFile(kind);
      if (file === null) return null;
      const chosen: Chosen = { chosen: ChosenFileId.parse(newId()), file };
      last.set(kind, chosen);
      return chosen;
    },
    pathOf: (kind, chosen) => {
      const known = last.get(kind);
      return known?.chosen === chosen && known.bytes === undefined ? done(known.file) : notFound('chosen-file');
    },
    give: (kind, name, bytes) => {
      const given = { chosen: ChosenFileId.parse(newId()), file: basename(name) };
      last.set(kind, { ...given, bytes });
      return given;
    },
    bytesOf: async (kind, chosen, most) => {
      const known = last.get(kind);
      if (known?.chosen !== chosen) return notFound('chosen-file');
      const { file, bytes } = known;
      if (bytes !== undefined) return done({ file, bytes });
      const read = await readWhole(file, most);
      return read.ok ? done({ file, bytes: read.value }) : failed({ kind: 'file', file, problem: read.problem });
    },
  };
}
