import type { Comparison } from '../../../shared/calls/quotes/comparison-calls.ts';
import { clausePairs } from '../../../shared/document/amendment/clause-changes.ts';
import type { Assembly } from '../../../shared/document/assembly/assembly.ts';
import { composeContract } from '../../../shared/document/compose-contract.ts';
import type { Results } from '../../../shared/domain/compute.ts';
import { sumOf } from '../../../shared/domain/statements/sums.ts';
import type { Costs } from '../../../shared/domain/terms/costs.ts';
import { fixed } from '../../../shared/domain/values/decimal-text.ts';
import type { Language } from '../../../shared/vocabulary/language.ts';
import { sha256 } from '../../sha256.ts';
import type { ContractRequest } from '../contract/contract-document.ts';
import { pricedDraft } from './priced-draft.ts';

/** One of two drafts that are held against each other: its JSON text, and what its contract is made of. */
export type ComparedDraft = {
  readonly text: string;
  readonly costs: Costs | undefined;
  readonly material: Pick<ContractRequest, 'library' | 'template'>;
  readonly issue: { readonly revision: number; readonly issueDate?: string };
};

type Side = { readonly results: Results | null; readonly assembly: Assembly | null };

function sideOf({ text, costs, material, issue }: ComparedDraft, language: Language): Side {
  const read = pricedDraft(JSON.parse(text), costs);
  if (!read.ok) return { results: null, assembly: null };
  const { quote, results } = read.value;
  const { library, template } = material;
  if (library === undefined || template === undefined) return { results, assembly: null };
  const { assembly } = composeContract({ quote, costs, results }, { library, template, language }, issue, sha256);
  return { results, assembly };
}

/** Of both, in the order of the second: what only the first has comes last. */
function paired<Key>(before: ReadonlyMap<Key, string>, after: ReadonlyMap<Key, string>) {
  return [...new Set([...after.keys(), ...before.keys()])].map((key) => ({
    key,
    before: before.get(key) ?? null,
    after: after.get(key) ?? null,
  }));
}

const amountIn = ({ minor }: Results, units: bigint): string => fixed(units, minor);

function yearsOf(results: Results): ReadonlyMap<number, string> {
  return new Map(results.totals.byYear.map(({ year, invoiced }) => [year, amountIn(results, invoiced)]));
}

function linesOf(results: Results): ReadonlyMap<string, string> {
  return new Map(results.lines.map(({ line, charges }) => [line.id, amountIn(results, sumOf(charges))]));
}

function moneyOf(before: Results, after: Results): NonNullable<Comparison['money']> {
  const nameOf = (id: string): string => {
    const line = [...after.quote.lines, ...before.quote.lines].find((each) => each.id === id);
    return line?.name ?? id;
  };
  const both = (pick: (results: Results) => bigint) => ({
    before: amountIn(before, pick(before)),
    after: amountIn(after, pick(after)),
  });
  return {
    committed: both(({ totals }) => totals.committedValue),
    expected: both(({ totals }) => totals.expectedValue),
    years: paired(yearsOf(before), yearsOf(after))
      .map(({ key, ...amounts }) => ({ year: key, ...amounts }))
      .toSorted((a, b) => a.year - b.year),
    lines: paired(linesOf(before), linesOf(after)).map(({ key, ...amounts }) => ({ id: key, name: nameOf(key), ...amounts })),
  };
}

export type ComparedDrafts = Pick<Comparison, 'money' | 'clauses'>;

/** What two drafts come to, and their clauses; null for what one of them does not come to. */
export function comparedDrafts(before: ComparedDraft, after: ComparedDraft, language: Language): ComparedDrafts {
  const [first, second] = [sideOf(before, language), sideOf(after, language)];
  return {
    money: first.results === null || second.results === null ? null : moneyOf(first.results, second.results),
    clauses: first.assembly === null || second.assembly === null ? null : [...clausePairs(first.assembly, second.assembly)],
  };
}
