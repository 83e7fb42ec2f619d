import type { QuoteDraft } from '../../../../shared/domain/terms/quote.ts';
import type { CellText, Refusal } from '../../../ui/grid/grid-column.ts';
import type { Dropped } from '../edits/change-charge.ts';
import type { LineDraft } from '../edits/line-kind.ts';
import { isUsage, kindOf } from '../edits/line-kind.ts';
import type { DroppedPlace } from '../edits/lines.ts';
import { freeId, withLineKind, withLineRemoved } from '../edits/lines.ts';
import type { LineCell, Spoken } from './line-cells.ts';
import { typedIn } from './line-cells.ts';

const cells: ReadonlySet<string> = new Set<LineCell>(['name', 'charge', 'price', 'quantity', 'discount']);

function isCell(column: string): column is LineCell {
  return cells.has(column);
}

/** In a row the charge comes first: it says how price and quantity are read. */
const order: readonly string[] = ['name', 'charge', 'price', 'quantity', 'discount'];

type Written = {
  readonly draft: QuoteDraft;
  readonly refused: readonly Refusal[];
  readonly dropped: readonly (Dropped | DroppedPlace)[];
};

function blankLine(id: string): LineDraft {
  const blank = { id, charge: { type: 'recurring', every: 'month', quantity: '1' } };
  return blank as unknown as LineDraft;
}

/** The draft with texts written into cells of its lines, all at once; rows past the last one become lines. What is no value is named. */
export function withTexts(draft: QuoteDraft, texts: readonly CellText[], spoken: Spoken): Written {
  const lines: LineDraft[] = [...(draft.lines ?? [])];
  const there = lines.length;
  const ids = lines.map(({ id }) => id);
  const refused: Refusal[] = [];
  const recharged: number[] = [];
  // Rows of a paste may leave some out: those that are made follow one another.
  const made = [...new Set(texts.flatMap(({ row }) => (row >= there ? [row] : [])))].toSorted((a, b) => a - b);
  for (const _ of made) {
    const id = freeId(ids, 'line');
    ids.push(id);
    lines.push(blankLine(id));
  }
  const sorted = texts.toSorted((a, b) => a.row - b.row || order.indexOf(a.column) - order.indexOf(b.column));
  for (const text of sorted) {
    const at = text.row < there ? text.row : there + made.indexOf(text.row);
    const line = lines[at];
    if (line === undefined || !isCell(text.column)) continue;
    const typed = typedIn(line, text.column, text.text, spoken);
    if (typed.line !== null) lines[at] = typed.line;
    if (!typed.ok) refused.push({ ...text, sentence: typed.sentence, isKept: typed.line !== null });
    else if (typed.line !== null && kindOf(typed.line) !== kindOf(line)) recharged.push(at);
  }
  let next: QuoteDraft = { ...draft, lines };
  const dropped: (Dropped | DroppedPlace)[] = [];
  for (const at of recharged) {
    const [before, after] = [draft.lines?.[at], lines[at]];
    if (before === undefined || after === undefined) continue;
    dropped.push(...withLineKind(draft, at, kindOf(after)).dropped);
    if (!isUsage(kindOf(after))) next = withoutMentions(next, after.id);
  }
  return { draft: next, refused, dropped };
}

function withoutMentions(draft: QuoteDraft, id: string): QuoteDraft {
  // Removing the line takes its mentions; the lines themselves stay.
  const at = draft.lines.findIndex((line) => line.id === id);
  return { ...withLineRemoved(draft, at).draft, lines: draft.lines };
}

/** The draft without so many lines, and what their leaving takes from commitments and adaptive pricing. */
export function withoutLines(
  draft: QuoteDraft,
  from: number,
  count: number,
): { readonly draft: QuoteDraft; readonly dropped: readonly DroppedPlace[] } {
  let next = draft;
  const dropped = new Set<DroppedPlace>();
  for (let index = 0; index < count; index += 1) {
    const removed = withLineRemoved(next, from);
    next = removed.draft;
    for (const name of removed.dropped) dropped.add(name);
  }
  return { draft: next, dropped: [...dropped] };
}

/** Lines moved by so many places, those that they pass on the other side of them. */
export function withLinesMoved(draft: QuoteDraft, from: number, count: number, by: number): QuoteDraft {
  const moved = draft.lines.slice(from, from + count);
  const others = [...draft.lines.slice(0, from), ...draft.lines.slice(from + count)];
  return { ...draft, lines: [...others.slice(0, from + by), ...moved, ...others.slice(from + by)] };
}
