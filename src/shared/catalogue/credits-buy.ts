import { exact, quotient, tenTo } from '../domain/values/exact.ts';

/** Something that credits are spent on. */
export type Burning = { readonly unit: string; readonly creditsPerUnit: string };

/** So many credits buy about so many units of each kind, one kind or another. */
export type CreditsBuy = {
  readonly credits: string;
  readonly units: readonly { readonly unit: string; readonly count: string }[];
};

/** What is counted in: the least power of ten from here that buys a whole unit of every kind. */
const leastCredits = 3;
const mostCredits = 15;

/**
 * What credits buy in plain work: whole units, rounded half up from the exact quotient. Kinds with the same unit and the same credits are
 * one. Null where nothing takes credits.
 */
export function creditsBuy(burning: readonly Burning[]): CreditsBuy | null {
  const priced = burning.filter(({ creditsPerUnit }) => exact(creditsPerUnit).units > 0n);
  if (priced.length === 0) return null;
  const kinds = [...new Map(priced.map((each) => [`${each.unit}\n${each.creditsPerUnit}`, each])).values()];
  for (let power = leastCredits; ; power += 1) {
    const credits = { units: tenTo(power), places: 0 };
    const units = kinds.map(({ unit, creditsPerUnit }) => ({ unit, count: quotient(credits, exact(creditsPerUnit), 0).units }));
    if (power < mostCredits && units.some(({ count }) => count < 1n)) continue;
    return {
      credits: String(credits.units),
      units: units.map(({ unit, count }) => ({ unit, count: String(count) })),
    };
  }
}
