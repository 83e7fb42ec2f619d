import { currencies } from '../../../../shared/domain/values/currency.ts';
import { useAnswer } from '../../../client/queries.ts';
import { ChoiceField } from '../../../ui/fields/choice-field.tsx';
import { useWords } from '../../../ui/language.tsx';
import { wholeDraft } from '../draft/place.ts';
import { useSession } from '../draft/edit-session.ts';
import { leaveField, useProblemAt, useValueAt } from '../fields/place-fields.tsx';

const place = wholeDraft.at('currency');
const choices = currencies.map((code) => ({ value: code, label: code }));

/** The currency. The cost book follows it: the workspace's current one where it fits, else the only one that does. */
export function CurrencyField() {
  const words = useWords().fields;
  const session = useSession();
  const { draft } = session;
  const value = useValueAt(place);
  const { data } = useAnswer('costs.list', {});
  const change = (currency: string): void => {
    draft.getState().set(place.path, currency, words.currency);
    const fitting = (data ?? []).filter((book) => book.currency === currency);
    const chosen = fitting.find(({ isCurrent }) => isCurrent) ?? (fitting.length === 1 ? fitting[0] : undefined);
    draft.getState().chooseCostBook(chosen?.costBookId ?? null);
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
