import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { evaluate } from '../../src/shared/domain/evaluate.ts';
import { readCosts, readQuote } from '../../src/shared/domain/reading/read.ts';
import { assemble } from '../../src/shared/document/assemble.ts';
import type { ContractData } from '../../src/shared/document/contract-data.ts';
import { signersOf, contractData } from '../../src/shared/document/contract-data.ts';
import { templateIn } from '../../src/shared/document/contract-template.ts';
import { chooseClauses } from '../../src/shared/document/clauses/choose-clauses.ts';
import { defaultTemplate, sha256, shippedClauses } from '../../src/main/export/shipped/shipped-library.ts';
import type { Language } from '../../src/shared/vocabulary/language.ts';
import type { DocumentTree } from '../../src/shared/document/tree.ts';

type Json = Record<string, unknown>;

export function example(name: string): Json {
  return JSON.parse(readFileSync(resolve(import.meta.dirname, '../examples', name), 'utf8')) as Json;
}

/** The data of an example contract with the default template's clauses, its quote's JSON changed first. */
export function dataOf(
  name: string,
  change: (quote: Json) => Json = (quote) => quote,
  book: Json = example('costs.json'),
  language: Language = 'en',
): ContractData {
  const quote = readQuote(change(example(`${name}.quote.json`)));
  const costs = readCosts(book);
  if (!quote.ok || !costs.ok) throw new Error(JSON.stringify([quote, costs]));
  const used = quote.value.currency === costs.value.currency ? costs.value : undefined;
  const evaluated = evaluate(quote.value, used);
  if (!evaluated.ok) throw new Error(JSON.stringify(evaluated.problems));
  return contractData(quote.value, used, evaluated.value, {
    language,
    revision: 1,
    issueDate: quote.value.startDate,
    signers: signersOf(quote.value),
    template: templateIn(defaultTemplate(), language),
    clauses: chooseClauses(quote.value, defaultTemplate(), shippedClauses(), language, sha256).clauses,
  });
}

export function treeOf(data: ContractData): DocumentTree {
  return assemble(data, 'ab'.repeat(32), { kind: 'final', internal: null });
}

/** Every word of a tree, with plain spaces; a numbered paragraph is one text, whatever runs it has. */
export function wordsOf(tree: DocumentTree): string {
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (Array.isArray(value)) value.forEach((item) => collect(item));
    else if (typeof value === 'object' && value !== null)
      for (const [key, item] of Object.entries(value))
        if (key === 'runs' && Array.isArray(item)) texts.push(item.map(({ text }: { text: string }) => text).join(''));
        else collect(item);
  };
  collect(tree.parts);
  return texts.join('\n').replaceAll('\u00A0', ' ');
}
