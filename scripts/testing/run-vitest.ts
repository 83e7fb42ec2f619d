// node run-vitest.ts FOLDER TALLY: runs the tests of a folder that has its own vitest.config.ts, or of none, and writes the tally.
// A program of its own: tests that end their process are counted as failed, and the checks after them go on.
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startVitest } from 'vitest/node';
import { TallyReporter } from './tally-reporter.ts';

const [folder, tallyFile] = process.argv.slice(2);
if (folder === undefined || tallyFile === undefined) throw new Error('Usage: run-vitest.ts FOLDER TALLY');

const config = join(folder, 'vitest.config.ts');
const reporter = new TallyReporter();
const vitest = await startVitest('test', [], {
  watch: false,
  root: folder,
  config: existsSync(config) ? config : false,
  reporters: ['default', reporter],
});
await vitest.close();
await writeFile(tallyFile, JSON.stringify(reporter.tally));
