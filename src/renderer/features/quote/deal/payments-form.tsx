import { useWords } from '../../../ui/language.tsx';
import { newPayments, nextPayment } from '../edits/commitment-terms.ts';
import { ListGrid } from '../fields/list-grid.tsx';
import { SwitchGroup, useSwitch } from '../fields/optional-group.tsx';
import type { CommitmentTermProps } from './term-props.ts';
import { useExcluded } from './use-excluded.ts';

/** When a period is paid for, apart from how it is used: pricing §12.4. */
export function PaymentsForm(props: CommitmentTermProps) {
  const { place, terms, termMonths } = props;
  const words = useWords().deal.payments;
  const payments = place.at('payments');
  const toggle = useSwitch(payments, words.switch, newPayments(terms, termMonths));
  return (
    <SwitchGroup label={words.switch} hint={words.hint} excluded={useExcluded(props, 'payments')} {...toggle}>
      <ListGrid
        place={payments}
        label={words.paymentList}
        addLabel={words.add}
        fields={[
          { field: 'month', head: words.month, width: 112, kind: 'month' },
          { field: 'percent', head: words.percent, width: 128, kind: 'percent' },
        ]}
        next={nextPayment}
      />
    </SwitchGroup>
  );
}
