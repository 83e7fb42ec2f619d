import type { AssemblyFailure } from '../../clauses/assembly-failure.ts';
import type { ClauseHead, ClauseText } from '../../clauses/language/clause-text.ts';
import { knownBody } from '../../clauses/language/known-bodies.ts';
import { examples, tables } from '../../clauses/terms/inserts.ts';
import { walk } from '../../clauses/lint/walk.ts';
import { isOverageAtList } from '../../domain/commitments/overage.ts';
import type { Commitment } from '../../domain/terms/commitment.ts';
import type { Quote } from '../../domain/terms/quote.ts';
import type { ContractClause } from '../data/contract-clause.ts';

const ofLines = ['fromMonth', 'toMonth', 'optional'] as const;
const ofIndex = ['indexedSharePercent', 'reassignment'] as const;

function isThere(parent: object | undefined, field: string): boolean {
  return parent !== undefined && Object.hasOwn(parent, field);
}

/** The paths of a quote's terms that the engine computes with and the contract has no words for (pricing §12). */
export function unsaidPaths({ lines, adaptivePricing }: Quote): readonly string[] {
  return [
    ...lines.flatMap((line, index) => ofLines.filter((field) => isThere(line, field)).map((field) => `lines[${index}].${field}`)),
    ...ofIndex.filter((field) => isThere(adaptivePricing, field)).map((field) => `adaptivePricing.${field}`),
  ];
}

function hasMonthlyFee({ lines: pool }: Commitment, { lines }: Quote): boolean {
  return lines.some(({ id, charge }) => charge.type === 'recurring' && pool.includes(id));
}

/** A term of a commitment that changes what clauses say of it. */
type Said = {
  /** Within the commitment. */
  readonly path: string;
  readonly isIn: (commitment: Commitment, quote: Quote) => boolean;
  /** The type whose clause is about the term: a contract with the term has one. */
  readonly by: string;
  /** Types whose clauses are untrue of a deal with the term unless they name it, or what `tested` says in its place. */
  readonly widened: readonly string[];
  readonly tested?: string;
};

const said: readonly Said[] = [
  {
    path: 'payments',
    isIn: ({ payments }) => payments !== undefined,
    by: 'payments',
    widened: ['commitment', 'true-up'],
  },
  {
    path: 'discountBands',
    isIn: ({ discountBands }) => discountBands !== undefined,
    by: 'size-bands',
    widened: [],
  },
  {
    path: 'minimum',
    isIn: ({ minimum }) => minimum !== undefined,
    by: 'minimum',
    widened: ['commitment', 'shortfall'],
  },
  {
    path: 'carryForward',
    isIn: ({ carryForward }) => carryForward !== undefined,
    by: 'carry-forward',
    widened: ['commitment', 'drawdown', 'overage'],
  },
  {
    path: 'creditMonths',
    isIn: ({ creditMonths }) => creditMonths !== undefined,
    by: 'shortfall-credit',
    widened: ['drawdown', 'overage', 'shortfall'],
    tested: 'shortfall',
  },
  {
    path: 'agreedAmounts',
    isIn: ({ agreedAmounts }) => agreedAmounts !== undefined,
    by: 'agreed-amounts',
    widened: ['commitment', 'true-up'],
  },
  { path: 'overage.rate', isIn: isOverageAtList, by: 'overage', widened: [] },
  { path: 'monthlyFees', isIn: (commitment, quote) => hasMonthlyFee(commitment, quote), by: 'pooling', widened: [] },
];

/** Every term that a clause names: what it applies to, tests, prints or shows. */
function namedBy(applies: ClauseHead['applies'], blocks: ClauseText['blocks']): readonly string[] {
  const named: string[] = applies === null ? [] : [applies];
  walk(blocks, new Set(), {
    inline: (inline) => {
      if (inline.type === 'term' || inline.type === 'literal') named.push(inline.path ?? '');
    },
    cases: ({ path }) => void named.push(path),
    insert: ({ type, name }) => named.push((type === 'table' ? tables : examples)[name]?.path ?? ''),
  });
  return named;
}

function names({ applies, body }: ContractClause, path: string): boolean {
  return namedBy(applies, knownBody(body).blocks).some((named) => named === path || named.startsWith(`${path}.`));
}

function unsaid(path: string, clause: Pick<ContractClause, 'id' | 'version'> | null): AssemblyFailure {
  const at = { clause: clause?.id ?? path, version: clause?.version ?? null, at: null };
  return { ...at, fault: { rule: 'no-words-for-term', path } };
}

/** A commitment's terms that the contract's clauses leave out: an earlier version, wording of the quote's own, or no clause at all. */
function unsaidByClauses(quote: Quote, clauses: readonly ContractClause[]): readonly AssemblyFailure[] {
  const standing = clauses.filter(({ omitted }) => omitted !== true);
  return (quote.commitments ?? []).flatMap((commitment, index) =>
    said
      .filter(({ isIn }) => isIn(commitment, quote))
      .flatMap(({ path, by, widened, tested = path }): readonly AssemblyFailure[] => {
        const at = `commitments[${index}].${path}`;
        if (!standing.some(({ type }) => type === by)) return [unsaid(at, null)];
        return standing
          .filter(({ type, each }) => each === 'commitments' && (type === by || widened.includes(type)))
          .filter((clause) => !names(clause, `commitments[].${clause.type === by ? path : tested}`))
          .map((clause) => unsaid(at, clause));
      }),
  );
}

/** A contract whose words leave out a term would disagree with its money: each such term stops a final one. */
export function unsaidTerms(quote: Quote, clauses: readonly ContractClause[]): readonly AssemblyFailure[] {
  return [...unsaidPaths(quote).map((path) => unsaid(path, null)), ...unsaidByClauses(quote, clauses)];
}
