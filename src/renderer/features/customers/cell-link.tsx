import type { ReactNode } from 'react';
import type { ListedRevision } from '../../../shared/calls/quotes/quote-calls.ts';
import type { QuoteState } from '../../../shared/calls/quotes/quote-row.ts';
import { StateChip } from '../../ui/frame/state-chip.tsx';

/** A cell that leads somewhere. */
export function cellLink(label: string, open: () => void): ReactNode {
  return (
    <button type="button" className="qw-link" onClick={open}>
      {label}
    </button>
  );
}

/** A cell that names a state. */
export function stateCell(state: QuoteState | ListedRevision['state']): ReactNode {
  return <StateChip state={state} />;
}
