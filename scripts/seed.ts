// `npm run seed -- --quotes 50000 [FOLDER]`: generated quotes into the workspace of a profile, the one of `npm start` where none is named.
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openWorkspace } from '../src/main/storage/workspace/workspace.ts';
import { projectRoot } from './project-root.ts';
import { fillWorkspace } from './seed/fill-workspace.ts';
import { newWorkspace } from './seed/new-workspace.ts';
import { Problem, runScript } from './terminal/problem.ts';
import { say } from './terminal/say.ts';

function asked(): { readonly count: number; readonly folder: string } {
  const { values, positionals } = parseArgs({ options: { quotes: { type: 'string', default: '1000' } }, allowPositionals: true });
  const count = Number(values.quotes);
  if (!Number.isSafeInteger(count) || count < 1)
    throw new Problem(`--quotes: must be a whole number from 1, not ${values.quotes}.`);
  return { count, folder: resolve(positionals[0] ?? join(projectRoot, 'demo/profile')) };
}

await runScript(async () => {
  const { count, folder } = asked();
  const file = join(folder, 'workspace.quotewright');
  await mkdir(folder, { recursive: true });
  if (!existsSync(file)) await newWorkspace(file);
  const started = Date.now();
  const opened = await openWorkspace(file, { nativeBinding: undefined, clock: () => new Date(), mayCreate: false });
  if (!opened.ok)
    throw new Problem(`${file} can't be opened (${opened.problem.code}). Close the app if it runs, and run the command again.`);
  try {
    await fillWorkspace(opened.workspace, count, new Date(started), (done) => {
      if (done % 10_000 === 0 && done < count) say(`${done} of ${count}`);
    });
  } finally {
    await opened.workspace.close();
  }
  const seconds = (Date.now() - started) / 1000;
  console.log(`${count} quotes in ${seconds.toFixed(1)} s, in ${file}`);
  return 0;
});
