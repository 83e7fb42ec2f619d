// `npm run pictures`: the pictures of the documentation, taken from the real app on its sample workspace, so that they stay true.
// `npm run pictures -- documents` takes those of the documents alone, and needs no display; `-- window` those of the window alone.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunningApp } from './electron/running-app.ts';
import { runApp } from './electron/running-app.ts';
import { takeDocuments } from './pictures/documents.ts';
import { takeFirstDeal } from './pictures/first-deal.ts';
import { takePlaces } from './pictures/places.ts';
import { folder } from './pictures/take.ts';
import { hasDisplay } from './system/display.ts';
import { Problem, runScript } from './terminal/problem.ts';

/** On a sample workspace of its own. */
async function inApp(takeAll: (app: RunningApp) => Promise<void>): Promise<void> {
  const app = await runApp();
  try {
    await app.page.getByRole('button', { name: 'Open Q-2025-0042' }).waitFor();
    await takeAll(app);
  } finally {
    await app.close();
  }
}

async function takeWindows(): Promise<void> {
  if (!hasDisplay()) throw new Problem('Pictures of the window need a display: run "xvfb-run -a npm run pictures".');
  await mkdir(join(folder, 'first-deal'), { recursive: true });
  await inApp(takeFirstDeal);
  await inApp(takePlaces);
}

await runScript(async () => {
  const [what] = process.argv.slice(2);
  if (what !== undefined && what !== 'documents' && what !== 'window')
    throw new Problem('Say "documents" or "window" for those alone, or nothing.');
  await mkdir(folder, { recursive: true });
  if (what !== 'documents') await takeWindows();
  if (what !== 'window') await takeDocuments();
  return 0;
});
