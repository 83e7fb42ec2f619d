// The values that terms start with when someone switches them on: usual ones, and none where only the rep can know.
import type { z } from 'zod';
import type { AdaptivePricing } from '../../../../shared/domain/terms/adaptive-pricing.ts';
import type { Commitment } from '../../../../shared/domain/terms/commitment.ts';
import type { Credits } from '../../../../shared/domain/terms/credits.ts';
import type { QuoteDraft } from '../../../../shared/domain/terms/quote.ts';
import { usageLines } from './line-kind.ts';
import { freeId } from './lines.ts';

/** A commitment over the usage lines that are in no other commitment; fees draw it down only where someone says so. */
export function newCommitment(draft: QuoteDraft): z.input<typeof Commitment> {
  const others = draft.commitments ?? [];
  const taken = new Set(others.flatMap(({ lines }) => lines ?? []));
  const free = usageLines(draft)
    .map(({ id }) => id)
    .filter((id) => !taken.has(id));
  return {
    id: freeId(
      others.map(({ id }) => id),
      'commitment',
    ),
    name: 'Usage commitment',
    lines: free,
    period: 'year',
    amounts: [''],
    instalment: 'quarter',
    billing: 'advance',
  };
}

export const newTrueUp = {
  deadbandPercent: '10',
  maxIncreasePercent: '25',
  maxDecreasePercent: '15',
  floorPercent: '70',
  direction: 'both',
  windowMonths: 3,
} as const;

export function newCredits(): z.input<typeof Credits> {
  const blank = { name: 'Credits', packs: [{ month: 1, expiresAfterMonths: 12 }] };
  // The rep still types amounts and prices.
  return blank as unknown as z.input<typeof Credits>;
}

export function newAdaptivePricing(draft: QuoteDraft, model: string): z.input<typeof AdaptivePricing> {
  return {
    index: [{ model, dimension: 'output', weight: '100' }],
    measureEveryMonths: 3,
    noticeDays: 30,
    appliesTo: usageLines(draft).map(({ id }) => id),
    effective: 'next_month',
    decrease: newDecrease,
  };
}

export const newDecrease = { thresholdPercent: '20', passThroughPercent: '50', maxStepPercent: '25', floorPercent: '60' };
export const newIncrease = { thresholdPercent: '15', mechanism: 'negotiate' } as const;
/** A dearer model of our choice raises no price; a cheaper one lowers it. */
export const newReassignment = { up: 'chain', down: 'level' } as const;
export const newSubstitution = { qualityFloorPercent: '98', noticeDays: 30, priceNeutral: true };
export const newOutcome = { acceptancePercent: '90' };
