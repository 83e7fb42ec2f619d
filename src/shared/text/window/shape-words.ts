import type { DealShape } from '../../vocabulary/deal-shape.ts';

type ShapeWords = { readonly name: string; readonly sentence: string };

const shapes: Readonly<Record<DealShape, ShapeWords>> = {
  'annual-up-front': {
    name: 'Annual up front',
    sentence: 'Each year’s commitment is paid on its first day and drawn down by use.',
  },
  'half-and-half': {
    name: 'Half and half',
    sentence: 'A year’s commitment opens whole and is paid in two halves, in months 1 and 7.',
  },
  'monthly-floor': {
    name: 'Monthly floor in a year',
    sentence: 'A yearly commitment, billed as it is used, with a minimum that every month brings.',
  },
  'universal-arrears': {
    name: 'One commitment for everything, in arrears',
    sentence: 'Every product and the support fee draw one commitment down, each month billed after it.',
  },
  'milestone-credit': {
    name: 'Milestones, shortfall as credit',
    sentence: 'What a year lacks of its milestone is invoiced and becomes a credit for the year after.',
  },
  'forward-15': {
    name: '15 % forward',
    sentence: 'Use beyond a year’s commitment counts toward the next one’s, up to 15 % of it.',
  },
  'size-bands': {
    name: 'Ramp by size band',
    sentence: 'The commitment grows each year, and its prices fall with the size band that it reaches.',
  },
  'platform-fee': {
    name: 'Platform fee that draws down',
    sentence: 'Platform and seats draw the same commitment down as use does, with no invoice of their own.',
  },
  'credits-as-you-go': {
    name: 'Credits with pay as you go',
    sentence: 'A pack of credits to start with; what burns beyond it is paid by the month.',
  },
};

/** The shapes that a new quote may start from. */
export const shapeWords = {
  shapes,
};
