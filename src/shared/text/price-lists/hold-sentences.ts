import type { Hold } from '../../price-lists/review/hold.ts';
import type { Meter } from '../../price-lists/source/listed-model.ts';
import { briefDateText } from '../date-format.ts';
import { numberText, percentText } from '../number-format.ts';

export const meterNames: { readonly [M in Meter]: string } = {
  input: 'input',
  output: 'output',
  cachedInput: 'cached input',
  cacheWrite: 'cache write',
};

/** Why a price of an imported list is held, as a sentence. */
export function holdSentence(hold: Hold): string {
  switch (hold.code) {
    case 'zero':
      return `The price for ${meterNames[hold.meter]} is 0: it is free, or the list has no price for it`;
    case 'output-below-input':
      return 'Output costs less than input';
    case 'cached-not-below-input':
      return 'Cached input costs as much as input, or more';
    case 'factor-ten':
      return `The price for ${meterNames[hold.meter]} is ten times the one before, or a tenth: a digit too far?`;
    case 'unit-slip':
      return `The price for ${meterNames[hold.meter]} is off by ${numberText(hold.factor, 'en')} times: another unit?`;
    case 'cached-stayed':
      return 'Input has a new price, and cached input has the one from before';
    case 'meter-gone':
      return `The list has no price for ${meterNames[hold.meter]}, and the book has one`;
    case 'band-incomplete':
      return `The prices above ${numberText(hold.above, 'en')} tokens of context have none for ${meterNames[hold.meter]}`;
    case 'band-as-price':
      return `The new price is the one above ${numberText(hold.above, 'en')} tokens of context`;
    case 'surcharge-in-price':
      return 'Every price is 1.1 times the one before: a surcharge of a region?';
    case 'resold':
      return `${hold.maker} costs ${numberText(hold.price.input ?? '0', 'en')} in and ${numberText(hold.price.output ?? '0', 'en')} out at its maker: this is a reseller’s price`;
    case 'intro-missed':
      return `This is the price announced for ${briefDateText(hold.from, 'en')}: the introductory price still holds`;
    case 'history-overwritten':
      return `The book has another price from ${briefDateText(hold.from, 'en')} on: the list has lost or changed its history`;
    case 'history-half-right':
      return `Cached input has one price before and after ${briefDateText(hold.from, 'en')}, and input has two`;
    case 'alias-moved':
      return 'The name is an alias: it may stand for another model now';
    case 'price-of-sibling':
      return `The new model costs exactly what ${hold.sibling} costs`;
    case 'float-trace':
      return `The price for ${meterNames[hold.meter]} is published as ${hold.published}, with digits that a program’s arithmetic leaves, and is read as ${numberText(hold.read, 'en')}: is that the price?`;
    case 'beyond-limit':
      return `The price for ${meterNames[hold.meter]} moves by ${percentText(hold.percent, 'en')}, which is beyond the limit`;
  }
}
