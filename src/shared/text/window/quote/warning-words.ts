import type { Mend } from '../../../domain/consequences/mend.ts';

const mends: Readonly<Record<Mend['kind'], string>> = {
  'follow-cost-share': 'Let the share of cost follow',
  'chain-both': 'Let both sides chain',
  'level-both': 'Let both sides be level',
  'chain-up': 'Let a dearer model chain',
  'drop-floor': 'Leave the floor out',
  'raise-to-band': 'Raise to the band',
  'lower-minimum': 'Lower the minimum to use',
  'contract-overage': 'Price overage as in the contract',
  'lower-floor': 'Lower the floor',
  'free-fee': 'Take fees out of the pool',
  'drop-carry-forward': 'Leave the carry forward out',
  'lower-to-forecast': 'Lower to forecast',
  'later-baseline': 'Take the later price as the baseline',
  'threshold-away': 'Move the threshold away',
  'read-both': 'Let the index read both, half each',
  'lower-notice': 'Shorten the notice',
  graduate: 'Graduate the tiers',
};

/** Warnings beside what they are about: to look at, and to mend. */
export const warningWords = {
  mends,
  show: 'Show',
  notSeen: (count: number): string => (count === 1 ? '1 warning' : `${count} warnings`),
  seen: 'I have seen them',
  seenAll: 'Warnings seen',
};
