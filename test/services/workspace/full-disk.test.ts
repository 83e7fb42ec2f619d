import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeWhole } from '../../../src/main/files/whole-files.ts';
import { storageProblemOf } from '../../../src/main/storage/database/storage-problem.ts';
import { fileSentence } from '../../../src/shared/text/file-problems.ts';
import { opened } from '../../storage/opened.ts';
import { addQuotes } from '../../storage/records/quote-rows.ts';
import { failureOf, started, valueOf } from '../running.ts';

/** Why no small file system can be mounted here; null where one can. Root in a container may often not. */
function whyNoMount(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'only root may mount one';
  const folder = mkdtempSync(join(tmpdir(), 'quotewright-disk-'));
  const { status, stderr, error } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'quotewright-test', folder], {
    encoding: 'utf8',
  });
  if (status === 0) spawnSync('umount', ['--lazy', folder]);
  rmdirSync(folder);
  return status === 0 ? null : (error?.message ?? stderr.trim());
}

const reason = whyNoMount();
const canMount = reason === null;
if (!canMount) console.warn(`Not run here: a full disk is a small file system in memory; ${reason}.`);

/** A folder on a disk of so many bytes of its own. */
function smallDisk(size: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'quotewright-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'quotewright-test', folder], { encoding: 'utf8' });
  if (mounted.status !== 0) throw new Error(mounted.stderr);
  onTestFinished(() => {
    spawnSync('umount', ['--lazy', folder]);
    rmdirSync(folder);
  });
  return folder;
}

describe('a full disk', () => {
  it.skipIf(!canMount)('refuses a save by its name, keeps what was saved, and saves again once there is room', async () => {
    const disk = smallDisk('5m');
    const file = join(disk, 'workspace.sqlite');
    // Takes room until somebody removes it.
    const other = join(disk, 'of-somebody-else');
    writeFileSync(other, new Uint8Array(1_500_000));
    const { client, services } = await started(file);
    const { quoteId } = valueOf(await client.quotes.create({ from: 'blank' }));
    const { draft } = valueOf(await client.quotes.open({ quoteId }));
    let saved = 0;
    for (; saved < 50; saved += 1) {
      const next = { ...draft, title: `Save ${saved + 1}`, padding: 'x'.repeat(200_000 * (saved + 1)) };
      const reply = await client.quotes.saveDraft({ quoteId, saveCount: saved, draft: next });
      if (reply.ok) continue;
      expect(failureOf(reply)).toEqual({ kind: 'workspace-unavailable', file, problem: { code: 'full' } });
      break;
    }
    expect(saved).toBeGreaterThan(0);
    expect(saved).toBeLessThan(50);
    expect(valueOf(await client.quotes.open({ quoteId })).draft['title']).toBe(`Save ${saved}`);
    expect(failureOf(await client.workspace.backUp({}))).toMatchObject({ problem: { code: 'full' } });
    expect(valueOf(await client.workspace.backups({}))).toEqual([]);
    await services.close();

    rmSync(other);
    const again = await started(file);
    expect(valueOf(await again.client.quotes.open({ quoteId })).draft['title']).toBe(`Save ${saved}`);
    valueOf(await again.client.quotes.saveDraft({ quoteId, saveCount: saved, draft: { ...draft, title: 'Small' } }));
  });

  it.skipIf(!canMount)('leaves a file that is written over as it was, and nothing beside it', async () => {
    const disk = smallDisk('64k');
    const file = join(disk, 'quote.pdf');
    writeFileSync(file, 'the one before');
    expect(await writeWhole(file, new Uint8Array(200_000))).toEqual({ ok: false, problem: { code: 'full' } });
    expect(readFileSync(file, 'utf8')).toBe('the one before');
    expect(readdirSync(disk)).toEqual(['quote.pdf']);
  });

  it.skipIf(!canMount)('stops an export in words, with the former file whole; the workspace does not hear of it', async () => {
    const disk = smallDisk('64k');
    const file = join(disk, 'quote.pdf');
    writeFileSync(file, 'the one before');
    const { client, environment } = await started(undefined, {
      contractPdf: () =>
        Promise.resolve({ ok: true, bytes: new Uint8Array(200_000), fingerprint: 'f'.repeat(64), json: '{}', pages: 1 }),
    });
    const [row] = valueOf(await client.quotes.list({ search: 'Q-2026-0007' })).rows;
    if (row === undefined) throw new Error('The sample is not there');
    const before = valueOf(await client.audit.list({}));
    environment.answers.push(file);
    const reply = await client.documents.exportPdf({ quoteId: row.quoteId, kind: 'draft', internal: false });
    const failure = failureOf(reply);
    expect(failure).toEqual({ kind: 'file', file, problem: { code: 'full' } });
    expect(failure.kind === 'file' ? fileSentence(failure.problem) : '').toMatch(/full/);
    expect(readFileSync(file, 'utf8')).toBe('the one before');
    expect(readdirSync(disk)).toEqual(['quote.pdf']);
    expect(valueOf(await client.audit.list({}))).toEqual(before);
  });

  it('is what a workspace says that may grow no further', async () => {
    const workspace = await opened();
    await addQuotes(workspace, [{ title: 'Before' }]);
    await sql`PRAGMA max_page_count = 1`.execute(workspace.db);
    const many = Array.from({ length: 200 }, () => ({ title: 'y'.repeat(2000) }));
    const error: unknown = await addQuotes(workspace, many).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(storageProblemOf(error)).toEqual({ code: 'full' });
    const titles = await workspace.db.selectFrom('quotes').select('title').execute();
    expect(titles).toEqual([{ title: 'Before' }]);
  });
});
