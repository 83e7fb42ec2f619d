import { countText } from '../../phrase.ts';

/** How an amount came about. */
export const howWords = {
  title: 'How this came about',
  back: 'Back to the previous figure',
  formula: 'Formula',
  inputs: 'Made of',
  rounding: 'Rounding',
  goToTerm: (name: string): string => `Go to ${name}`,
  year: (year: number): string => `Year ${year}`,
  /** A part of a sum: what it is of, and the day it starts or is invoiced. */
  part: (name: string, on: string): string => `${name}, ${on}`,
  partOf: (name: string, what: string, on: string): string => `${name}, ${what}, ${on}`,
  charges: 'charge',
  quantities: 'quantity',
  rated: 'charged units',
  costs: 'our cost',
  ours: 'Our costs',
  sumOf: (parts: string): string => `The sum of ${parts}.`,
  parts: (count: number): string => countText(count, 'part'),
  tree: 'What it is made of',
  nothingHere: 'Choose an amount in the table to see how it came about.',
  keys: 'Enter in the table leads here. Arrow keys open and close, Enter goes to the field, Esc goes back.',
  gone: 'This figure is no longer in the evaluation.',
};
