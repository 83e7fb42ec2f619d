import type { RateCardDraft } from '../../../../shared/catalogue/rate-card.ts';
import { DecimalField } from '../../../ui/fields/decimal-field.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { useWords } from '../../../ui/language.tsx';
import type { CardDraft } from '../card-draft.ts';
import { withParts } from './part-fields.ts';

type Props = { readonly card: RateCardDraft; readonly isLocked: boolean; readonly change: CardDraft['change'] };

/** What the card's credits are called, and what one costs beyond the packs. */
export function CreditsHead({ card, isLocked, change }: Props) {
  const words = useWords().credits;
  const { credits } = card;
  if (credits === undefined) return null;
  const set = (field: 'name' | 'overagePricePerCredit', label: string) => (value: string) =>
    change(withParts(card, { credits: { ...credits, [field]: value } }), label, field);
  return (
    <div className="qw-form">
      <TextField label={words.name} value={credits.name ?? ''} disabled={isLocked} onChange={set('name', words.name)} />
      <DecimalField
        label={words.overagePricePerCredit}
        kind="money"
        unit={card.currency ?? ''}
        value={credits.overagePricePerCredit ?? ''}
        disabled={isLocked}
        onChange={set('overagePricePerCredit', words.overagePricePerCredit)}
      />
    </div>
  );
}
