import { evaluate } from '../../domain/evaluate.ts';
import type { Evaluation } from '../../domain/terms/evaluation.ts';
import { percentText } from '../../text/number-format.ts';
import type { Assembly } from '../assembly.ts';
import { indexCosts } from '../index-prices.ts';
import type { Block, Column, Row } from '../tree.ts';

/** Half of the forecast, the forecast, and half as much again. */
export const uses = ['0.5', '1', '1.5'] as const;
type Use = (typeof uses)[number];

/** The whole contract evaluated with so much of the forecast on every month of the lines; null where it can't be. */
export function atUse({ terms, quote }: Assembly, lines: readonly string[], factor: Use): Evaluation | null {
  const costs = terms.prices === null ? undefined : indexCosts(terms.prices);
  const events = [{ type: 'usage' as const, fromMonth: 1, lines: [...lines], factor }];
  const evaluated = evaluate(quote, costs, { schema: 'quotewright.scenario/1', events });
  return evaluated.ok ? evaluated.value : null;
}

export function useName({ words, wording }: Assembly, factor: Use): string {
  const { examples } = words.clauses;
  if (factor === '1') return examples.atForecast;
  return examples.ofForecast(percentText(factor === '0.5' ? '50' : '150', wording.language));
}

/** A worked example's table, and what it is worth. */
export function exampleBlocks(assembly: Assembly, columns: readonly Column[], rows: readonly Row[]): readonly Block[] {
  const { examples } = assembly.words.clauses;
  return [
    { type: 'table', caption: examples.title, columns, rows },
    { type: 'paragraph', style: 'note', text: examples.computed },
  ];
}

/** Said where an example is due and the forecast has nothing to work one out from. */
export function noUse({ words }: Assembly): readonly Block[] {
  return [{ type: 'paragraph', style: 'note', text: words.clauses.examples.noUse }];
}
