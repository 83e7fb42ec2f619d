import { useWords } from '../../../ui/language.tsx';
import type { CommitmentDraft } from '../edits/commitment-exclusions.ts';
import { newPayments, nextPayment } from '../edits/commitment-terms.ts';
import type { RowCells } from '../fields/list-rows.tsx';
import { ListRows } from '../fields/list-rows.tsx';
import { SwitchGroup, useSwitch } from '../fields/optional-group.tsx';
import { IntegerAt, PercentAt } from '../fields/place-fields.tsx';
import type { CommitmentTermProps } from './term-props.ts';
import { useExcluded } from './use-excluded.ts';

type Payment = NonNullable<CommitmentDraft['payments']>[number];

function PaymentCells({ place }: RowCells<Payment>) {
  const words = useWords().deal.payments;
  return (
    <>
      <td>
        <IntegerAt place={place.at('month')} label={words.month} hideLabel />
      </td>
      <td>
        <PercentAt place={place.at('percent')} label={words.percent} hideLabel />
      </td>
    </>
  );
}

/** When a period is paid for, apart from how it is used: pricing §12.4. */
export function PaymentsForm(props: CommitmentTermProps) {
  const { place, terms, termMonths } = props;
  const words = useWords().deal.payments;
  const payments = place.at('payments');
  const toggle = useSwitch(payments, words.switch, newPayments(terms, termMonths));
  return (
    <SwitchGroup label={words.switch} hint={words.hint} excluded={useExcluded(props, 'payments')} {...toggle}>
      <ListRows
        place={payments}
        columns={[
          { head: words.month, isRight: true },
          { head: words.percent, isRight: true },
        ]}
        noun={words.payment}
        addLabel={words.add}
        next={(items) => nextPayment([...items])}
        cells={PaymentCells}
      />
    </SwitchGroup>
  );
}
