import type { orderParts } from '../../clauses/terms/inserts.ts';
import type { At } from '../../clauses/terms/deal-term.ts';
import { listText } from '../../text/phrase.ts';
import type { Commitment } from '../../domain/terms/commitment.ts';
import type { Quote } from '../../domain/terms/quote.ts';
import type { Assembly } from '../assembly/assembly.ts';
import type { Targets } from '../plan/targets.ts';
import type { LinkedNote, Run } from '../tree/tree.ts';

/** Where something is agreed: a section of the order, or a clause by its type, at a paragraph where the clause has it. */
export type Ground =
  | { readonly part: (typeof orderParts)[number] }
  | { readonly clause: string; readonly paragraph?: string; readonly at?: At };

/** The commitment whose pool has the line, and its place in the quote; null where none has. */
export function poolOf(
  { commitments = [] }: Pick<Quote, 'commitments'>,
  line: string,
): { readonly commitment: Commitment; readonly index: number } | null {
  const index = commitments.findIndex(({ lines }) => lines.includes(line));
  const commitment = commitments[index];
  return commitment === undefined ? null : { commitment, index };
}

/** Where a line's discount by size is agreed; nowhere without one. */
export function sizeGrounds(quote: Pick<Quote, 'commitments'>, line: string): readonly Ground[] {
  const pool = poolOf(quote, line);
  if (pool?.commitment.discountBands === undefined) return [];
  return [{ clause: 'size-bands', paragraph: 'charge', at: { each: 'commitments', index: pool.index } }];
}

/** The place of a ground in this contract; null if the contract has no such place. A quote's own wording may leave out a paragraph or a clause. */
function runOf(ground: Ground, targets: Targets): Run | null {
  if ('part' in ground) {
    const part = targets.part(ground.part);
    return part === undefined ? null : { text: part.number, to: part.id };
  }
  const { clause, paragraph = null, at = null } = ground;
  const exact = targets.placesOf(clause, paragraph);
  const places = exact.length > 0 ? exact : targets.placesOf(clause, null);
  const own = at === null ? undefined : places.find((place) => place.at?.each === at.each && place.at.index === at.index);
  const place = own ?? places[0];
  return place === undefined ? null : { text: place.cited, to: place.id };
}

/** How something is computed, in words, and where that is agreed: "Usage, charged per page. Agreed in 1 and 7.4.4."; `lines` stand below. */
export function grounded(
  text: string,
  grounds: readonly Ground[],
  { words, wording }: Assembly,
  targets: Targets,
  lines: readonly string[] = [],
): LinkedNote {
  const below = lines.map((line): Run => ({ text: `\n${line}` }));
  const found = new Map<string, Run>();
  for (const ground of grounds) {
    const run = runOf(ground, targets);
    if (run !== null) found.set(run.text, run);
  }
  const runs = [...found.values()];
  if (runs.length === 0) return { type: 'linked-note', runs: [{ text }, ...below] };
  const { before, after } = words.annex.agreedIn;
  const and = ` ${listText(['', ''], 'and', wording.language).trim()} `;
  const joined = runs.flatMap((run, index): Run[] =>
    index === 0 ? [run] : [{ text: index === runs.length - 1 ? and : ', ' }, run],
  );
  return { type: 'linked-note', runs: [{ text: `${text} ${before} ` }, ...joined, { text: after }, ...below] };
}
