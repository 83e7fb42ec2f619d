/** What a check came to. A failed test is named with what it said, a skipped one with its reason: nothing is left out in silence. */
export type Tally = { readonly passed: number; readonly failed: readonly string[]; readonly skipped: readonly string[] };

export const nothing: Tally = { passed: 0, failed: [], skipped: [] };
export const onePassed: Tally = { passed: 1, failed: [], skipped: [] };

export function oneFailed(what: string): Tally {
  return { passed: 0, failed: [what], skipped: [] };
}

export function sum(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.flatMap(({ failed }) => failed),
    skipped: tallies.flatMap(({ skipped }) => skipped),
  };
}

/** The last line of `npm test`, which machines read too. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  const line = `${passed} passed, ${failed.length} failed`;
  return skipped.length === 0 ? line : `${line}, ${skipped.length} skipped`;
}

/** The end of `npm test`: every failure by name, for a run is long and often its last page alone is kept; then the closing line. */
export function closingLines(tally: Tally): readonly string[] {
  return [...tally.failed.map((failure) => `failed: ${failure}`), closingLine(tally)];
}
