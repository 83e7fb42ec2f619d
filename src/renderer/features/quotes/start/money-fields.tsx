import { currencies } from '../../../../shared/domain/values/currency.ts';
import type { Beginning } from '../../../../shared/calls/quotes/new-quote-calls.ts';
import { useAnswer } from '../../../client/queries.ts';
import { ChoiceField } from '../../../ui/fields/choice-field.tsx';
import { useWords } from '../../../ui/language.tsx';

export type MoneyChoice = { readonly currency?: string; readonly costBookId?: string | null };

type MoneyFieldsProps = {
  readonly beginning: Beginning;
  readonly chosen: MoneyChoice;
  readonly choose: (choice: MoneyChoice) => void;
};

/** Currency and cost book, which follow the customer until they are chosen. Only books in the currency are offered. */
export function MoneyFields({ beginning, chosen, choose }: MoneyFieldsProps) {
  const words = useWords().start;
  const { data: books } = useAnswer('costs.list', {});
  const { currency, follows, costBookId } = beginning;
  const fitting = (books ?? []).filter((book) => book.currency === currency);
  return (
    <div className="qw-form">
      <ChoiceField
        label={words.currency}
        value={currency}
        {...(chosen.currency === undefined ? { description: follows === null ? words.usual : words.follows(follows) } : {})}
        choices={currencies.map((code) => ({ value: code, label: code }))}
        onChange={(code) => choose({ currency: code })}
      />
      <ChoiceField
        label={words.costs}
        value={(chosen.costBookId === undefined ? costBookId : chosen.costBookId) ?? ''}
        {...(books !== undefined && fitting.length === 0 ? { description: words.noFit(currency) } : {})}
        choices={[
          ...fitting.map((book) => ({ value: book.costBookId as string, label: book.name })),
          { value: '', label: words.noCosts },
        ]}
        onChange={(id) => choose({ ...chosen, costBookId: id === '' ? null : id })}
      />
    </div>
  );
}
