/** What the command line says of the memo to the controller. */
export const memoSentences = {
  unknownFormat: '--out: must end in .pdf, .docx or .json',
  options: (names: readonly string[]): string =>
    `${names.map((name) => `--${name}`).join(', ')}: a memo does not take it; leave it out`,
} as const;
