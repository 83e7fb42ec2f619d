import type { Algebra } from '../algebra/algebra.ts';
import type { Value } from '../algebra/exact-algebra.ts';
import { exactAlgebra } from '../algebra/exact-algebra.ts';
import { stepOf } from '../algebra/step.ts';
import type { Path } from '../document/problem.ts';
import type { Credits } from '../terms/credits.ts';
import type { Exact } from '../values/exact.ts';
import { roundedUnits } from '../values/exact.ts';

export type CreditMonth = {
  readonly burned: Exact;
  readonly overageCredits: Exact;
  /** The credits that the packs bought so far hold after this month's expiry. */
  readonly balance: Exact;
  /** Minor units. */
  readonly overage: bigint;
  /** What was drawn on each pack, in the order listed. */
  readonly taken: readonly Exact[];
};

export type PackResult = {
  readonly month: number;
  /** The last month in which it can be used, within the term. */
  readonly last: number;
  readonly used: Exact;
  readonly expired: Exact;
  /** Minor units. */
  readonly invoiced: bigint;
  /** Minor units by month, the first month first: burn at the pack's own price, and breakage where it expires. */
  readonly recognized: readonly bigint[];
};

export type CreditResult = { readonly months: readonly CreditMonth[]; readonly packs: readonly PackResult[] };

const place: Path = ['credits'];
const packPlace = (pack: number): Path => [...place, 'packs', pack];

/** Credits that a month burns: of every credits line the rated quantity times the credits a unit takes. */
export function burnedCredits<V>(a: Algebra<V>, lines: readonly { readonly rated: V; readonly perUnit: V }[]): V {
  return a.sum(lines.map(({ rated, perUnit }) => a.times(rated, perUnit)));
}

/** The rest of an amount of credits. `taken` is null if nothing was taken. */
export function creditsLeft<V>(a: Algebra<V>, of: V, taken: V | null): V {
  return taken === null ? of : a.minus(of, taken);
}

/** Credits of a pack. */
export function packCredits<V>(a: Algebra<V>, terms: Credits, pack: number): V {
  return a.term(terms.packs[pack]?.credits ?? '0', packPlace(pack), 'credits');
}

function packPrice<V>(a: Algebra<V>, terms: Credits, pack: number): V {
  return a.term(terms.packs[pack]?.pricePerCredit ?? '0', packPlace(pack), 'pricePerCredit');
}

/** A pack's invoice: credits × price, rounded. */
export function packInvoice<V>(a: Algebra<V>, terms: Credits, pack: number, minor: number): V {
  return a.rounded(a.times(packCredits(a, terms, pack), packPrice(a, terms, pack)), stepOf(minor));
}

/** What so many used credits of a pack are worth, at its own price, rounded. */
function usedValue<V>(a: Algebra<V>, terms: Credits, pack: number, used: V, minor: number): V {
  return a.rounded(a.times(a.value('credits-taken', used), packPrice(a, terms, pack)), stepOf(minor));
}

/** What a pack recognizes in a month: the value of all it has burned less that before; in its last month also what is left, as breakage. */
export function packRecognized<V>(
  a: Algebra<V>,
  terms: Credits,
  pack: number,
  { before, used, isLast }: { readonly before: V; readonly used: V; readonly isLast: boolean },
  minor: number,
): readonly V[] {
  const now = usedValue(a, terms, pack, used, minor);
  const burn = a.minus(now, usedValue(a, terms, pack, before, minor));
  return isLast ? [burn, a.minus(packInvoice(a, terms, pack, minor), now)] : [burn];
}

/** A month's credit overage: what the packs did not cover × its price, rounded. */
export function creditOverage<V>(a: Algebra<V>, { overagePricePerCredit }: Credits, credits: V, minor: number): V {
  return a.rounded(a.times(credits, a.term(overagePricePerCredit, place, 'overagePricePerCredit')), stepOf(minor));
}

type OpenPack = {
  readonly pack: number;
  readonly month: number;
  readonly last: number;
  readonly credits: Value;
  readonly isPaid: boolean;
  used: Value;
};

function openPacks(terms: Credits, months: number): readonly OpenPack[] {
  return terms.packs.map(({ month, expiresAfterMonths }, pack) => ({
    pack,
    month,
    last: expiresAfterMonths === undefined ? months : Math.min(months, month + expiresAfterMonths - 1),
    credits: packCredits(exactAlgebra, terms, pack),
    isPaid: !exactAlgebra.isZero(packPrice(exactAlgebra, terms, pack)),
    used: exactAlgebra.zero,
  }));
}

/** The order of drawing: packs that expire first, then free before paid, then bought first, then listed first. */
function drawOrder(one: OpenPack, other: OpenPack): number {
  if (one.last !== other.last) return one.last - other.last;
  return one.isPaid === other.isPaid ? one.month - other.month : Number(one.isPaid) - Number(other.isPaid);
}

/** Burns credits month by month (`burns`, the first month first) on the packs: pricing §6, §8. */
export function burnCredits(terms: Credits, burns: readonly Value[], minor: number): CreditResult {
  const a = exactAlgebra;
  const packs = openPacks(terms, burns.length);
  const inOrder = packs.toSorted(drawOrder);
  const recognized = packs.map(() => burns.map(() => 0n));
  const months = burns.map((burned, index) => {
    const month = index + 1;
    const taken = packs.map(() => a.zero);
    let overageCredits = burned;
    for (const pack of inOrder) {
      if (pack.month > month || pack.last < month) continue;
      const drawn = a.least(overageCredits, creditsLeft(a, pack.credits, pack.used));
      const before = pack.used;
      if (!a.isZero(drawn)) {
        taken[pack.pack] = drawn;
        pack.used = a.plus(before, drawn);
      }
      overageCredits = creditsLeft(a, overageCredits, drawn);
      const earned = packRecognized(a, terms, pack.pack, { before, used: pack.used, isLast: pack.last === month }, minor);
      const own = recognized[pack.pack];
      if (own !== undefined) own[index] = roundedUnits(a.sum(earned), minor);
    }
    const holding = packs.filter((pack) => pack.month <= month && pack.last > month);
    const balance = a.sum(holding.map((pack) => creditsLeft(a, pack.credits, pack.used)));
    const overage = roundedUnits(creditOverage(a, terms, overageCredits, minor), minor);
    return { burned, overageCredits, balance, overage, taken };
  });
  return {
    months,
    packs: packs.map(({ pack, month, last, credits, used }) => ({
      month,
      last,
      used,
      expired: creditsLeft(a, credits, used),
      invoiced: roundedUnits(packInvoice(a, terms, pack, minor), minor),
      recognized: recognized[pack] ?? [],
    })),
  };
}
