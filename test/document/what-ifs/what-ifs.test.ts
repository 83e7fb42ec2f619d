import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeContract } from '../../../src/shared/document/compose-contract.ts';
import { uses } from '../../../src/shared/document/what-ifs/what-ifs.ts';
import { compute } from '../../../src/shared/domain/compute.ts';
import { printed } from '../../../src/shared/domain/printed.ts';
import { readCosts, readQuote } from '../../../src/shared/domain/reading/read.ts';
import { defaultTemplate, shippedClausesIn } from '../../../src/main/export/shipped/shipped-library.ts';
import { valueOf } from '../../domain/example-files.ts';
import { arbitraryDeal } from '../../golden/arbitrary-deal.ts';
import { dataOf } from '../sample-tree.ts';
import { assemblyOfData } from '../../../src/shared/document/assembly/assembly.ts';

const material = { library: shippedClausesIn('en'), template: defaultTemplate(), language: 'en' } as const;

test('a what-if is evaluated once, and the forecast as it is not at all', () => {
  const { whatIfs, results, quote } = assemblyOfData(dataOf('support-desk'));
  const lines = quote.commitments?.[0]?.lines ?? [];
  const half = whatIfs.atUse(lines, '0.5');
  expect(half).not.toBeNull();
  expect(whatIfs.atUse([...lines], '0.5')).toBe(half);
  expect(whatIfs.atUse(lines, '1.5')).not.toBe(half);
  expect(whatIfs.atUse(lines, '1')).toBe(results);
  expect(whatIfs.priceMoves()).toBe(whatIfs.priceMoves());
});

test('a commitment and credits at another use are what the whole contract would make of them', () => {
  let compared = 0;
  fc.assert(
    fc.property(arbitraryDeal, (deal) => {
      const quote = valueOf(readQuote(deal.quote));
      const costs = deal.costs === undefined ? undefined : valueOf(readCosts(deal.costs));
      const results = compute({ quote, costs });
      if (!results.ok) return;
      const { assembly } = composeContract({ quote, costs, results: results.value }, material, {}, () => '0'.repeat(64));
      const burning = quote.lines.filter(({ charge }) => charge.type === 'credits').map(({ id }) => id);
      const pools = [...(quote.commitments ?? []).map(({ lines }) => lines), ...(burning.length === 0 ? [] : [burning])];
      for (const lines of pools) {
        for (const factor of uses) {
          const events = [{ type: 'usage' as const, fromMonth: 1, lines: [...lines], factor }];
          const whole = compute({ quote, costs, scenario: { schema: 'quotewright.scenario/1', events } });
          const own = assembly.whatIfs.atUse(lines, factor);
          const figures = (of: typeof own): unknown => {
            if (of === null) return null;
            const { commitments, credits } = printed(of);
            const pool = quote.commitments?.find((commitment) => commitment.lines === lines);
            return pool === undefined ? credits : commitments.filter(({ id }) => id === pool.id);
          };
          expect(figures(own)).toEqual(figures(whole.ok ? whole.value : null));
          compared += 1;
        }
      }
    }),
    { numRuns: 60 },
  );
  expect(compared).toBeGreaterThan(50);
});
