import { useWords } from '../../../ui/language.tsx';
import type { QuoteDraft } from '../../../../shared/domain/terms/quote.ts';
import type { Place } from '../draft/place.ts';
import type { PoolLine } from '../edits/pool-lines.ts';
import { poolLines } from '../edits/pool-lines.ts';
import { LinesPicker } from '../fields/lines-picker.tsx';

type PoolFormProps = {
  readonly place: Place<string[]>;
  readonly quote: Pick<QuoteDraft, 'lines' | 'commitments'>;
  /** The commitment's place among those of the quote. */
  readonly own: number;
};

/** Which lines draw a commitment down: use, and fees by the month (pricing §12.3). */
export function PoolForm({ place, quote, own }: PoolFormProps) {
  const words = useWords();
  const { pool } = words.deal;
  const reasonOf = ({ keptOut }: PoolLine): string | null => {
    if (keptOut === null) return null;
    return keptOut.by === 'interval' ? pool.notMonthly : pool.inOther(keptOut.commitment);
  };
  const lines = poolLines(quote, own).map((each) => ({ line: each.line, excluded: reasonOf(each) }));
  const hasFees = lines.some(({ line }) => line.charge.type === 'recurring');
  return (
    <LinesPicker place={place} label={words.commitment.lines} {...(hasFees ? { description: pool.fees } : {})} lines={lines} />
  );
}
