import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compute } from '../../src/shared/domain/compute.ts';
import { readCosts, readQuote } from '../../src/shared/domain/reading/read.ts';
import { assembleAnnex } from '../../src/shared/document/assemble-annex.ts';
import { assemble } from '../../src/shared/document/assemble.ts';
import { assemblyOfData } from '../../src/shared/document/assembly/assembly.ts';
import type { ContractData } from '../../src/shared/document/data/contract-data.ts';
import { signersOf, contractData } from '../../src/shared/document/data/contract-data.ts';
import { defaultTemplate, shippedClauses } from '../../src/main/export/shipped/shipped-library.ts';
import { composeContract } from '../../src/shared/document/compose-contract.ts';
import { sha256 } from '../../src/main/sha256.ts';
import type { Language } from '../../src/shared/vocabulary/language.ts';
import type { DocumentTree } from '../../src/shared/document/tree/tree.ts';

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
  const results = compute({ quote: quote.value, costs: used });
  if (!results.ok) throw new Error(JSON.stringify(results.problems));
  const priced = { quote: quote.value, costs: used, results: results.value };
  const material = { library: shippedClauses(), template: defaultTemplate(), language };
  const { assembly } = composeContract(priced, material, { signers: signersOf(quote.value) }, sha256);
  return contractData(assembly.terms, assembly.results);
}

export function treeOf(data: ContractData): DocumentTree {
  return assemble(assemblyOfData(data), 'ab'.repeat(32), { kind: 'final', internal: null });
}

/** The calculation annex of a contract, a file of its own. */
export function annexTreeOf(data: ContractData): DocumentTree {
  return assembleAnnex(assemblyOfData(data), 'ab'.repeat(32), 'final');
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
