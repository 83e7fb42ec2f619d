import type { Value } from '../algebra/exact-algebra.ts';
import type { NearRow } from '../values/near.ts';

/** What a unit of a line costs in each month, the first month first: exactly, and near as doubles where somebody formed them. */
export type UnitCosts = { readonly values: readonly Value[]; readonly near: NearRow | null };
