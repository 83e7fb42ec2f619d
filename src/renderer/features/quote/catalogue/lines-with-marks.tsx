import type { LinesGridProps } from '../lines/lines-grid.tsx';
import { LinesGrid } from '../lines/lines-grid.tsx';
import { useOffCard } from './use-off-card.ts';

/** The lines of the quote, with marks at prices that are off their cards. */
export function LinesWithMarks(props: LinesGridProps) {
  return <LinesGrid {...props} offCard={useOffCard()} />;
}
