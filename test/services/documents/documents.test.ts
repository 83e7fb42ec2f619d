import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contractPdf } from '../../../src/main/export/contract/contract-pdf.ts';
import { checkerFileName } from '../../../src/main/export/verify/checker-file.ts';
import { verify } from '../../../src/main/export/verify/verify.ts';
import { failureSentence } from '../../../src/renderer/client/failure-sentence.ts';
import { windowWords } from '../../../src/shared/text/window/window-words.ts';
import { beforeTheSamplesStart, failureOf, started, testFolder, valueOf } from '../running.ts';

describe('documents', () => {
  it('are issued, kept and written as bytes that verify, the same each time', async () => {
    const { client, environment } = await started(undefined, { clock: beforeTheSamplesStart(), contractPdf });
    const [row] = valueOf(await client.quotes.list({ search: 'support' })).rows;
    if (row === undefined) throw new Error('The sample is not there');
    const { quoteId } = row;
    const revision = valueOf(await client.quotes.issue({ quoteId, saveCount: 0 }));
    const files = ['one.pdf', 'two.pdf'].map((name) => join(testFolder(), name));
    environment.answers.push(...files);
    for (const file of files) {
      const written = valueOf(await client.documents.exportPdf({ quoteId, kind: 'final', internal: false }));
      expect(written).toMatchObject({ file, sha256: revision.issued?.pdfSha256, fingerprint: revision.issued?.fingerprint });
      expect(await verify(readFileSync(file))).toMatchObject({ verdict: 'whole' });
    }
    expect(valueOf(await client.audit.verify({}))).toMatchObject({ intact: true });
    expect(valueOf(await client.audit.list({ subject: quoteId }))).toMatchObject([{ action: 'quote-issued' }]);
  });

  it('are in the language asked for: a draft in any, a final one in that it was issued in', async () => {
    const { client, environment } = await started(undefined, { clock: beforeTheSamplesStart(), contractPdf });
    const [row] = valueOf(await client.quotes.list({ search: 'support' })).rows;
    if (row === undefined) throw new Error('The sample is not there');
    const { quoteId } = row;
    const [draft, english, final] = ['draft.pdf', 'english.pdf', 'final.pdf'].map((name) => join(testFolder(), name));
    if (draft === undefined || english === undefined || final === undefined) throw new Error('no names');
    environment.answers.push(draft, english, final);
    valueOf(await client.documents.exportPdf({ quoteId, kind: 'draft', internal: false, language: 'de' }));
    valueOf(await client.documents.exportPdf({ quoteId, kind: 'draft', internal: false }));
    valueOf(await client.quotes.issue({ quoteId, saveCount: 0, language: 'de' }));
    valueOf(await client.documents.exportPdf({ quoteId, kind: 'final', internal: false }));
    const languageOf = (file: string): string | undefined => /\/Lang \((\w+)\)/.exec(readFileSync(file, 'latin1'))?.[1];
    expect([draft, english, final].map(languageOf)).toEqual(['de', 'en', 'de']);
  });

  it('go with the checker beside them where it is asked for, or say why not before anything is thought to be done', async () => {
    const checkerFile = join(testFolder(), 'built.html');
    writeFileSync(checkerFile, '<!doctype html>');
    const { client, environment } = await started(undefined, { clock: beforeTheSamplesStart(), contractPdf, checkerFile });
    const [row] = valueOf(await client.quotes.list({ search: 'support' })).rows;
    if (row === undefined) throw new Error('The sample is not there');
    const file = join(testFolder(), 'with', 'draft.pdf');
    mkdirSync(dirname(file));
    environment.answers.push(file);
    const asked = { quoteId: row.quoteId, kind: 'draft', internal: false, checker: true } as const;
    const checker = join(dirname(file), checkerFileName);
    expect(valueOf(await client.documents.exportPdf(asked))).toMatchObject({ file, checker });
    expect(readFileSync(checker, 'utf8')).toBe('<!doctype html>');

    rmSync(checkerFile);
    environment.answers.push(file);
    expect(failureOf(await client.documents.exportPdf(asked))).toMatchObject({ kind: 'file', file: checkerFileName });
  });

  it('are issued for the way of signing that was chosen, and kept so', async () => {
    const { client, environment } = await started(undefined, { clock: beforeTheSamplesStart(), contractPdf });
    const [row] = valueOf(await client.quotes.list({ search: 'support' })).rows;
    if (row === undefined) throw new Error('The sample is not there');
    const { quoteId } = row;
    valueOf(await client.quotes.issue({ quoteId, saveCount: 0, signing: { fields: 'docusign', initials: true } }));
    const file = join(testFolder(), 'tagged.pdf');
    environment.answers.push(file);
    valueOf(await client.documents.exportPdf({ quoteId, kind: 'final', internal: false }));
    expect(readFileSync(file, 'latin1')).toContain('<qw:fields>docusign</qw:fields><qw:initials>yes</qw:initials>');
  });

  it('of a draft name the problems in the way before any question', async () => {
    const { client, environment } = await started(undefined, { clock: beforeTheSamplesStart(), contractPdf });
    const { quoteId } = valueOf(await client.quotes.create({ from: 'blank' }));
    expect(failureOf(await client.documents.exportPdf({ quoteId, kind: 'draft', internal: false })).kind).toBe('invalid-input');
    expect(failureOf(await client.documents.exportPdf({ quoteId, kind: 'final', internal: true }))).toEqual({
      kind: 'refused',
      rule: 'internal-is-never-final',
    });
    expect(environment.suggested).toEqual([]);
  });

  it('are not made where an e-sign service would take a text for its tag', async () => {
    const { client } = await started(undefined, { clock: beforeTheSamplesStart(), contractPdf });
    const [row] = valueOf(await client.quotes.list({ search: 'support' })).rows;
    if (row === undefined) throw new Error('The sample is not there');
    const { draft } = valueOf(await client.quotes.open({ quoteId: row.quoteId }));
    valueOf(
      await client.quotes.saveDraft({ quoteId: row.quoteId, saveCount: 0, draft: { ...draft, title: 'Desk [sig|req|signer1]' } }),
    );
    const signing = { fields: 'dropbox', initials: false } as const;
    const failure = failureOf(await client.quotes.issue({ quoteId: row.quoteId, saveCount: 1, signing }));
    expect(failure).toMatchObject({ kind: 'refused', rule: 'stray-tags', found: [{ place: 'title', tag: '[sig|req|signer1]' }] });
    expect(failureSentence(failure, windowWords('en'))).toContain('of which Dropbox Sign would make a field: change the text');
    expect(valueOf(await client.quotes.open({ quoteId: row.quoteId })).revision.issued).toBeNull();
  });

  it('are not made in letters that the fonts lack', async () => {
    const { client } = await started(undefined, { clock: beforeTheSamplesStart(), contractPdf });
    const [row] = valueOf(await client.quotes.list({ search: 'support' })).rows;
    if (row === undefined) throw new Error('The sample is not there');
    const { draft } = valueOf(await client.quotes.open({ quoteId: row.quoteId }));
    valueOf(await client.quotes.saveDraft({ quoteId: row.quoteId, saveCount: 0, draft: { ...draft, title: '契約 \u{1F600}' } }));
    const failure = failureOf(await client.quotes.issue({ quoteId: row.quoteId, saveCount: 1 }));
    expect(failure).toMatchObject({
      kind: 'invalid-input',
      problems: [{ path: ['title'], reason: { code: 'undrawable-character', codePoint: 0x1f600 } }],
    });
    expect(failureSentence(failure, windowWords('en'))).toContain('has U+1F600 \u{1F600}, which the PDF’s fonts lack');
  });
});
