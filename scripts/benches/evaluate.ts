import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluate } from '../../src/shared/domain/evaluate.ts';
import type { Read } from '../../src/shared/domain/problem.ts';
import { readCosts, readQuote } from '../../src/shared/domain/read.ts';
import { problemLine } from '../../src/shared/text/problems.ts';
import { projectRoot } from '../project-root.ts';
import type { Bench } from './bench.ts';

function document<T>(name: string, read: (json: unknown) => Read<T>): T {
  const result = read(JSON.parse(readFileSync(join(projectRoot, 'resources/samples', name), 'utf8')));
  if (result.ok) return result.value;
  throw new Error(result.problems.map(problemLine).join('\n'));
}

/** What follows every keystroke: a hybrid quote of 40 lines over 36 months, evaluated and printed as a document. */
export const bench: Bench = {
  name: 'evaluate-40x36',
  prepare: () => {
    const quote = document('forty-lines.quote.json', readQuote);
    const costs = document('costs.json', readCosts);
    return () => evaluate(quote, costs);
  },
};
