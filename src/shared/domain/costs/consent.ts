import { modelOn } from './cost-book.ts';
import type { CostBook } from './cost-book.ts';
import { compare, exact } from '../values/exact.ts';
import type { Term } from '../calendar/term.ts';
import { startOf } from '../calendar/term.ts';
import type { SubstitutionEvaluation } from '../terms/evaluation.ts';
import type { Quote } from '../terms/quote.ts';
import type { Scenario, ScenarioEvent } from '../terms/scenario.ts';

type Substitute = Extract<ScenarioEvent, { type: 'substitute' }>;

function reasonsAgainst(quote: Quote, event: Substitute, term: Term, book: CostBook): SubstitutionEvaluation['reasons'] {
  const terms = quote.substitution;
  if (terms === undefined) return [];
  const reasons: SubstitutionEvaluation['reasons'] = [];
  const floor = terms.qualityFloorPercent;
  if (floor !== undefined) {
    if (event.qualityPercent === undefined) reasons.push('quality_unknown');
    else if (compare(exact(event.qualityPercent), exact(floor)) < 0) reasons.push('below_quality_floor');
  }
  if (terms.approvedModels !== undefined) {
    const model = modelOn(book, event.to, startOf(term, event.fromMonth));
    const names: readonly string[] = model.ok ? [event.to, model.value] : [event.to];
    if (!names.some((name) => terms.approvedModels?.includes(name))) reasons.push('model_not_approved');
  }
  return reasons;
}

/** Every substitution of the scenario, held against the quote's terms: pricing §9. `book` is the one after all events. */
export function substitutionsUnder(
  scenario: Scenario | undefined,
  quote: Quote,
  term: Term,
  book: CostBook,
): SubstitutionEvaluation[] {
  return (scenario?.events ?? [])
    .filter((event) => event.type === 'substitute')
    .map((event) => {
      const reasons = reasonsAgainst(quote, event, term, book);
      const outcome = reasons.length === 0 ? 'permitted' : 'needs_consent';
      return { fromMonth: event.fromMonth, from: event.from, to: event.to, outcome, reasons };
    });
}
