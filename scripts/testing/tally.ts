/** What a check came to. A failed test is named with what it said, a skipped one with its reason: nothing is left out in silence. */
export type Tally = {
  readonly passed: number;
  readonly failed: readonly string[];
  readonly skipped: readonly string[];
  /** Those that passed on their second try, where a suite has one, with what the first one said. */
  readonly secondTry: readonly string[];
};

export const nothing: Tally = { passed: 0, failed: [], skipped: [], secondTry: [] };
export const onePassed: Tally = { passed: 1, failed: [], skipped: [], secondTry: [] };

export function oneFailed(what: string): Tally {
  return { passed: 0, failed: [what], skipped: [], secondTry: [] };
}

export function sum(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.flatMap(({ failed }) => failed),
    skipped: tallies.flatMap(({ skipped }) => skipped),
    secondTry: tallies.flatMap(({ secondTry }) => secondTry),
  };
}

/** The last line of `npm test`, which machines read too. */
export function closingLine({ passed, failed, skipped, secondTry }: Tally): string {
  const more = [
    ...(skipped.length === 0 ? [] : [`${skipped.length} skipped`]),
    ...(secondTry.length === 0 ? [] : [`${secondTry.length} on a second try`]),
  ];
  return [`${passed} passed`, `${failed.length} failed`, ...more].join(', ');
}

/** The end of `npm test`: every failure and second try by name, for a run is long and often its last page alone is kept; then the closing line. */
export function closingLines(tally: Tally): readonly string[] {
  return [
    ...tally.secondTry.map((test) => `second try: ${test}`),
    ...tally.failed.map((failure) => `failed: ${failure}`),
    closingLine(tally),
  ];
}
