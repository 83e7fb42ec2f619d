import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PriceList } from '../../src/shared/price-lists/read-price-list.ts';
import { readPriceList } from '../../src/shared/price-lists/read-price-list.ts';
import type { ListedModel } from '../../src/shared/price-lists/source/listed-model.ts';

export const excerptFile = (name: string): string => join(import.meta.dirname, 'excerpts', `${name}.json`);

/** A price list from JSON; throws where it can't be read. */
export function listOf(json: string): PriceList {
  const read = readPriceList({ json }, null);
  if (!read.ok) throw new Error(JSON.stringify(read));
  return read.value;
}

/** A small list of our own with the fields that its publisher documents. */
export const excerpt = (name: string): PriceList => listOf(readFileSync(excerptFile(name), 'utf8'));

export function modelOf(list: PriceList, id: string): ListedModel {
  const model = list.models.find((each) => each.id === id);
  if (model === undefined) throw new Error(`${id} is not in the list`);
  return model;
}
