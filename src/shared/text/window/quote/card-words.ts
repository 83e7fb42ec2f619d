import type { CopiedField } from '../../../catalogue/drift.ts';
import { countText } from '../../phrase.ts';

const fields: Readonly<Record<CopiedField, string>> = {
  name: 'name',
  unit: 'unit',
  unitDefinition: 'what counts as a unit',
  annualUpliftPercent: 'yearly uplift',
  quantityDecimals: 'decimals of the quantity',
  outcome: 'outcome',
  servedBy: 'models',
  otherCostPerUnit: 'other cost',
};

/** What a quote has to do with rate cards: picking, prices off the card, a newer card. */
export const cardWords = {
  title: 'Rate card',
  add: 'Add from a rate card',
  addHint:
    'Type a name, a tag or a unit. Enter adds it; the field stays for the next one. Shift+Enter marks several, which Enter then adds together.',
  noneFits: (currency: string): string => `No published rate card is in ${currency}.`,
  notFound: 'Nothing on the card has that name, tag or unit.',
  inCredits: (name: string): string => `${name}, for credits`,
  kinds: { product: 'product', bundle: 'bundle', package: 'package', pack: 'pack' },
  alternatives: (name: string): string => `${name}: all as options`,
  ofCard: (card: string, version: number): string => `${card}, version ${version}`,
  added: (names: string, required: string, count: number): string => {
    const [are, need] = count === 1 ? ['is added', 'what it needs'] : ['are added', 'what they need'];
    return required === '' ? `${names} ${are}.` : `${names} ${are}, with ${need}: ${required}.`;
  },
  marked: (names: string): string => `Enter adds ${names}.`,
  step: (name: string): string => `Add ${name}`,
  goesWith: 'Goes with it:',
  addAlso: (name: string): string => `Add ${name}`,
  creditsBefore: (card: string, version: number, sentence: string): string => `${card}, version ${version}: ${sentence}`,
  refusals: {
    'other-currency': 'The card is in another currency than the quote.',
    'too-many-lines': 'The quote would have too many lines.',
    'not-on-card': 'The card lacks a product that belongs to it.',
  },
  offMark: 'off card',
  offCard: 'Off the card',
  price: (field: string, quoted: string, card: string, percent: string | null): string =>
    `${field}${quoted} instead of ${card}${percent === null ? '' : ` (${percent})`}`,
  tier: (tier: number): string => `tier ${tier}: `,
  otherCharge: 'charged in another way than the card says',
  noProduct: 'its product is not on the card any more',
  cardIn: (currency: string): string => `its rate card is in ${currency}`,
  unknownVersion: 'its version of the card is not in this workspace, or was changed by hand',
  drift: (card: string, version: number, count: number): string =>
    `${card} has version ${version}, which would change ${countText(count, 'line')}`,
  becomes: (field: string, before: string, after: string, percent: string | null): string =>
    `${field}${before} becomes ${after}${percent === null ? '' : ` (${percent})`}`,
  fieldsChange: (names: string): string => `changes ${names}`,
  fields,
  gone: 'not on the newer card: the line stays as it is',
  take: 'Take it',
  takeLine: (name: string): string => `Take it for ${name}`,
  takeAll: 'Take all',
  taken: 'Newer rate card',
};
