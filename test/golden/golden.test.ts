import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { contractDocument } from '../../src/main/export/contract/contract-document.ts';
import type { Inputs } from '../../src/shared/domain/compute.ts';
import { compute } from '../../src/shared/domain/compute.ts';
import { explainResult } from '../../src/shared/domain/explain/explain.ts';
import { printed } from '../../src/shared/domain/printed.ts';
import { readActuals, readCosts, readQuote, readScenario } from '../../src/shared/domain/reading/read.ts';
import { exampleCosts, exampleQuote, exampleScenario, valueOf } from '../domain/example-files.ts';
import { figuresIn } from '../domain/figures-in.ts';
import { arbitraryDeal } from './arbitrary-deal.ts';

const file = resolve(import.meta.dirname, 'golden.json');
const deals = 2000;
const perGroup = 100;
/** Every so manyth deal is explained whole and put into a contract. */
const inFull = 10;

const hashOf = (texts: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\n');
  return hash.digest('hex').slice(0, 32);
};

function evaluation(inputs: Inputs): string {
  const results = compute(inputs);
  return JSON.stringify(results.ok ? printed(results.value) : results.problems);
}

function explanations(inputs: Inputs): string {
  const results = compute(inputs);
  if (!results.ok) return JSON.stringify(results.problems);
  return JSON.stringify(figuresIn(printed(results.value)).map((figure) => explainResult(results.value, figure)));
}

function contract({ quote, costs }: Inputs, language: 'en' | 'de'): string {
  const made = contractDocument({ quote, costs, kind: 'draft', language });
  return JSON.stringify(made.ok ? [made.json, made.tree] : made.problem);
}

type Hashes = { readonly evaluations: string; readonly explanations: string; readonly contracts: string };

function hashes(inputs: readonly Inputs[], full: readonly Inputs[]): Hashes {
  return {
    evaluations: hashOf(inputs.map(evaluation)),
    explanations: hashOf(full.map(explanations)),
    contracts: hashOf(full.flatMap((each, at) => (at % 2 === 0 ? [contract(each, 'en')] : [contract(each, 'de')]))),
  };
}

function generated(): readonly Inputs[] {
  return fc.sample(arbitraryDeal, { seed: 20_261_126, numRuns: deals }).map(({ quote, costs, scenario, actuals }) => ({
    quote: valueOf(readQuote(quote)),
    costs: costs === undefined ? undefined : valueOf(readCosts(costs)),
    scenario: scenario === undefined ? undefined : valueOf(readScenario(scenario)),
    actuals: actuals === undefined ? undefined : valueOf(readActuals(actuals)),
  }));
}

function samples(): Record<string, Hashes> {
  const costs = exampleCosts();
  const all: Record<string, Inputs> = {
    'support-desk': { quote: exampleQuote('support-desk'), costs },
    'support-desk opus-drop': { quote: exampleQuote('support-desk'), costs, scenario: exampleScenario('opus-drop') },
    credits: { quote: exampleQuote('credits') },
    'forty-lines': { quote: exampleQuote('forty-lines'), costs },
  };
  return Object.fromEntries(Object.entries(all).map(([name, inputs]) => [name, hashes([inputs], [inputs])]));
}

/** By sample, and by a hundred generated deals. */
function golden(): Record<string, Hashes> {
  const inputs = generated();
  const groups = Array.from({ length: deals / perGroup }, (_, group): [string, Hashes] => {
    const own = inputs.slice(group * perGroup, (group + 1) * perGroup);
    return [
      `deals ${group * perGroup + 1} to ${(group + 1) * perGroup}`,
      hashes(
        own,
        own.filter((_each, at) => at % inFull === 0),
      ),
    ];
  });
  return { ...samples(), ...Object.fromEntries(groups) };
}

// Evaluations, explanations and contracts of the samples and of two thousand generated deals, as hashes. Where this fails although no
// user was meant to see a change, the change is wrong. Where one is meant, WRITE_DOCS=1 writes the file again.
test('samples and generated deals are what they were', { timeout: 600_000 }, () => {
  const now = golden();
  if (process.env['WRITE_DOCS'] === '1') writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);
  expect(now).toEqual(JSON.parse(readFileSync(file, 'utf8')));
});
