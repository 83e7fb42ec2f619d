import { minorDigits } from '../domain/values/currency.ts';
import { fixed, isZeroDecimal } from '../domain/values/decimal-text.ts';
import type { Warning } from '../domain/consequences/warning.ts';
import { pathText } from '../domain/document/problem.ts';
import { moneyText, numberText, percentText, shortNumberText } from './number-format.ts';
import { countText } from './phrase.ts';
import { dateText } from './date-format.ts';
import { providerName } from './simulation/provider-name.ts';

/** A warning in words: what happens, with its amount, and what to change. */
export type WarningText = { readonly happens: string; readonly change: string };

/** Whole sentences, in the window's language and the command line's. */
export function warningText(warning: Warning, currency: string): WarningText {
  const money = (units: bigint): string => moneyText(fixed(units, minorDigits(currency)), currency, minorDigits(currency), 'en');
  const percent = (text: string): string => percentText(text, 'en');
  const price = (text: string): string => `${currency}\u00A0${numberText(text, 'en', minorDigits(currency))}`;
  switch (warning.code) {
    case 'gives-back-more': {
      const { perSaved, saved, givenBack, costSharePercent } = warning;
      return {
        happens: `For every 1.00 saved on models, ${perSaved} is given back: if the index’s models cost half, ${money(saved)} is saved and ${money(givenBack)} given back.`,
        change: `Model cost is ${percent(costSharePercent)} of what these lines charge. Let that share of the price follow the index, or pass on less.`,
      };
    }
    case 'reassignment-raises':
      return {
        happens: `Our own choice of a dearer model raises the customer’s prices by ${money(warning.more)} over the term.`,
        change: 'Let a dearer model in a slot chain, so that the index carries on from the price before.',
      };
    case 'introductory-price': {
      const { model, on, risePercent, stake, amount } = warning;
      const stakes = {
        'customer-pays': `For that, the customer pays ${money(amount)} more over the term.`,
        'cut-lost': `If it falls back later, the customer’s prices stay, where against the later price they would fall by ${money(amount)} over the term.`,
        'costs-us': `The rise costs us ${money(amount)} over the term.`,
      };
      return {
        happens: `The baseline has the introductory price of ${model}: it rises by ${percent(risePercent)} on ${dateText(on, 'en')}, so the index rises with it. ${stakes[stake]}`,
        change: 'Take that day as the baseline date, and measure for the first time on it or after it.',
      };
    }
    case 'threshold-hit': {
      const { provider, slot, on, thresholdPercent, comparison, moreThan, atLeast, dearer, awayPercent } = warning;
      const hit = `A price move like that of ${providerName(provider)}’s ${slot} model on ${dateText(on, 'en')} would move the index by exactly the threshold of ${percent(thresholdPercent)}.`;
      const pays = `After such a move the customer pays ${money(moreThan)} where the clause says “more than”, and ${money(atLeast)} where it says “at least”.`;
      // Nothing is billed otherwise where the clause only asks for a talk.
      const talks = `Where the clause says “at least”, the parties then talk about prices; where it says “more than”, they do not. Such a move ${dearer < 0n ? 'saves' : 'costs'} us ${money(dearer < 0n ? -dearer : dearer)} over the term.`;
      const away = awayPercent === null ? '' : `, or set the threshold to ${percent(awayPercent)}`;
      const changes = {
        more_than: `It says “more than”, so such a move does not count. Say “at least” if it is to count${away === '' ? '' : `${away}, which it does not reach`}.`,
        at_least: `It says “at least”, so such a move counts. Say “more than” if it is not to count${away === '' ? '' : `${away}, which it passes`}.`,
      };
      return { happens: `${hit} ${moreThan === atLeast ? talks : pays}`, change: changes[comparison] };
    }
    case 'moved-apart': {
      const { provider, slot, on, inputPercent, outputPercent, reads, bill, otherBill } = warning;
      const moved = (price: string, by: string): string =>
        isZeroDecimal(by)
          ? `${price} stayed as it was`
          : `${price} ${by.startsWith('-') ? 'fell' : 'rose'} by ${percent(by.replace('-', ''))}`;
      return {
        happens: `On ${dateText(on, 'en')}, prices of ${providerName(provider)}’s ${slot} model moved: ${moved('input', inputPercent)} and ${moved('output', outputPercent)}. The index reads ${reads} alone: after such a move the customer pays ${money(bill)}. If it read ${reads === 'input' ? 'output' : 'input'}, the customer would pay ${money(otherBill)}.`,
        change: 'Let the index read both.',
      };
    }
    case 'takes-back-only': {
      const { on, model, from, to } = warning;
      return {
        happens: `The assignment of ${model} on ${dateText(on, 'en')} does not count as a move of price: it only takes back what was chained, from a factor of ${from} to ${to}.`,
        change: 'Let both sides chain, if our choice of model is never to move the price.',
      };
    }
    case 'chain-stays': {
      const { model, on, factor } = warning;
      return {
        happens: `${model} returns on ${dateText(on, 'en')}, and the index keeps a factor of ${factor} from the models between.`,
        change: 'Let the side that chained be level, so that the same model at the same price gives the same index.',
      };
    }
    case 'retirement-counts': {
      const { model, successor, on, risePercent } = warning;
      return {
        happens: `${model} retires, and its successor ${successor} costs ${percent(risePercent)} more on ${dateText(on, 'en')}. A forced change never chains: the rise counts in the index.`,
        change: 'Assign the successor before the retirement, or leave the increase out.',
      };
    }
    case 'notice-too-long': {
      const { model, on, noticeDays, daysLeft, charged } = warning;
      return {
        happens: `The contract promises ${countText(noticeDays, 'day')} of notice before a model ends. ${model} ends on ${dateText(on, 'en')}, ${countText(daysLeft, 'day')} after the start: that notice comes too late. The services that it does come to ${money(charged)} from then on.`,
        change: `Promise ${countText(daysLeft, 'day')} or fewer, or give that work to another model.`,
      };
    }
    case 'notice-past-provider': {
      const { provider, noticeDays, providerDays, charged } = warning;
      const name = providerName(provider);
      return {
        happens: `The contract promises ${countText(noticeDays, 'day')} of notice before a model ends. ${name} promises ${countText(providerDays, 'day')}. The services that its models do come to ${money(charged)} over the term.`,
        change: `Promise ${countText(providerDays, 'day')} or fewer, or agree a longer notice with ${name}.`,
      };
    }
    case 'floor-not-reached': {
      const { floorPercent, runs, decreases, off } = warning;
      return {
        happens: `Prices go down in ${numberText(String(decreases), 'en')} of ${countText(runs, 'run')}, and meet the floor of ${percent(floorPercent)} in none. At the floor, these services would come to ${money(off)} less over the term.`,
        change: 'The floor protects no run: raise it, or give it away in the talks.',
      };
    }
    case 'floor-never-binds': {
      const { floorPercent, lowestPercent, off } = warning;
      return {
        happens: `Prices can fall to ${percent(lowestPercent)} at the lowest, ${money(off)} less over the term, so the floor of ${percent(floorPercent)} never binds.`,
        change: `Leave the floor out, or set it above ${percent(lowestPercent)}.`,
      };
    }
    case 'band-missed': {
      const { period, short, percent: better, worth } = warning;
      return {
        happens: `Period ${period} misses the band of ${percent(better)} by ${money(short)}. The band is worth ${money(worth)} on the charges of the term.`,
        change: `Commit ${money(short)} more, or lower the band’s limit.`,
      };
    }
    case 'band-stays': {
      const { period, inForce, percent: has, wouldPercent } = warning;
      return {
        happens: `Period ${period} is at ${money(inForce)} in force and keeps the band of ${percent(has)}; by that amount it would have ${percent(wouldPercent)}.`,
        change: 'Bands follow the amounts as signed. Move the bands’ limits, or list the later amount from the start.',
      };
    }
    case 'minimum-above-forecast': {
      const { gaps, month, used } = warning;
      return {
        happens: `The minimum is above the forecast: ${money(gaps)} is invoiced as gaps, the first in month ${month}, with use of ${money(used)}.`,
        change: `Lower the minimum to ${money(used)}, or count it by the quarter.`,
      };
    }
    case 'minimums-above-commitment': {
      const { period, minimums, committed } = warning;
      return {
        happens: `The minimums of period ${period} sum to ${money(minimums)}, above its commitment in force of ${money(committed)}.`,
        change: 'Lower the minimum, or agree it again with the amount.',
      };
    }
    case 'credit-lapses': {
      const { amount, month } = warning;
      return {
        happens: `At the forecast ${money(amount)} of credit for shortfalls lapses, the first in month ${month}.`,
        change: 'Give the credit more months, or commit less.',
      };
    }
    case 'overage-cheaper': {
      const { percent: less, off } = warning;
      return {
        happens: `Overage costs ${percent(less)} less than use within the commitment${off > 0n ? `: ${money(off)} at the forecast` : ''}. A smaller commitment is the cheaper one.`,
        change: 'Price overage at the contract’s rate or above, or discount the commitment instead.',
      };
    }
    case 'floor-swallows': {
      const { maxDecreasePercent, amount, limited, floor } = warning;
      return {
        happens: `A true-up may take ${percent(maxDecreasePercent)} off an instalment of ${money(amount)}, down to ${money(limited)}, but the floor holds it at ${money(floor)}.`,
        change: 'Lower the floor, or state the smaller limit.',
      };
    }
    case 'fee-past-balance': {
      const { line, months, more } = warning;
      const effect = more >= 0n ? `costs ${money(more)} more` : `brings ${money(-more)} less`;
      return {
        happens: `In ${countText(months, 'month')} the fee ${line} runs past the balance and takes the overage’s rate and cap: what is past it ${effect}.`,
        change: 'Take the fee out of the pool, or commit enough for it.',
      };
    }
    case 'carried-before-cap': {
      const { carried, more } = warning;
      return {
        happens: `${money(carried)} of excess is carried forward in full before the monthly cap applies: the customer pays ${money(more)} more than with the cap.`,
        change: 'Leave the cap or the carry forward out, or carry less.',
      };
    }
    case 'commitment-above-forecast': {
      const { forfeited, committed } = warning;
      return {
        happens: `At the forecast ${money(forfeited)} of the ${money(committed)} committed is forfeited.`,
        change: 'Commit less, or let the rest roll over or become a credit.',
      };
    }
    case 'option-beats-line': {
      const { option, line, off } = warning;
      return {
        happens: `The option ${option} sells the same unit as ${line} for ${price(off)} less.`,
        change: 'Raise the option’s price, or lower the line’s.',
      };
    }
    case 'tier-cheaper-above': {
      const { upTo, at, above } = warning;
      const units = shortNumberText(upTo, 'en');
      return {
        happens: `${units} units cost ${price(at)}, and one more makes the whole cheaper: ${price(above)}.`,
        change: 'Graduate the tiers, or move the limit to where both prices meet.',
      };
    }
    case 'policy-restates':
      return {
        happens: 'Proportional breakage is an estimate: when the amounts change, past months are recognized again.',
        change: 'Decide with the controller how a change of estimate is booked.',
      };
  }
}

/** A warning as the command line prints it: `warning: path: message`. */
export function warningLine(warning: Warning, currency: string): string {
  const { happens, change } = warningText(warning, currency);
  return `warning: ${pathText(warning.path)}: ${happens} ${change}`.replaceAll('\u00A0', ' ');
}
