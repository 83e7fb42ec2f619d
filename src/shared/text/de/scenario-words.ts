import type { ScenarioWords } from '../simulation/scenario-words.ts';

export const scenarioWords: ScenarioWords = {
  allUsage: 'die gesamte Nutzung',
  usage: (month, what, percent) => `Ab Monat ${month} beträgt ${what} ${percent} des bisherigen Werts.`,
  fromMonth: (month) => `Ab Monat ${month}`,
  fromDay: (day) => `Ab ${day}`,
  cheaper: (when, model, percent) => `${when} kostet ${model} ${percent} weniger.`,
  dearer: (when, model, percent) => `${when} kostet ${model} ${percent} mehr.`,
  priced: (when, model, input, output) =>
    `${when} kostet eine Million Token von ${model} ${input} in der Eingabe und ${output} in der Ausgabe.`,
  released: (when, slot, input, output) =>
    `${when} tritt ein neues Modell an die Stelle von ${slot}: Eine Million Token kostet ${input} in der Eingabe und ${output} in der Ausgabe.`,
  tokensIn: (factor) => `Es braucht ${factor}-mal so viele Token in der Eingabe.`,
  tokensOut: (factor) => `Es braucht ${factor}-mal so viele Token in der Ausgabe.`,
  moreTokens: (factor) => `Es braucht ${factor}-mal so viele Token.`,
  tokensApart: (input, output) =>
    `Es braucht ${input}-mal so viele Token in der Eingabe und ${output}-mal so viele in der Ausgabe.`,
  tokenShare: (percent) => `Es braucht ${percent} der Token.`,
  quality: (percent) => `Seine Qualität beträgt ${percent} der Qualität des alten Modells.`,
  assigned: (when, slot, model) => `${when} ist ${slot} das Modell ${model}.`,
  substituted: (when, from, to) => `${when} macht ${to} die Arbeit von ${from}.`,
  substitutedShare: (when, from, to, share) => `${when} macht ${to} ${share} der Arbeit von ${from}.`,
};
