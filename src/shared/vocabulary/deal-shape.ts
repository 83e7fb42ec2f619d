/** Recognisable shapes of a deal that a new quote may start from, in the order in which they are offered. */
export const dealShapes = [
  'annual-up-front',
  'half-and-half',
  'monthly-floor',
  'universal-arrears',
  'milestone-credit',
  'forward-15',
  'size-bands',
  'platform-fee',
  'credits-as-you-go',
] as const;
export type DealShape = (typeof dealShapes)[number];
