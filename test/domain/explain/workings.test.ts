import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compute } from '../../../src/shared/domain/compute.ts';
import type { Inputs, Results } from '../../../src/shared/domain/compute.ts';
import { explainResult } from '../../../src/shared/domain/explain/explain.ts';
import { printed } from '../../../src/shared/domain/printed.ts';
import { pathText } from '../../../src/shared/domain/document/problem.ts';
import { readQuote } from '../../../src/shared/domain/reading/read.ts';
import type { Formula } from '../../../src/shared/domain/algebra/formula.ts';
import { operands } from '../../../src/shared/domain/algebra/formula.ts';
import { formulaValue } from '../../../src/shared/domain/algebra/formula-value.ts';
import { figureText } from '../../../src/shared/domain/figure-text.ts';
import { arbitraryQuote } from '../arbitrary-quote.ts';
import { actualsOf, exampleCosts, exampleQuote, exampleScenario, valueOf } from '../example-files.ts';
import { figuresIn } from '../figures-in.ts';

const parts = (formula: Formula): readonly Formula[] => operands(formula).flatMap((part) => [part, ...parts(part)]);

const at = (root: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((part, step) => (typeof part === 'object' && part !== null ? Reflect.get(part, step) : undefined), root);

/**
 * explainResult throws where a rule, applied again, does not come to its figure. Here also that none is missing, that terms are the
 * documents' own, and that the formula by itself, calculated in fractions as a reader would, comes to what is printed.
 */
function explainAll(results: Results): number {
  const all = figuresIn(printed(results));
  for (const figure of all) {
    const explanation = explainResult(results, figure);
    if (explanation === null) throw new Error(`${pathText(figure)} has no explanation`);
    const calculated = figureText(figure, formulaValue(explanation.formula, 24), results.minor);
    if (calculated !== explanation.value) throw new Error(`${pathText(figure)} is not ${calculated}`);
    for (const part of [explanation.formula, ...parts(explanation.formula)]) {
      if (part.kind !== 'term') continue;
      const [first] = part.path;
      const root = first === 'scenario' || first === 'actuals' ? results : results.quote;
      if (at(root, part.path) !== part.value) throw new Error(`${pathText(part.path)} is not ${part.value}`);
    }
  }
  return all.length;
}

const resultsOf = (inputs: Inputs): Results => valueOf(compute(inputs));

describe('every figure explains itself, and its formula comes to what is printed', () => {
  test('support desk, with its scenario and with actual usage', () => {
    const quote = exampleQuote('support-desk');
    const costs = exampleCosts();
    const scenario = exampleScenario('opus-drop');
    expect(explainAll(resultsOf({ quote, costs }))).toBeGreaterThan(1000);
    explainAll(
      resultsOf({ quote, costs, scenario, actuals: actualsOf({ resolutions: ['9120.25', '9877'], summaries: ['12.5'] }) }),
    );
  });

  test('credits', () => {
    expect(explainAll(resultsOf({ quote: exampleQuote('credits') }))).toBeGreaterThan(300);
  });

  test('generated quotes', () => {
    fc.assert(
      fc.property(arbitraryQuote, (json) => {
        expect(explainAll(resultsOf({ quote: valueOf(readQuote(json)) }))).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  test('a path that names no figure has no explanation', () => {
    const results = resultsOf({ quote: exampleQuote('credits') });
    for (const path of [
      ['totals', 'nothing'],
      ['lines', 9, 'charges', 0],
      ['currency'],
      ['months', 0],
      ['lines', 0, 'charges', 99],
    ]) {
      expect(explainResult(results, path)).toBeNull();
    }
  });
});
