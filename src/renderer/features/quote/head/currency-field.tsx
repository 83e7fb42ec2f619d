import { currencies } from '../../../../shared/domain/values/currency.ts';
import { useAnswer } from '../../../client/queries.ts';
import { ChoiceField } from '../../../ui/fields/choice-field.tsx';
import { useWords } from '../../../ui/language.tsx';
import { bookFor } from '../draft/book-for.ts';
import { wholeDraft } from '../draft/place.ts';
import { useSession } from '../draft/edit-session.ts';
import { leaveField, useProblemAt, useValueAt } from '../fields/place-fields.tsx';

const place = wholeDraft.at('currency');
const choices = currencies.map((code) => ({ value: code, label: code }));

/** The currency. The cost book follows it. */
export function CurrencyField() {
  const words = useWords().fields;
  const session = useSession();
  const { draft } = session;
  const value = useValueAt(place);
  const { data } = useAnswer('costs.list', {});
  const change = (currency: string): void => {
    draft.getState().set(place.path, currency, words.currency);
    draft.getState().chooseCostBook(bookFor(data ?? [], currency));
  };
  return (
    <ChoiceField
      label={words.currency}
      value={typeof value === 'string' ? value : ''}
      choices={choices}
      placeKey={place.key}
      problem={useProblemAt(place)}
      onChange={change}
      onLeave={() => leaveField(session, place)}
    />
  );
}
