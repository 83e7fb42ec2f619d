// What is agreed, a sentence a term, made of the terms as they are being written.
import type { QuoteDraft } from '../../../domain/terms/quote.ts';
import type { Language } from '../../language.ts';
import { briefDateText } from '../../date-format.ts';
import { isDate } from '../../../domain/values/date.ts';
import { capitalized } from '../../phrase.ts';
import type { AgreedTerm, AgreedWords } from './agreed-words.ts';
import { commitmentParts } from './commitment-sentence.ts';
import type { DraftValues } from './draft-values.ts';
import { draftValues, phraseOf } from './draft-values.ts';
import type { ServiceText } from './service-sentences.ts';
import { serviceParts } from './service-sentences.ts';

/** What sentences are written with. */
export type AgreedText = ServiceText & {
  readonly language: Language;
  /** The name of a model or slot by its id. */
  readonly modelName: (id: string) => string;
};

/** The terms of a draft that are agreed, each by its field; a commitment is one of several. */
export type AgreedPlace = { readonly term: AgreedTerm; readonly index: number | null };

function creditParts(
  { packs, overagePricePerCredit }: NonNullable<QuoteDraft['credits']>,
  words: AgreedWords,
  values: DraftValues,
) {
  const list = Array.isArray(packs) ? packs : [];
  const [first] = list;
  return [
    ...list.flatMap(({ credits, pricePerCredit }) =>
      phraseOf([values.number(credits), values.number(pricePerCredit)], words.pack),
    ),
    ...(list.length === 0 ? [words.noPacks] : []),
    ...phraseOf([values.number(first?.expiresAfterMonths)], words.expires),
    ...phraseOf([values.number(overagePricePerCredit)], words.creditOverage),
  ];
}

function adaptiveParts(
  terms: NonNullable<QuoteDraft['adaptivePricing']>,
  { words, modelName }: AgreedText,
  values: DraftValues,
): readonly string[] {
  const { decrease, increase } = terms;
  const names = (Array.isArray(terms.index) ? terms.index : []).map(({ model }) => modelName(model));
  const rise = values.percent(increase?.thresholdPercent);
  const passed = values.percent(increase?.passThroughPercent);
  return [
    ...phraseOf([values.percent(decrease?.thresholdPercent), values.percent(decrease?.passThroughPercent)], words.decrease),
    ...phraseOf([values.percent(decrease?.floorPercent)], words.floor),
    ...(increase?.mechanism === 'automatic'
      ? phraseOf([rise, passed], words.increasePasses)
      : phraseOf([rise], words.increaseAsks)),
    ...phraseOf([values.percent(increase?.capPercent)], words.cap),
    ...phraseOf([values.percent(terms.indexedSharePercent)], words.share),
    ...phraseOf([values.number(terms.measureEveryMonths)], words.measured),
    ...phraseOf([values.number(terms.noticeDays)], words.notice),
    ...(names.length === 0 ? [] : [words.indexOf([...new Set(names)])]),
  ];
}

function substitutionParts(
  terms: NonNullable<QuoteDraft['substitution']>,
  words: AgreedWords,
  values: DraftValues,
): readonly string[] {
  return [
    ...phraseOf([values.percent(terms.qualityFloorPercent)], words.qualityFloor),
    ...phraseOf([values.number(terms.noticeDays)], words.notice),
    ...(terms.priceNeutral === true ? [words.priceNeutral] : []),
    ...(terms.approvedModels === undefined ? [] : [words.approvedModels(String(terms.approvedModels.length))]),
  ];
}

function partsOf(draft: QuoteDraft, { term, index }: AgreedPlace, text: AgreedText, values: DraftValues): readonly string[] {
  const { words } = text;
  switch (term) {
    case 'commitments': {
      const terms = draft.commitments?.[index ?? 0];
      return terms === undefined ? [] : commitmentParts(terms, words, values);
    }
    case 'credits':
      return draft.credits === undefined ? [] : creditParts(draft.credits, words, values);
    case 'adaptivePricing':
      return draft.adaptivePricing === undefined ? [] : adaptiveParts(draft.adaptivePricing, text, values);
    case 'substitution':
      return draft.substitution === undefined ? [] : substitutionParts(draft.substitution, words, values);
    case 'optionTaking':
      return [
        ...phraseOf([values.number(draft.optionTaking?.noticeDays)], words.notice),
        ...phraseOf([values.text(draft.optionTaking?.until)], (until) =>
          words.until(isDate(until) ? briefDateText(until, text.language) : until),
        ),
      ];
    default:
      return serviceParts(draft, term, text, values);
  }
}

/** The sentence without its full stop: it stands beside the term's name. What is not entered is not said. */
export function agreedSentence(draft: QuoteDraft, place: AgreedPlace, text: AgreedText): string {
  const parts = partsOf(draft, place, text, draftValues(text.language));
  return parts.length === 0 ? text.words.toFill : capitalized(parts.join(', '));
}
