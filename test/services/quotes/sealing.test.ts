import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contractPdf } from '../../../src/main/export/contract/contract-pdf.ts';
import { verify } from '../../../src/main/export/verify/verify.ts';
import { ChosenFileId } from '../../../src/shared/calls/schemas/ids.ts';
import type { P12Options } from '../../export/files/throw-away-signer.ts';
import { throwAwayP12 } from '../../export/files/throw-away-signer.ts';
import { failureOf, started, testFolder, valueOf } from '../running.ts';

const passphrase = 'correct horse battery staple';

/** A workspace in which the support desk's quote can be issued, and a chosen certificate. */
async function withCertificate(options: P12Options = {}, bytes: Uint8Array = throwAwayP12({ passphrase, ...options })) {
  const file = join(testFolder(), 'workspace.sqlite');
  const running = await started(file, { contractPdf });
  const { client, environment } = running;
  const [row] = valueOf(await client.quotes.list({ search: 'Q-2026-0007' })).rows;
  if (row === undefined) throw new Error('The sample is not there');
  const { quoteId } = row;
  const certificate = join(testFolder(), 'certificate.p12');
  writeFileSync(certificate, bytes);
  environment.answers.push(certificate);
  const chosen = valueOf(await client.documents.chooseCertificate({}));
  if (chosen === null) throw new Error('Nothing was chosen');
  const issue = (typed: string, fields: 'acroform' | 'docusign' = 'acroform') => {
    const signing = { fields, initials: false, seal: { chosen: chosen.chosen, passphrase: typed } };
    return client.quotes.issue({ quoteId, saveCount: 0, signing, accept: ['lapsed-start'] });
  };
  const state = async () => valueOf(await client.quotes.open({ quoteId })).revision;
  return { ...running, quoteId, file, issue, state };
}

describe('a seal', () => {
  it('is in the bytes that are kept, which verify', { timeout: 60_000 }, async () => {
    const { client, environment, quoteId, issue, file } = await withCertificate();
    const revision = valueOf(await issue(passphrase));
    const saved = join(testFolder(), 'sealed.pdf');
    environment.answers.push(saved);
    const written = valueOf(await client.documents.exportPdf({ quoteId, kind: 'final', internal: false }));
    expect(written?.sha256).toBe(revision.issued?.pdfSha256);
    const bytes = readFileSync(saved);
    expect(bytes.toString('latin1')).toContain('/SubFilter /ETSI.CAdES.detached');
    expect(await verify(bytes, bytes)).toMatchObject({ verdict: 'issued', signed: ['Seal'] });

    // Of the passphrase nothing stays: not in the trail, not in the log, not in the workspace.
    const trail = valueOf(await client.audit.list({ subject: quoteId }));
    expect(trail).toMatchObject([{ action: 'quote-issued', detail: { sealed: true } }]);
    expect(JSON.stringify([trail, environment.logged])).not.toContain(passphrase);
    for (const part of [file, `${file}-wal`].filter((path) => existsSync(path))) {
      expect(readFileSync(part).includes(passphrase)).toBe(false);
    }
  });

  it.each([
    ['with the wrong passphrase', {}, 'Correct horse', 'wrong-passphrase'],
    ['with a certificate that has expired', { until: new Date('2021-01-01') }, passphrase, 'expired'],
    ['with one that is not valid yet', { from: new Date('2039-01-01') }, passphrase, 'not-yet-valid'],
  ])('%s is refused by its own reason, and the draft stays as it was', async (_, options, typed, code) => {
    const { issue, state, environment } = await withCertificate(options);
    const before = await state();
    expect(failureOf(await issue(typed))).toEqual({ kind: 'refused', rule: 'seal-is-unusable', problem: { code } });
    expect(await state()).toEqual(before);
    expect(JSON.stringify(environment.logged)).not.toContain(typed);
  });

  it('is refused with what is no certificate, with an e-sign service, and with a file that nobody chose', async () => {
    const { client, quoteId, issue, state } = await withCertificate({}, new TextEncoder().encode('no certificate'));
    expect(failureOf(await issue(passphrase))).toMatchObject({ problem: { code: 'not-a-certificate' } });
    expect(failureOf(await issue(passphrase, 'docusign'))).toMatchObject({ problem: { code: 'with-a-service' } });
    const seal = { chosen: ChosenFileId.parse('made-up'), passphrase };
    const signing = { fields: 'acroform', initials: false, seal } as const;
    expect(failureOf(await client.quotes.issue({ quoteId, saveCount: 0, signing }))).toEqual({
      kind: 'not-found',
      what: 'chosen-file',
    });
    expect((await state()).issued).toBeNull();
  });
});
