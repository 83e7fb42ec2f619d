// `npm run pictures`: the pictures of the documentation, taken from the real app on its sample workspace, so that they stay true.
// `npm run pictures -- documents` takes those of the documents alone, and needs no display.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
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
  await page.getByRole('button', { name: /^Commitment/ }).click();
  await take(page, 'quote-dark');
}

const samples = join(projectRoot, 'resources/samples');

async function quotewright(...args: readonly string[]): Promise<void> {
  const commandLine = join(projectRoot, 'src/main/cli/quotewright.ts');
  const made = await run(process.execPath, [commandLine, ...args], { output: 'keep' });
  if (made.status !== 0) throw new Problem(`quotewright ${args.join(' ')} failed:\n${made.stderr}`);
}

async function poppler(tool: 'pdftotext' | 'pdftoppm', args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await run(tool, args, { output: 'keep' });
  if (status !== 0) throw new Problem(`${tool} failed: install poppler-utils and run the command again.\n${stderr}`);
  return stdout;
}

/** The last page that has the words: the contents, which name every heading, come first. */
async function pageWith(pdf: string, words: string): Promise<number> {
  const pages = (await poppler('pdftotext', ['-layout', pdf, '-'])).split('\f');
  const found = pages.findLastIndex((page) => page.includes(words));
  if (found < 0) throw new Problem(`No page of ${pdf} has “${words}”.`);
  return found + 1;
}

async function takePage(pdf: string, words: string, name: string): Promise<void> {
  const page = String(await pageWith(pdf, words));
  await poppler('pdftoppm', ['-r', '80', '-png', '-f', page, '-l', page, '-singlefile', pdf, join(folder, name)]);
  say(`docs/pictures/${name}.png`);
}

/** Every page of a contract, small enough to be looked at together. */
async function takeAllPages(pdf: string, name: string): Promise<void> {
  const pages = join(folder, name);
  // A shorter contract leaves no page of a longer one behind.
  await rm(pages, { recursive: true, force: true });
  await mkdir(pages);
  await poppler('pdftoppm', ['-r', '64', '-png', pdf, join(pages, 'page')]);
  say(`docs/pictures/${name}/`);
}

async function takeDocuments(scratch: string): Promise<void> {
  const file = (name: string): string => join(scratch, name);
  const [contract, annex, use, statement] = [
    file('contract.pdf'),
    file('annex.pdf'),
    file('use.json'),
    file('statement.pdf'),
  ] as const;
  const usage = {
    resolutions: ['9120', '9877', '10420', '11990', '13000', '14800'],
    summaries: ['820', '990', '1210', '1500', '1400', '1450'],
  };
  await writeFile(use, JSON.stringify({ schema: 'quotewright.actuals/1', usage }));
  const costs = ['--costs', join(samples, 'costs.json')];
  await quotewright('export', join(samples, 'support-desk.quote.json'), ...costs, '--final', '--out', contract);
  await quotewright('annex', contract, '--out', annex);
  await quotewright('report', 'true-up', contract, '--actuals', use, '--out', statement);
  await takeAllPages(contract, 'contract');
  await takePage(contract, 'What you pay', 'contract-cover');
  await takePage(contract, 'Pooling of services', 'contract-terms');
  await takePage(annex, 'Use, month by month', 'contract-annex');
  await takePage(statement, 'What it drew', 'statement');
}

async function takeWindows(): Promise<void> {
  if (!hasDisplay()) throw new Problem('Pictures of the window need a display: run "xvfb-run -a npm run pictures".');
  const app = await runApp();
  try {
    await takeWindow(app);
  } finally {
    await app.close();
  }
}

await runScript(async () => {
  const [what] = process.argv.slice(2);
  if (what !== undefined && what !== 'documents') throw new Problem('Say "documents" for the documents alone, or nothing.');
  await mkdir(folder, { recursive: true });
  if (what === undefined) await takeWindows();
  const scratch = await mkdtemp(join(tmpdir(), 'quotewright-pictures-'));
  try {
    await takeDocuments(scratch);
  } finally {
    await rm(scratch, { recursive: true });
  }
  return 0;
});
