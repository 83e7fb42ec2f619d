import type { Credits, Pack } from '../domain/terms/credits.ts';
import { moneyText } from './number-format.ts';
import { countText } from './phrase.ts';
import type { Clause, Wording } from './wording.ts';

function validity(pack: Pack): string {
  return pack.expiresAfterMonths === undefined
    ? 'to the end of the term'
    : `for ${countText(pack.expiresAfterMonths, 'contract month')}, the month of purchase included`;
}

function purchase(credits: Credits): string {
  const lives = new Set(credits.packs.map((pack) => validity(pack)));
  const [first] = lives;
  const life =
    lives.size === 1 && first !== undefined
      ? `Credits of a pack can be used ${first}, and never beyond the term.`
      : 'Credits of a pack can be used until the date that the table below gives for it.';
  return `Customer buys ${credits.name} in packs. Each pack is invoiced on the first day of the month in which it is bought. ${life} What is unused then lapses and is not refunded.`;
}

const orderOfUse =
  'Use is taken from the pack that lapses first; among packs that lapse together, from free ones before paid ones, and then from the one bought first.';

function overage(credits: Credits, wording: Wording): string {
  const price = moneyText(credits.overagePricePerCredit, wording.currency, wording.minorDigits, wording.language);
  return `Use beyond all packs is charged at ${price} per credit, rounded once a month and invoiced on the first day of the month that follows.`;
}

/** Packs, their order of use, expiry and overage: pricing §6. */
export function creditsWords(credits: Credits, wording: Wording): Clause {
  return {
    heading: credits.name,
    paragraphs: [
      purchase(credits),
      `Each unit of a service priced in ${credits.name} takes the credits that the burn table gives. Discounts, price rises and adaptive pricing do not change credits.`,
      orderOfUse,
      overage(credits, wording),
    ],
  };
}
