import { startOf } from '../calendar/term.ts';
import { modelOn } from '../costs/cost-book.ts';
import type { Results } from '../compute.ts';
import { addDays, dayNumber } from '../values/date.ts';
import type { Warning } from './warning.ts';

/** The last day of a model, if a quote names it, or a slot that it fills until then, and that day lies in the term. */
type Ending = { readonly model: string; readonly on: string };

function endingsOf({ quote, book, term }: Results): readonly Ending[] {
  const named = new Set([
    ...quote.lines.flatMap(({ servedBy }) => (servedBy ?? []).map(({ model }) => model)),
    ...(quote.adaptivePricing?.index ?? []).map(({ model }) => model),
  ]);
  return [...book.retirements].flatMap(([model, on]) => {
    if (on <= quote.startDate || on > startOf(term, term.months + 1)) return [];
    const isRead = [...named].some((id) => {
      const found = modelOn(book, id, addDays(on, -1));
      return found.ok && found.value === model;
    });
    return isRead ? [{ model, on }] : [];
  });
}

/** What lines that a model serves are charged in the months that start with its retirement or after. */
function chargedFrom({ lines, book, term }: Results, { model, on }: Ending): bigint {
  let sum = 0n;
  for (const { line, charges } of lines) {
    const isServed = (line.servedBy ?? []).some(({ model: id }) => {
      const found = modelOn(book, id, addDays(on, -1));
      return found.ok && found.value === model;
    });
    if (!isServed) continue;
    charges.forEach((charge, index) => {
      if (startOf(term, index + 1) >= on) sum += charge;
    });
  }
  return sum;
}

/** A notice before a model ends that is longer than what its provider leaves from the start of the term on. */
export function noticeWarnings(results: Results): readonly Warning[] {
  const noticeDays = results.quote.deprecation?.noticeDays;
  if (noticeDays === undefined) return [];
  return endingsOf(results).flatMap((ending): readonly Warning[] => {
    const daysLeft = dayNumber(ending.on) - dayNumber(results.quote.startDate);
    if (daysLeft >= noticeDays) return [];
    const charged = chargedFrom(results, ending);
    return [{ path: ['deprecation', 'noticeDays'], code: 'notice-too-long', ...ending, noticeDays, daysLeft, charged }];
  });
}
