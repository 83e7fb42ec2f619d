import type { ClauseState } from '../../../shared/calls/contracts/clause-calls.ts';
import { useWords } from '../../ui/language.tsx';

/** The state of a text of the library, in a word. */
export function ClauseStateChip({ state }: { readonly state: ClauseState }) {
  const words = useWords().library;
  return (
    <span className="qw-chip" data-state={state === 'in_review' ? 'open' : state}>
      {words.states[state]}
    </span>
  );
}
