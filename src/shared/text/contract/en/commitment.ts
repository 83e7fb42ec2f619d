/** Commitments and their instalments; true-ups and their calendar. */
export const commitmentWords = {
  section: 'Commitment',
  schedule: (commitment: string): string => `Schedule of the ${commitment}`,
  asSigned: 'Amounts as agreed at signature, before any true-up.',
  instalment: 'Instalment',
  instalmentOf: (number: number): string => `Instalment ${number}`,
  from: 'From',
  to: 'To',
  invoiced: 'Invoiced',
  asDrawn: 'as drawn',
  overTheTerm: 'Over the term',
  period: {
    month: (number: number): string => `Contract month ${number}`,
    quarter: (number: number): string => `Contract quarter ${number}`,
    year: (number: number): string => `Contract year ${number}`,
    term: (): string => 'Term',
  },
};
export type CommitmentWords = typeof commitmentWords;

export const trueUpWords = {
  section: 'True-up',
  calendar: (commitment: string): string => `Calendar of the ${commitment}`,
  calendarIs:
    'Each row is one true-up. The election deadline is the last day whose use counts towards it. The run rate, deviation and factor shown are what the forecast of this order would give; actual use decides.',
  countedFrom: 'Use counted from',
  deadline: 'Election deadline',
  runRate: 'Run rate',
  deviation: 'Deviation',
  factor: 'Factor',
  noInstalment: 'none',
  noDeviation: 'none',
  noFactor: 'none',
};
export type TrueUpWords = typeof trueUpWords;
