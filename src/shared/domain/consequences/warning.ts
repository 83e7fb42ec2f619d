import type { Path } from '../document/problem.ts';

/**
 * What a structure does to somebody. Amounts are minor units of the quote's currency; percents, prices and factors are decimals as text.
 * `path` is the term to change.
 */
export type Warning = { readonly path: Path } & (
  | {
      readonly code: 'gives-back-more';
      /** What is given back for every 1.00 saved, and what it comes to if these models cost half over the term. */
      readonly perSaved: string;
      readonly saved: bigint;
      readonly givenBack: bigint;
      /** The share of model cost in the prices that follow the index. */
      readonly costSharePercent: string;
    }
  | { readonly code: 'reassignment-raises'; readonly more: bigint }
  | {
      readonly code: 'introductory-price';
      readonly model: string;
      readonly on: string;
      readonly risePercent: string;
      /** What the amount is: the customer pays it more; a fall back to the first price gives that much less back; or the rise costs us as much. */
      readonly stake: 'customer-pays' | 'cut-lost' | 'costs-us';
      readonly amount: bigint;
    }
  | { readonly code: 'takes-back-only'; readonly on: string; readonly model: string; readonly from: string; readonly to: string }
  | { readonly code: 'chain-stays'; readonly model: string; readonly on: string; readonly factor: string }
  | {
      readonly code: 'retirement-counts';
      readonly model: string;
      readonly successor: string;
      readonly on: string;
      readonly risePercent: string;
    }
  | {
      readonly code: 'notice-too-long';
      readonly model: string;
      readonly on: string;
      readonly noticeDays: number;
      /** From the start of the term to the model's end. */
      readonly daysLeft: number;
      /** What the lines that it serves are charged from that day on. */
      readonly charged: bigint;
    }
  | {
      readonly code: 'notice-past-provider';
      readonly provider: string;
      readonly noticeDays: number;
      /** The least notice that the provider promises everybody. */
      readonly providerDays: number;
      /** What the lines that its models serve are charged over the term. */
      readonly charged: bigint;
    }
  | {
      readonly code: 'floor-never-binds';
      readonly floorPercent: string;
      readonly lowestPercent: string;
      /** What the lowest price takes off the lines that follow, over the term. */
      readonly off: bigint;
    }
  | {
      readonly code: 'floor-not-reached';
      readonly floorPercent: string;
      readonly runs: number;
      /** Runs in which prices go down at all. */
      readonly decreases: number;
      /** What the floor takes off the lines that follow, over the term. */
      readonly off: bigint;
    }
  | {
      readonly code: 'threshold-hit';
      readonly side: 'decrease' | 'increase';
      /** The model or slot of the cost book, and the recorded move of it that meets the threshold exactly. */
      readonly model: string;
      readonly provider: string;
      readonly slot: string;
      readonly on: string;
      readonly source: string;
      readonly thresholdPercent: string;
      readonly comparison: 'more_than' | 'at_least';
      /** What the customer pays after it under either comparison; the same where the clause only asks for a talk. */
      readonly moreThan: bigint;
      readonly atLeast: bigint;
      /** What the move costs us over the term; below 0 where it makes models cheaper. */
      readonly dearer: bigint;
      /** The nearest threshold that no recorded move meets, on the side on which this one counts as it does now. */
      readonly awayPercent: string | null;
    }
  | {
      readonly code: 'moved-apart';
      readonly reads: 'input' | 'output';
      readonly model: string;
      readonly provider: string;
      readonly slot: string;
      readonly on: string;
      readonly source: string;
      readonly inputPercent: string;
      readonly outputPercent: string;
      /** What the customer pays after it, and would if the index read the other. */
      readonly bill: bigint;
      readonly otherBill: bigint;
    }
  | {
      readonly code: 'band-missed';
      readonly period: number;
      readonly short: bigint;
      readonly percent: string;
      /** What the better band would take off the charges of the term. */
      readonly worth: bigint;
    }
  | {
      readonly code: 'band-stays';
      readonly period: number;
      readonly inForce: bigint;
      readonly percent: string;
      readonly wouldPercent: string;
    }
  | { readonly code: 'minimum-above-forecast'; readonly gaps: bigint; readonly month: number; readonly used: bigint }
  | {
      readonly code: 'minimums-above-commitment';
      readonly period: number;
      readonly minimums: bigint;
      readonly committed: bigint;
    }
  | { readonly code: 'credit-lapses'; readonly amount: bigint; readonly month: number }
  | { readonly code: 'overage-cheaper'; readonly percent: string; readonly off: bigint }
  | {
      readonly code: 'floor-swallows';
      readonly maxDecreasePercent: string;
      readonly amount: bigint;
      readonly limited: bigint;
      readonly floor: bigint;
    }
  | { readonly code: 'fee-past-balance'; readonly line: string; readonly months: number; readonly more: bigint }
  | { readonly code: 'carried-before-cap'; readonly carried: bigint; readonly more: bigint }
  | { readonly code: 'commitment-above-forecast'; readonly forfeited: bigint; readonly committed: bigint }
  | { readonly code: 'option-beats-line'; readonly option: string; readonly line: string; readonly off: string }
  | { readonly code: 'tier-cheaper-above'; readonly upTo: string; readonly at: string; readonly above: string }
  | { readonly code: 'policy-restates' }
);
