import { useWords } from '../../../ui/language.tsx';
import { valueAt } from '../draft/edit.ts';
import { useReading } from '../draft/edit-session.ts';
import { newAgreedAmounts } from '../edits/commitment-terms.ts';
import { ListGrid } from '../fields/list-grid.tsx';
import { monthAfter } from '../fields/month-after.ts';
import { SwitchGroup, useSwitch } from '../fields/optional-group.tsx';
import type { CommitmentTermProps } from './term-props.ts';
import { useExcluded } from './use-excluded.ts';

/** What instalments become from a month on, as agreed already: pricing §12.10. */
export function AgreedAmountsForm(props: CommitmentTermProps) {
  const { place, terms, termMonths } = props;
  const words = useWords().deal.agreedAmounts;
  const currency = useReading((reading) => reading.currency);
  const agreed = place.at('agreedAmounts');
  const toggle = useSwitch(agreed, words.switch, newAgreedAmounts(terms, termMonths));
  return (
    <SwitchGroup label={words.switch} hint={words.hint} excluded={useExcluded(props, 'agreedAmounts')} {...toggle}>
      <ListGrid
        place={agreed}
        label={words.agreedList}
        addLabel={words.add}
        fields={[
          { field: 'fromMonth', head: words.fromMonth, width: 112, kind: 'month' },
          { field: 'amount', head: `${words.amount}, ${currency}`, width: 168, kind: 'money' },
        ]}
        next={(items) => ({ fromMonth: monthAfter(valueAt(items.at(-1), ['fromMonth']), 12), amount: '' })}
      />
    </SwitchGroup>
  );
}
