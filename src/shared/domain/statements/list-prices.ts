import type { Credits } from '../terms/credits.ts';
import type { Exact } from '../values/exact.ts';
import { exact, minus, one, plus, quotient, ratio, times, zero } from '../values/exact.ts';

/** What a discount leaves of a list price, exactly: list × (1 − discount). */
export function effectivePrice(listPrice: string, discountPercent: string): Exact {
  return times(exact(listPrice), minus(one, ratio(discountPercent)));
}

/** Credits of all packs. */
export function creditsBought({ packs }: Credits): Exact {
  return packs.reduce((sum, pack) => plus(sum, exact(pack.credits)), zero);
}

/** What a unit costs at the price of the first pack; 0 without packs, when customers pay for credits as they burn. */
export function priceAtFirstPack({ packs }: Credits, creditsPerUnit: string): Exact {
  return times(exact(creditsPerUnit), exact(packs[0]?.pricePerCredit ?? '0'));
}

/** How many whole units the first pack buys; null without a pack, or if a unit takes no credits. */
export function unitsOfFirstPack({ packs }: Credits, creditsPerUnit: string): bigint | null {
  const perUnit = exact(creditsPerUnit);
  const [first] = packs;
  if (first === undefined || perUnit.units === 0n) return null;
  const { units, places } = quotient(exact(first.credits), perUnit, 6);
  return units / 10n ** BigInt(places);
}
