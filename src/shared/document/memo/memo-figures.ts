import type { Results } from '../../domain/compute.ts';
import { leastCommitted } from '../../domain/consequences/least-committed.ts';
import { committedParts } from '../../domain/statements/totals.ts';
import { isWaived } from '../../domain/commitments/period-amounts.ts';
import type { RevenueSource } from '../../domain/statements/revenue.ts';
import { rowSums } from '../../domain/charges/amount-rows.ts';
import { recognizedSeries } from '../../domain/statements/revenue.ts';
import { sumOf } from '../../domain/statements/sums.ts';
import type { InvoiceKind } from '../../domain/terms/evaluation.ts';
import type { RevenuePolicy } from '../../domain/terms/revenue-policy.ts';

const breakages = ['at_expiry', 'proportional'] as const;
const recurrings = ['as_invoiced', 'level'] as const;

/** How revenue may be recognized: pricing §12.15. */
export type PolicyChoice = {
  readonly breakage: (typeof breakages)[number];
  readonly recurring: (typeof recurrings)[number];
};

/** Every policy there is, the defaults first. */
const policyChoices: readonly PolicyChoice[] = breakages.flatMap((breakage) =>
  recurrings.map((recurring) => ({ breakage, recurring })),
);

function choiceOf(policy: RevenuePolicy | undefined): PolicyChoice {
  return { breakage: policy?.breakage ?? 'at_expiry', recurring: policy?.recurring ?? 'as_invoiced' };
}

export function policyOf(choice: PolicyChoice): RevenuePolicy {
  return { schema: 'quotewright.revenue-policy/1', ...choice };
}

const isSame = (a: PolicyChoice, b: PolicyChoice): boolean => a.breakage === b.breakage && a.recurring === b.recurring;

/** What is fixed at signature, in minor units, by what it is. They sum to the committed value. */
export type FixedParts = {
  readonly recurring: bigint;
  readonly oneTime: bigint;
  readonly instalments: bigint;
  readonly packs: bigint;
};

function fixedParts({ lines, commitments, credits }: Results): FixedParts {
  const parts = committedParts(lines, commitments, credits);
  const charged = (type: 'recurring' | 'one_time'): bigint =>
    sumOf(parts.map((part) => (part.kind === 'charge' && lines[part.line]?.line.charge.type === type ? part.amount : 0n)));
  const of = (kind: 'instalment' | 'pack'): bigint => sumOf(parts.map((part) => (part.kind === kind ? part.amount : 0n)));
  return {
    recurring: charged('recurring'),
    oneTime: charged('one_time'),
    instalments: of('instalment'),
    packs: of('pack'),
  };
}

/** What depends on use, in minor units, at the forecast. With the committed value they sum to the expected value. */
export type VariableParts = {
  readonly usage: bigint;
  readonly overage: bigint;
  readonly creditOverage: bigint;
  /** What true-ups change of instalments, and the rest that is invoiced otherwise than committed. May be below 0. */
  readonly trueUps: bigint;
};

function variableParts({ invoices, totals }: Results): VariableParts {
  const of = (kind: InvoiceKind): bigint => sumOf(invoices.filter((each) => each.kind === kind).map(({ amount }) => amount));
  const [usage, overage, creditOverage] = [of('usage'), of('overage'), of('credit_overage')];
  const trueUps = totals.expectedValue - totals.committedValue - usage - overage - creditOverage;
  return { usage, overage, creditOverage, trueUps };
}

/** True of revenue that is fixed by the contract, and not an option to use more. */
function isFixed({ lines, commitments }: Results, source: RevenueSource): boolean {
  switch (source.kind) {
    case 'line':
      return lines[source.index]?.line.charge.type !== 'usage';
    case 'overage':
    case 'credit-overage':
      return false;
    case 'pack':
      return true;
    case 'drawn':
    case 'drawn-rollover':
    case 'drawn-credit':
    case 'carried':
    case 'minimum':
    case 'forfeited':
    case 'lapsed': {
      const terms = commitments[source.index]?.terms;
      return terms !== undefined && !isWaived(terms);
    }
  }
}

/** Recognized by month in minor units, the first month first. */
export type Recognition = {
  readonly policy: PolicyChoice;
  readonly months: readonly bigint[];
  /** Of the fixed part alone. */
  readonly fixed: readonly bigint[];
};

function recognition(results: Results, policy: PolicyChoice): Recognition {
  const { term, lines, commitments, credits } = results;
  const series = recognizedSeries(term.months, lines, commitments, credits, policyOf(policy));
  const sum = (of: typeof series): readonly bigint[] =>
    rowSums(
      term.months,
      of.map(({ amounts }) => amounts),
    );
  return { policy, months: sum(series), fixed: sum(series.filter(({ source }) => isFixed(results, source))) };
}

/** Balances at a month's end in minor units. One of the two is 0. */
export type Balance = { readonly deferred: bigint; readonly contractAsset: bigint };

/** One month: what is invoiced for it and what is invoiced in it, what is earned, and the balances by either. */
export type MemoMonth = {
  readonly month: number;
  readonly invoicedFor: bigint;
  readonly invoicedIn: bigint;
  readonly recognized: bigint;
  readonly byMonth: Balance;
  readonly byDate: Balance;
};

const balanceOf = (invoiced: bigint, recognized: bigint): Balance => ({
  deferred: invoiced > recognized ? invoiced - recognized : 0n,
  contractAsset: recognized > invoiced ? recognized - invoiced : 0n,
});

function memoMonths({ term, invoices }: Results, recognized: readonly bigint[]): readonly MemoMonth[] {
  let [invoicedFor, invoicedBy, earned] = [0n, 0n, 0n];
  return recognized.map((amount, index) => {
    const [start, next] = [term.starts[index] ?? '', term.starts[index + 1] ?? ''];
    const ofMonth = sumOf(invoices.filter(({ month }) => month === index + 1).map((each) => each.amount));
    const inMonth = sumOf(invoices.filter(({ date }) => date >= start && date < next).map((each) => each.amount));
    invoicedFor += ofMonth;
    invoicedBy += inMonth;
    earned += amount;
    return {
      month: index + 1,
      invoicedFor: ofMonth,
      invoicedIn: inMonth,
      recognized: amount,
      byMonth: balanceOf(invoicedFor, earned),
      byDate: balanceOf(invoicedBy, earned),
    };
  });
}

/** Fixed revenue that is still to be earned at signature, in minor units: ASC 606-10-50-13; IFRS 15.120. */
export type RemainingObligations = { readonly within12: bigint; readonly after12: bigint };

export type MemoFigures = {
  readonly fixed: FixedParts;
  /** The committed value after every true-up took as much as it may; null where that can't be asked. */
  readonly floor: bigint | null;
  readonly variable: VariableParts;
  readonly chosen: PolicyChoice;
  /** Under every policy, the chosen one first. */
  readonly recognitions: readonly [Recognition, ...Recognition[]];
  readonly months: readonly MemoMonth[];
  readonly remaining: RemainingObligations;
  /** Invoices dated on the day the term ends or later: what is still unbilled at its end by date, minor units. */
  readonly invoicedAfterTerm: bigint;
};

/** What a controller asks of a deal before it is signed. Σ recognized = Σ invoiced under every policy (pricing §8, §12.15). */
export function memoFigures(results: Results): MemoFigures {
  const chosen = choiceOf(results.policy);
  const first = recognition(results, chosen);
  const others = policyChoices.filter((each) => !isSame(each, chosen)).map((each) => recognition(results, each));
  const { term, invoices } = results;
  const end = term.starts[term.months] ?? '';
  return {
    fixed: fixedParts(results),
    floor: leastCommitted(results),
    variable: variableParts(results),
    chosen,
    recognitions: [first, ...others],
    months: memoMonths(results, first.months),
    remaining: { within12: sumOf(first.fixed.slice(0, 12)), after12: sumOf(first.fixed.slice(12)) },
    invoicedAfterTerm: sumOf(invoices.filter(({ date }) => date >= end).map(({ amount }) => amount)),
  };
}
