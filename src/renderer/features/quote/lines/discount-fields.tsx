import { Switch } from '@mantine/core';
import { useWords } from '../../../ui/language.tsx';
import type { Place } from '../draft/place.ts';
import { useSession } from '../draft/edit-session.ts';
import type { LineDraft } from '../edits/line-kind.ts';
import type { LineKind } from '../../../../shared/domain/terms/line-kind.ts';
import { valueAt } from '../draft/edit.ts';
import { ListGrid } from '../fields/list-grid.tsx';
import { monthAfter } from '../fields/month-after.ts';
import { PercentAt, useValueAt } from '../fields/place-fields.tsx';

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
  return (
    <div className="qw-form">
      {!isPhased && <PercentAt place={discount} label={words.discountPercent} placeholder="0" />}
      {kind !== 'one_time' && (
        <PercentAt place={place.at('annualUpliftPercent')} label={words.annualUpliftPercent} placeholder="0" />
      )}
      <Switch className="qw-wide" label={words.byPhases} checked={isPhased} onChange={toggle} />
      {isPhased && (
        <ListGrid
          place={discount}
          label={words.phaseList}
          addLabel={words.addPhase}
          fields={[
            { field: 'fromMonth', head: words.fromMonth, width: 112, kind: 'month' },
            { field: 'percent', head: words.discountPercent, width: 128, kind: 'percent' },
          ]}
          next={(items) => ({ fromMonth: monthAfter(valueAt(items.at(-1), ['fromMonth']), 3), percent: '' })}
        />
      )}
    </div>
  );
}
