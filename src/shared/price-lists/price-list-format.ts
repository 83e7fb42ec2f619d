import type { SourceJson } from './source/source-json.ts';
import { isSourceList, isSourceObject, textAt, valueAt } from './source/source-json.ts';

export const listFormats = ['litellm', 'llm-prices', 'genai-prices', 'models-dev', 'openrouter', 'csv', 'quotewright'] as const;
/** The shapes in which price lists are published; `quotewright` is a cost book. */
export type ListFormat = (typeof listFormats)[number];

/** Lists that say from which day a price holds. Of the others every price holds on the day of the list. */
export const datedFormats: readonly ListFormat[] = ['llm-prices', 'genai-prices', 'csv', 'quotewright'];

/** So many entries tell a format; a single odd one doesn't hide it. */
const looked = 20;

/** The format that a file has by its shape; null where it has none of them. */
export function guessedFormat(json: SourceJson): Exclude<ListFormat, 'csv'> | null {
  if (isSourceList(json)) {
    const [first] = json;
    return isSourceObject(first) && isSourceList(valueAt(first, 'models')) ? 'genai-prices' : null;
  }
  if (!isSourceObject(json)) return null;
  if (textAt(json, 'schema')?.startsWith('quotewright.costs/') === true) return 'quotewright';
  if (isSourceList(valueAt(json, 'data'))) return 'openrouter';
  if (isSourceList(valueAt(json, 'prices'))) return 'llm-prices';
  const entries = Object.values(json).slice(0, looked).filter(isSourceObject);
  if (entries.some((entry) => isSourceObject(valueAt(entry, 'models')))) return 'models-dev';
  const isLiteLlm = entries.some(
    (entry) => valueAt(entry, 'litellm_provider') !== undefined || valueAt(entry, 'input_cost_per_token') !== undefined,
  );
  return isLiteLlm ? 'litellm' : null;
}
