import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { minorDigits } from '../../../src/shared/domain/values/currency.ts';
import { readQuote } from '../../../src/shared/domain/reading/read.ts';
import { annexSections } from '../../../src/shared/document/annex/annex-sections.ts';
import { assemblyOfData } from '../../../src/shared/document/assembly/assembly.ts';
import type { ContractData } from '../../../src/shared/document/data/contract-data.ts';
import { contractData, signersOf } from '../../../src/shared/document/data/contract-data.ts';
import { layoutOf } from '../../../src/shared/document/parts/layout.ts';
import { assembleReport } from '../../../src/shared/document/reports/assemble-report.ts';
import { makeReport } from '../../../src/shared/document/reports/make-report.ts';
import type { Table } from '../../../src/shared/document/tree/tree.ts';
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

/** The rows of a table whose calculation has no split and no rounding within, each with its result. */
function calculatedRows({ columns, rows }: Table): readonly { readonly text: string; readonly result: string }[] {
  const at = columns.findIndex(({ head }) => head === 'How it is reckoned');
  const last = columns.length - 1;
  if (at < 0) return [];
  return rows.flatMap(({ cells }) => {
    const [text = '', result = ''] = [cells[at], cells[last]];
    return /round|part|the sum of/.test(text) || !/^[\d.,−%]+$/.test(result) ? [] : [{ text, result }];
  });
}

test('the annex of any quote is written, and its calculations of use and subscriptions have the results that it states', () => {
  let calculated = 0;
  fc.assert(
    fc.property(arbitraryQuote, (json) => {
      const data = contractOf(json);
      const assembly = assemblyOfData(data);
      const digits = minorDigits(data.quote.currency);
      const sections = annexSections(assembly, layoutOf(assembly).targets);
      for (const { heading, blocks } of sections) {
        if (!/^(Use|Subscriptions)/.test(heading)) continue;
        for (const table of blocks.filter((block) => block.type === 'table')) {
          for (const { text, result } of calculatedRows(table)) {
            calculated += 1;
            expect([text, fixed(valueOf(text, digits), digits)]).toEqual([text, result.replaceAll(',', '')]);
          }
        }
      }
    }),
    { numRuns: 120 },
  );
  expect(calculated).toBeGreaterThan(500);
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
