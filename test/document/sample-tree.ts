import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { evaluate } from '../../src/shared/domain/evaluate.ts';
import { readCosts, readQuote } from '../../src/shared/domain/read.ts';
import { assemble } from '../../src/shared/document/assemble.ts';
import type { ContractData } from '../../src/shared/document/contract-data.ts';
import { signersOf, contractData } from '../../src/shared/document/contract-data.ts';
import { templateIn } from '../../src/shared/document/contract-template.ts';
import { defaultTemplate } from '../../src/main/export/shipped-library.ts';
import type { DocumentTree } from '../../src/shared/document/tree.ts';

type Json = Record<string, unknown>;

export function example(name: string): Json {
  return JSON.parse(readFileSync(resolve(import.meta.dirname, '../examples', name), 'utf8')) as Json;
}

/** The data of an example contract, its quote's JSON changed first. */
export function dataOf(
  name: string,
  change: (quote: Json) => Json = (quote) => quote,
  book: Json = example('costs.json'),
): ContractData {
  const quote = readQuote(change(example(`${name}.quote.json`)));
  const costs = readCosts(book);
  if (!quote.ok || !costs.ok) throw new Error(JSON.stringify([quote, costs]));
  const used = quote.value.currency === costs.value.currency ? costs.value : undefined;
  const evaluated = evaluate(quote.value, used);
  if (!evaluated.ok) throw new Error(JSON.stringify(evaluated.problems));
  return contractData(quote.value, used, evaluated.value, {
    language: 'en',
    revision: 1,
    issueDate: quote.value.startDate,
    signers: signersOf(quote.value),
    template: templateIn(defaultTemplate(), 'en'),
    clauses: [],
  });
}

export function treeOf(data: ContractData): DocumentTree {
  return assemble(data, 'ab'.repeat(32), { kind: 'final', internal: null });
}

/** Every word of a tree, with plain spaces. */
export function wordsOf(tree: DocumentTree): string {
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (Array.isArray(value)) value.forEach((item) => collect(item));
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach((item) => collect(item));
  };
  collect(tree.parts);
  return texts.join('\n').replaceAll('\u00A0', ' ');
}
