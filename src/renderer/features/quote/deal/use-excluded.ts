import { useWords } from '../../../ui/language.tsx';
import type { CommitmentTerm } from '../edits/commitment-exclusions.ts';
import { termExclusions } from '../edits/commitment-exclusions.ts';
import type { CommitmentTermProps } from './term-props.ts';

/** Why a term of a commitment can't be agreed now, as a sentence. Null where it can. */
export function useExcluded({ terms, termMonths }: Omit<CommitmentTermProps, 'place'>, term: CommitmentTerm): string | null {
  const words = useWords().deal;
  const reasons = termExclusions(terms, term, termMonths);
  return reasons.length === 0 ? null : words.notNow(reasons);
}
