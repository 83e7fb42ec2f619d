// The paths that the services may read and write come from here, from a dialog that the user answered, and never from the window.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { app, dialog } from 'electron';
import type { BrowserWindow, FileFilter } from 'electron';

/** Each answers with a path, or with null where the user chose none. */
export type Dialogs = {
  openJson(): Promise<string | null>;
  savePdf(suggestedName: string): Promise<string | null>;
  saveJson(suggestedName: string): Promise<string | null>;
};

const json: FileFilter = { name: 'JSON', extensions: ['json'] };
const pdf: FileFilter = { name: 'PDF', extensions: ['pdf'] };

function shownOver(windowNow: () => BrowserWindow | null): Dialogs {
  const save = async (suggestedName: string, filter: FileFilter): Promise<string | null> => {
    const options = { defaultPath: suggestedName, filters: [filter] };
    const window = windowNow();
    const { canceled, filePath } = await (window === null
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(window, options));
    return canceled || filePath === '' ? null : filePath;
  };
  return {
    openJson: async () => {
      const options = { filters: [json], properties: ['openFile' as const] };
      const window = windowNow();
      const { canceled, filePaths } = await (window === null
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(window, options));
      return canceled ? null : (filePaths[0] ?? null);
    },
    savePdf: (suggestedName) => save(suggestedName, pdf),
    saveJson: (suggestedName) => save(suggestedName, json),
  };
}

const answers = z.record(z.enum(['openJson', 'savePdf', 'saveJson']), z.string().nullable());

/** A file that says what each dialog answers, read anew each time so that a test can change its mind. */
function answeredBy(file: string): Dialogs {
  const answer = (name: keyof Dialogs): Promise<string | null> =>
    Promise.resolve(answers.parse(JSON.parse(readFileSync(file, 'utf8')))[name] ?? null);
  return {
    openJson: () => answer('openJson'),
    savePdf: () => answer('savePdf'),
    saveJson: () => answer('saveJson'),
  };
}

/** Tests cannot click in a dialog of the system: in a checkout, never in the packaged app, a file answers for them. */
export function dialogs(windowNow: () => BrowserWindow | null): Dialogs {
  const file = process.env['QUOTEWRIGHT_TEST_DIALOGS'];
  return !app.isPackaged && file !== undefined && file !== '' ? answeredBy(file) : shownOver(windowNow);
}
