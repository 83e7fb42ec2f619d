/** What a script tells its user goes to standard error: standard output is for results. */
export function say(line: string): void {
  console.error(line);
}
