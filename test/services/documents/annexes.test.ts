import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { CheckedPdf } from '../../../src/shared/calls/contracts/verification.ts';
import { annexPdf } from '../../../src/main/export/contract/annex-pdf.ts';
import { contractPdf } from '../../../src/main/export/contract/contract-pdf.ts';
import { verify } from '../../../src/main/export/verify/verify.ts';
import { verdict } from '../../../src/shared/text/window/checking/verdict.ts';
import { beforeTheSamplesStart, failureOf, started, testFolder, valueOf } from '../running.ts';

async function supportDesk(file?: string) {
  const running = await started(file, { clock: beforeTheSamplesStart(), contractPdf, annexPdf });
  const [row] = valueOf(await running.client.quotes.list({ search: 'support' })).rows;
  if (row === undefined) throw new Error('The sample is not there');
  const { quoteId } = row;
  const exported = async (name: string, language?: 'en' | 'de'): Promise<Buffer> => {
    const out = join(testFolder(), name);
    running.environment.answers.push(out);
    valueOf(await running.client.documents.exportAnnex({ quoteId, language }));
    return readFileSync(out);
  };
  return { ...running, quoteId, exported };
}

describe('the calculation annex', () => {
  it('of a draft is a draft, in the language asked for; its file is named in the window’s', { timeout: 30_000 }, async () => {
    const { client, exported, environment } = await supportDesk();
    expect(await verify(await exported('draft.pdf'))).toMatchObject({ verdict: 'draft', document: 'annex' });
    valueOf(await client.settings.update({ language: 'de' }));
    const german = await exported('german.pdf', 'de');
    expect(/\/Lang \((\w+)\)/.exec(german.toString('latin1'))?.[1]).toBe('de');
    expect(environment.suggested).toEqual([
      'Q-2025-0042 r1.draft calculation annex.pdf',
      'Q-2025-0042 r1.Entwurf Berechnungsanlage.pdf',
    ]);
  });

  it('is kept at issue, with the contract’s fingerprint, and a check knows it', { timeout: 30_000 }, async () => {
    const { client, environment, quoteId, exported } = await supportDesk();
    const revision = valueOf(await client.quotes.issue({ quoteId, saveCount: 0 }));
    const [one, two] = [await exported('one.pdf'), await exported('two.pdf', 'de')];
    expect(one.equals(two)).toBe(true);
    expect(environment.suggested.at(-1)).toBe('Q-2025-0042 r1.calculation annex.pdf');
    expect(await verify(one)).toMatchObject({ verdict: 'whole', document: 'annex', fingerprint: revision.issued?.fingerprint });
    expect(valueOf(await client.audit.verify({}))).toMatchObject({ intact: true });

    const returned = join(testFolder(), 'returned.pdf');
    writeFileSync(returned, one);
    environment.answers.push(returned);
    const chosen = valueOf(await client.documents.choosePdf({}));
    if (chosen === null) throw new Error('Nothing was chosen');
    const checked: CheckedPdf = valueOf(await client.documents.checkPdf({ chosen: chosen.chosen }));
    expect(checked).toMatchObject({ against: { number: 'Q-2025-0042' }, verification: { verdict: 'issued', document: 'annex' } });
    expect(verdict(checked).title).toBe('This is the calculation annex of Q-2025-0042, revision 1 as issued, byte for byte.');
  });

  it('of a revision that was issued before annexes were kept is drawn from its contract', { timeout: 30_000 }, async () => {
    const file = join(testFolder(), 'workspace.sqlite');
    const { client, quoteId, exported } = await supportDesk(file);
    valueOf(await client.quotes.issue({ quoteId, saveCount: 0 }));
    const kept = await exported('kept.pdf');
    const raw = new Database(file);
    raw.exec('DROP TRIGGER issued_annex_is_never_deleted; DELETE FROM issued_annexes');
    raw.close();
    expect((await exported('drawn.pdf')).equals(kept)).toBe(true);
  });

  it('of a draft with problems names them, and of no quote there is none', async () => {
    const { client } = await supportDesk();
    const { quoteId } = valueOf(await client.quotes.create({ from: 'blank' }));
    expect(failureOf(await client.documents.exportAnnex({ quoteId })).kind).toBe('invalid-input');
  });
});
