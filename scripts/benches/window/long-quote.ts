import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runApp } from '../../electron/running-app.ts';
import { projectRoot } from '../../project-root.ts';
import type { ObservedBench } from '../bench.ts';
import { quoteOfLines } from '../many-lines.ts';
import { seen } from './seen.ts';

/** From the button to the first page of 400 lines over 60 months, and until every page in sight is drawn. */
export const preview: ObservedBench = {
  name: 'preview-400x60',
  observe: async () => {
    const app = await runApp();
    try {
      const { page, profile } = app;
      const json = join(profile, 'bench.quote.json');
      await writeFile(json, JSON.stringify(quoteOfLines(400, 60)));
      await app.answerDialogs({ open: { json }, save: {} });
      await page.getByText('Q-2026-0400').waitFor();
      await page.keyboard.press('ControlOrMeta+o');
      await page.locator('[role="grid"] [data-row="0"] [data-column="total"]').waitFor({ timeout: 120_000 });
      await page.getByRole('tab', { name: /Approve/ }).click();
      const began = performance.timeOrigin + performance.now();
      await page.getByRole('button', { name: 'Show the preview' }).click();
      const pages = '[aria-label="Pages of the document"]';
      const [first, all] = [
        (await seen(page, `${pages} canvas`)) - began,
        (await seen(page, `${pages}[aria-busy="false"] canvas`)) - began,
      ];
      return {
        name: 'preview-400x60',
        parts: { 'first page': `${first.toFixed(0)} ms`, 'all in sight': `${all.toFixed(0)} ms` },
      };
    } finally {
      await app.close();
    }
  },
};

/** The largest resident set that a process has had, in bytes; null once it is gone. Linux alone tells it. */
function peakOf(pid: number): number | null {
  try {
    const [, kib] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kib === undefined ? null : Number(kib) * 1024;
  } catch {
    return null;
  }
}

/** The command line on 400 lines over 120 months: how long, and how much memory at most. */
export const command: ObservedBench = {
  name: 'export-400x120-command',
  observe: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'quotewright-bench-'));
    try {
      const quote = join(folder, 'bench.quote.json');
      await writeFile(quote, JSON.stringify(quoteOfLines(400, 120)));
      const costs = join(projectRoot, 'resources/samples/costs.json');
      const line = ['src/main/cli/quotewright.ts', 'export', quote, '--costs', costs, '--out', join(folder, 'bench.pdf')];
      const began = performance.now();
      const child = spawn(process.execPath, line, { cwd: projectRoot, stdio: 'ignore' });
      let peak = 0;
      const watching = setInterval(() => (peak = Math.max(peak, peakOf(child.pid ?? 0) ?? 0)), 20);
      const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
      clearInterval(watching);
      const took = performance.now() - began;
      if (status !== 0) throw new Error(`The export ended with ${status}`);
      return {
        name: 'export-400x120-command',
        parts: { time: `${took.toFixed(0)} ms`, memory: `${(peak / 2 ** 20).toFixed(0)} MiB` },
      };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
