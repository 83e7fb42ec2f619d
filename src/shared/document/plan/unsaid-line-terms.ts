import { chainsAnywhere } from '../../domain/adaptive/reassignment.ts';
import { dealTerms } from '../../clauses/terms/deal-terms.ts';
import type { Quote } from '../../domain/terms/quote.ts';
import type { ContractClause } from '../data/contract-clause.ts';
import { names } from './named-terms.ts';

/** A term of lines or of the index, and where a contract says it. */
type Said = {
  /** As clauses name it. */
  readonly term: string;
  /** The places of a quote that has it; none of one without. */
  readonly paths: (quote: Quote) => readonly string[];
  /** The types that say it: a contract has a clause of the first, and each that it has of any names the term. */
  readonly by: readonly [string, ...string[]];
};

const isThere = (path: string, quote: Quote): boolean => dealTerms.get(path)?.read(quote, null) !== undefined;

function linePaths(quote: Quote, term: string, fields: readonly ('fromMonth' | 'toMonth' | 'optional')[]): readonly string[] {
  const ids = dealTerms.get(term)?.read(quote, null);
  if (typeof ids !== 'object') return [];
  return quote.lines.flatMap((line, index) =>
    ids.includes(line.id) ? fields.filter((field) => line[field] !== undefined).map((field) => `lines[${index}].${field}`) : [],
  );
}

const said: readonly Said[] = [
  { term: 'limitedLines', paths: (quote) => linePaths(quote, 'limitedLines', ['fromMonth', 'toMonth']), by: ['term', 'renewal'] },
  { term: 'options', paths: (quote) => linePaths(quote, 'options', ['optional']), by: ['options'] },
  {
    term: 'adaptivePricing.indexedSharePercent',
    paths: (quote) => (isThere('adaptivePricing.indexedSharePercent', quote) ? ['adaptivePricing.indexedSharePercent'] : []),
    by: ['price-index', 'price-reduction', 'price-increase'],
  },
  {
    term: 'adaptivePricing.chained',
    paths: ({ adaptivePricing }) =>
      adaptivePricing !== undefined && chainsAnywhere(adaptivePricing) ? ['adaptivePricing.reassignment'] : [],
    by: ['price-index'],
  },
];

/** A place of the quote that no clause says, or that the named one leaves out. */
export type Unsaid = { readonly path: string; readonly clause: Pick<ContractClause, 'id' | 'version'> | null };

/** Months of lines, options, and terms of the index that a contract's clauses leave out: an earlier version, own wording, or no clause at all. */
export function unsaidOfLines(quote: Quote, clauses: readonly ContractClause[]): readonly Unsaid[] {
  const standing = clauses.filter(({ omitted, applies }) => omitted !== true && (applies === null || isThere(applies, quote)));
  return said.flatMap(({ term, paths, by }) =>
    paths(quote).flatMap((path): readonly Unsaid[] => {
      const saying = standing.filter(({ type }) => by.includes(type));
      if (!saying.some(({ type }) => type === by[0])) return [{ path, clause: null }];
      return saying.filter((clause) => !names(clause, term)).map((clause) => ({ path, clause }));
    }),
  );
}
