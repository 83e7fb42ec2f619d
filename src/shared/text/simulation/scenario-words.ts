/** Events of a scenario, in words; days, names and percents come written. A language is one value of this type. */
export const scenarioWords = {
  allUsage: 'all usage',
  usage: (month: string, what: string, percent: string): string => `From month ${month}, ${what} is ${percent} of what it was.`,
  cheaper: (day: string, model: string, percent: string): string => `On ${day}, ${model} gets ${percent} cheaper.`,
  dearer: (day: string, model: string, percent: string): string => `On ${day}, ${model} gets ${percent} dearer.`,
  priced: (day: string, model: string, input: string, output: string): string =>
    `On ${day}, a million tokens of ${model} cost ${input} in and ${output} out.`,
  released: (day: string, slot: string, input: string, output: string): string =>
    `On ${day}, a new model fills ${slot}: a million tokens cost ${input} in and ${output} out.`,
  moreTokens: (factor: string): string => `It takes ${factor} times the tokens.`,
  assigned: (day: string, slot: string, model: string): string => `On ${day}, ${model} fills ${slot}.`,
  substituted: (month: string, from: string, to: string): string => `From month ${month}, ${to} does the work of ${from}.`,
};
export type ScenarioWords = typeof scenarioWords;
