import { Switch } from '@mantine/core';
import { useWords } from '../../../ui/language.tsx';
import type { Place } from '../draft/place.ts';
import { useSession } from '../draft/edit-session.ts';
import type { LineDraft, LineKind } from '../edits/line-kind.ts';
import type { RowCells } from '../fields/list-rows.tsx';
import { ListRows } from '../fields/list-rows.tsx';
import { monthAfter } from '../fields/month-after.ts';
import { IntegerAt, PercentAt, useValueAt } from '../fields/place-fields.tsx';

type Phase = { fromMonth: number; percent: string };

function PhaseCells({ place }: RowCells<Phase>) {
  const words = useWords().line;
  return (
    <>
      <td>
        <IntegerAt place={place.at('fromMonth')} label={words.fromMonth} hideLabel />
      </td>
      <td>
        <PercentAt place={place.at('percent')} label={words.discountPercent} hideLabel />
      </td>
    </>
  );
}

/** Discount, one for the term or by phases, and uplift. */
export function DiscountFields({ place, kind }: { readonly place: Place<LineDraft>; readonly kind: LineKind }) {
  const words = useWords().line;
  const { draft } = useSession();
  const discount = place.at('discountPercent');
  const value = useValueAt(discount);
  const isPhased = Array.isArray(value);
  const toggle = (): void => {
    const first: unknown = isPhased ? (value[0] as { percent?: unknown } | undefined)?.percent : value;
    draft.getState().set(discount.path, isPhased ? first : [{ fromMonth: 1, percent: first ?? '' }], words.byPhases);
    draft.getState().seal();
  };
  const phases = discount as unknown as Place<Phase[]>;
  return (
    <div className="qw-form">
      {!isPhased && <PercentAt place={discount} label={words.discountPercent} placeholder="0" />}
      {kind !== 'one_time' && (
        <PercentAt place={place.at('annualUpliftPercent')} label={words.annualUpliftPercent} placeholder="0" />
      )}
      <Switch className="qw-wide" label={words.byPhases} checked={isPhased} onChange={toggle} />
      {isPhased && (
        <ListRows
          place={phases}
          columns={[
            { head: words.fromMonth, isRight: true },
            { head: words.discountPercent, isRight: true },
          ]}
          noun={words.phase}
          addLabel={words.addPhase}
          next={(items) => ({ fromMonth: monthAfter(items.at(-1)?.fromMonth, 3), percent: '' })}
          cells={PhaseCells}
        />
      )}
    </div>
  );
}
