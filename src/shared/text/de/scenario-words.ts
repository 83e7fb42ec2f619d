import type { ScenarioWords } from '../simulation/scenario-words.ts';

export const scenarioWords: ScenarioWords = {
  allUsage: 'die gesamte Nutzung',
  usage: (month, what, percent) => `Ab Monat ${month} beträgt ${what} ${percent} des bisherigen Werts.`,
  cheaper: (day, model, percent) => `Am ${day} wird ${model} um ${percent} billiger.`,
  dearer: (day, model, percent) => `Am ${day} wird ${model} um ${percent} teurer.`,
  priced: (day, model, input, output) => `Am ${day} kostet eine Million Token von ${model} ${input} hinein und ${output} heraus.`,
  released: (day, slot, input, output) =>
    `Am ${day} übernimmt ein neues Modell ${slot}: Eine Million Token kostet ${input} hinein und ${output} heraus.`,
  moreTokens: (factor) => `Es braucht ${factor}-mal so viele Token.`,
  assigned: (day, slot, model) => `Am ${day} übernimmt ${model} die Rolle ${slot}.`,
  substituted: (month, from, to) => `Ab Monat ${month} macht ${to} die Arbeit von ${from}.`,
};
