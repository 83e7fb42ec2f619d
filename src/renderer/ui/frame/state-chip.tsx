import { useWords } from '../language.tsx';

/** The state of a quote, in a word. */
export function StateChip({ state }: { readonly state: 'draft' | 'in-approval' | 'approved' | 'issued' | 'archived' }) {
  const words = useWords().frame;
  return (
    <span className="qw-chip" data-state={state}>
      {words.states[state]}
    </span>
  );
}
