/** Events of a scenario, in words; days, names and percents come written. A language is one value of this type. */
export const scenarioWords = {
  allUsage: 'all usage',
  usage: (month: string, what: string, percent: string): string => `From month ${month}, ${what} is ${percent} of what it was.`,
  /** From when: the month of the contract where the day begins one, else the day. */
  fromMonth: (month: string): string => `From month ${month}`,
  fromDay: (day: string): string => `From ${day}`,
  cheaper: (when: string, model: string, percent: string): string => `${when}, ${model} costs ${percent} less.`,
  dearer: (when: string, model: string, percent: string): string => `${when}, ${model} costs ${percent} more.`,
  priced: (when: string, model: string, input: string, output: string): string =>
    `${when}, a million tokens of ${model} cost ${input} in and ${output} out.`,
  released: (when: string, slot: string, input: string, output: string): string =>
    `${when}, a new model takes the place of ${slot}: a million tokens cost ${input} in and ${output} out.`,
  tokensIn: (factor: string): string => `It takes ${factor} times the tokens in.`,
  tokensOut: (factor: string): string => `It takes ${factor} times the tokens out.`,
  moreTokens: (factor: string): string => `It takes ${factor} times the tokens.`,
  tokensApart: (input: string, output: string): string =>
    `It takes ${input} times the tokens in, and ${output} times the tokens out.`,
  tokenShare: (percent: string): string => `It takes ${percent} of the tokens.`,
  quality: (percent: string): string => `Its quality is ${percent} of the old model’s.`,
  assigned: (when: string, slot: string, model: string): string => `${when}, ${slot} is ${model}.`,
  substituted: (when: string, from: string, to: string): string => `${when}, ${to} does the work of ${from}.`,
  substitutedShare: (when: string, from: string, to: string, share: string): string =>
    `${when}, ${to} does ${share} of the work of ${from}.`,
};
export type ScenarioWords = typeof scenarioWords;
