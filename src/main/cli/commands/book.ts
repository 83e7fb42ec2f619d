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

export type BookOptions = {
  readonly costs: string;
  readonly knownOn?: string | undefined;
  readonly scenario?: string | undefined;
  readonly change?: string | undefined;
  readonly json?: boolean | undefined;
  /** Told how many quotes are done. */
  readonly onProgress?: (done: number, of: number) => void;
};

/** What model prices change by where nothing else is said: a fifth up. */
const defaultChange = '20';

type FromFolder = { readonly entries: readonly BookEntry[]; readonly problems: readonly string[]; readonly unread: number };

/** A JSON file that says it is another document than a quote. */
function isOtherDocument(json: unknown): boolean {
  if (typeof json !== 'object' || json === null || !('schema' in json)) return false;
  const { schema } = json;
  return typeof schema === 'string' && schema.startsWith('quotewright.') && !schema.startsWith('quotewright.quote/');
}

/** The quotes of a folder in the order of their names; a file that is none of them, and can't be read, is named. */
async function quotesIn(folder: string, names: readonly string[], costs: Costs): Promise<FromFolder> {
  const entries: BookEntry[] = [];
  const problems: string[] = [];
  let unread = 0;
  for (const name of names) {
    const json = await readJsonFile(join(folder, name));
    if (!json.ok) {
      problems.push(sentences.inFile(name, fileSentence(json.problem)));
      unread += 1;
      continue;
    }
    if (isOtherDocument(json.value.json)) continue;
    const quote = entered(json.value.json, readQuote);
    if (quote.ok) {
      entries.push({ name, inputs: { quote: quote.value, costs } });
      continue;
    }
    problems.push(...problemLines(quote.problems).map((line) => sentences.inFile(name, line)));
    unread += 1;
  }
  return { entries, problems, unread };
}

async function jsonNames(folder: string): Promise<readonly string[] | string> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted();
  } catch (error) {
    return fileSentence(fileProblemOf(error));
  }
}

/** So many quotes are evaluated before somebody is told. */
const toldEvery = 100;

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
  const { entries, problems, unread } = await quotesIn(folder, names, known);
  const change: BookChange = scenario.value === undefined ? pricesChanged(known, hundredths) : underScenario(scenario.value);
  const rows: BookRow[] = [];
  const refused: string[] = [];
  for (const [index, entry] of entries.entries()) {
    const answer = answerOf(entry, change);
    if (answer.ok) rows.push(answer.row);
    else refused.push(...problemLines(answer.problems).map((line) => sentences.inFile(answer.name, line)));
    if ((index + 1) % toldEvery === 0) options.onProgress?.(index + 1, entries.length);
  }
  const told = [...problems, ...refused];
  const leftOut = unread + entries.length - rows.length;
  if (rows.length === 0) return unusable([...told, sentences.noQuotes(folder)]);
  const { currency } = costs.value;
  const result = bookResult(rows, currency, minorDigits(currency));
  const what = bookChangeText(
    scenario.value === undefined ? { percent } : { scenario: scenario.value.name ?? options.scenario ?? '' },
  );
  return done(options.json === true ? `${JSON.stringify(result)}\n` : bookText(result, what, leftOut), told);
}
