import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { minorDigits } from '../../../src/shared/domain/values/currency.ts';
import { readQuote } from '../../../src/shared/domain/reading/read.ts';
import { annexSections } from '../../../src/shared/document/annex/annex-sections.ts';
import { assembleAnnex } from '../../../src/shared/document/assemble-annex.ts';
import { assemblyOfData } from '../../../src/shared/document/assembly/assembly.ts';
import type { ContractData } from '../../../src/shared/document/data/contract-data.ts';
import { contractData, signersOf } from '../../../src/shared/document/data/contract-data.ts';
import { layoutOf } from '../../../src/shared/document/parts/layout.ts';
import { assembleReport } from '../../../src/shared/document/reports/assemble-report.ts';
import { makeReport } from '../../../src/shared/document/reports/make-report.ts';
import type { Block } from '../../../src/shared/document/tree/tree.ts';
import { defaultTemplate, shippedClauses } from '../../../src/main/export/shipped/shipped-library.ts';
import { arbitraryQuote } from '../../domain/arbitrary-quote.ts';
import { valueOf as read } from '../../domain/example-files.ts';
import { fixed, valueOf } from './written-calculation.ts';
import { compute } from '../../../src/shared/domain/compute.ts';
import { composeContract } from '../../../src/shared/document/compose-contract.ts';
import { sha256 } from '../../../src/main/sha256.ts';

function contractOf(json: unknown): ContractData {
  const quote = read(readQuote(json));
  const priced = { quote, costs: undefined, results: read(compute({ quote })) };
  const material = { library: shippedClauses(), template: defaultTemplate(), language: 'en' } as const;
  const { assembly } = composeContract(priced, material, { signers: signersOf(quote) }, sha256);
  return contractData(assembly.terms, assembly.results);
}

/** Calculations with their results, but those with a split, a sum of many or a rounding within. */
function calculated(heading: string, blocks: readonly Block[]): readonly (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  let note = '';
  for (const block of blocks) {
    if (block.type === 'paragraph' && block.style === 'note') note = block.text;
    if (block.type === 'linked-note') note = block.runs.map(({ text }) => text).join('');
    if (block.type !== 'table') continue;
    const { columns, rows } = block;
    const at = columns.findIndex(({ head }) => head === 'Calculation');
    const formulas = new Map(
      [...note.matchAll(/^Months? ([\d–, and]+): (.*)$/gm)].flatMap(([, spans = '', formula = '']) =>
        spans.split(/, | and /).map((span) => [Number.parseInt(span, 10), formula] as const),
      ),
    );
    const width = columns.length / columns.filter(({ head }) => head === columns[0]?.head).length;
    for (const { cells } of rows)
      for (let start = 0; start < cells.length; start += width) {
        const own = cells.slice(start, start + width);
        const result = own.at(-1) ?? '';
        if (!/\d/.test(result)) continue;
        const months = Number.parseInt(own[0] ?? '', 10);
        const text = at >= 0 ? (own[at] ?? '') : (formulas.get(months) ?? '');
        const quantity = heading.startsWith('Use') ? (own.at(at >= 0 ? at - 1 : -2) ?? '') : '';
        // Of the months of a formula, those that begin a stretch are looked up.
        if (text === '' || /round|part|the sum of/.test(text) || !/^[\d.,−%]+$/.test(result)) continue;
        found.push([text.replaceAll('q', quantity), result]);
      }
  }
  return found;
}

test('the annex of any quote is written, and its calculations of use and subscriptions have the results that it states', () => {
  let count = 0;
  fc.assert(
    fc.property(arbitraryQuote, (json) => {
      const data = contractOf(json);
      const assembly = assemblyOfData(data);
      const digits = minorDigits(data.quote.currency);
      assembleAnnex(assembly, 'ab'.repeat(32), 'final');
      const sections = annexSections(assembly, layoutOf(assembly).targets);
      for (const { heading, blocks } of sections) {
        if (!/^(Use|Subscriptions)/.test(heading)) continue;
        for (const [text, result] of calculated(heading, blocks)) {
          count += 1;
          expect([text, fixed(valueOf(text, digits), digits)]).toEqual([text, result.replaceAll(',', '')]);
        }
      }
    }),
    { numRuns: 120 },
  );
  expect(count).toBeGreaterThan(500);
});

test('billing schedule and evaluation of any quote are written, and its statements wherever the use is known', () => {
  fc.assert(
    fc.property(arbitraryQuote, (json) => {
      const contract = contractOf(json);
      const used = contract.quote.lines.filter(({ charge }) => charge.type === 'usage' || charge.type === 'credits');
      const usage = Object.fromEntries(
        used.map(({ id }) => [id, contract.evaluation.lines.find((line) => line.id === id)?.quantities ?? []]),
      );
      const actuals = used.length === 0 ? undefined : ({ schema: 'quotewright.actuals/1', usage } as const);
      for (const kind of ['billing', 'evaluation'] as const) {
        const made = makeReport({ contract, kind, actuals });
        if (!made.ok) throw new Error(JSON.stringify(made.problem));
        assembleReport(made, 'ab'.repeat(32), { kind: 'final', contractFingerprint: 'cd'.repeat(32), internal: null });
      }
      for (const { id, trueUps } of contract.evaluation.commitments) {
        for (const { afterMonth } of trueUps) {
          const made = makeReport({ contract, kind: 'true-up', actuals, commitment: id, afterMonth });
          if (!made.ok) throw new Error(JSON.stringify(made.problem));
          // The use that was forecast changes nothing.
          expect(made.data.evaluation).toEqual(contract.evaluation);
          assembleReport(made, 'ab'.repeat(32), { kind: 'final', contractFingerprint: 'cd'.repeat(32), internal: null });
        }
      }
    }),
    { numRuns: 25 },
  );
});
