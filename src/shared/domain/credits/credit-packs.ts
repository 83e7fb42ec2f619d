import type { Exact } from '../values/exact.ts';
import { exact, least, minus, plus, roundedProduct, zero } from '../values/exact.ts';
import type { Credits } from '../terms/credits.ts';

export type CreditMonth = {
  readonly burned: Exact;
  readonly overageCredits: Exact;
  /** What the packs bought so far still hold once what expires this month is gone. */
  readonly balance: Exact;
  /** Minor units: burn at each pack's own price, and breakage of packs that expire. */
  readonly recognized: bigint;
  /** Minor units. */
  readonly overage: bigint;
  /** What was drawn on each pack, in the order listed. */
  readonly taken: readonly Exact[];
};

export type PackResult = {
  readonly month: number;
  readonly last: number;
  readonly used: Exact;
  readonly expired: Exact;
  readonly invoiced: bigint;
};

export type CreditResult = { readonly months: readonly CreditMonth[]; readonly packs: readonly PackResult[] };

type OpenPack = {
  readonly month: number;
  /** The last month in which it can be used, within the term. */
  readonly last: number;
  readonly price: Exact;
  readonly invoiced: bigint;
  left: Exact;
  used: Exact;
  expired: Exact;
  recognized: bigint;
};

function openPacks(terms: Credits, months: number, minor: number): readonly OpenPack[] {
  return terms.packs.map((pack) => {
    const credits = exact(pack.credits);
    const price = exact(pack.pricePerCredit);
    const last = pack.expiresAfterMonths === undefined ? months : Math.min(months, pack.month + pack.expiresAfterMonths - 1);
    const invoiced = roundedProduct(credits, price, minor);
    return { month: pack.month, last, price, invoiced, left: credits, used: zero, expired: zero, recognized: 0n };
  });
}

/** Which pack is drawn first: the one that expires first, then free before paid, then bought first, then listed first. */
function drawOrder(a: OpenPack, b: OpenPack): number {
  if (a.last !== b.last) return a.last - b.last;
  const aPaid = a.price.units === 0n ? 0 : 1;
  const bPaid = b.price.units === 0n ? 0 : 1;
  return aPaid === bPaid ? a.month - b.month : aPaid - bPaid;
}

/** Draws on a pack; what it recognizes is the rounded value of all it has burned less what was recognized before. */
function draw(pack: OpenPack, credits: Exact, minor: number): bigint {
  pack.left = minus(pack.left, credits);
  pack.used = plus(pack.used, credits);
  const value = roundedProduct(pack.used, pack.price, minor);
  const recognized = value - pack.recognized;
  pack.recognized = value;
  return recognized;
}

/** Burns credits month by month (`burns`, the first month first) on the packs: pricing §6, recognition §8. */
export function burnCredits(terms: Credits, burns: readonly Exact[], minor: number): CreditResult {
  const packs = openPacks(terms, burns.length, minor);
  const inOrder = packs.toSorted(drawOrder);
  const overagePrice = exact(terms.overagePricePerCredit);
  const months = burns.map((burned, index) => {
    const month = index + 1;
    let left = burned;
    let recognized = 0n;
    const drawn = new Map<OpenPack, Exact>();
    for (const pack of inOrder) {
      if (pack.month > month || pack.last < month) continue;
      const taken = least(left, pack.left);
      if (taken.units > 0n) {
        recognized += draw(pack, taken, minor);
        drawn.set(pack, taken);
      }
      left = minus(left, taken);
    }
    for (const pack of packs) {
      if (pack.last !== month) continue;
      recognized += pack.invoiced - pack.recognized;
      pack.recognized = pack.invoiced;
      pack.expired = pack.left;
      pack.left = zero;
    }
    const balance = packs.reduce((sum, pack) => (pack.month <= month ? plus(sum, pack.left) : sum), zero);
    const overage = roundedProduct(left, overagePrice, minor);
    return { burned, overageCredits: left, balance, recognized, overage, taken: packs.map((pack) => drawn.get(pack) ?? zero) };
  });
  return { months, packs: packs.map(({ month, last, used, expired, invoiced }) => ({ month, last, used, expired, invoiced })) };
}
