import type { Results } from '../../domain/compute.ts';
import { compute } from '../../domain/compute.ts';
import { dearer, namedModels } from '../break-even/scenarios.ts';

/** What a margin comes to: hundredths of a percent, null without revenue; the amount is revenue less cost, in minor units. */
export type MarginUnder = { readonly percent: bigint | null; readonly amount: bigint };

/** What a move of a slot, or of a model that a line names itself, does to the margin over the term. */
export type SlotMove = { readonly id: string; readonly cheaper: MarginUnder; readonly dearer: MarginUnder };

/** Hundredths of a percent. */
const move = 1000;

export function marginOf({ totals }: Results): MarginUnder {
  return { percent: totals.grossMarginHundredths, amount: totals.recognized - totals.cost };
}

/** Each slot 10 % cheaper and 10 % dearer from the second day of the term on, the others as they are; the widest swing first. */
export function slotMoves(results: Results): readonly SlotMove[] {
  const { quote, costs, policy } = results;
  if (costs === undefined) return [];
  const under = (id: string, hundredths: number): MarginUnder | null => {
    const scenario = dearer(quote, costs, [id], hundredths);
    if (scenario === null) return null;
    const moved = compute({ quote, costs, policy, scenario });
    return moved.ok ? marginOf(moved.value) : null;
  };
  const moves = namedModels(quote).flatMap((id): readonly SlotMove[] => {
    const [cheap, dear] = [under(id, -move), under(id, move)];
    return cheap === null || dear === null ? [] : [{ id, cheaper: cheap, dearer: dear }];
  });
  const swing = ({ cheaper, dearer: dear }: SlotMove): bigint => {
    const wide = cheaper.amount - dear.amount;
    return wide < 0n ? -wide : wide;
  };
  return moves.toSorted((a, b) => (swing(a) === swing(b) ? 0 : swing(a) > swing(b) ? -1 : 1));
}
