import type { Problem, Reason } from '../domain/document/problem.ts';
import { pathText } from '../domain/document/problem.ts';
import { characterName } from './character-name.ts';

const chargeNames: Readonly<Record<string, string>> = {
  recurring: 'a recurring line',
  one_time: 'a one-time line',
  usage: 'a usage line',
  credits: 'a credits line',
};

const typeNames: Readonly<Record<Extract<Reason, { code: 'wrong-type' }>['expected'], string>> = {
  text: 'must be text in quotes',
  integer: 'must be a whole number, without quotes',
  list: 'must be a list',
  object: 'must be a group of fields',
  truth: 'must be true or false',
};

const inQuotes = (id: string): string => `“${id}”`;

/** What is wrong, as the end of a sentence that starts with the place: "lines[0].name must not be empty". */
export function reasonSentence(reason: Reason): string {
  switch (reason.code) {
    case 'does-not-go-with':
      return `does not go together with ${reason.with}: leave one of them out`;
    case 'needs':
      return `needs ${reason.needs}`;
    case 'percents-sum':
      return `must sum to 100 percent, and sums to ${reason.sum}`;
    case 'beyond-period':
      return `must be a month of the period, 1 to ${reason.months}`;
    case 'reaches-no-instalment':
      return 'reaches no instalment: none starts in this month or later that is not paid for by then';
    case 'minimum-not-shorter':
      return 'must be shorter than the commitment’s period';
    case 'minimum-above-amount':
      return `comes to ${reason.inPeriod} in a period, which is more than the ${reason.amount} committed for it`;
    case 'outside-months-of-line':
      return `must lie in the months of its line, ${reason.from} to ${reason.to}`;
    case 'only-optional-lines':
      return 'has no line but those on offer: a commitment needs one that is taken';
    case 'not-a-pool-line':
      return `names the line ${inQuotes(reason.id)}, which is neither a usage line nor a monthly fee`;
    case 'model-is-there':
      return `must be a new id: ${inQuotes(reason.model)} is in the cost book already`;
    case 'alias-in-index':
      return `names ${inQuotes(reason.model)}, an alias whose maker may point it to another model: an index reads models with a name of their own`;
    case 'price-zero':
      return `needs a price above 0 of ${inQuotes(reason.model)} on ${reason.on}: the chain divides by it`;
    case 'differs-from-amended':
      return `must be the same as in the quote that it amends, ${reason.amended}`;
    case 'after-start':
      return `must be on or before the start date, ${reason.startDate}: services would run before the agreement holds`;
    case 'missing':
      return 'is missing';
    case 'unknown-field':
      return reason.nearest === null ? 'is not a known field' : `is not a known field; did you mean ${inQuotes(reason.nearest)}?`;
    case 'wrong-type':
      return reason.isNull === true
        ? `is null: it ${typeNames[reason.expected]}, or be left out where it may`
        : typeNames[reason.expected];
    case 'not-decimal':
      return 'must be a plain decimal such as "1250" or "0.90", without thousands marks, exponent or unit';
    case 'number-for-decimal':
      return 'must be a decimal in quotes, such as "0.90": a bare number can lose digits';
    case 'decimal-too-long':
      return 'must have at most 15 digits before the point and 12 after it';
    case 'negative':
      return 'must not be negative';
    case 'below':
      return `must be at least ${reason.least}`;
    case 'above':
      return `must be at most ${reason.most}`;
    case 'too-many-decimals':
      return `must have at most ${reason.most} decimals`;
    case 'zero':
      return 'must be greater than 0';
    case 'empty-text':
      return 'must not be empty';
    case 'empty-list':
      return 'must have at least one entry';
    case 'too-many-entries':
      return `must have at most ${reason.most} entries`;
    case 'not-one-of':
      return `must be one of ${reason.options.join(', ')}`;
    case 'no-such-date':
      return 'must be a date that exists, written YYYY-MM-DD';
    case 'past-last-year':
      return `must be early enough for the term to end before the year ${reason.lastYear}`;
    case 'unknown-currency':
      return 'must be an ISO 4217 currency code such as USD, EUR or JPY';
    case 'unknown-schema':
      return `has a version that this app can’t read; it reads ${reason.reads}`;
    case 'does-not-belong':
      return `does not belong to ${chargeNames[reason.type] ?? reason.type}`;
    case 'reserved-id':
      return 'must not be “credits”: credit invoices use that name';
    case 'repeated-id':
      return `repeats the id ${inQuotes(reason.id)}`;
    case 'not-falling':
      return `must be less than ${reason.below}`;
    case 'omitted-has-no-text':
      return 'an omitted clause has no text of its own';
    case 'too-long-text':
      return `must have at most ${reason.most} characters`;
    case 'unwelcome-character':
      return `has ${characterName(reason.codePoint)}, which no text may have: delete it`;
    case 'piled-marks':
      return `has a letter with more than ${reason.most} marks: delete some of them`;
    case 'line-break':
      return 'must be one line: it has a line break or a tab';
    case 'undrawable-character':
      return `has ${characterName(reason.codePoint)}, which the PDF’s fonts lack: write it otherwise, or the PDF is refused`;
    case 'not-rising':
      return /^\d{4}-/.test(reason.above) ? `must be after ${reason.above}` : `must be greater than ${reason.above}`;
    case 'last-tier-open':
      return 'must be null in the last tier, so that every quantity has a price';
    case 'open-tier-not-last':
      return 'may be null only in the last tier';
    case 'shares-sum':
      return `must have shares that sum to 100, and these sum to ${reason.sum}`;
    case 'weights-sum':
      return 'must have at least one weight above 0';
    case 'month-outside-term':
      return `must be a month of the term, 1 to ${reason.termMonths}`;
    case 'quantity-too-large':
      return `grows past 10^15 in month ${reason.month}`;
    case 'finer-than-minor-unit':
      return `must have at most ${reason.digits} decimals, as amounts in ${reason.currency} do`;
    case 'unknown-line':
      return `names the line ${inQuotes(reason.id)}, which is not in the quote`;
    case 'unknown-product':
      return `names the product ${inQuotes(reason.id)}, which is not in the rate card`;
    case 'no-price-of-product':
      return 'has no price: give the product a charge, or its credits per unit in the burn table';
    case 'not-a-usage-line':
      return `names the line ${inQuotes(reason.id)}, which is not a usage line`;
    case 'not-a-metered-line':
      return `names the line ${inQuotes(reason.id)}, which has no quantities to forecast: it is neither a usage nor a credits line`;
    case 'line-named-twice':
      return `names the line ${inQuotes(reason.id)} a second time`;
    case 'line-already-committed':
      return `names the line ${inQuotes(reason.id)}, which the commitment ${inQuotes(reason.commitment)} already has`;
    case 'instalment-longer-than-period':
      return 'must not be longer than the commitment’s period';
    case 'waive-needs-arrears':
      return 'can be waived only where billing is in arrears';
    case 'waive-excludes-rollover':
      return 'can’t be waived and roll over too';
    case 'floor-required':
      return 'is missing: a true-up that may go down needs a floor';
    case 'pass-through-required':
      return 'is missing: an automatic increase needs it';
    case 'credits-missing':
      return `is missing: the line ${inQuotes(reason.line)} burns credits`;
    case 'costs-required':
      return `names ${inQuotes(reason.model)}, and there is no cost book to look it up in`;
    case 'currency-differs':
      return `is ${reason.costs} and the quote is in ${reason.quote}: both must be the same`;
    case 'unknown-model':
      return `names ${inQuotes(reason.model)}, which is neither a model nor a slot of the cost book`;
    case 'slot-for-model':
      return `must name a model, and ${inQuotes(reason.model)} is a slot`;
    case 'unknown-slot':
      return `names the slot ${inQuotes(reason.slot)}, which is not in the cost book`;
    case 'no-price':
      return `needs a price of ${inQuotes(reason.model)} on ${reason.on}, and the cost book has none by then`;
    case 'no-assignment':
      return `needs the model of the slot ${inQuotes(reason.slot)} on ${reason.on}, and the cost book has none by then`;
    case 'baseline-price-zero':
      return `has a price of 0 for ${inQuotes(reason.model)} on the baseline date ${reason.on}: nothing can be measured against it`;
    case 'change-or-prices':
      return 'can’t be combined with prices: give a change in percent or the prices themselves';
    case 'no-change':
      return 'must give a change in percent, or at least one price';
    case 'change-without-price':
      return `changes the price of ${inQuotes(reason.model)} on ${reason.on}, and the cost book has none by then`;
    case 'prices-required':
      return `must give the input and the output price: ${inQuotes(reason.model)} has none on ${reason.on} to keep`;
    case 'beyond-term':
      return `is past the term of ${reason.termMonths} months`;
  }
}

/** A problem as the command line prints it: `lines[2].charge.tiers[1].upTo: must be greater than 10000`. */
export function problemLine(problem: Problem): string {
  return `${pathText(problem.path)}: ${reasonSentence(problem.reason)}`;
}
