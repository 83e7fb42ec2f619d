// `npm run workshop`: every component of the design system in its states, in a window, or at an address where there is no display.
import { join } from 'node:path';
import { launchFlags } from './electron/flags.ts';
import { resolveElectron } from './electron/resolve.ts';
import { hasDisplay } from './system/display.ts';
import { requireLibraries } from './system/missing-libraries.ts';
import { requireSandbox } from './system/sandbox.ts';
import { runScript } from './terminal/problem.ts';
import { run } from './terminal/run.ts';
import { say } from './terminal/say.ts';
import { serveWorkshop } from './workshop/serve-workshop.ts';

await runScript(async () => {
  const { url, close } = await serveWorkshop();
  say(`The workshop: ${url}`);
  if (!hasDisplay()) {
    say('No display here: open the address in a browser. Ctrl+C ends it.');
    return new Promise<number>(() => undefined);
  }
  const electron = await resolveElectron();
  await requireLibraries(electron);
  await requireSandbox(electron);
  const env = { ...process.env, QUOTEWRIGHT_WORKSHOP: url };
  const args = [...launchFlags(), join(import.meta.dirname, 'workshop/window')];
  const { status } = await run(electron, args, { output: 'show', env });
  await close();
  return status;
});
