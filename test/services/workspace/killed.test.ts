import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { started, testFolder, valueOf } from '../running.ts';

const child = join(import.meta.dirname, 'saving-child.ts');
const total = 500;
/** A bound for a process that hangs: how long a busy machine takes says nothing. */
const patience = 1_200_000;

/** mulberry32: the same seed, the same moments. Seed it with KILL_SEED to see a run again. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);
const next = random(seed);

/** Runs the child and kills it after so many acknowledged saves and so many milliseconds; the last save it acknowledged. */
async function runAndKill(file: string, quoteId: string, acknowledgements: number, milliseconds: number): Promise<number> {
  const running = spawn(process.execPath, [child, file, quoteId, String(total)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(running, 'close');
  let last = 0;
  let seen = 0;
  let rest = '';
  running.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    // A line that was cut off was not acknowledged.
    rest = lines.pop() ?? '';
    for (const line of lines) last = Math.max(last, Number(line));
    seen += lines.length;
    if (seen >= acknowledgements) setTimeout(() => running.kill('SIGKILL'), milliseconds);
  });
  if (acknowledgements === 0) setTimeout(() => running.kill('SIGKILL'), milliseconds);
  await ended;
  return last;
}

function integrity(file: string): unknown {
  const raw = new Database(file);
  try {
    return [raw.pragma('integrity_check', { simple: true }), raw.pragma('foreign_key_check')];
  } finally {
    raw.close();
  }
}

describe('killed with -9', () => {
  it(
    `has every save that was acknowledged, of ${total}`,
    async () => {
      const file = join(testFolder(), 'workspace.sqlite');
      const first = await started(file);
      const { quoteId } = valueOf(await first.client.quotes.create({ from: 'blank', customer: 'Harborline' }));
      await first.services.close();
      let acknowledged = 0;
      let kills = 0;
      const beyond: number[] = [];
      while (acknowledged < total) {
        const last = await runAndKill(file, quoteId, 1 + Math.floor(next() * 70), next() * 12);
        acknowledged = Math.max(acknowledged, last);
        kills += 1;
        const { client, services } = await started(file);
        const { draft, revision } = valueOf(await client.quotes.open({ quoteId }));
        const saves = draft['saves'];
        if (!Array.isArray(saves)) throw new Error(`seed ${seed}: the draft lost its saves`);
        expect(saves.length, `seed ${seed}`).toBeGreaterThanOrEqual(acknowledged);
        expect(saves).toEqual(Array.from({ length: saves.length }, (_, index) => index + 1));
        expect(revision.saveCount).toBe(saves.length);
        beyond.push(saves.length - acknowledged);
        await services.close();
        expect(integrity(file), `seed ${seed}`).toEqual(['ok', []]);
      }
      console.log(
        `${total} saves, ${kills} processes killed (seed ${seed}); written but not yet acknowledged: ${beyond.join(' ')}`,
      );
    },
    patience,
  );

  it(
    'while the workspace is being made, starts again',
    async () => {
      for (let round = 0; round < 4; round += 1) {
        const file = join(testFolder(), 'workspace.sqlite');
        const milliseconds = 250 + next() * 500;
        await runAndKill(file, 'nothing', 0, milliseconds);
        const { client } = await started(file);
        const status = valueOf(await client.workspace.status({}));
        expect(status.state, `seed ${seed}, after ${milliseconds} ms: ${JSON.stringify(status)}`).toBe('open');
        valueOf(await client.quotes.create({ from: 'blank', customer: 'Harborline' }));
      }
    },
    patience,
  );
});

describe('two processes on one workspace', () => {
  it(
    'lose no save: the later of two is stale, and says so',
    async () => {
      const file = join(testFolder(), 'workspace.sqlite');
      const { client } = await started(file);
      const { quoteId } = valueOf(await client.quotes.create({ from: 'blank', customer: 'Harborline' }));
      const contender = join(import.meta.dirname, 'contending-child.ts');
      const each = 60;
      const ends = [1, 2].map(async () => {
        const running = spawn(process.execPath, [contender, file, quoteId, String(each)], {
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        let late = '';
        running.stdout.setEncoding('utf8').on('data', (text: string) => (late += text));
        const [code] = (await once(running, 'close')) as [number | null];
        return { code, late: Number(late) };
      });
      const ended = await Promise.all(ends);
      expect(ended.map(({ code }) => code)).toEqual([0, 0]);
      const { draft, revision } = valueOf(await client.quotes.open({ quoteId }));
      expect(draft['saves']).toHaveLength(2 * each);
      expect(revision.saveCount).toBe(2 * each);
      console.log(
        `Two processes, ${2 * each} saves, ${ended.map(({ late }) => late).join(' and ')} came too late and were made again`,
      );
    },
    patience,
  );
});
