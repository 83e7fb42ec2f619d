import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { entered } from '../../../shared/domain/reading/entered.ts';
import { asKnownOn } from '../../../shared/domain/costs/known-on.ts';
import { isDate } from '../../../shared/domain/values/date.ts';
import { priceSentences } from '../../../shared/text/command-line/sentences.ts';
import { readCosts, readQuote, readScenario } from '../../../shared/domain/reading/read.ts';
import type { Costs } from '../../../shared/domain/terms/costs.ts';
import type { Scenario } from '../../../shared/domain/terms/scenario.ts';
import { minorDigits } from '../../../shared/domain/values/currency.ts';
import type { BookChange, BookEntry, BookRow } from '../../../shared/simulation/book/book.ts';
import { answerOf, hundredthsOf, pricesChanged, underScenario } from '../../../shared/simulation/book/book.ts';
import { bookResult } from '../../../shared/simulation/book/book-result.ts';
import { bookChangeText, bookSentences as sentences, bookText } from '../../../shared/text/command-line/book-text.ts';
import { fileSentence } from '../../../shared/text/file-problems.ts';
import { fileProblemOf, readJsonFile } from '../../files/whole-files.ts';
import { optionalFrom, problemLines } from '../documents.ts';
import type { Outcome } from '../outcome.ts';
import { done, unusable } from '../outcome.ts';
import { reading } from '../watch/watched-command.ts';

export type BookOptions = {
  readonly costs: string;
  readonly knownOn?: string | undefined;
  readonly scenario?: string | undefined;
  readonly change?: string | undefined;
  readonly json?: boolean | undefined;
  /** Told how many files are done. */
  readonly onProgress?: (done: number, of: number) => void;
};

/** What model prices change by where nothing else is said: a fifth up. */
const defaultChange = '20';

/** A file of the folder: a quote, another document of ours, or why it is left out. */
type FromFile =
  | { readonly is: 'quote'; readonly entry: BookEntry }
  | { readonly is: 'other' }
  | { readonly is: 'unread'; readonly problems: readonly string[] };

/** A JSON file that says it is another document than a quote. */
function isOtherDocument(json: unknown): boolean {
  if (typeof json !== 'object' || json === null || !('schema' in json)) return false;
  const { schema } = json;
  return typeof schema === 'string' && schema.startsWith('quotewright.') && !schema.startsWith('quotewright.quote/');
}

async function fromFile(folder: string, name: string, costs: Costs): Promise<FromFile> {
  const json = await readJsonFile(join(folder, name));
  if (!json.ok) return { is: 'unread', problems: [sentences.inFile(name, fileSentence(json.problem))] };
  if (isOtherDocument(json.value.json)) return { is: 'other' };
  const quote = entered(json.value.json, readQuote);
  if (quote.ok) return { is: 'quote', entry: { name, inputs: { quote: quote.value, costs } } };
  return { is: 'unread', problems: problemLines(quote.problems).map((line) => sentences.inFile(name, line)) };
}

async function jsonNames(folder: string): Promise<readonly string[] | string> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted();
  } catch (error) {
    return fileSentence(fileProblemOf(error));
  }
}

/** So many files are looked at before somebody is told again: a few hundredths of a second. */
const toldEvery = 10;

/** `simulate --book`: what a change of model prices does to every quote of a folder. */
export async function bookCommand(folder: string, options: BookOptions): Promise<Outcome> {
  const percent = options.change ?? defaultChange;
  const hundredths = hundredthsOf(percent);
  if (options.scenario !== undefined && options.change !== undefined) return unusable([sentences.bothChanges]);
  if (hundredths === null) return unusable([sentences.noChange]);
  const { knownOn } = options;
  if (knownOn !== undefined && !isDate(knownOn)) return unusable([priceSentences.noDate]);
  const costs = await optionalFrom<Costs>(options.costs, readCosts, 'costs');
  const scenario = await optionalFrom<Scenario>(options.scenario, readScenario, 'scenario');
  const names = await jsonNames(folder);
  if (!costs.ok || !scenario.ok || costs.value === undefined || typeof names === 'string') {
    const unread = typeof names === 'string' ? [sentences.inFile(folder, names)] : [];
    return unusable([...[costs, scenario].flatMap((each) => (each.ok ? [] : each.lines)), ...unread]);
  }
  const known = knownOn === undefined ? costs.value : asKnownOn(costs.value, knownOn);
  const change: BookChange = scenario.value === undefined ? pricesChanged(known, hundredths) : underScenario(scenario.value);
  const rows: BookRow[] = [];
  const told: string[] = [];
  let leftOut = 0;
  // One file after another: thousands of quotes in memory at once help nobody.
  for (const [index, name] of names.entries()) {
    const file = await reading(() => fromFile(folder, name, known));
    if (file.is === 'quote') {
      const answer = answerOf(file.entry, change);
      if (answer.ok) rows.push(answer.row);
      else told.push(...problemLines(answer.problems).map((line) => sentences.inFile(name, line)));
      if (!answer.ok) leftOut += 1;
    }
    if (file.is === 'unread') {
      told.push(...file.problems);
      leftOut += 1;
    }
    if (index % toldEvery === 0 || index + 1 === names.length) options.onProgress?.(index + 1, names.length);
  }
  if (rows.length === 0) return unusable([...told, sentences.noQuotes(folder)]);
  const { currency } = costs.value;
  const result = bookResult(rows, currency, minorDigits(currency));
  const what = bookChangeText(
    scenario.value === undefined ? { percent } : { scenario: scenario.value.name ?? options.scenario ?? '' },
  );
  return done(options.json === true ? `${JSON.stringify(result)}\n` : bookText(result, what, leftOut), told);
}
