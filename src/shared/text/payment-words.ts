import { addDays, addMonths } from '../domain/date.ts';
import type { Quote } from '../domain/terms/quote.ts';
import { contractWords } from './contract/contract-words.ts';
import { dateText } from './date-format.ts';
import { countText } from './phrase.ts';
import type { Clause, Wording } from './wording.ts';

/** Term, contract months, invoices, payment and validity. */
export function paymentWords(quote: Quote, wording: Wording): Clause {
  const start = dateText(quote.startDate, wording.language);
  const end = dateText(addDays(addMonths(quote.startDate, quote.termMonths), -1), wording.language);
  return {
    heading: 'Term and payment',
    paragraphs: [
      `The term runs from ${start} to ${end}, ${countText(quote.termMonths, 'contract month')}. A contract month starts on the day of the month on which the term starts, or on the last day of a month that has no such day; contract quarters and years are counted from the start of the term.`,
      `Usage of a contract month is invoiced on the first day of the next. Each charge is rounded to the minor unit of ${quote.currency}, half away from zero; totals are sums of rounded charges.`,
      ...(quote.paymentTermsDays === undefined
        ? []
        : quote.paymentTermsDays === 0
          ? ['Invoices are due on receipt.']
          : [`Invoices are due ${countText(quote.paymentTermsDays, 'day')} after their date.`]),
      contractWords(wording.language).general.netOfVat,
      ...(quote.validUntil === undefined
        ? []
        : [
            `This offer can be accepted by signature until the end of ${dateText(quote.validUntil, wording.language)}; after that it lapses.`,
          ]),
    ],
  };
}
