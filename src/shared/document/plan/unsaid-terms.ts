import type { AssemblyFailure } from '../../clauses/assembly-failure.ts';
import { defaults } from '../../domain/terms/defaults.ts';
import type { Quote } from '../../domain/terms/quote.ts';

/** The commitment's terms that change money and that no clause says yet. */
const ofCommitments = ['payments', 'discountBands', 'minimum', 'carryForward', 'creditMonths', 'agreedAmounts'] as const;
const ofLines = ['fromMonth', 'toMonth', 'optional'] as const;
const ofIndex = ['indexedSharePercent', 'reassignment'] as const;

function isThere(parent: object | undefined, field: string): boolean {
  return parent !== undefined && Object.hasOwn(parent, field);
}

/** The paths of a quote's terms that the engine computes with and the contract has no words for (pricing §12). */
export function unsaidPaths({ lines, commitments, adaptivePricing }: Quote): readonly string[] {
  const monthly = new Set(lines.flatMap(({ id, charge }) => (charge.type === 'recurring' ? [id as string] : [])));
  return [
    ...lines.flatMap((line, index) => ofLines.filter((field) => isThere(line, field)).map((field) => `lines[${index}].${field}`)),
    ...(commitments ?? []).flatMap((terms, index) => {
      const at = `commitments[${index}]`;
      const fields = ofCommitments.filter((field) => isThere(terms, field)).map((field) => `${at}.${field}`);
      const fee = terms.lines.findIndex((id) => monthly.has(id));
      const isAtList = (terms.overage?.rate ?? defaults.overageRate) === 'list';
      return [...fields, ...(isAtList ? [`${at}.overage.rate`] : []), ...(fee < 0 ? [] : [`${at}.lines[${fee}]`])];
    }),
    ...ofIndex.filter((field) => isThere(adaptivePricing, field)).map((field) => `adaptivePricing.${field}`),
  ];
}

/** A contract whose words leave out a term would disagree with its money: each such term stops a final one. */
export function unsaidTerms(quote: Quote): readonly AssemblyFailure[] {
  return unsaidPaths(quote).map((path) => ({
    clause: path,
    version: null,
    at: null,
    fault: { rule: 'no-words-for-term', path },
  }));
}
