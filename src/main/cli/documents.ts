import type { RateCard } from '../../shared/catalogue/rate-card.ts';
import { readRateCard } from '../../shared/catalogue/read-card.ts';
import type { Policy } from '../../shared/guardrails/policy.ts';
import { readActuals, readCosts, readQuote, readRevenuePolicy, readScenario } from '../../shared/domain/reading/read.ts';
import { quoteInFile } from '../../shared/document/data/quote-file.ts';
import { readPolicy } from '../../shared/guardrails/read-policy.ts';
import type { Path, Problem, Read } from '../../shared/domain/document/problem.ts';
import type { Actuals } from '../../shared/domain/terms/actuals.ts';
import type { Costs } from '../../shared/domain/terms/costs.ts';
import type { Quote } from '../../shared/domain/terms/quote.ts';
import type { RevenuePolicy } from '../../shared/domain/terms/revenue-policy.ts';
import type { Scenario } from '../../shared/domain/terms/scenario.ts';
import { fileSentence } from '../../shared/text/file-problems.ts';
import { problemLine } from '../../shared/text/problems.ts';
import { entered } from '../../shared/domain/reading/entered.ts';
import { readJsonFile } from '../files/whole-files.ts';
import { reading } from './watch/watched-command.ts';

/** A document read from a file, or every line that says why not. */
export type FromFile<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly lines: readonly string[] };

/** Problems of the quote have no prefix; those of its companions start with their name: `costs.models[0].id`. */
function fromFile<T>(file: string, read: (json: unknown) => Read<T>, root: Path): Promise<FromFile<T>> {
  return reading(async () => {
    const json = await readJsonFile(file);
    if (!json.ok) return { ok: false, lines: [`${file}: ${fileSentence(json.problem)}`] };
    const document = entered(json.value.json, read);
    if (document.ok) return document;
    return { ok: false, lines: document.problems.map(({ path, reason }) => problemLine({ path: [...root, ...path], reason })) };
  });
}

export const quoteFrom = (file: string): Promise<FromFile<Quote>> => fromFile(file, (json) => readQuote(quoteInFile(json)), []);

/** The files that may come with a quote. */
export type Beside = {
  readonly costs?: string | undefined;
  readonly scenario?: string | undefined;
  readonly actuals?: string | undefined;
  readonly revenuePolicy?: string | undefined;
};

export type Accompanying = {
  readonly costs: Costs | undefined;
  readonly scenario: Scenario | undefined;
  readonly actuals: Actuals | undefined;
  readonly policy: RevenuePolicy | undefined;
};

/** As `quoteFrom`, of a document that may be left out; `root` is what its problems' paths start with. */
export async function optionalFrom<T>(
  file: string | undefined,
  read: (json: unknown) => Read<T>,
  root: string,
): Promise<FromFile<T | undefined>> {
  return file === undefined ? { ok: true, value: undefined } : fromFile(file, read, [root]);
}

export async function accompanyingFrom(files: Beside): Promise<FromFile<Accompanying>> {
  const costs = await optionalFrom(files.costs, readCosts, 'costs');
  const scenario = await optionalFrom(files.scenario, readScenario, 'scenario');
  const actuals = await optionalFrom(files.actuals, readActuals, 'actuals');
  const policy = await optionalFrom(files.revenuePolicy, readRevenuePolicy, 'revenuePolicy');
  if (costs.ok && scenario.ok && actuals.ok && policy.ok) {
    const value = { costs: costs.value, scenario: scenario.value, actuals: actuals.value, policy: policy.value };
    return { ok: true, value };
  }
  return { ok: false, lines: [costs, scenario, actuals, policy].flatMap((each) => (each.ok ? [] : each.lines)) };
}

export const policyFrom = (file: string | undefined): Promise<FromFile<Policy | undefined>> =>
  optionalFrom(file, readPolicy, 'policy');

/** Rate cards beside a quote: all of them, or the problems of all. */
export async function cardsFrom(files: readonly string[] = []): Promise<FromFile<readonly RateCard[]>> {
  const read: FromFile<RateCard>[] = [];
  for (const file of files) read.push(await fromFile(file, readRateCard, ['card']));
  const lines = read.flatMap((each) => (each.ok ? [] : each.lines));
  if (lines.length > 0) return { ok: false, lines };
  return { ok: true, value: read.flatMap((each) => (each.ok ? [each.value] : [])) };
}

export const problemLines = (problems: readonly Problem[]): readonly string[] => problems.map(problemLine);
