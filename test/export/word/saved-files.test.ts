// Stored files, as other programs save them: saved/README.md says which habit of which program each stands for.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readReturnedDocx } from '../../../src/main/export/returned-word/returned-docx.ts';
import { editedWord } from './edited-word.ts';
import { request } from './small-contract.ts';

const saved = (name: string): Uint8Array => new Uint8Array(readFileSync(resolve(import.meta.dirname, 'saved', `${name}.docx`)));

describe.each(['sent', 'word', 'google-docs', 'google-docs-then-word', 'without-bookmarks'])('%s', (name) => {
  test('on mere saving nothing is changed', async () => {
    const answer = await readReturnedDocx(saved(name), request());
    expect(answer).toMatchObject({ ok: true, value: { proposals: [], comments: [], elsewhere: [] } });
  });

  test('one word that is changed in it is proposed', async () => {
    const changed = editedWord(saved(name), (xml) => xml.replace('follows.', 'follows here.'));
    const answer = await readReturnedDocx(changed, request());
    expect(answer).toMatchObject({ ok: true, value: { proposals: [{ clauseId: 'last' }] } });
  });
});
