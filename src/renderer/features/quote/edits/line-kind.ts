import type { z } from 'zod';
import type { Line } from '../../../../shared/domain/terms/line.ts';
import type { QuoteDraft } from '../../../../shared/domain/terms/quote.ts';

export type LineDraft = z.input<typeof Line>;
export type ChargeDraft = LineDraft['charge'];

/** The charges as a rep chooses them: one list, with the models of usage beside the others. */
export const lineKinds = [
  'recurring',
  'one_time',
  'per_unit',
  'graduated',
  'volume',
  'package',
  'percentage',
  'credits',
] as const;
export type LineKind = (typeof lineKinds)[number];

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
