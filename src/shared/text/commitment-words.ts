import type { Commitment, Span } from '../domain/terms/commitment.ts';
import { fullMonths } from '../domain/term.ts';
import { commitmentAmounts } from './contract/commitment-amounts.ts';
import { capitalized, listText } from './phrase.ts';
import { moneyText, percentText } from './number-format.ts';
import type { Clause, Wording } from './wording.ts';

const spanAdjective: Readonly<Record<Span, string>> = {
  month: 'monthly',
  quarter: 'quarterly',
  year: 'annual',
  term: 'single',
};
const spanNoun: Readonly<Record<Span, string>> = {
  month: 'contract month',
  quarter: 'contract quarter',
  year: 'contract year',
  term: 'term',
};

function money(amount: string, wording: Wording): string {
  return moneyText(amount, wording.currency, wording.minorDigits, wording.language);
}

function commitmentItself(commitment: Commitment, wording: Wording): string {
  const verb = commitment.shortfall === 'waive' ? 'aims to use' : 'commits to use';
  const cut = wording.termMonths % fullMonths(commitment.period, wording.termMonths) !== 0;
  const short = cut ? ' The last period, cut short by the end of the term, carries its amount in proportion to its months.' : '';
  return (
    `Customer ${verb} ${listText(commitment.lines.map((id) => wording.lineName(id)))} (the “Pooled Services”) to the value of at least ` +
    `${commitmentAmounts(commitment, wording)} (the “${commitment.name}”).${short}`
  );
}

function billing(commitment: Commitment): string {
  const instalment = commitment.instalment ?? commitment.period;
  if (commitment.billing === 'arrears') {
    return (
      `The ${commitment.name} is billed in arrears. On the day after each contract month, Provider invoices what that month drew on the ` +
      `commitment and, separately, its overage. For revisions, each ${spanNoun[commitment.period]} is counted in ${spanAdjective[instalment]} instalments, as scheduled below.`
    );
  }
  return (
    `The ${commitment.name} is billed in advance in ${spanAdjective[instalment]} ${instalment === 'term' ? 'payment' : 'instalments'}, ` +
    `${instalment === 'term' ? 'invoiced on the first day of the term' : 'each invoiced on the first day it covers'}, as scheduled below.`
  );
}

function drawdown(commitment: Commitment): string {
  return (
    `Charges for the Pooled Services draw on ${commitment.rollover === undefined ? '' : 'the rollover balance first, then on '}the commitment of the ` +
    `${spanNoun[commitment.period]} in which they arise. The whole amount of the ${commitment.period === 'term' ? 'term' : 'period'} is available from its first day, whether or not it has been invoiced.`
  );
}

function overage(commitment: Commitment, wording: Wording): string {
  const adjust = commitment.overage?.adjustPercent;
  const cap = commitment.overage?.monthlyCap;
  let price = 'at the prices of this order';
  if (adjust !== undefined && /[1-9]/.test(adjust)) {
    const size = percentText(adjust.replace('-', ''), wording.language);
    price = adjust.startsWith('-')
      ? `at the prices of this order less ${size}`
      : `at the prices of this order plus a surcharge of ${size}`;
  }
  const when = 'and is invoiced on the first day of the month that follows';
  const limit = cap === undefined ? '' : ` Overage is never more than ${money(cap, wording)} in one contract month.`;
  return `Use beyond the ${commitment.rollover === undefined ? 'commitment' : 'rollover balance and the commitment'} is overage. It is charged ${price}, rounded once a month, ${when}.${limit}`;
}

function unused(commitment: Commitment, wording: Wording): string {
  const period = spanNoun[commitment.period];
  const rolls = commitment.rollover;
  if (commitment.shortfall === 'waive') {
    return `What is unused at the end of a ${period} is waived: nothing is invoiced for it, and nothing is carried over. The amounts above are a target and count in no committed value.`;
  }
  const charged =
    commitment.billing === 'arrears'
      ? `What is unused at the end of a ${period} is invoiced as shortfall on the day after it.`
      : `What is unused at the end of a ${period} has been paid for and is not refunded.`;
  if (rolls === undefined) return `${charged} It is not carried over.`;
  return (
    `${charged} Of it, up to ${percentText(rolls.percent, wording.language)} of the period’s amount, as revised by then, is carried over into the next ${period} ` +
    `and lapses there if it is still unused at that period’s end; the rest lapses at once. Nothing is carried over beyond the term.`
  );
}

/** Commitment, billing, drawdown, overage, rollover and shortfall: pricing §5. */
export function commitmentWords(commitment: Commitment, wording: Wording): readonly Clause[] {
  return [
    {
      heading: capitalized(commitment.name),
      paragraphs: [
        commitmentItself(commitment, wording),
        billing(commitment),
        drawdown(commitment),
        overage(commitment, wording),
        unused(commitment, wording),
      ],
    },
  ];
}
