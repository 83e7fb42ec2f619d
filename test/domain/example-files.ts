import { readFileSync } from 'node:fs';
import type { Read } from '../../src/shared/domain/document/problem.ts';
import { readActuals, readCosts, readQuote, readScenario } from '../../src/shared/domain/reading/read.ts';
import type { Actuals } from '../../src/shared/domain/terms/actuals.ts';
import type { Costs } from '../../src/shared/domain/terms/costs.ts';
import type { Quote } from '../../src/shared/domain/terms/quote.ts';
import type { Scenario } from '../../src/shared/domain/terms/scenario.ts';
import { problemLine } from '../../src/shared/text/problems.ts';

/** A file of test/examples as parsed JSON. */
export function exampleJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../examples/${name}`, import.meta.url), 'utf8'));
}

/** The value, or an error that lists what is wrong with it. */
export function valueOf<T>(read: Read<T>): T {
  if (read.ok) return read.value;
  throw new Error(read.problems.map(problemLine).join('\n'));
}

export const exampleQuote = (name: string): Quote => valueOf(readQuote(exampleJson(`${name}.quote.json`)));
export const exampleCosts = (): Costs => valueOf(readCosts(exampleJson('costs.json')));
export const exampleScenario = (name: string): Scenario => valueOf(readScenario(exampleJson(`${name}.scenario.json`)));
export const actualsOf = (usage: Record<string, string[]>): Actuals =>
  valueOf(readActuals({ schema: 'quotewright.actuals/1', usage }));
