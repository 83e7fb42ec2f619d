import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contractPdf } from '../../../src/main/export/contract/contract-pdf.ts';
import type { CheckedPdf } from '../../../src/shared/calls/contracts/verification.ts';
import { ChosenFileId } from '../../../src/shared/calls/schemas/ids.ts';
import { verdict } from '../../../src/shared/text/window/checking/verdict.ts';
import { decompressed, pagesAlone, rewritten } from './pdf-tools.ts';
import { signedBy, throwAwayP12 } from './throw-away-signer.ts';
import { beforeTheSamplesStart, failureOf, started, testFolder, valueOf } from '../../services/running.ts';

/** The support desk's contract, issued and saved as `contract.pdf`. */
async function issued() {
  const running = await started(undefined, { clock: beforeTheSamplesStart(), contractPdf });
  const { client, environment } = running;
  const [row] = valueOf(await client.quotes.list({ search: 'support' })).rows;
  if (row === undefined) throw new Error('The sample is not there');
  const { quoteId } = row;
  const folder = testFolder();
  const [draft, file] = [join(folder, 'draft.pdf'), join(folder, 'contract.pdf')];
  environment.answers.push(draft);
  valueOf(await client.documents.exportPdf({ quoteId, kind: 'draft', internal: false }));
  valueOf(await client.quotes.issue({ quoteId, saveCount: 0 }));
  environment.answers.push(file);
  valueOf(await client.documents.exportPdf({ quoteId, kind: 'final', internal: false }));
  const check = async (bytes: Uint8Array): Promise<CheckedPdf> => {
    const returned = join(folder, 'returned.pdf');
    writeFileSync(returned, bytes);
    environment.answers.push(returned);
    const chosen = valueOf(await client.documents.choosePdf({}));
    if (chosen === null) throw new Error('Nothing was chosen');
    return valueOf(await client.documents.checkPdf({ chosen: chosen.chosen }));
  };
  return { ...running, quoteId, folder, bytes: readFileSync(file), draft: readFileSync(draft), check };
}

describe('a contract PDF is checked', () => {
  it('against the document that was kept, found by what the file says it is', { timeout: 60_000 }, async () => {
    const { check, bytes, draft, quoteId } = await issued();
    const against = { quoteId, number: 'Q-2025-0042', revision: 1 };

    const same = await check(bytes);
    expect(same).toMatchObject({ against, verification: { verdict: 'issued', kind: 'final' } });
    expect(verdict(same)).toMatchObject({ tone: 'good', title: expect.stringMatching(/as issued, byte for byte/) });

    const signed = await check(await signedBy(bytes, 'Customer Signature', throwAwayP12()));
    expect(signed).toMatchObject({ against, verification: { verdict: 'signed', signed: ['Customer Signature'] } });
    expect(verdict(signed).sentences.join(' ')).toContain(
      'Signed: Customer Signature. Your PDF reader can tell whether a signature is valid',
    );

    const anew = await check(rewritten(bytes, '--object-streams=generate'));
    expect(anew).toMatchObject({ against, verification: { verdict: 'rewritten' } });
    expect(verdict(anew).title).toContain('as issued, written by another program');

    const ofDraft = await check(draft);
    expect(ofDraft).toMatchObject({ against, verification: { verdict: 'draft', kind: 'draft' } });
    expect(verdict(ofDraft)).toMatchObject({ tone: 'look', title: 'This is a draft of Q-2025-0042, revision 1.' });
  });

  it('for what was done to it, and by its words where its data is gone', { timeout: 60_000 }, async () => {
    const { check, bytes } = await issued();
    const plain = decompressed(bytes).toString('latin1');
    const changed = await check(
      Buffer.from(plain.replace('"committedValue":"571054.50"', '"committedValue":"471054.50"'), 'latin1'),
    );
    expect(changed).toMatchObject({ against: { revision: 1 }, verification: { verdict: 'changed' } });
    expect(changed.verification.verdict === 'changed' && changed.verification.changes).toContainEqual({
      kind: 'amount',
      page: null,
      place: 'evaluation.totals.committedValue',
      after: '471054.50',
      times: 1,
      before: '571054.50',
    });
    expect(verdict(changed)).toMatchObject({ tone: 'wrong', title: 'This contract was changed after it was exported.' });

    const flat = await check(pagesAlone(bytes));
    expect(flat).toMatchObject({
      against: { revision: 1 },
      verification: { verdict: 'rewritten', leftOut: expect.arrayContaining(['data']) },
    });
    expect(verdict(flat).sentences.join(' ')).toContain('left out the data inside');

    const noPdf = await check(Buffer.from('no pdf at all'));
    expect(noPdf).toMatchObject({ against: null, verification: { verdict: 'unreadable', which: 'file' } });
  });

  it('by its own data alone where nothing of the kind was issued here', { timeout: 60_000 }, async () => {
    const { bytes } = await issued();
    const elsewhere = await started();
    const file = join(testFolder(), 'contract.pdf');
    writeFileSync(file, bytes);
    elsewhere.environment.answers.push(file);
    const chosen = valueOf(await elsewhere.client.documents.choosePdf({}));
    const checked = valueOf(await elsewhere.client.documents.checkPdf({ chosen: chosen?.chosen ?? ChosenFileId.parse('none') }));
    expect(checked).toMatchObject({ file, against: null, verification: { verdict: 'whole', against: 'its-data' } });
    expect(verdict(checked)).toMatchObject({ tone: 'good', title: 'This is Q-2025-0042, revision 1, whole in itself.' });
  });

  it('only where the user chose it: an id that was made up, or is of another kind, names no file', async () => {
    const { client, environment } = await started();
    environment.answers.push(null);
    expect(valueOf(await client.documents.choosePdf({}))).toBeNull();
    const madeUp = ChosenFileId.parse('contract.pdf');
    expect(failureOf(await client.documents.checkPdf({ chosen: madeUp }))).toEqual({ kind: 'not-found', what: 'chosen-file' });
    environment.answers.push('certificate.p12');
    const certificate = valueOf(await client.documents.chooseCertificate({}));
    expect(failureOf(await client.documents.checkPdf({ chosen: certificate?.chosen ?? madeUp }))).toMatchObject({
      what: 'chosen-file',
    });
    const gone = join(testFolder(), 'gone.pdf');
    environment.answers.push(gone);
    const chosen = valueOf(await client.documents.choosePdf({}));
    expect(failureOf(await client.documents.checkPdf({ chosen: chosen?.chosen ?? madeUp }))).toMatchObject({
      kind: 'file',
      file: gone,
      problem: { code: 'missing' },
    });
  });
});
