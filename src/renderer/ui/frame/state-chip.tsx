import { useWords } from '../language.tsx';

type StateChipProps = {
  readonly state:
    | 'draft'
    | 'set-aside'
    | 'in-approval'
    | 'approved'
    | 'issued'
    | 'signed'
    | 'lost'
    | 'expired'
    | 'superseded'
    | 'archived';
};

/** The state of a quote or of a revision, in a word. */
export function StateChip({ state }: StateChipProps) {
  const words = useWords().frame;
  return (
    <span className="qw-chip" data-state={state}>
      {words.states[state]}
    </span>
  );
}
