// Which terms a draft has, which it may still get, and what a new one begins with.
import type { QuoteDraft } from '../../../../shared/domain/terms/quote.ts';
import type { AgreedPlace } from '../../../../shared/text/window/agreed/agreed-sentence.ts';
import type { AgreedTerm, AgreedWords } from '../../../../shared/text/window/agreed/agreed-words.ts';
import { serviceTerms } from '../draft/service-terms.ts';
import { newServiceTerms } from '../edits/new-service-terms.ts';
import { newAdaptivePricing, newCommitment, newCredits, newSubstitution } from '../edits/new-terms.ts';
import { poolLines } from '../edits/pool-lines.ts';
import { usageLines } from '../edits/line-kind.ts';

/** In the order of the page: what moves money first. */
export const agreedTerms: readonly AgreedTerm[] = ['commitments', 'credits', 'adaptivePricing', 'substitution', ...serviceTerms];

export function placesOf(draft: QuoteDraft): readonly AgreedPlace[] {
  return agreedTerms.flatMap((term): readonly AgreedPlace[] => {
    if (term === 'commitments') return (draft.commitments ?? []).map((_, index) => ({ term, index }));
    return draft[term] === undefined ? [] : [{ term, index: null }];
  });
}

/** A further commitment can always be agreed; everything else once. */
export function missingTerms(draft: QuoteDraft): readonly AgreedTerm[] {
  return agreedTerms.filter((term) => term === 'commitments' || draft[term] === undefined);
}

/** Why a term can't be agreed yet; null where it can. */
export function heldBack(draft: QuoteDraft, term: AgreedTerm, firstModel: string | undefined, words: AgreedWords): string | null {
  if (term === 'commitments') return poolLines(draft, -1).some(({ keptOut }) => keptOut === null) ? null : words.needsFee;
  if (term !== 'adaptivePricing') return null;
  if (usageLines(draft).length === 0) return words.needsUse;
  return firstModel === undefined ? words.needsModel : null;
}

/** What a new term begins with. */
export function newTerm(draft: QuoteDraft, term: AgreedTerm, firstModel: string | undefined): unknown {
  switch (term) {
    case 'commitments':
      return newCommitment(draft);
    case 'credits':
      return newCredits();
    case 'adaptivePricing':
      return newAdaptivePricing(draft, firstModel ?? '');
    case 'substitution':
      return newSubstitution;
    default:
      return newServiceTerms[term];
  }
}

/** The term that the first words of a phrase name, and the rest of the phrase; null where they name none. */
export function namedTerm(
  text: string,
  terms: readonly AgreedTerm[],
  words: Pick<AgreedWords, 'names' | 'otherNames'>,
): { readonly term: AgreedTerm; readonly rest: string } | null {
  const typed = text.trim().toLowerCase().split(/\s+/);
  const [first = ''] = typed;
  if (!/^\p{L}/u.test(first)) return null;
  const namesOf = (term: AgreedTerm): readonly string[] => [words.names[term], ...(words.otherNames[term] ?? [])];
  const startsWith = (name: string): boolean => name.toLowerCase().startsWith(first);
  const hasWord = (name: string): boolean =>
    name
      .toLowerCase()
      .split(' ')
      .some((word) => word.startsWith(first));
  const term = terms.find((each) => namesOf(each).some(startsWith)) ?? terms.find((each) => namesOf(each).some(hasWord));
  if (term === undefined) return null;
  const ownWords = namesOf(term).flatMap((name) => name.toLowerCase().split(' '));
  const after = typed.findIndex(
    (word, index) => index > 0 && !ownWords.some((own) => /^\p{L}/u.test(word) && own.startsWith(word)),
  );
  return { term, rest: after < 0 ? '' : typed.slice(after).join(' ') };
}

/** The terms whose name has a word that begins so; all of them before anything is typed. */
export function offeredTerms(
  text: string,
  terms: readonly AgreedTerm[],
  words: Pick<AgreedWords, 'names' | 'otherNames'>,
): readonly AgreedTerm[] {
  const [first = ''] = text.trim().toLowerCase().split(/\s+/);
  if (first === '') return terms;
  const named = namedTerm(text, terms, words)?.term;
  const others = terms.filter(
    (term) =>
      term !== named &&
      [words.names[term], ...(words.otherNames[term] ?? [])].some((name) =>
        name
          .toLowerCase()
          .split(' ')
          .some((word) => word.startsWith(first)),
      ),
  );
  return named === undefined ? others : [named, ...others];
}
