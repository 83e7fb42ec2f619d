import type { OwnFigure } from '../calls/contracts/verification.ts';

/** "7.5.1 says 60 days, the term says 30 days", "2.1.1 says two parts, for which there is no term". */
function ownFigureText({ place, says, term, termSays }: OwnFigure): string {
  if (term === null) return `${place} says ${says}, for which there is no term`;
  return `${place} says ${says}, the term ${termSays === null ? 'is not in this deal' : `says ${termSays}`}`;
}

const most = 20;

/** The figures of a contract that its terms are not held to, as one sentence; none where there are none. */
export function ownFigureSentences(figures: readonly OwnFigure[]): readonly string[] {
  if (figures.length === 0) return [];
  const more = figures.length > most ? [`${figures.length - most} more`] : [];
  return [`Words of their own: ${[...figures.slice(0, most).map(ownFigureText), ...more].join('; ')}.`];
}
