import { useWords } from '../../../ui/language.tsx';
import { billingExclusions } from '../edits/commitment-exclusions.ts';
import { choicesOf } from '../fields/choices.ts';
import { ChoiceAt } from '../fields/place-fields.tsx';
import type { CommitmentTermProps } from './term-props.ts';

/** Whether a commitment is invoiced before it is used or after: pricing §5. */
export function BillingForm({ place, terms }: Omit<CommitmentTermProps, 'termMonths'>) {
  const words = useWords();
  const excluded = (billing: 'advance' | 'arrears'): string | null => {
    const reasons = billingExclusions(terms, billing);
    return reasons.length === 0 ? null : words.deal.notWhile(reasons);
  };
  return (
    <ChoiceAt
      place={place.at('billing')}
      label={words.commitment.billing}
      absent="advance"
      choices={choicesOf(['advance', 'arrears'], words.commitment.billings, excluded)}
    />
  );
}
