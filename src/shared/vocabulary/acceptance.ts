/** What a final contract goes out with only where somebody has confirmed it. */
export const acceptances = ['missing-terms', 'lapsed-start'] as const;
export type Acceptance = (typeof acceptances)[number];

export function acceptanceNamed(name: string): Acceptance | null {
  return acceptances.find((each) => each === name) ?? null;
}
