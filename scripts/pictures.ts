// `npm run pictures`: the pictures of the documentation, taken from the real app on its sample workspace, so that they stay true.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { RunningApp } from './electron/running-app.ts';
import { runApp } from './electron/running-app.ts';
import { projectRoot } from './project-root.ts';
import { hasDisplay } from './system/display.ts';
import { Problem, runScript } from './terminal/problem.ts';
import { run } from './terminal/run.ts';
import { say } from './terminal/say.ts';

const folder = join(projectRoot, 'docs/pictures');

async function take(page: Page, name: string): Promise<void> {
  // Fonts and transitions settle first: the same app gives the same picture.
  await page.waitForTimeout(600);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  say(`docs/pictures/${name}.png`);
}

async function takeWindow({ page }: RunningApp): Promise<void> {
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
  await mkdir(folder, { recursive: true });
  const app = await runApp();
  try {
    await takeWindow(app);
    await takeContract(app.profile);
  } finally {
    await app.close();
  }
  return 0;
});
