// The paths that the services may read and write come from here, from a dialog that the user answered, and never from the window.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { app, dialog } from 'electron';
import type { BrowserWindow, FileFilter } from 'electron';
import type { Dialogs, FileKind } from '../services/session/environment.ts';

const filters: { readonly [K in FileKind]: FileFilter } = {
  json: { name: 'JSON', extensions: ['json'] },
  prices: { name: 'JSON, CSV', extensions: ['json', 'csv', 'txt'] },
  pdf: { name: 'PDF', extensions: ['pdf'] },
  csv: { name: 'CSV', extensions: ['csv'] },
  docx: { name: 'Word', extensions: ['docx'] },
  image: { name: 'PNG, JPEG', extensions: ['png', 'jpg', 'jpeg'] },
  certificate: { name: 'PKCS#12', extensions: ['p12', 'pfx'] },
  workspace: { name: 'Quotewright', extensions: ['quotewright', 'sqlite'] },
};

function shownOver(windowNow: () => BrowserWindow | null): Dialogs {
  return {
    openFile: async (kind) => {
      const options = { filters: [filters[kind]], properties: ['openFile' as const] };
      const window = windowNow();
      const { canceled, filePaths } = await (window === null
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(window, options));
      return canceled ? null : (filePaths[0] ?? null);
    },
    saveFile: async (kind, suggestedName) => {
      const options = { defaultPath: suggestedName, filters: [filters[kind]] };
      const window = windowNow();
      const { canceled, filePath } = await (window === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(window, options));
      return canceled || filePath === '' ? null : filePath;
    },
  };
}

const path = z.string().nullable().optional();
const kinds = z
  .strictObject({ json: path, prices: path, pdf: path, csv: path, docx: path, image: path, certificate: path, workspace: path })
  .optional();
const answers = z.strictObject({ open: kinds, save: kinds });

/** A file that says what each dialog answers, read again each time so that a test can change its answers. */
function answeredBy(file: string): Dialogs {
  const read = (): z.output<typeof answers> => answers.parse(JSON.parse(readFileSync(file, 'utf8')));
  return {
    openFile: (kind) => Promise.resolve(read().open?.[kind] ?? null),
    saveFile: (kind) => Promise.resolve(read().save?.[kind] ?? null),
  };
}

/** Tests can't click in a system dialog: in a checkout, never in the packaged app, a file answers instead. */
export function dialogs(windowNow: () => BrowserWindow | null): Dialogs {
  const file = process.env['QUOTEWRIGHT_TEST_DIALOGS'];
  return !app.isPackaged && file !== undefined && file !== '' ? answeredBy(file) : shownOver(windowNow);
}
