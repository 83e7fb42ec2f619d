// Contracts of deals with the terms of pricing §12, in both languages: complete, and their tables add up.
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contractDocument } from '../../src/main/export/contract/contract-document.ts';
import { shippedTemplates } from '../../src/main/export/shipped/shipped-library.ts';
import { readCosts, readQuote } from '../../src/shared/domain/reading/read.ts';
import type { Costs } from '../../src/shared/domain/terms/costs.ts';
import type { Quote } from '../../src/shared/domain/terms/quote.ts';
import { invoiceList } from '../../src/shared/document/parts/order/invoice-list.ts';
import { assembleAnnex } from '../../src/shared/document/assemble-annex.ts';
import { assemblyOfData } from '../../src/shared/document/assembly/assembly.ts';
import type { ContractTemplate } from '../../src/shared/document/data/contract-template.ts';
import type { DocumentTree, Table } from '../../src/shared/document/tree/tree.ts';
import { assemblyFailureSentence } from '../../src/shared/text/clause-problems.ts';
import type { Language } from '../../src/shared/vocabulary/language.ts';
import { languages } from '../../src/shared/vocabulary/language.ts';
import { arbitraryDealQuote } from '../domain/arbitrary-deal-quote.ts';
import { exampleJson, valueOf } from '../domain/example-files.ts';

const files = readdirSync(resolve(import.meta.dirname, '../examples/deals'));

/** Each with its cost book, where it has one. */
const deals = files
  .filter((name) => name.endsWith('.quote.json'))
  .map((name): [string, Quote, Costs | undefined] => {
    const book = name.replace('.quote.', '.costs.');
    const costs = files.includes(book) ? valueOf(readCosts(exampleJson(`deals/${book}`))) : undefined;
    return [name, valueOf(readQuote(exampleJson(`deals/${name}`))), costs];
  });

type Beside = { readonly costs?: Costs | undefined; readonly template?: ContractTemplate | undefined };

/** What a final contract lacks. */
function lacking(quote: Quote, language: Language, { costs, template = shippedTemplates()[0] }: Beside = {}): readonly string[] {
  const made = contractDocument({ quote, costs, kind: 'final', language, template });
  if (made.ok) return [];
  return made.problem.kind === 'clauses' ? made.problem.failures.map(assemblyFailureSentence) : [made.problem.kind];
}

describe.each(deals)('%s', (_, quote, costs) => {
  test.each(languages)('has a final contract from every template: %s', (language) => {
    for (const template of shippedTemplates())
      expect([template.id, lacking(quote, language, { costs, template })]).toEqual([template.id, []]);
  });
});

test('a template that keeps numbers of clauses left out keeps none for terms that few deals have', () => {
  const [, quote] = deals.find(([name]) => name.startsWith('proportional-breakage')) ?? [];
  const template = shippedTemplates().find(({ omitted }) => omitted === 'reserve');
  if (quote === undefined || template === undefined) throw new Error('The sample or the template is gone');
  const made = contractDocument({ quote, kind: 'draft', template });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  const headings = made.tree.parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'heading' ? [block] : [])));
  const omitted = headings.filter(({ text }) => text === '[Intentionally omitted]').map(({ id }) => id);
  expect(omitted).toContain('clause-rollover');
  expect(omitted.filter((id) => template.unreserved?.includes(id.replace('clause-', '')) === true)).toEqual([]);
});

const tablesOf = ({ parts }: DocumentTree): readonly Table[] =>
  parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'table' ? [block] : [])));

/** Cents of an amount as it is written in English. */
const cents = (text: string): number =>
  text === '–' ? 0 : Math.round(Number(text.replaceAll(',', '').replaceAll('−', '-')) * 100);

/** "1–12" as its months. */
function monthsOf(span: string): readonly number[] {
  const [from = '', to = from] = span.split('–');
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => Number(from) + index);
}

/** The months of the only commitment in the annex: the cents of each by the heads of one table or two. */
function poolRows(tree: DocumentTree): readonly ReadonlyMap<string, number>[] {
  const months = new Map<number, Map<string, number>>();
  for (const { columns, rows } of tablesOf(tree).filter(({ columns: all, dense }) =>
    all.some(({ head }) => dense === true && /^(?:On commitment|Beyond it|Left)/.test(head)),
  ))
    for (const { cells } of rows)
      for (const month of monthsOf(cells[0] ?? '')) {
        const own = months.get(month) ?? new Map<string, number>();
        columns.forEach(({ head }, at) => own.set(head.replace(/, [A-Z]{3}$/, ''), cents(cells[at] ?? '')));
        months.set(month, own);
      }
  return [...months.values()];
}

test('whatever goes together, a contract can be final, and the months of the annex add up', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(arbitraryDealQuote, fc.constantFrom(...languages), (quote, language) => {
      expect(lacking(quote, language)).toEqual([]);
      const made = contractDocument({ quote, kind: 'draft', language: 'en' });
      if (!made.ok) throw new Error(JSON.stringify(made.problem));
      const annex = assembleAnnex(assemblyOfData(made.data), made.fingerprint, 'draft');
      let before = 0;
      for (const row of poolRows(annex)) {
        for (const head of row.keys()) seen.add(head);
        const of = (head: string): number => row.get(head) ?? 0;
        expect(of('Charges')).toBe(
          of('On rollover') + of('On commitment') + of('On credit') + of('Carried forward') + of('Beyond it'),
        );
        const drawn = of('On rollover') + of('On commitment') + of('On credit');
        expect(of('Opening') + of('Added') - drawn - of('Minimum shortfall') - of('Unused')).toBe(of('Left'));
        expect(of('Left')).toBeGreaterThanOrEqual(0);
        // An account goes on from month to month.
        expect(of('Opening')).toBe(before);
        before = of('Left');
      }
    }),
    { numRuns: 300 },
  );
  expect([...seen]).toEqual(expect.arrayContaining(['Added', 'On credit', 'Carried forward', 'Minimum shortfall', 'Unused']));
});

test('payments and minimum shortfalls of the billing schedule come to what the sections on the commitment say', () => {
  const made = contractDocument({
    quote: valueOf(readQuote(exampleJson('deals/annual-upfront-payments.quote.json'))),
    kind: 'final',
  });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  const tables = [...tablesOf(made.tree), ...invoiceList(assemblyOfData(made.data), 1).filter((block) => block.type === 'table')];
  const shown = (head: string, cell: RegExp): readonly string[] =>
    tables
      .filter(({ columns, caption }) => caption === null && columns.some((each) => each.head === head))
      .flatMap(({ rows }) =>
        rows.filter(({ cells }) => cells.some((text) => cell.test(text))).map(({ cells }) => cells.at(-1) ?? ''),
      );
  expect(shown('Share', /payment \d$/)).toEqual(['60,000.00', '60,000.00', '30,000.00', '30,000.00']);
  expect(shown('Basis', /payment \d$/)).toEqual(shown('Share', /payment \d$/));
});
