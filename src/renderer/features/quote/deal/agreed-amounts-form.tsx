import { useWords } from '../../../ui/language.tsx';
import { useReading } from '../draft/edit-session.ts';
import type { CommitmentDraft } from '../edits/commitment-exclusions.ts';
import { newAgreedAmounts } from '../edits/commitment-terms.ts';
import type { RowCells } from '../fields/list-rows.tsx';
import { ListRows } from '../fields/list-rows.tsx';
import { monthAfter } from '../fields/month-after.ts';
import { SwitchGroup, useSwitch } from '../fields/optional-group.tsx';
import { DecimalAt, IntegerAt } from '../fields/place-fields.tsx';
import type { CommitmentTermProps } from './term-props.ts';
import { useExcluded } from './use-excluded.ts';

type Agreed = NonNullable<CommitmentDraft['agreedAmounts']>[number];

function AgreedCells({ place }: RowCells<Agreed>) {
  const words = useWords().deal.agreedAmounts;
  return (
    <>
      <td>
        <IntegerAt place={place.at('fromMonth')} label={words.fromMonth} hideLabel />
      </td>
      <td>
        <DecimalAt place={place.at('amount')} label={words.amount} hideLabel kind="money" />
      </td>
    </>
  );
}

/** What instalments become from a month on, as agreed already: pricing §12.10. */
export function AgreedAmountsForm(props: CommitmentTermProps) {
  const { place, terms, termMonths } = props;
  const words = useWords().deal.agreedAmounts;
  const currency = useReading((reading) => reading.currency);
  const agreed = place.at('agreedAmounts');
  const toggle = useSwitch(agreed, words.switch, newAgreedAmounts(terms, termMonths));
  return (
    <SwitchGroup label={words.switch} hint={words.hint} excluded={useExcluded(props, 'agreedAmounts')} {...toggle}>
      <ListRows
        place={agreed}
        columns={[
          { head: words.fromMonth, isRight: true },
          { head: `${words.amount}, ${currency}`, isRight: true },
        ]}
        noun={words.agreed}
        addLabel={words.add}
        next={(items) => ({ fromMonth: monthAfter(items.at(-1)?.fromMonth, 12), amount: '' })}
        cells={AgreedCells}
      />
    </SwitchGroup>
  );
}
