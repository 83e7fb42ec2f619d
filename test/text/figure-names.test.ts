import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compute } from '../../src/shared/domain/compute.ts';
import type { Results } from '../../src/shared/domain/compute.ts';
import { explainResult } from '../../src/shared/domain/explain/explain.ts';
import type { Path } from '../../src/shared/domain/document/problem.ts';
import { readQuote } from '../../src/shared/domain/reading/read.ts';
import type { Formula } from '../../src/shared/domain/algebra/formula.ts';
import { operands } from '../../src/shared/domain/algebra/formula.ts';
import { printed } from '../../src/shared/domain/printed.ts';
import { contractWords } from '../../src/shared/text/contract/contract-words.ts';
import { figureName, termName } from '../../src/shared/text/contract/figure-names.ts';
import { arbitraryQuote } from '../domain/arbitrary-quote.ts';
import { exampleCosts, exampleQuote, exampleScenario, valueOf } from '../domain/example-files.ts';

type Words = ReturnType<typeof contractWords>['figures'];

/** The words with every one of them in capitals: what is not, was not taken from the words. */
function loud<T>(words: T): T {
  if (typeof words === 'string') return words.toUpperCase() as T;
  if (typeof words === 'function') return ((...args: unknown[]) => String(words(...args)).toUpperCase()) as T;
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, loud(value)])) as T;
}

const words: Words = loud(contractWords('de').figures);

function figures(value: unknown, path: (string | number)[] = []): readonly Path[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => figures(part, [...path, Array.isArray(value) ? Number(name) : name]));
}

const parts = (formula: Formula): readonly Formula[] => [formula, ...operands(formula).flatMap((part) => parts(part))];

/** The names of every figure, and of every term and figure that its formula reads, that are not wholly in words. */
function unnamed(results: Results): readonly string[] {
  const { quote } = results;
  const silent = {
    ...quote,
    lines: quote.lines.map((line) => ({ ...line, name: 'X' })),
    commitments: quote.commitments?.map((commitment) => ({ ...commitment, name: 'X' })),
  };
  const names = figures(printed(results)).flatMap((figure) => {
    const explained = explainResult(results, figure);
    if (explained === null) return [];
    const inputs = parts(explained.formula).flatMap((part) =>
      part.kind === 'term'
        ? [termName(part.path, silent, words)]
        : part.kind === 'figure'
          ? [figureName(part.path, silent, words)]
          : [],
    );
    return [figureName(figure, silent, words), ...inputs];
  });
  expect(names.length).toBeGreaterThan(20);
  return [...new Set(names.filter((name) => name !== name.toUpperCase()))];
}

test.each(['support-desk', 'credits', 'forty-lines'])('%s: every term and figure of a working has its word', (name) => {
  const quote = exampleQuote(name);
  const costs = quote.currency === 'USD' ? exampleCosts() : undefined;
  const scenario = name === 'support-desk' ? exampleScenario('opus-drop') : undefined;
  expect(unnamed(valueOf(compute({ quote, costs, scenario })))).toEqual([]);
});

test('so has every term and figure of any quote', () => {
  fc.assert(
    fc.property(arbitraryQuote, (json) => {
      const results = valueOf(compute({ quote: valueOf(readQuote(json)) }));
      expect(unnamed(results)).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test('a line keeps its name behind one that is only offered, whose worth is named after it', () => {
  const quote = exampleQuote('support-desk');
  const [first, ...others] = quote.lines;
  if (first === undefined) throw new Error('the sample has lines');
  const withOption = { ...quote, lines: [{ ...first, optional: true }, ...others] };
  const results = valueOf(compute({ quote: withOption, costs: exampleCosts() }));
  const named = (figure: Path): string => figureName(figure, withOption, contractWords('en').figures);
  results.lines.forEach(({ line }, index) => {
    expect(named(['lines', index, 'charges', 0])).toBe(`${line.name}, charge of month 1`);
  });
  expect(named(['options', 0, 'committedValue'])).toBe(`${first.name}, committed value if it is taken`);
  expect(explainResult(results, ['options', 0, 'committedValue'])).not.toBeNull();
  expect(unnamed(results)).toEqual([]);
});
