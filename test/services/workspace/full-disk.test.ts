import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeWhole } from '../../../src/main/files/whole-files.ts';
import { storageProblemOf } from '../../../src/main/storage/database/storage-problem.ts';
import { opened } from '../../storage/opened.ts';
import { addQuotes } from '../../storage/records/quote-rows.ts';
import { failureOf, started, valueOf } from '../running.ts';

const canMount = process.platform === 'linux' && process.getuid?.() === 0;
if (!canMount) console.warn('Not run here: a full disk is a small file system in memory, and only root may mount one.');

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
