import type { QuoteDraft } from '../../../../shared/domain/terms/quote.ts';
import type { LineDraft } from './line-kind.ts';
import type { LineKind } from '../../../../shared/domain/terms/line-kind.ts';
import { isUsage } from './line-kind.ts';
import type { Dropped } from './change-charge.ts';
import { withCharge } from './change-charge.ts';

/** An id that no line has: `line-7`. */
export function freeId(taken: readonly string[], stem: string): string {
  for (let count = taken.length + 1; ; count += 1) {
    const id = `${stem}-${count}`;
    if (!taken.includes(id)) return id;
  }
}

function idsOf(draft: QuoteDraft): readonly string[] {
  return (draft.lines ?? []).map(({ id }) => id);
}

/** A new line without name and price. */
export function newLine(draft: QuoteDraft): LineDraft {
  const blank = { id: freeId(idsOf(draft), 'line'), charge: { type: 'recurring', every: 'month', quantity: '1' } };
  return blank as unknown as LineDraft;
}

export function withLineAdded(draft: QuoteDraft, line: LineDraft, at: number): QuoteDraft {
  const lines = draft.lines ?? [];
  return { ...draft, lines: [...lines.slice(0, at), line, ...lines.slice(at)] };
}

/** A copy under the line itself, with an id of its own, in no commitment and under no adaptive pricing. */
export function withLineDuplicated(draft: QuoteDraft, index: number): { readonly draft: QuoteDraft; readonly id: string } {
  const line = draft.lines[index];
  const id = freeId(idsOf(draft), 'line');
  if (line === undefined) return { draft, id };
  return { draft: withLineAdded(draft, { ...line, id }, index + 1), id };
}

export function withLineMoved(draft: QuoteDraft, from: number, to: number): QuoteDraft {
  const line = draft.lines[from];
  if (line === undefined || to < 0 || to >= draft.lines.length) return draft;
  const others = draft.lines.filter((_, index) => index !== from);
  return { ...draft, lines: [...others.slice(0, to), line, ...others.slice(to)] };
}

export type DroppedPlace = 'commitment' | 'adaptivePricing';

type WithDropped = { readonly draft: QuoteDraft; readonly dropped: readonly DroppedPlace[] };

/** The draft whose commitments and adaptive pricing do not name the line. */
function withoutReferences(draft: QuoteDraft, id: string): WithDropped {
  const committed = draft.commitments?.some(({ lines }) => lines?.includes(id)) === true;
  const covered = draft.adaptivePricing?.appliesTo?.includes(id) === true;
  const others = (ids: readonly string[] | undefined): string[] => (ids ?? []).filter((other) => other !== id);
  return {
    draft: {
      ...draft,
      ...(committed && draft.commitments !== undefined
        ? { commitments: draft.commitments.map((commitment) => ({ ...commitment, lines: others(commitment.lines) })) }
        : {}),
      ...(covered && draft.adaptivePricing !== undefined
        ? { adaptivePricing: { ...draft.adaptivePricing, appliesTo: others(draft.adaptivePricing.appliesTo) } }
        : {}),
    },
    dropped: [...(committed ? (['commitment'] as const) : []), ...(covered ? (['adaptivePricing'] as const) : [])],
  };
}

export function withLineRemoved(draft: QuoteDraft, index: number): WithDropped {
  const line = draft.lines[index];
  if (line === undefined) return { draft, dropped: [] };
  return withoutReferences({ ...draft, lines: draft.lines.filter((_, at) => at !== index) }, line.id);
}

/** Another charge for the line. Names what the new charge lacks, such as the line's place in a commitment. */
export function withLineKind(
  draft: QuoteDraft,
  index: number,
  kind: LineKind,
): { readonly draft: QuoteDraft; readonly dropped: readonly (Dropped | DroppedPlace)[] } {
  const before = draft.lines[index];
  if (before === undefined) return { draft, dropped: [] };
  const { line, dropped } = withCharge(before, kind);
  const changed = { ...draft, lines: draft.lines.with(index, line) };
  if (isUsage(kind)) return { draft: changed, dropped };
  const freed = withoutReferences(changed, line.id);
  return { draft: freed.draft, dropped: [...dropped, ...freed.dropped] };
}

/** Another id for the line, changed at every mention in the draft. */
export function withLineRenamed(draft: QuoteDraft, index: number, id: string): QuoteDraft {
  const line = draft.lines[index];
  if (line === undefined) return draft;
  const renamed = (ids: readonly string[] | undefined): string[] => (ids ?? []).map((other) => (other === line.id ? id : other));
  return {
    ...draft,
    lines: draft.lines.with(index, { ...line, id }),
    ...(draft.commitments === undefined
      ? {}
      : { commitments: draft.commitments.map((commitment) => ({ ...commitment, lines: renamed(commitment.lines) })) }),
    ...(draft.adaptivePricing === undefined
      ? {}
      : { adaptivePricing: { ...draft.adaptivePricing, appliesTo: renamed(draft.adaptivePricing.appliesTo) } }),
  };
}
