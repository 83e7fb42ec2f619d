/** What the command line says of answers to procurement. */
export const procurementSentences = {
  unknownFormat: '--out: must end in .pdf, .docx or .json',
  options: (names: readonly string[]): string =>
    `${names.map((name) => `--${name}`).join(', ')}: answers to procurement do not take it; leave it out`,
} as const;
