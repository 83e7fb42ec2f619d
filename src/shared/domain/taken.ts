import type { Line } from './terms/line.ts';
import type { Quote } from './terms/quote.ts';

/** A line with its place in the quote, from 0. */
export type PlacedLine = { readonly line: Line; readonly place: number };

/** True of a line that is offered and not taken: pricing §12.2. */
export function isOffered({ optional }: Line): boolean {
  return optional === true;
}

/** The lines that are evaluated: all but those on offer. `alsoTaken` is the id of one that is taken after all. */
export function takenLines({ lines }: Quote, alsoTaken: string | null): readonly PlacedLine[] {
  return lines.flatMap((line, place) => (isOffered(line) && line.id !== alsoTaken ? [] : [{ line, place }]));
}
