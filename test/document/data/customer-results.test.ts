import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { assemblyOfData } from '../../../src/shared/document/assembly/assembly.ts';
import { composeContract } from '../../../src/shared/document/compose-contract.ts';
import { customerEvaluation } from '../../../src/shared/document/data/customer-evaluation.ts';
import type { Results } from '../../../src/shared/domain/compute.ts';
import { compute } from '../../../src/shared/domain/compute.ts';
import { explainResult } from '../../../src/shared/domain/explain/explain.ts';
import { printed } from '../../../src/shared/domain/printed.ts';
import { readCosts, readQuote } from '../../../src/shared/domain/reading/read.ts';
import { defaultTemplate, shippedClausesIn } from '../../../src/main/export/shipped/shipped-library.ts';
import { valueOf } from '../../domain/example-files.ts';
import { figuresIn } from '../../domain/figures-in.ts';
import { arbitraryDeal } from '../../golden/arbitrary-deal.ts';

const material = { library: shippedClausesIn('en'), template: defaultTemplate(), language: 'en' } as const;
const unsealed = (): string => '0'.repeat(64);

test('what is handed to a contract is what the engine makes of the terms that the customer holds', () => {
  let compared = 0;
  fc.assert(
    fc.property(arbitraryDeal, (deal) => {
      const quote = valueOf(readQuote(deal.quote));
      const costs = deal.costs === undefined ? undefined : valueOf(readCosts(deal.costs));
      const results = compute({ quote, costs });
      if (!results.ok) return;
      const { assembly } = composeContract({ quote, costs, results: results.value }, material, {}, unsealed);
      const again = assemblyOfData(assembly.terms);
      expect(printed(assembly.results)).toEqual(printed(again.results));
      expect(assembly.results.costs).toEqual(again.results.costs);
      expect(assembly.results.book).toEqual(again.results.book);
      expect(assembly.results.lines.map(({ line }) => line)).toEqual(again.results.lines.map(({ line }) => line));
      const explained = figuresIn(customerEvaluation(printed(again.results))).filter((_, at) => at % 97 === 0);
      const explanations = (of: Results) => explained.map((figure) => explainResult(of, figure));
      expect(explanations(assembly.results)).toEqual(explanations(again.results));
      compared += 1;
    }),
    { numRuns: 60 },
  );
  expect(compared).toBeGreaterThan(20);
});
