// Writes the files of this folder again: `node test/export/word/saved/make-saved.ts`. README.md says what each stands for.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { asGoogleDocsSaves, asWordSaves, editedWord, withoutBookmarks } from '../edited-word.ts';
import { word } from '../small-contract.ts';

const sent = await word();
const files = {
  sent,
  word: asWordSaves(sent),
  'google-docs': asGoogleDocsSaves(sent),
  'google-docs-then-word': asWordSaves(asGoogleDocsSaves(sent)),
  'without-bookmarks': editedWord(sent, withoutBookmarks),
} as const;
for (const [name, bytes] of Object.entries(files)) writeFileSync(resolve(import.meta.dirname, `${name}.docx`), bytes);
