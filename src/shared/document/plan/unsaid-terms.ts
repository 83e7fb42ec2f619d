import type { AssemblyFailure } from '../../clauses/assembly-failure.ts';
import { isOverageAtList } from '../../domain/commitments/overage.ts';
import type { Commitment } from '../../domain/terms/commitment.ts';
import type { Quote } from '../../domain/terms/quote.ts';
import type { ContractClause } from '../data/contract-clause.ts';
import { names } from './named-terms.ts';
import { unsaidOfLines } from './unsaid-line-terms.ts';

function isThere(parent: object | undefined, field: string): boolean {
  return parent !== undefined && Object.hasOwn(parent, field) && Reflect.get(parent, field) !== undefined;
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

/** Terms of the deal that carry no money, each with the type whose clause prints it. */
export const printedBy = {
  lateInterest: 'payment',
  liability: 'liability',
  priceNegotiation: 'price-negotiation',
  indexSources: 'index-sources',
  tokenEvidence: 'token-factors',
  usageCount: 'measurement',
  burnTableChange: 'burn-table',
  amountNotice: 'amount-notice',
  renewalRollover: 'renewal-rollover',
  paymentDays: 'payment',
  optionTaking: 'options',
} as const;

/** Terms of the deal that the clause of their type doesn't print, or that no clause could. */
function unprinted(quote: Quote, clauses: readonly ContractClause[]): readonly AssemblyFailure[] {
  const standing = clauses.filter(({ omitted }) => omitted !== true);
  return Object.entries(printedBy).flatMap(([path, type]): readonly AssemblyFailure[] => {
    if (!isThere(quote, path)) return [];
    const own = standing.filter((clause) => clause.type === type);
    if (own.length === 0) return [unsaid(path, null)];
    return own.filter((clause) => !names(clause, path)).map((clause) => unsaid(path, clause));
  });
}

/** A contract whose words leave out a term would disagree with its money: each such term stops a final one. */
export function unsaidTerms(quote: Quote, clauses: readonly ContractClause[]): readonly AssemblyFailure[] {
  return [
    ...unsaidByClauses(quote, clauses),
    ...unsaidOfLines(quote, clauses).map(({ path, clause }) => unsaid(path, clause)),
    ...unprinted(quote, clauses),
  ];
}
