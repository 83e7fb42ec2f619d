import type { QuoteDraft } from '../../../domain/terms/quote.ts';
import type { serviceFieldWords } from '../quote/service-words.ts';
import type { AgreedTerm, AgreedWords } from './agreed-words.ts';
import type { DraftValues } from './draft-values.ts';
import { phraseOf } from './draft-values.ts';

type ServiceTerm = Exclude<AgreedTerm, 'commitments' | 'credits' | 'adaptivePricing' | 'substitution' | 'optionTaking'>;

/** The window's words for these sentences. */
export type ServiceText = { readonly words: AgreedWords; readonly service: typeof serviceFieldWords };

function promiseParts(
  draft: QuoteDraft,
  term: 'serviceLevels' | 'qualityReporting' | 'support' | 'fairUse' | 'deprecation' | 'dataProtection',
  { words, service }: ServiceText,
  values: DraftValues,
): readonly string[] {
  const { number, percent, text } = values;
  switch (term) {
    case 'serviceLevels': {
      const terms = draft.serviceLevels;
      return [
        ...phraseOf([percent(terms?.availabilityPercent)], words.available),
        ...phraseOf([number(terms?.maintenanceHoursPerMonth)], words.maintenance),
        ...(terms?.credits === undefined ? [] : [words.serviceCredits(String(terms.credits.length))]),
        ...phraseOf([percent(terms?.creditCapPercent)], words.creditCap),
        ...phraseOf([number(terms?.chronicMonths)], words.chronic),
      ];
    }
    case 'qualityReporting': {
      const terms = draft.qualityReporting;
      return [
        ...phraseOf([text(terms?.measure)], (measure) => words.measure(measure, terms?.every ?? 'quarter')),
        ...phraseOf([percent(terms?.actionBelowPercent)], words.planBelow),
      ];
    }
    case 'support': {
      const terms = draft.support;
      if (terms === undefined) return [];
      const { hourChoices, severities } = service.support;
      return [
        hourChoices[terms.hours],
        ...(terms.responses ?? []).flatMap(({ severity, withinHours }) =>
          phraseOf([number(withinHours)], (within) => words.responses(severities[severity].toLowerCase(), within)),
        ),
      ];
    }
    case 'fairUse': {
      const terms = draft.fairUse;
      return [
        ...phraseOf([number(terms?.multiple), number(terms?.averageMonths)], words.fairUse),
        ...phraseOf([number(terms?.consecutiveMonths)], words.running),
        ...phraseOf([number(terms?.noticeDays)], words.notice),
        ...phraseOf([number(terms?.cureDays)], words.toAgree),
      ];
    }
    case 'deprecation': {
      const terms = draft.deprecation;
      return [
        ...phraseOf([number(terms?.noticeDays)], words.announced),
        ...phraseOf([number(terms?.notBeforeMonths)], words.notBefore),
        ...phraseOf([number(terms?.parallelDays)], words.sideBySide),
      ];
    }
    case 'dataProtection': {
      const terms = draft.dataProtection;
      return [
        ...(terms === undefined ? [] : [words.trainings[terms.training]]),
        ...phraseOf([number(terms?.retentionDays)], words.kept),
        ...phraseOf([text(terms?.region)], String),
        ...phraseOf([number(terms?.incidentNoticeHours)], words.incidents),
      ];
    }
  }
}

function agreementParts(
  draft: QuoteDraft,
  term: 'priceHold' | 'renewal' | 'disputes' | 'termination' | 'governingLaw' | 'lateInterest' | 'liability',
  { words, service }: ServiceText,
  values: DraftValues,
): readonly string[] {
  const { number, percent, text } = values;
  switch (term) {
    case 'priceHold':
      return phraseOf([number(draft.priceHold?.months)], words.listHeld);
    case 'renewal': {
      const terms = draft.renewal;
      return [
        ...phraseOf([number(terms?.months)], (count) => words.renews(count, terms?.type === 'automatic')),
        ...phraseOf([number(terms?.noticeDays)], words.notice),
        ...phraseOf([percent(terms?.capPercent)], words.risesAtMost),
      ];
    }
    case 'disputes':
      return phraseOf([number(draft.disputes?.windowDays), number(draft.disputes?.answerDays)], words.contested);
    case 'termination': {
      const terms = draft.termination;
      if (terms === undefined) return [];
      const { convenience } = terms;
      return [
        ...phraseOf([number(terms.cureDays)], words.cured),
        ...(convenience === undefined ? [] : [words.withoutCause[convenience.by]]),
        ...phraseOf([number(convenience?.noticeDays)], words.notice),
        words.refunds[terms.refund],
      ];
    }
    case 'governingLaw': {
      const terms = draft.governingLaw;
      return [
        ...(terms?.known === undefined ? phraseOf([text(terms?.law)], String) : [service.governingLaw.laws[terms.known]]),
        ...phraseOf([text(terms?.venue)], words.courts),
      ];
    }
    case 'lateInterest': {
      const terms = draft.lateInterest;
      const base = terms?.type === 'fixed' ? null : text(terms?.baseRate);
      return phraseOf([percent(terms?.percent)], (rate) => words.interest(rate, base));
    }
    case 'liability': {
      const terms = draft.liability;
      return phraseOf([number(terms?.capMultiple)], (multiple) => words.limited(multiple, terms?.of ?? 'year'));
    }
  }
}

/** The parts of the sentence of a term that carries no money. */
export function serviceParts(draft: QuoteDraft, term: ServiceTerm, text: ServiceText, values: DraftValues): readonly string[] {
  const { words } = text;
  const { number, percent } = values;
  switch (term) {
    case 'serviceLevels':
    case 'qualityReporting':
    case 'support':
    case 'fairUse':
    case 'deprecation':
    case 'dataProtection':
      return promiseParts(draft, term, text, values);
    case 'priceHold':
    case 'renewal':
    case 'disputes':
    case 'termination':
    case 'governingLaw':
    case 'lateInterest':
    case 'liability':
      return agreementParts(draft, term, text, values);
    case 'priceNegotiation': {
      const terms = draft.priceNegotiation;
      return phraseOf([number(terms?.days)], (count) => words.talks(count, terms?.withoutAgreement ?? 'keep'));
    }
    case 'indexSources':
      return draft.indexSources === undefined ? [] : [words.sources(String(draft.indexSources.sources.length))];
    case 'tokenEvidence': {
      const terms = draft.tokenEvidence;
      return [
        ...phraseOf([number(terms?.requests)], words.requests),
        ...phraseOf([number(terms?.noticeDays)], words.notice),
        ...phraseOf([number(terms?.objectionDays)], words.objections),
      ];
    }
    case 'usageCount':
      return [
        ...phraseOf([number(draft.usageCount?.closesAfterDays)], words.counted),
        ...phraseOf([number(draft.usageCount?.objectionDays)], words.objections),
      ];
    case 'burnTableChange': {
      const terms = draft.burnTableChange;
      return [
        ...phraseOf([number(terms?.noticeDays)], words.announced),
        ...(terms === undefined ? [] : [words.burnTable[terms.packs]]),
        ...phraseOf([percent(terms?.maxIncreasePercent)], words.risesAtMost),
      ];
    }
    case 'amountNotice':
      return phraseOf([number(draft.amountNotice?.days)], words.announced);
    case 'renewalRollover':
      return phraseOf(
        [percent(draft.renewalRollover?.percent), percent(draft.renewalRollover?.leastPercent)],
        words.rolloverAtRenewal,
      );
    case 'paymentDays':
      return draft.paymentDays === undefined ? [] : [words.kindsDue(String(Object.keys(draft.paymentDays).length))];
  }
}
