// `npm run pictures`: the pictures of the documentation, taken from the real app on its sample workspace, so that they stay true.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import type { Page } from 'playwright-core';
import { ensureBuilt } from './build/build.ts';
import { launchFlags } from './electron/flags.ts';
import { resolveElectron } from './electron/resolve.ts';
import { sqliteBindingFor } from './electron/sqlite-binding.ts';
import { projectRoot } from './project-root.ts';
import { hasDisplay } from './system/display.ts';
import { requireLibraries } from './system/missing-libraries.ts';
import { Problem, runScript } from './terminal/problem.ts';
import { run } from './terminal/run.ts';
import { say } from './terminal/say.ts';

const folder = join(projectRoot, 'docs/pictures');
const size = { width: 1280, height: 800 };

async function take(page: Page, name: string): Promise<void> {
  // Fonts and transitions settle first: the same app gives the same picture.
  await page.waitForTimeout(600);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  say(`docs/pictures/${name}.png`);
}

async function takeWindow(electron: string, profile: string): Promise<void> {
  const binding = await sqliteBindingFor(electron, 'name');
  const environment = Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const application = await _electron.launch({
    executablePath: electron,
    args: ['-r', join(projectRoot, 'node_modules/playwright-core/lib/server/electron/loader.js'), ...launchFlags(), projectRoot],
    env: { ...environment, QUOTEWRIGHT_PROFILE: profile, ...(binding === null ? {} : { QUOTEWRIGHT_SQLITE_BINDING: binding }) },
  });
  try {
    const page = await application.firstWindow();
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.getByText('Support automation, three years').click();
    await page.getByRole('region', { name: 'Summary' }).getByText('571,054.50').waitFor();
    await take(page, 'quote');
    await page.getByRole('button', { name: 'Clauses', exact: true }).first().click();
    await page.getByRole('button', { name: /Reduction of prices/ }).click();
    await page.getByText('Where on a').last().waitFor();
    await take(page, 'clause');
    await page.getByRole('button', { name: /^Quotes/ }).click();
    await page.getByText('Support automation, three years').click();
    await page.getByRole('region', { name: 'Summary' }).getByText('571,054.50').waitFor();
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByRole('button', { name: /^Commitments/ }).click();
    await take(page, 'quote-dark');
  } finally {
    await application.close();
  }
}

async function takeContract(profile: string): Promise<void> {
  const pdf = join(profile, 'contract.pdf');
  const samples = join(projectRoot, 'resources/samples');
  const commandLine = join(projectRoot, 'src/main/cli/quotewright.ts');
  const exported = await run(
    process.execPath,
    [
      commandLine,
      'export',
      join(samples, 'support-desk.quote.json'),
      '--costs',
      join(samples, 'costs.json'),
      '--final',
      '--out',
      pdf,
    ],
    { output: 'keep' },
  );
  if (exported.status !== 0) throw new Problem(`The contract was not exported:\n${exported.stderr}`);
  for (const [page, name] of [
    ['1', 'contract-cover'],
    ['14', 'contract-terms'],
  ] as const) {
    const picture = ['-r', '80', '-png', '-f', page, '-l', page, '-singlefile', pdf, join(folder, name)];
    const drawn = await run('pdftoppm', picture, { output: 'keep' });
    if (drawn.status !== 0)
      throw new Problem(`pdftoppm drew no page: install poppler-utils and run the command again.\n${drawn.stderr}`);
    say(`docs/pictures/${name}.png`);
  }
}

await runScript(async () => {
  if (!hasDisplay()) throw new Problem('Pictures need a display: run "xvfb-run -a npm run pictures".');
  const electron = await resolveElectron();
  await requireLibraries(electron);
  await ensureBuilt();
  await mkdir(folder, { recursive: true });
  const profile = await mkdtemp(join(tmpdir(), 'quotewright-pictures-'));
  try {
    await takeWindow(electron, profile);
    await takeContract(profile);
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
  return 0;
});
