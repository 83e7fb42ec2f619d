import type { ClauseAct } from '../../../simulation/stress/run-figures.ts';
import type { StarterKind } from '../../../simulation/scenarios/starters.ts';
import { countText } from '../../phrase.ts';
import { providerName } from '../../simulation/provider-name.ts';

const starters: Readonly<Record<StarterKind, string>> = {
  'usage-halves': 'From month 7, usage halves',
  'usage-doubles': 'From month 7, usage doubles',
  'flagship-cheaper': 'From month 5, the dearest model costs 60% less',
  'flagship-dearer': 'From month 5, the dearest model costs 100% more',
  'flagship-new': 'From month 5, a new model takes 1.35 times the tokens',
  cheapest: 'From month 5, the cheapest approved model does the work',
  announced: 'Every announced price',
};

/** What a scenario is called that a starter adds: its events may change after. */
const starterNames: Readonly<Record<StarterKind, string>> = {
  'usage-halves': 'Less usage',
  'usage-doubles': 'More usage',
  'flagship-cheaper': 'Cheaper model',
  'flagship-dearer': 'Dearer model',
  'flagship-new': 'New model',
  cheapest: 'Cheapest model',
  announced: 'Announced prices',
};

const acts: Readonly<Record<ClauseAct, string>> = {
  decrease: 'Prices go down',
  increase: 'Prices go up',
  negotiation: 'Both sides talk about prices',
  'true-up-increase': 'A true-up raises the commitment',
  'true-up-decrease': 'A true-up lowers the commitment',
  'floor-reached': 'Prices meet their floor',
  'cap-reached': 'Prices meet their cap',
};

const timesText = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : countText(count, 'time'));

/** What releases and prices of models may do to a deal: scenarios, stress, break-even, replay. */
export const whatIfWords = {
  starters,
  starterNames,
  scenariosTitle: 'Scenarios',
  scenariosAbout:
    'Up to five scenarios stand beside the forecast. They are saved with this quote. The contract does not show them.',
  locked: 'An issued revision keeps its scenarios as they were. Start a new revision to change them.',
  unnamed: (number: number): string => `Scenario ${number}`,
  name: (number: number): string => `Name of scenario ${number}`,
  addLabel: 'Add a scenario',
  ownLabel: 'Begin one of your own with',
  templatesLabel: 'Kept for every quote',
  keep: 'Keep for every quote',
  kept: (name: string): string => `Kept for every quote: ${name}`,
  removeTemplate: (name: string): string => `No longer keep ${name}`,
  change: (sentence: string): string => `Change: ${sentence}`,
  event: {
    add: 'Add to this scenario',
    kinds: {
      usage: 'A change of usage',
      model_price: 'A price of a model',
      new_model: 'A new model',
      slot_assignment: 'Another model in a slot',
      substitute: 'A substitution',
    },
    unfinished: 'Not complete yet',
    fromMonth: 'From month',
    on: 'From',
    factor: 'Usage becomes',
    lines: 'Of these services',
    model: 'Model',
    change: 'Price changes by',
    input: 'Price of a million tokens in',
    output: 'Price of a million tokens out',
    cached: 'Price of a million tokens from the cache',
    slot: 'Slot',
    name: 'Name of the new model',
    inputTokens: 'Tokens in, times',
    outputTokens: 'Tokens out, times',
    from: 'In place of',
    to: 'This model',
    share: 'Share of the work',
    quality: 'Quality, of the old model’s',
    tokens: 'Tokens, of the old model’s',
  },
  mostScenarios: 'Five scenarios are compared at most. Remove one to add another.',
  remove: (name: string): string => `Remove ${name}`,
  removed: (name: string): string => `Removed: ${name}`,
  noCosts: 'Choose a cost book for this quote first: releases and prices of models move what it costs.',
  stressTitle: 'Stress: many futures at once',
  stressAbout:
    'Each run is one future that may come: it draws how much the customer uses, and when models are released or repriced, as they have been since November 2023. The same seed gives the same runs.',
  runs: 'Runs',
  seed: 'Seed',
  start: 'Run',
  cancel: 'Cancel',
  progress: (done: string, of: string): string => `${done} of ${of} runs`,
  failed: 'The stress did not run to its end. Run it again.',
  noSeed: 'A seed is a whole number of 0 or more.',
  bandsOf: { bill: 'Bill by month', margin: 'Margin by month' },
  bands: { wide: 'P5 to P95', narrow: 'P25 to P75', middle: 'Middle: P50' },
  bandsCaption: (what: string, low: string, high: string): string =>
    `${what}: half of the runs lie in the darker band, nine of ten in the lighter one. In the last month they go from ${low} to ${high}.`,
  histogramOf: { bill: 'How many runs come to which bill', margin: 'How many runs come to which margin' },
  histogramCaption: (what: string, middle: string): string => `${what}. Half of them come to ${middle} or less.`,
  binOf: (runs: number, from: string, to: string): string => `${countText(runs, 'run')} from ${from} to ${to}`,
  spreads: 'Percentiles over the term',
  percentilesNote: 'P10: one run in ten comes to this or less. P50: half of the runs. P90: nine in ten.',
  runsNote: 'By margin: at P10 one run in ten leaves us this or less.',
  figure: 'Figure',
  figures: {
    bill: 'Customer pays',
    cost: 'Our cost',
    margin: 'We keep',
    marginPercent: 'Margin',
    shortfall: 'Shortfall',
    overage: 'Overage',
  },
  mean: 'Mean',
  months: 'Percentiles by month',
  month: 'Month',
  actsTitle: 'How often clauses act',
  act: 'Clause',
  acts,
  runsColumn: 'Runs',
  times: 'Times',
  warningsTitle: 'What to change in the clause',
  driversTitle: 'What drives the spread',
  driversNote:
    'From −1 to 1. Near 1, the figure rises where this rises. Near −1, it falls. Near 0, the two have little to do with each other. Statistics calls it rank correlation.',
  driver: 'Driver',
  level: 'Level of usage',
  growth: 'Growth of usage',
  priceOf: (name: string): string => `Price of ${name}`,
  openRun: (percent: string): string => `Open the run at ${percent}`,
  runName: (run: string, seed: string, percent: string): string => `Run ${run} of seed ${seed}, at ${percent}`,
  opened: (name: string): string => `Added: ${name}`,
  inWords: (name: string): string => `${name} in words`,
  further: (count: number): string => `and ${countText(count, 'further change')}`,
  breakEvenTitle: 'Break-even',
  breakEvenAbout: (floor: string): string => `How far costs, usage and terms can move before the margin meets ${floor}.`,
  compute: 'Calculate',
  dearerBy: 'All models cost more by',
  shareOfForecast: 'Use, of the forecast',
  floorOf: (floor: string): string => `Floor: ${floor}`,
  marginPath: (floor: string): string => `How the margin falls when models get dearer, and the floor of ${floor}.`,
  usePath: 'What the customer pays, and how much of the commitment is left over, for more or less use.',
  modelsTitle: 'Another charge model',
  modelsAbout: 'For which use of a service the customer would pay less if it were charged otherwise. The rest of the deal stays.',
  noModels: 'No service is charged by use with a forecast.',
  asAgreed: 'As agreed',
  models: {
    graduated: 'graduated tiers',
    volume: 'volume tiers',
    flat: (fee: string): string => `a flat fee of ${fee} a month`,
  },
  modelPays: (line: string, model: string, where: string): string =>
    `${line}: with ${model}, the customer pays less when use is ${where}.`,
  modelNeverPays: (line: string, model: string, to: string): string =>
    `${line}: with ${model}, the customer pays no less for any use up to ${to} of the forecast.`,
  modelPath: (line: string, model: string): string => `${line}: what the customer pays as agreed, and with ${model}.`,
  stretch: (from: string | null, to: string | null): string =>
    from === null
      ? to === null
        ? 'high or low'
        : `up to ${to} of the forecast`
      : to === null
        ? `${from} of the forecast or more`
        : `${from} to ${to} of the forecast`,
  chartNumbers: 'The numbers of this chart',
  spreadsTitle: 'What is drawn',
  spreadFields: { level: 'Level of usage', growth: 'Growth a month', noise: 'Month by month' },
  spreadHint:
    'Two runs of three lie within so much of the forecast, above it or below. Statistics calls it one standard deviation.',
  points: 'points',
  bias: 'Moves of prices',
  biases: { recorded: 'As recorded', cuts: 'Cuts alone', rises: 'Rises alone' },
  announced: 'Announced prices of the cost book come',
  together: 'All services move together',
  perYear: 'Moves of each model',
  aYear: 'a year',
  asRecorded: 'as recorded',
  halfLife: 'A move counts half after',
  halfLifeUnit: 'months',
  movesHint:
    'Recorded moves are drawn, recent ones more often: one that lies so many months back counts half as much. With 0, all count alike.',
  byProvider: 'Models of one provider move on the same days',
  underFloor: (share: string, floor: string): string =>
    `In ${share} of the runs, the margin is under ${floor}, the floor of the guardrails.`,
  noFloor: 'The guardrails name no floor for the margin.',
  usedUpTitle: 'When the commitment is used up',
  usedUpShare: 'Runs that use it up',
  takeValue: (value: string): string => `Use ${value}`,
  takeHigher: 'Commit a tenth more',
  used: 'Take a break-even value',
  since: (acts: string): string => `Over a term from November 2023 on, this clause would have ${acts}.`,
  sinceNothing: 'Over a term from November 2023 on, this clause would have left prices as they are.',
  sinceActs: {
    decrease: (times: number): string => `cut prices ${timesText(times)}`,
    increase: (times: number): string => `raised prices ${timesText(times)}`,
    negotiation: (times: number): string => `asked for a talk ${timesText(times)}`,
  },
  asksStandIn: (names: string): string => `No recorded price stands for ${names}. Say in the replay how it moved.`,
  replayTitle: 'Replay',
  replayAbout:
    'This quote as if signed on a past day, with the same forecast and prices of models that moved as they did from then on.',
  replayFrom: 'Signed on',
  standsFor: (name: string): string => `${name} moves as`,
  recordedSlot: (provider: string, slot: string): string => `${providerName(provider)} ${slot}`,
  nothingStands: 'Its price stays',
  replayNumbers: 'What the customer pays each month, now and then',
  replayNow: 'This quote',
  replayThen: (day: string): string => `Signed on ${day}`,
  worstTitle: 'The worst start',
};
