import type { Each } from './deal-term.ts';

/** The sections of the order beside the clauses. */
export const orderParts = [
  'order',
  'commitment',
  'credits',
  'billing',
  'charts',
  'true-up',
  'adaptive',
  'totals',
  'annex',
] as const;

type OrderPart = (typeof orderParts)[number];

/** What a table or worked example needs: the path that the deal must have, and whether the clause must stand once for each of a list. */
export type InsertNeeds = {
  readonly path: string;
  readonly each: Each | null;
  /** Not drawn where it stands: one table of scenarios before the clauses shows all of them together. */
  readonly inScenarios?: true;
  /** Not drawn where the contract has this section of the order, which shows the same. */
  readonly inPart?: OrderPart;
};

export const tables: Readonly<Record<string, InsertNeeds>> = {
  definitions: { path: 'startDate', each: null },
  'adaptivePricing.basket': { path: 'adaptivePricing', each: null },
  commitments: { path: 'commitments', each: null },
  'commitments[].schedule': { path: 'commitments', each: 'commitments' },
  'commitments[].payments': { path: 'commitments[].payments', each: 'commitments' },
  'commitments[].discountBands': { path: 'commitments[].discountBands', each: 'commitments' },
  'commitments[].agreedAmounts': { path: 'commitments[].agreedAmounts', each: 'commitments' },
  'commitments[].trueUps': { path: 'commitments[].trueUp', each: 'commitments' },
  'credits.packs': { path: 'credits', each: null },
  'credits.burnTable': { path: 'credits', each: null },
  'serviceLevels.credits': { path: 'serviceLevels.credits', each: null },
  indexSources: { path: 'indexSources', each: null },
  paymentDays: { path: 'paymentDays', each: null },
  'support.responses': { path: 'support.responses', each: null },
};

export const examples: Readonly<Record<string, InsertNeeds>> = {
  'adaptivePricing.index': { path: 'adaptivePricing', each: null },
  'adaptivePricing.measuring': { path: 'adaptivePricing', each: null, inPart: 'adaptive' },
  'adaptivePricing.decrease': { path: 'adaptivePricing.decrease', each: null, inPart: 'adaptive' },
  'adaptivePricing.increase': { path: 'adaptivePricing.increase', each: null, inPart: 'adaptive' },
  'commitments[].use': { path: 'commitments', each: 'commitments', inScenarios: true },
  'commitments[].pool': { path: 'commitments', each: 'commitments', inScenarios: true },
  'commitments[].drawdown': { path: 'commitments', each: 'commitments', inScenarios: true },
  'commitments[].overage': { path: 'commitments', each: 'commitments', inScenarios: true },
  'commitments[].shortfall': { path: 'commitments', each: 'commitments', inScenarios: true },
  'commitments[].payments': { path: 'commitments[].payments', each: 'commitments' },
  'commitments[].discountBands': { path: 'commitments[].discountBands', each: 'commitments' },
  'commitments[].carryForward': { path: 'commitments[].carryForward', each: 'commitments', inScenarios: true },
  'commitments[].shortfallCredit': { path: 'commitments[].creditMonths', each: 'commitments', inScenarios: true },
  'commitments[].agreedAmounts': { path: 'commitments[].agreedAmounts', each: 'commitments' },
  'commitments[].minimum': { path: 'commitments[].minimum', each: 'commitments', inScenarios: true },
  'commitments[].rollover': { path: 'commitments[].rollover', each: 'commitments', inScenarios: true },
  'commitments[].trueUp': { path: 'commitments[].trueUp', each: 'commitments', inPart: 'true-up' },
  credits: { path: 'credits', each: null, inScenarios: true },
  'lines[].outcome': { path: 'lines[].outcome', each: 'lines' },
  invoices: { path: 'startDate', each: null },
};

/** What a clause can refer to by name: a section of the order, or all sections of clauses. */
export const namedParts = [...orderParts, 'terms'] as const;
