import { ChosenFileId } from '../../../shared/calls/schemas/ids.ts';
import type { Reply } from '../../../shared/calls/reply.ts';
import { done, notFound } from './answer.ts';
import type { Environment, FileKind } from './environment.ts';

export type Chosen = { readonly chosen: ChosenFileId; readonly file: string };

/** Files that the user chose for something that comes later: the window names one by an id, and never by a path. */
export type ChosenFiles = {
  /** Asks for a file; null where none is chosen. The one chosen before it, of its kind, is forgotten. */
  choose(kind: FileKind): Promise<Chosen | null>;
  /** The path of the file that was last chosen, where it is that one. */
  pathOf(kind: FileKind, chosen: ChosenFileId): Reply<string>;
};

export function chosenFiles({ dialogs, newId }: Pick<Environment, 'dialogs' | 'newId'>): ChosenFiles {
  const last = new Map<FileKind, Chosen>();
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
      return known?.chosen === chosen ? done(known.file) : notFound('chosen-file');
    },
  };
}
