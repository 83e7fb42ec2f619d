// `npm run bench [-- --json] [NAME…]`: how long the things take that a user waits for. One line each.
import { join } from 'node:path';
import type { Measured } from './benches/bench.ts';
import { measured } from './benches/measure.ts';
import { benches } from './benches/registry.ts';
import { hasDisplay } from './system/display.ts';
import { Problem } from './terminal/problem.ts';
import { run } from './terminal/run.ts';

function line(of: Measured): string {
  if ('ratios' in of) {
    const ratios = Object.entries(of.ratios).map(([what, ratio]) => `${ratio} times the ${what}`);
    const parts = Object.entries(of.parts).map(([what, value]) => `${what} ${value}`);
    return `${of.name}: ${ratios.join(', ')} (medians of ${of.runs} pairs: ${parts.join('; ')})`;
  }
  if ('parts' in of) {
    const parts = Object.entries(of.parts).map(([what, measured]) => `${what} ${measured}`);
    return `${of.name}: ${parts.join(', ')} (one run)`;
  }
  return 'medianMs' in of
    ? `${of.name}: ${of.medianMs} ms (median of ${of.runs})`
    : `${of.name}: ${of.longestMs} ms (the longest of ${of.runs} runs)`;
}

async function runBenches(asJson: boolean, names: readonly string[]): Promise<void> {
  for (const load of benches) {
    const bench = await load();
    if (names.length > 0 && !names.includes(bench.name)) continue;
    try {
      const result = await measured(bench);
      console.log(asJson ? JSON.stringify(result) : line(result));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      console.error(`${bench.name} is left out. ${error.message}`);
    }
  }
}

const args = process.argv.slice(2);
const names = args.filter((word) => !word.startsWith('--'));
// Those of the window open it on a display of their own, where there is none; without one they are left out.
const again = ['-a', process.execPath, join(import.meta.dirname, 'bench.ts'), ...args];
const shown = hasDisplay() ? null : await run('xvfb-run', again, { output: 'show' });
if (shown === null || shown.status === 127) await runBenches(args.includes('--json'), names);
else process.exitCode = shown.status;
