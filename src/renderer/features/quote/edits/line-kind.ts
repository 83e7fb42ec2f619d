import type { z } from 'zod';
import type { Line } from '../../../../shared/domain/terms/line.ts';
import type { LineKind } from '../../../../shared/domain/terms/line-kind.ts';
import type { QuoteDraft } from '../../../../shared/domain/terms/quote.ts';

export type LineDraft = z.input<typeof Line>;
export type ChargeDraft = LineDraft['charge'];

export function kindOf(line: LineDraft): LineKind {
  const { charge } = line;
  return charge.type === 'usage' ? charge.model : charge.type;
}

/** Usage and credits lines have quantities to forecast. */
export function isMetered(kind: LineKind): boolean {
  return kind !== 'recurring' && kind !== 'one_time';
}

/** Usage lines can be committed to and can follow model costs. */
export function isUsage(kind: LineKind): boolean {
  return isMetered(kind) && kind !== 'credits';
}

export function usageLines(draft: Pick<QuoteDraft, 'lines'>): readonly LineDraft[] {
  return (draft.lines ?? []).filter((line) => line.charge.type === 'usage');
}
