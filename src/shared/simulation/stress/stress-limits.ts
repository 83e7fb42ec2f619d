/** The most runs of one stress. */
export const mostRuns = 10_000;
/** The runs of a stress where nothing else is said. */
export const defaultRuns = 1_000;

function isRunCount(runs: number): boolean {
  return Number.isInteger(runs) && runs >= 1 && runs <= mostRuns;
}

/** A seed is a whole number that a double holds exactly. */
export function isSeed(seed: number): boolean {
  return Number.isSafeInteger(seed) && seed >= 0;
}

/** Whoever asks has read both from a field or an option and said what is wrong with them: what comes here otherwise is a mistake of ours. */
export function requireLimits(seed: number, runs: number): void {
  if (!isSeed(seed)) throw new RangeError(`A seed is a whole number from 0 to ${Number.MAX_SAFE_INTEGER}, not ${seed}`);
  if (!isRunCount(runs)) throw new RangeError(`A stress has 1 to ${mostRuns} runs, not ${runs}`);
}
