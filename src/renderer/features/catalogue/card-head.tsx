import type { RateCardDraft } from '../../../shared/catalogue/rate-card.ts';
import { currencies } from '../../../shared/domain/values/currency.ts';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { DateField } from '../../ui/fields/date-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useWords } from '../../ui/language.tsx';
import type { CardDraft } from './card-draft.ts';

type Props = { readonly card: RateCardDraft; readonly isLocked: boolean; readonly change: CardDraft['change'] };

/** What a card is called, in which currency it is, and from which day quotes are made with it. */
export function CardHead({ card, isLocked, change }: Props) {
  const words = useWords().catalogue.head;
  return (
    <div className="qw-form">
      <TextField
        label={words.name}
        value={card.name ?? ''}
        disabled={isLocked}
        onChange={(name) => change({ ...card, name }, words.name, 'name')}
      />
      <ChoiceField
        label={words.currency}
        value={card.currency ?? ''}
        disabled={isLocked}
        choices={currencies.map((code) => ({ value: code, label: code }))}
        onChange={(currency) => change({ ...card, currency }, words.currency)}
      />
      <DateField
        label={words.from}
        value={card.from ?? ''}
        disabled={isLocked}
        onChange={(from) => change({ ...card, from }, words.from, 'from')}
      />
    </div>
  );
}
