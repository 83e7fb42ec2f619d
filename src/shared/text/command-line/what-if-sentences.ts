/** What the command line says of pages with scenarios and replay. */
export const whatIfFileSentences = {
  scenario: 'of what-if: a scenario, quotewright.scenario/1, up to five times; where left out, those that the quote keeps',
  replay: 'of what-if: as if signed on this day; needs --costs',
  standsFor: 'of what-if: which recorded slot stands for a model or slot of the quote, ID=PROVIDER/SLOT',
  unknownFormat: '--out: must end in .pdf, .docx or .json',
  options: (names: readonly string[]): string =>
    `${names.map((name) => `--${name}`).join(', ')}: pages of scenarios do not take it; leave it out`,
  tooMany: (most: number): string => `--scenario: at most ${most} scenarios fit beside the forecast; leave some out`,
  replayNeedsCosts: '--replay: needs the cost book; give it with --costs',
  nothingToShow: 'the quote keeps no scenario: give one with --scenario, or a day with --replay',
  whatIfAlone: (names: readonly string[]): string =>
    `${names.map((name) => `--${name}`).join(', ')}: is for what-if; leave it out`,
} as const;
