/** What a controller has to judge of a deal. The words and the paragraphs of each are in the text of the memo. */
export const judgementKinds = [
  'obligations',
  'use-above',
  'true-ups',
  'breakage',
  'options',
  'rollover',
  'shortfall-credit',
  'discount-bands',
  'adaptive-pricing',
  'level',
  'financing',
  'modification',
  'service-credits',
  'loss',
  'commission',
] as const;
export type JudgementKind = (typeof judgementKinds)[number];
