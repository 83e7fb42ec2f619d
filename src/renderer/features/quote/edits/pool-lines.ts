import type { QuoteDraft } from '../../../../shared/domain/terms/quote.ts';
import type { LineDraft } from './line-kind.ts';

/** A line that a commitment may pool, and what keeps it out: pricing §5, §12.3. */
export type PoolLine = {
  readonly line: LineDraft;
  /** Another commitment that has it, or an interval that no pool takes. */
  readonly keptOut: { readonly by: 'other'; readonly commitment: string } | { readonly by: 'interval' } | null;
};

/** Usage lines and recurring fees in document order, as the commitment at a place of the draft may have them. */
export function poolLines({ lines, commitments }: Pick<QuoteDraft, 'lines' | 'commitments'>, own: number): readonly PoolLine[] {
  return (lines ?? []).flatMap((line): PoolLine[] => {
    const { charge } = line;
    if (charge.type !== 'usage' && charge.type !== 'recurring') return [];
    const other = commitments?.find((each, index) => index !== own && each.lines?.includes(line.id));
    if (other !== undefined) return [{ line, keptOut: { by: 'other', commitment: other.name ?? other.id } }];
    if (charge.type === 'recurring' && charge.every !== 'month') return [{ line, keptOut: { by: 'interval' } }];
    return [{ line, keptOut: null }];
  });
}

/** True of a line that draws a commitment down. */
export function isPooled({ commitments }: Pick<QuoteDraft, 'commitments'>, id: string): boolean {
  return commitments?.some(({ lines }) => lines?.includes(id)) === true;
}
