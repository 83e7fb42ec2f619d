import type { ClauseAct } from '../../../simulation/stress/run-figures.ts';
import type { StarterKind } from '../../../simulation/scenarios/starters.ts';
import { countText } from '../../phrase.ts';

const starters: Readonly<Record<StarterKind, string>> = {
  'usage-halves': 'Usage halves from month 7',
  'usage-doubles': 'Usage doubles from month 7',
  'flagship-cheaper': 'The dearest model gets 60% cheaper in month 5',
  'flagship-dearer': 'The dearest model gets 100% dearer in month 5',
  'flagship-new': 'A new model takes 1.35 times the tokens from month 5',
  cheapest: 'The cheapest approved model does the work from month 5',
};

const acts: Readonly<Record<ClauseAct, string>> = {
  decrease: 'Prices go down',
  increase: 'Prices go up',
  negotiation: 'The parties talk about prices',
  'true-up-increase': 'A true-up raises the commitment',
  'true-up-decrease': 'A true-up lowers the commitment',
  'floor-reached': 'Prices meet their floor',
  'cap-reached': 'Prices meet their cap',
};

/** What releases and prices of models may do to a deal: scenarios, stress, break-even, replay. */
export const whatIfWords = {
  starters,
  addLabel: 'Add a what if',
  mostScenarios: 'Five are compared at most. Remove one to add another.',
  remove: (name: string): string => `Remove ${name}`,
  removed: (name: string): string => `Removed: ${name}`,
  noCosts: 'Choose a cost book for this quote first: releases and prices of models move what it costs.',
  stressTitle: 'Stress: many futures at once',
  stressAbout:
    'Each run draws how much is used and when models are released or repriced, as they have been since November 2023. The same seed gives the same runs.',
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
    'Rank correlation from −1 to 1: near 1, the figure rises where this rises; near −1, it falls; near 0, the two have little to do with each other.',
  driver: 'Driver',
  level: 'Level of usage',
  growth: 'Growth of usage',
  priceOf: (name: string): string => `Price of ${name}`,
  openRun: (percent: string): string => `Open the run at ${percent}`,
  runName: (run: string, seed: string, percent: string): string => `Run ${run} of seed ${seed}, margin at ${percent}`,
  opened: (name: string): string => `Added: ${name}`,
  inWords: (name: string): string => `${name} in words`,
  further: (count: number): string => `and ${countText(count, 'change')} of usage more`,
  breakEvenTitle: 'Break-even',
  breakEvenAbout: (floor: string): string => `How far costs, usage and terms can move before the margin meets ${floor}.`,
  compute: 'Compute',
  computing: 'Computing',
  takeValue: (value: string): string => `Use ${value}`,
  used: 'Take a break-even value',
  replayTitle: 'Replay',
  replayAbout:
    'This quote as if signed on a past day, with the same forecast and prices of models that moved as they did from then on.',
  replayFrom: 'Signed on',
  standsFor: (name: string): string => `${name} moves as`,
  nothingStands: 'Its price stays',
  worstTitle: 'The worst start',
};
