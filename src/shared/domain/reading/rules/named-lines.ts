import { oncePer } from '../../values/once-per.ts';
import type { Line } from '../../terms/line.ts';
import type { Quote } from '../../terms/quote.ts';
import type { Salvaged } from '../salvage.ts';

type SalvagedLine = NonNullable<Salvaged<Line>>;
type NamedLines = {
  readonly byId: ReadonlyMap<string, SalvagedLine>;
  /** Whether every line has an id that could be read: any other name is one of no line. */
  readonly areAllNamed: boolean;
};

const namedIn = oncePer((lines: readonly Salvaged<Line>[]): NamedLines => {
  const byId = new Map<string, SalvagedLine>();
  for (const line of lines) if (line?.id !== undefined && !byId.has(line.id)) byId.set(line.id, line);
  return { byId, areAllNamed: lines.every((line) => line?.id !== undefined) };
});

/** The lines of a quote by their ids, the first of each: commitments may name them a hundred thousand times. */
export function namedLines({ lines }: NonNullable<Salvaged<Quote>>): NamedLines {
  return lines === undefined ? { byId: new Map(), areAllNamed: false } : namedIn(lines);
}
