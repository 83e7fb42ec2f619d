import type { Substitution } from '../domain/terms/substitution.ts';
import { percentText } from './number-format.ts';
import { countText, listText } from './phrase.ts';
import type { Clause, Wording } from './wording.ts';

/** When Provider may replace a model, and when it needs consent: pricing §9. */
export function substitutionWords(terms: Substitution, wording: Wording): Clause {
  const conditions = [
    terms.qualityFloorPercent === undefined
      ? ''
      : `its measured quality is at least ${percentText(terms.qualityFloorPercent, wording.language)} of that of the model it replaces`,
    terms.approvedModels === undefined || terms.approvedModels.length === 0
      ? ''
      : `it is one of the approved models: ${listText(terms.approvedModels, 'or')}`,
  ].filter((condition) => condition !== '');
  const none = terms.approvedModels?.length === 0;
  const permitted = none
    ? 'No model is approved in advance: each replacement needs Customer’s written consent.'
    : conditions.length === 0
      ? 'Provider may replace a model that serves Customer by another.'
      : `Provider may replace a model that serves Customer by another where ${listText(conditions)}. Any other replacement, and one whose quality has not been measured where a quality is required, needs Customer’s written consent.`;
  return {
    heading: 'Model substitution',
    paragraphs: [
      permitted,
      ...(terms.noticeDays === undefined
        ? []
        : [`Provider gives notice of a replacement ${countText(terms.noticeDays, 'day')} before it takes effect.`]),
      ...(terms.priceNeutral === true ? ['A replacement does not raise the price of any service of this order.'] : []),
    ],
  };
}
