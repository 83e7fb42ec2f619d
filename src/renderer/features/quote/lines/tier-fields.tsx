import { numberText } from '../../../../shared/text/number-format.ts';
import type { Tier } from '../../../../shared/domain/terms/charge.ts';
import { isCanonicalDecimal } from '../../../ui/typed/decimal-input.ts';
import { useLanguage, useWords } from '../../../ui/language.tsx';
import type { Place } from '../draft/place.ts';
import { useReading } from '../draft/edit-session.ts';
import type { RowCells } from '../fields/list-rows.tsx';
import { ListRows } from '../fields/list-rows.tsx';
import { DecimalAt, useProblemAt, useValueAt } from '../fields/place-fields.tsx';

/** The limit of a tier. The last tier has none: null. */
function LimitCell({ tier, isLast }: { readonly tier: Place<Tier>; readonly isLast: boolean }) {
  const words = useWords().line;
  const place = tier.at('upTo');
  const value = useValueAt(place);
  const problem = useProblemAt(place);
  return isLast && value === null && problem === null ? (
    <span className="qw-cell-text">{words.andAbove}</span>
  ) : (
    <DecimalAt place={place} label={words.upTo} hideLabel kind="quantity" />
  );
}

function FromCell({ tiers, index }: { readonly tiers: Place<Tier[]>; readonly index: number }) {
  const language = useLanguage();
  const before = useValueAt(tiers.at(index - 1).at('upTo'));
  if (index === 0) return <span className="qw-cell-text qw-decimal">0</span>;
  const text = typeof before === 'string' && isCanonicalDecimal(before) ? `> ${numberText(before, language)}` : '>';
  return <span className="qw-cell-text qw-decimal">{text}</span>;
}

function TierCells({ list, place, index, count }: RowCells<Tier>) {
  const words = useWords().line;
  return (
    <>
      <td>
        <FromCell tiers={list} index={index} />
      </td>
      <td>
        <LimitCell tier={place} isLast={index === count - 1} />
      </td>
      <td>
        <DecimalAt place={place.at('unitPrice')} label={words.unitPrice} hideLabel kind="money" />
      </td>
      <td>
        <DecimalAt place={place.at('flatFee')} label={words.flatFee} hideLabel kind="money" placeholder="0" />
      </td>
    </>
  );
}

/** Rising tiers; the last one has no limit. */
export function TierFields({ place }: { readonly place: Place<Tier[]> }) {
  const words = useWords().line;
  const currency = useReading((reading) => reading.currency);
  return (
    <ListRows
      place={place}
      columns={[
        { head: words.from, isRight: true },
        { head: words.upTo, isRight: true },
        { head: `${words.unitPrice}, ${currency}`, isRight: true },
        { head: `${words.flatFee}, ${currency}`, isRight: true },
      ]}
      noun={words.tier}
      addLabel={words.addTier}
      beforeLast
      next={() => ({ upTo: '', unitPrice: '' })}
      cells={TierCells}
    />
  );
}
