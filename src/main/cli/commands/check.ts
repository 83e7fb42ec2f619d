import { readRateCard } from '../../../shared/catalogue/read-card.ts';
import { oddPrices } from '../../../shared/domain/costs/odd-prices.ts';
import { oddPriceWarning } from '../../../shared/text/odd-price-sentences.ts';
import { readCosts, readQuote } from '../../../shared/domain/reading/read.ts';
import { entered } from '../../../shared/domain/reading/entered.ts';
import { undrawableTexts } from '../../../shared/document/undrawable-texts.ts';
import {
  checkedCardText,
  checkedCostsText,
  checkedText,
  undrawableWarning,
} from '../../../shared/text/command-line/sentences.ts';
import { fileSentence } from '../../../shared/text/file-problems.ts';
import { readJsonFile } from '../../files/whole-files.ts';
import { problemLines } from '../documents.ts';
import type { Outcome } from '../outcome.ts';
import { answeredNo, done, unusable } from '../outcome.ts';
import { reading } from '../watch/watched-command.ts';

function isCostBook(json: unknown): boolean {
  return typeof json === 'object' && json !== null && Reflect.get(json, 'schema') === 'quotewright.costs/1';
}

function checkedCosts(json: unknown): Outcome {
  const costs = entered(json, readCosts);
  if (!costs.ok) return answeredNo('', problemLines(costs.problems));
  return done(
    `${checkedCostsText(costs.value)}\n`,
    oddPrices(costs.value).map((odd) => oddPriceWarning(odd, [])),
  );
}

function isRateCard(json: unknown): boolean {
  const schema: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, 'schema') : null;
  return typeof schema === 'string' && schema.startsWith('quotewright.ratecard/');
}

function checkedCard(json: unknown): Outcome {
  const card = entered(json, readRateCard);
  return card.ok ? done(`${checkedCardText(card.value)}\n`) : answeredNo('', problemLines(card.problems));
}

/** `check`: every problem of a quote, a cost book or a rate card at once, each with its path. A file that is not JSON is unusable. */
export function checkCommand(file: string): Promise<Outcome> {
  return reading(() => checked(file));
}

async function checked(file: string): Promise<Outcome> {
  const json = await readJsonFile(file);
  if (!json.ok) return unusable([`${file}: ${fileSentence(json.problem)}`]);
  if (isCostBook(json.value.json)) return checkedCosts(json.value.json);
  if (isRateCard(json.value.json)) return checkedCard(json.value.json);
  const quote = entered(json.value.json, readQuote);
  return quote.ok
    ? done(`${checkedText(quote.value)}\n`, undrawableTexts(quote.value).map(undrawableWarning))
    : answeredNo('', problemLines(quote.problems));
}
