import type { Formula } from '../algebra/formula.ts';
import type { Recorded } from '../algebra/recording-algebra.ts';
import type { Inputs, Results } from '../compute.ts';
import { compute } from '../compute.ts';
import type { Path, Read } from '../document/problem.ts';
import { pathText } from '../document/problem.ts';
import { figureText } from '../figure-text.ts';
import { printed } from '../printed.ts';
import type { Evaluation } from '../terms/evaluation.ts';
import { adaptiveWorking } from './adaptive-workings.ts';
import { commitmentWorking } from './commitment-workings.ts';
import { creditWorking } from './credit-workings.ts';
import { lineWorking } from './line-workings.ts';
import { invoiceWorking, optionWorking, revenueWorking, totalWorking } from './revenue-workings.ts';

/** A figure of the evaluation, and how it came about. */
export type Explanation = { readonly figure: Path; readonly value: string; readonly formula: Formula };

function workingOf(results: Results, figure: Path): Recorded | null {
  const [room, at, name, position] = figure;
  switch (room) {
    case 'lines':
      return typeof at === 'number' && typeof name === 'string' && typeof position === 'number'
        ? lineWorking(results, at, name, position + 1)
        : null;
    case 'commitments':
      return typeof at === 'number' ? commitmentWorking(results, at, figure.slice(2)) : null;
    case 'credits':
      return creditWorking(results, figure.slice(1));
    case 'adaptivePricing':
      return adaptiveWorking(results, figure.slice(1));
    case 'invoices':
      return typeof at === 'number' && name === 'amount' ? invoiceWorking(results, at) : null;
    case 'revenue':
      return typeof at === 'number' && typeof name === 'string' ? revenueWorking(results, at, name) : null;
    case 'options':
      return typeof at === 'number' && typeof name === 'string' ? optionWorking(results, at, name) : null;
    case 'totals':
      return totalWorking(results, figure.slice(1));
    default:
      return null;
  }
}

const printedResults = new WeakMap<Results, Evaluation>();

/** Results as they are printed, once for all the figures of theirs that are explained. */
function printedOf(results: Results): Evaluation {
  const known = printedResults.get(results);
  if (known !== undefined) return known;
  const evaluation = printed(results);
  printedResults.set(results, evaluation);
  return evaluation;
}

/** The printed text at a path of the evaluation: a decimal with a point. Null if the path names no figure. */
export function printedAt(results: Results, figure: Path): string | null {
  const found = figure.reduce<unknown>(
    (part, step) => (typeof part === 'object' && part !== null ? Reflect.get(part, step) : undefined),
    printedOf(results),
  );
  return typeof found === 'string' ? found : null;
}

/**
 * How one figure of the evaluation came about, named by its path there (`["lines", 3, "charges", 0]`): inputs, formula and
 * rounding, by the rule that computed it, applied again to what the results hold. Null if the path names no figure. A formula with
 * another value than the printed figure is a defect: it is thrown and never shown.
 */
export function explain(inputs: Inputs, figure: Path): Read<Explanation | null> {
  const results = compute(inputs);
  return results.ok ? { ok: true, value: explainResult(results.value, figure) } : results;
}

/** The same for results that are at hand, where many figures of one evaluation are explained. */
export function explainResult(results: Results, figure: Path): Explanation | null {
  const value = printedAt(results, figure);
  const working = value === null ? null : workingOf(results, figure);
  if (value === null || working === null) return null;
  const again = figureText(figure, working.value, results.minor);
  if (again !== value) throw new Error(`${pathText(figure)} is ${value}, and its formula comes to ${again}`);
  return { figure, value, formula: working.formula };
}
