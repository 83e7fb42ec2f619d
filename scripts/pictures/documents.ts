// Pages of the documents that the sample gives, as pictures.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { Problem } from '../terminal/problem.ts';
import { run } from '../terminal/run.ts';
import { say } from '../terminal/say.ts';
import { folder } from './take.ts';

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

async function takeFrom(scratch: string): Promise<void> {
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

/** Contract, annex and statement of the sample. Needs no display. */
export async function takeDocuments(): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'quotewright-pictures-'));
  try {
    await takeFrom(scratch);
  } finally {
    await rm(scratch, { recursive: true });
  }
}
