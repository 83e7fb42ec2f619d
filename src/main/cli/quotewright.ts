#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { commandLineWords as words } from '../../shared/text/command-line/sentences.ts';
import type { ClauseShowOptions } from './commands/clause-show.ts';
import type { ClauseListOptions } from './commands/clauses.ts';
import { annexCommandWords } from '../../shared/text/command-line/annex-text.ts';
import { brandWords } from '../../shared/text/command-line/brand-sentences.ts';
import { importCostsWords } from '../../shared/text/command-line/import-costs-text.ts';
import { monitorWords } from '../../shared/text/command-line/monitor-text.ts';
import { reportCommandWords } from '../../shared/text/command-line/report-text.ts';
import { simulateWords } from '../../shared/text/command-line/simulate-text.ts';
import { whatIfFileSentences } from '../../shared/text/command-line/what-if-sentences.ts';
import { verifySentences } from '../../shared/text/command-line/verify-text.ts';
import { bookSentences } from '../../shared/text/command-line/book-text.ts';
import type { BookOptions } from './commands/book.ts';
import type { ExportOptions } from './commands/export.ts';
import type { ImportCostsOptions } from './commands/import-costs.ts';
import type { MonitorOptions } from './commands/monitor.ts';
import type { PriceOptions } from './commands/price.ts';
import type { ReportOptions } from './commands/report.ts';
import type { SimulateOptions } from './commands/simulate.ts';
import type { VerifyOptions } from './commands/verify.ts';
import { withContractOptions } from './contract-options.ts';
import type { Outcome } from './outcome.ts';
import { unusable } from './outcome.ts';
import { watchCommand } from './watch/watched-command.ts';

/** Prints results and problems separately. It sets the exit status without exiting, so that a pipe gets every byte. */
function say({ status, out, problems }: Outcome): void {
  if (out !== '') process.stdout.write(out);
  if (problems.length > 0) process.stderr.write(`${problems.join('\n')}\n`);
  process.exitCode = status;
}

/** Progress is for somebody who watches: a file gets none. */
function tell(done: number, of: number): void {
  // In one line, which each number writes over.
  if (process.stderr.isTTY) process.stderr.write(`\r${bookSentences.progress(done, of)}${done === of ? '\n' : ''}`);
}

type SimulateArguments = SimulateOptions & Pick<BookOptions, 'scenario' | 'change'> & { readonly book?: string | undefined };

/** One quote, or a folder of them. */
async function simulated(file: string | undefined, { book, ...options }: SimulateArguments): Promise<Outcome> {
  if (file !== undefined && book === undefined) return (await import('./commands/simulate.ts')).simulateCommand(file, options);
  if (file !== undefined || book === undefined) return unusable([bookSentences.noSubject]);
  return (await import('./commands/book.ts')).bookCommand(book, { ...options, onProgress: tell });
}

/** Each command loads its code when it runs: pricing does not wait for the PDF code. */
function commandLine(): Command {
  const program = new Command('quotewright').description(words.about).helpCommand(false);
  program
    .command('price')
    .description(words.price)
    .argument('<quote...>', words.quotes)
    .option('--costs <file>', words.costs)
    .option('--scenario <file>', words.scenario)
    .option('--actuals <file>', words.actuals)
    .option('--revenue-policy <file>', words.revenuePolicy)
    .option('--known-on <date>', words.knownOn)
    .option('--amends <file>', words.amends)
    .option('--from <month>', words.from)
    .option('--json', words.json)
    .action(async (files: string[], options: PriceOptions) =>
      say(await (await import('./commands/price.ts')).priceCommand(files, options)),
    );
  program
    .command('check')
    .description(words.check)
    .argument('<quote>', words.quote)
    .action(async (file: string) => say(await (await import('./commands/check.ts')).checkCommand(file)));
  withContractOptions(
    program
      .command('export')
      .description(words.export)
      .argument('<quote>', words.quote)
      .requiredOption('--out <file>', words.out),
  ).action(async (file: string, options: ExportOptions) =>
    say(await (await import('./commands/export.ts')).exportCommand(file, options)),
  );
  withContractOptions(
    program
      .command('annex')
      .description(annexCommandWords.annex)
      .argument('<contract>', annexCommandWords.source)
      .requiredOption('--out <file>', annexCommandWords.out),
  ).action(async (file: string, options: ExportOptions) =>
    say(await (await import('./commands/annex.ts')).annexCommand(file, options)),
  );
  program
    .command('report')
    .description(reportCommandWords.report)
    .argument('<kind>', reportCommandWords.kind)
    .argument('<contract>', reportCommandWords.source)
    .requiredOption('--out <file>', reportCommandWords.out)
    .option('--costs <file>', reportCommandWords.costs)
    .option('--actuals <file>', reportCommandWords.actuals)
    .option('--revenue-policy <file>', words.revenuePolicy)
    .option('--known-on <date>', words.knownOn)
    .option('--commitment <id>', reportCommandWords.commitment)
    .option('--scenario <file...>', whatIfFileSentences.scenario)
    .option('--replay <day>', whatIfFileSentences.replay)
    .option('--stands-for <slot...>', whatIfFileSentences.standsFor)
    .option('--after-month <month>', reportCommandWords.afterMonth)
    .option('--final', reportCommandWords.final)
    .option('--internal', reportCommandWords.internal)
    .option('--logo <file>', brandWords.logo)
    .option('--colour <colour>', brandWords.colour)
    .option('--as-of <date>', reportCommandWords.asOf)
    .option('--language <language>', words.language)
    .option('--paper <paper>', words.paper)
    .action(async (kind: string, file: string, options: ReportOptions) =>
      say(await (await import('./commands/report.ts')).reportCommand(kind, file, options)),
    );
  program
    .command('verify')
    .description(words.verify)
    .argument('<pdf>', words.pdf)
    .option('--issued <pdf>', verifySentences.issued)
    .option('--password-stdin', verifySentences.passwordStdin)
    .option('--json', verifySentences.json)
    .action(async (file: string, options: VerifyOptions) =>
      say(await (await import('./commands/verify.ts')).verifyCommand(file, options)),
    );
  program
    .command('demo')
    .description(words.demo)
    .option('--out <folder>', words.outFolder, './demo')
    .action(async ({ out }: { readonly out: string }) => say(await (await import('./commands/demo.ts')).demoCommand(out)));
  const clauses = program.command('clauses').description(words.clauses);
  clauses
    .command('list')
    .description(words.clausesList)
    .option('--json', words.json)
    .action(async (options: ClauseListOptions) => say((await import('./commands/clauses.ts')).clauseListCommand(options)));
  clauses
    .command('check')
    .description(words.clausesCheck)
    .argument('<file...>', words.clauseFiles)
    .action(async (files: string[]) => say(await (await import('./commands/clauses.ts')).clauseCheckCommand(files)));
  clauses
    .command('show')
    .description(words.clausesShow)
    .argument('<clause>', words.clause)
    .requiredOption('--quote <file>', words.quote)
    .option('--costs <file>', words.costs)
    .option('--language <language>', words.language)
    .action(async (name: string, options: ClauseShowOptions) =>
      say(await (await import('./commands/clause-show.ts')).clauseShowCommand(name, options)),
    );
  program
    .command('simulate')
    .description(simulateWords.about)
    .argument('[quote]', words.quote)
    .requiredOption('--costs <file>', words.costs)
    .option('--known-on <date>', words.knownOn)
    .option('--stress <file>', simulateWords.stress)
    .option('--runs <number>', simulateWords.runs)
    .option('--seed <number>', simulateWords.seed)
    .option('--emit-run <number>', simulateWords.emitRun)
    .option('--policy <file>', simulateWords.policy)
    .option('--break-even', simulateWords.breakEven)
    .option('--replay <day>', simulateWords.replay)
    .option('--stands-for <slot...>', simulateWords.standsFor)
    .option('--book <folder>', simulateWords.book)
    .option('--scenario <file>', simulateWords.bookScenario)
    .option('--change <percent>', simulateWords.bookChange)
    .option('--json', words.json)
    .action(async (file: string | undefined, options: SimulateArguments) => say(await simulated(file, options)));
  program
    .command('monitor')
    .description(monitorWords.about)
    .option('--workspace <file>', monitorWords.workspace)
    .option('--book <folder>', monitorWords.book)
    .requiredOption('--costs <file>', monitorWords.costs)
    .option('--known-on <date>', words.knownOn)
    .option('--before <file>', monitorWords.before)
    .option('--as-of <date>', monitorWords.asOf)
    .option('--json', words.json)
    .action(async (options: MonitorOptions) => say(await (await import('./commands/monitor.ts')).monitorCommand(options)));
  program
    .command('import-costs')
    .description(importCostsWords.about)
    .argument('<file>', importCostsWords.file)
    .option('--format <format>', importCostsWords.format)
    .option('--currency <currency>', importCostsWords.currency)
    .option('--rate <rate>', importCostsWords.rate)
    .option('--rate-date <date>', importCostsWords.rateDate)
    .option('--rate-source <text>', importCostsWords.rateSource)
    .option('--into <file>', importCostsWords.into)
    .option('--as-of <date>', importCostsWords.asOf)
    .option('--limit <percent>', importCostsWords.limit)
    .option('--confirm <model...>', importCostsWords.confirm)
    .option('--beside <file>', importCostsWords.beside)
    .option('--out <file>', importCostsWords.out)
    .option('--json', importCostsWords.json)
    .action(async (file: string, options: ImportCostsOptions) =>
      say(await (await import('./commands/import-costs.ts')).importCostsCommand(file, options)),
    );
  return program;
}

/** Unusable arguments have status 2, like unusable input. A request for help does not. */
function useStatusTwo(command: Command): void {
  command.exitOverride();
  command.configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, '')) });
  command.commands.forEach(useStatusTwo);
}

/** What runs for as long as was asked of it: its number of runs says how long. The files that it reads are watched. */
const takesAsLongAsAsked: ReadonlySet<string> = new Set(['simulate']);

const program = commandLine().option('--take-longer', words.takeLonger);
useStatusTwo(program);
const watching: { stop?: () => void } = {};
program.hook('preAction', (_, command) => {
  const { takeLonger }: { readonly takeLonger?: boolean } = program.opts();
  const isLimited = takeLonger !== true && !takesAsLongAsAsked.has(command.name());
  watching.stop = isLimited ? watchCommand() : watchCommand(null);
});
try {
  await program.parseAsync(process.argv);
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : 2;
} finally {
  watching.stop?.();
}
