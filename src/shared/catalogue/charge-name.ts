import { lineKinds } from '../domain/terms/line-kind.ts';

/** How a product is charged, by one name: as a line, but fees by their span. Tables and files name charges so. */
export const chargeNames = ['month', 'quarter', 'year', ...lineKinds.filter((kind) => kind !== 'recurring')] as const;
export type ChargeName = (typeof chargeNames)[number];
