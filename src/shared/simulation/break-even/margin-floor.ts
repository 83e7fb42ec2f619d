import type { TotalsResult } from '../../domain/statements/totals.ts';
import { compare, fromUnits, ratio, times } from '../../domain/values/exact.ts';

type Earned = { readonly recognized: bigint; readonly cost: bigint };

/** True where the margin is the floor at least; `floorPercent` a percent. Exact: the margin is not rounded before. */
export function meetsFloor({ recognized, cost }: Earned, floorPercent: string): boolean {
  return compare(fromUnits(recognized - cost, 0), times(fromUnits(recognized, 0), ratio(floorPercent))) >= 0;
}

/** True where every contract year meets the floor. */
export function everyYearMeets({ byYear }: Pick<TotalsResult, 'byYear'>, floorPercent: string): boolean {
  return byYear.every((year) => meetsFloor(year, floorPercent));
}
