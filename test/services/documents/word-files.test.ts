import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { failureOf, started, testFolder, valueOf } from '../running.ts';

/** The support desk's contract as a Word file, as it was sent. */
async function sent() {
  const running = await started();
  const { client, environment } = running;
  const [row] = valueOf(await client.quotes.list({ search: 'support' })).rows;
  if (row === undefined) throw new Error('The sample is not there');
  const file = join(testFolder(), 'draft.docx');
  environment.answers.push(file);
  valueOf(await client.documents.exportWord({ quoteId: row.quoteId, language: 'en', against: false }));
  return { ...running, quoteId: row.quoteId, file };
}

describe('a Word file', () => {
  it('comes back unchanged without a proposal, and changed with one for the clause that was changed', async () => {
    const { client, environment, quoteId, file } = await sent();
    environment.answers.push(file);
    const unchanged = valueOf(await client.documents.readReturnedWord({ quoteId, language: 'en' }));
    expect(unchanged).toMatchObject({ isCurrent: true, proposals: [], elsewhere: [] });

    const parts = unzipSync(new Uint8Array(readFileSync(file)));
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const edited = document.replace(
      'It is carried over once only and is not paid out.',
      'It is carried over as often as needed.',
    );
    expect(edited).not.toBe(document);
    writeFileSync(file, zipSync({ ...parts, 'word/document.xml': strToU8(edited) }));
    environment.answers.push(file);
    const changed = valueOf(await client.documents.readReturnedWord({ quoteId, language: 'en' }));
    expect(changed?.proposals.map(({ type }) => type)).toEqual(['rollover']);
    expect(changed?.proposals[0]?.text).toContain('It is carried over as often as needed.');
    expect(changed?.proposals[0]?.text).toContain('{{term:commitments[].rollover.percent}}');
  });

  it('of another quote, or none at all, is refused with its reason', async () => {
    const { client, environment, quoteId, file } = await sent();
    const other = valueOf(await client.quotes.list({ search: 'credit' })).rows[0];
    if (other === undefined) throw new Error('The sample is not there');
    environment.answers.push(file);
    const asked = { quoteId: other.quoteId, language: 'en' } as const;
    expect(failureOf(await client.documents.readReturnedWord(asked))).toMatchObject({ rule: 'another-quote' });
    writeFileSync(file, 'not a zip');
    environment.answers.push(file);
    expect(failureOf(await client.documents.readReturnedWord({ quoteId, language: 'en' }))).toMatchObject({
      rule: 'not-a-word-file',
    });
    environment.answers.push(null);
    expect(valueOf(await client.documents.readReturnedWord({ quoteId, language: 'en' }))).toBeNull();
  });
});
