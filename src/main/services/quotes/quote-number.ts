/** The parts of a pattern before and after its run of `#`, the day's year and month put in; `digits` is the run's length. */
function partsOf(pattern: string, day: string): { readonly prefix: string; readonly suffix: string; readonly digits: number } {
  const dated = pattern.replaceAll('{year}', day.slice(0, 4)).replaceAll('{month}', day.slice(5, 7));
  const run = /#+/.exec(dated);
  const at = run?.index ?? dated.length;
  const digits = run?.[0].length ?? 0;
  return { prefix: dated.slice(0, at), suffix: dated.slice(at + digits), digits };
}

/** What numbers of this pattern begin with on the day, `YYYY-MM-DD`. */
export function numberPrefix(pattern: string, day: string): string {
  return partsOf(pattern, day).prefix;
}

/** The number after the greatest one in use of its pattern, counting drafts and archived quotes. */
export function nextNumber(pattern: string, day: string, taken: readonly string[]): string {
  const { prefix, suffix, digits } = partsOf(pattern, day);
  const greatest = taken.reduce((most, number) => {
    if (!number.startsWith(prefix) || !number.endsWith(suffix)) return most;
    const middle = number.slice(prefix.length, number.length - suffix.length);
    // At most nine digits: a longer number was typed by hand and does not count.
    return /^\d{1,9}$/.test(middle) ? Math.max(most, Number(middle)) : most;
  }, 0);
  return `${prefix}${String(greatest + 1).padStart(digits, '0')}${suffix}`;
}
