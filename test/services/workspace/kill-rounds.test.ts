// Processes killed within a save, a backup, an export and an upgrade: QUOTEWRIGHT_KILL_ROUNDS of each, forty in the soak.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrations } from '../../../src/main/storage/migrations/migrations.ts';
import type { QuoteId } from '../../../src/shared/calls/schemas/ids.ts';
import { openWorkspace } from '../../../src/main/storage/workspace/workspace.ts';
import { addQuotes } from '../../storage/records/quote-rows.ts';
import { started, testFolder, valueOf } from '../running.ts';

const rounds = Number(process.env['QUOTEWRIGHT_KILL_ROUNDS'] ?? '2');
const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);
let state = seed;
/** From 0 up to 1: the same seed, the same moments. */
const next = (): number => (state = (state * 48_271 + 11) % 2_147_483_647) / 2_147_483_647;

const child = join(import.meta.dirname, 'killed-child.ts');

/** `apart`: the milliseconds between the first two that it acknowledged; null where there were fewer. */
type Killed = { readonly acknowledged: readonly string[]; readonly apart: number | null };

/** Kills the child so many milliseconds after it acknowledged so many pieces of work, or after its start where that is none. */
async function runAndKill(args: readonly string[], pieces: number, milliseconds: number): Promise<Killed> {
  const running = spawn(process.execPath, [child, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(running, 'close');
  const acknowledged: string[] = [];
  let rest = '';
  let isDoomed = false;
  const moments: number[] = [];
  const doom = (): void => {
    if (isDoomed) return;
    isDoomed = true;
    setTimeout(() => running.kill('SIGKILL'), milliseconds);
  };
  running.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    // A line that was cut off was not acknowledged.
    rest = lines.pop() ?? '';
    acknowledged.push(...lines);
    moments.push(...lines.map(() => performance.now()));
    if (acknowledged.length >= pieces) doom();
  });
  if (pieces === 0) doom();
  const [status] = (await ended) as [number | null];
  // One that fails by itself acknowledges nothing more, and would lose nothing.
  expect(status ?? 0, `seed ${seed}`).toBe(0);
  const [first, second] = moments;
  return { acknowledged, apart: first === undefined || second === undefined ? null : second - first };
}

/** Whatever lies in the folder and in those under it, by its path from there. */
function everything(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(folder, path)).isFile());
}

const isLeftover = (path: string): boolean => /partial|journal|-wal|-shm|unfinished/.test(path);

/** Opens the workspace as the next start does, and looks at it; after it is closed nothing lies about. */
async function afterKill(
  file: string,
  look: (client: Awaited<ReturnType<typeof started>>['client']) => Promise<void>,
): Promise<void> {
  const { client, services } = await started(file);
  const status = valueOf(await client.workspace.status({}));
  expect(status, `seed ${seed}`).toMatchObject({ state: 'open' });
  await look(client);
  await services.close();
  expect(everything(join(file, '..')).filter(isLeftover), `seed ${seed}`).toEqual([]);
  const raw = new Database(file, { readonly: true });
  expect([raw.pragma('integrity_check', { simple: true }), raw.pragma('foreign_key_check')], `seed ${seed}`).toEqual(['ok', []]);
  raw.close();
}

async function withQuote(): Promise<{ readonly file: string; readonly quoteId: QuoteId }> {
  const file = join(testFolder(), 'workspace.sqlite');
  const { client, services } = await started(file);
  const { quoteId } = valueOf(await client.quotes.create({ from: 'blank', customer: 'Harborline' }));
  await services.close();
  return { file, quoteId };
}

/** A bound for a process that hangs: how long a busy machine takes says nothing. */
const each = 3_600_000;

test('killed within a save: every acknowledged one is there', { timeout: each }, async () => {
  const { file, quoteId } = await withQuote();
  let acknowledged = 0;
  for (let round = 0; round < rounds; round += 1) {
    const killed = await runAndKill([file, quoteId, 'save'], 1 + Math.floor(next() * 20), next() * 12);
    acknowledged = Math.max(acknowledged, ...killed.acknowledged.map(Number));
    await afterKill(file, async (client) => {
      const { draft } = valueOf(await client.quotes.open({ quoteId }));
      const saves = draft['saves'];
      if (!Array.isArray(saves)) throw new Error(`seed ${seed}: the draft lost its saves`);
      expect(saves.length, `seed ${seed}`).toBeGreaterThanOrEqual(acknowledged);
      expect(saves).toEqual(Array.from({ length: saves.length }, (_, index) => index + 1));
    });
  }
  console.log(`${rounds} processes killed within saves (seed ${seed}): ${acknowledged} acknowledged, all there`);
});

test('killed within a backup: every acknowledged one is whole, and none is half made', { timeout: each }, async () => {
  const { file, quoteId } = await withQuote();
  let acknowledged = 0;
  for (let round = 0; round < rounds; round += 1) {
    const killed = await runAndKill([file, quoteId, 'backup'], Math.floor(next() * 4), 20 + next() * 700);
    acknowledged += killed.acknowledged.length;
    await afterKill(file, async (client) => {
      const backups = valueOf(await client.workspace.backups({}));
      const last = killed.acknowledged.slice(-6);
      expect(
        backups.map(({ name }) => name),
        `seed ${seed}`,
      ).toEqual(expect.arrayContaining(last));
      for (const { name } of backups) {
        const copy = new Database(join(`${file}-backups`, name), { readonly: true });
        expect([name, copy.pragma('quick_check', { simple: true })]).toEqual([name, 'ok']);
        copy.close();
      }
    });
  }
  console.log(`${rounds} processes killed within backups (seed ${seed}): ${acknowledged} acknowledged, all whole`);
});

test('killed within an export: every acknowledged file is whole, and none is half written', { timeout: each }, async () => {
  const file = join(testFolder(), 'workspace.sqlite');
  const first = await started(file);
  const [row] = valueOf(await first.client.quotes.list({ search: 'Q-2026-0007' })).rows;
  if (row === undefined) throw new Error('The sample is not there');
  await first.services.close();
  // Elsewhere, as a user chooses it.
  const folder = testFolder();
  let acknowledged = 0;
  for (let round = 0; round < rounds; round += 1) {
    const killed = await runAndKill([file, row.quoteId, 'export', folder], Math.floor(next() * 6), next() * 60);
    acknowledged += killed.acknowledged.length;
    await afterKill(file, async () => {
      for (const path of killed.acknowledged) expect([path, statSync(path).size]).toEqual([path, 3_000_000]);
      for (const path of everything(folder)) expect([path, statSync(join(folder, path)).size]).toEqual([path, 3_000_000]);
      expect(everything(folder).filter((path) => !path.endsWith('.pdf'))).toEqual([]);
      await Promise.resolve();
    });
  }
  console.log(`${rounds} processes killed within exports (seed ${seed}): ${acknowledged} acknowledged, all whole`);
});

test(
  'killed within an upgrade: the workspace is of one version or the other, with all that was in it',
  { timeout: each },
  async () => {
    const former = join(testFolder(), 'workspace.sqlite');
    const made = await openWorkspace(former, {
      nativeBinding: undefined,
      clock: () => new Date(),
      mayCreate: true,
      migrations: migrations.slice(0, 9),
    });
    if (!made.ok) throw new Error(JSON.stringify(made.problem));
    await addQuotes(
      made.workspace,
      Array.from({ length: 400 }, (_, index) => ({ number: `F-${index}`, title: 'x'.repeat(2000) })),
    );
    await made.workspace.close();
    const copied = (): string => {
      const file = join(testFolder(), 'workspace.sqlite');
      copyFileSync(former, file);
      mkdirSync(`${file}-backups`);
      return file;
    };
    // How long an upgrade takes here and now: the kills fall within it, and some behind it.
    const { apart } = await runAndKill([copied(), 'none', 'open'], 2, 0);
    const longest = 1.2 * (apart ?? 2000);
    let upgraded = 0;
    for (let round = 0; round < rounds; round += 1) {
      const file = copied();
      const { acknowledged } = await runAndKill([file, 'none', 'open'], 1, next() * longest);
      upgraded += acknowledged.filter((line) => line === 'open').length;
      await afterKill(file, async (client) => {
        expect(valueOf(await client.quotes.list({ search: 'F-399' })).rows).toHaveLength(1);
        expect(valueOf(await client.workspace.status({}))).toMatchObject({ counts: { quotes: 400 } });
        expect(valueOf(await client.workspace.backups({})).length).toBeGreaterThan(0);
      });
      expect(existsSync(file)).toBe(true);
    }
    // Rounds whose upgrade had always ended would try nothing.
    expect(rounds - upgraded, `seed ${seed}`).toBeGreaterThanOrEqual(rounds > 2 ? rounds / 4 : 0);
    console.log(
      `${rounds} processes killed at upgrades (seed ${seed}): ${rounds - upgraded} within theirs, ${upgraded} had ended it; none lost a quote`,
    );
  },
);
