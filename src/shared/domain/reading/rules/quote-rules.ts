import { exact } from '../../values/exact.ts';
import type { Path } from '../../document/problem.ts';
import type { Salvaged } from '../salvage.ts';
import type { Quote } from '../../terms/quote.ts';
import { commitmentRules, usageLineRule } from './commitment-rules.ts';
import { contractTermRules } from './contract-term-rules.ts';
import { lineRules } from './line-rules.ts';
import type { Report } from './rule.ts';
import { unrepeated, withinTerm } from './rule.ts';
import { scenarioRules } from './scenario-rules.ts';
import { serviceLevelRules } from './service-level-rules.ts';

type SalvagedQuote = NonNullable<Salvaged<Quote>>;

/** Dates are written with four digits of year, the day after the term among them. */
const lastYear = 9999;

function startRule({ startDate, termMonths }: SalvagedQuote, report: Report): void {
  if (startDate === undefined || termMonths === undefined) return;
  if (Number(startDate.slice(0, 4)) + Math.ceil(termMonths / 12) > lastYear)
    report(['startDate'], { code: 'past-last-year', lastYear });
}

/** Services would run before the agreement that they are provided under. */
function effectiveRule({ effectiveDate, startDate }: SalvagedQuote, report: Report): void {
  if (effectiveDate !== undefined && startDate !== undefined && effectiveDate > startDate)
    report(['effectiveDate'], { code: 'after-start', startDate });
}

function adaptiveRules(quote: SalvagedQuote, report: Report): void {
  const terms = quote.adaptivePricing;
  if (terms === undefined) return;
  const { index, appliesTo, increase } = terms;
  if (
    index !== undefined &&
    index.length > 0 &&
    index.every((entry) => entry?.weight !== undefined && exact(entry.weight).units === 0n)
  ) {
    report(['adaptivePricing', 'index'], { code: 'weights-sum' });
  }
  appliesTo?.forEach((id, position) => {
    if (id !== undefined) usageLineRule(quote, id, ['adaptivePricing', 'appliesTo', position], report);
  });
  if (increase?.mechanism === 'automatic' && !('passThroughPercent' in increase)) {
    report(['adaptivePricing', 'increase', 'passThroughPercent'], { code: 'pass-through-required' });
  }
}

function lateInterestRule({ lateInterest }: SalvagedQuote, report: Report): void {
  if (lateInterest?.type === 'above_base' && !('baseRate' in lateInterest)) {
    report(['lateInterest', 'baseRate'], { code: 'missing' });
  }
}

function governingLawRule({ governingLaw }: SalvagedQuote, report: Report): void {
  if (governingLaw === undefined) return;
  const isOwn = 'law' in governingLaw;
  if ('known' in governingLaw && isOwn) report(['governingLaw', 'law'], { code: 'does-not-go-with', with: 'known' });
  else if (!('known' in governingLaw) && !isOwn) report(['governingLaw', 'law'], { code: 'missing' });
}

function clauseRules({ clauses }: SalvagedQuote, report: Report): void {
  const ids = (clauses ?? []).map((choice) => choice?.id);
  unrepeated(ids, (index) => ['clauses', index, 'id'], report);
  clauses?.forEach((choice, index) => {
    if (choice?.omitted === true && choice.text !== undefined)
      report(['clauses', index, 'text'], { code: 'omitted-has-no-text' });
  });
}

/** What must hold between the parts of a quote: pricing §11. */
export function quoteRules(quote: SalvagedQuote, raw: (path: Path) => unknown, report: Report): void {
  startRule(quote, report);
  effectiveRule(quote, report);
  lineRules(quote, raw, report);
  commitmentRules(quote, report);
  quote.credits?.packs?.forEach((pack, index) =>
    withinTerm(pack?.month, quote.termMonths, ['credits', 'packs', index, 'month'], report),
  );
  adaptiveRules(quote, report);
  serviceLevelRules(quote, report);
  lateInterestRule(quote, report);
  governingLawRule(quote, report);
  contractTermRules(quote, report);
  clauseRules(quote, report);
  quote.scenarios?.forEach((scenario, index) => {
    if (scenario !== undefined) scenarioRules(scenario, (path, reason) => report(['scenarios', index, ...path], reason));
  });
}
