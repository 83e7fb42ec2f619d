import { Modal, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { CostBookHead } from '../../../shared/calls/quotes/cost-calls.ts';
import type { AnyBook, WorkingHead } from '../../../shared/calls/quotes/working-cost-calls.ts';
import { errorSentence } from '../../client/failure-sentence.ts';
import { useAnswer } from '../../client/queries.ts';
import { useWords } from '../../ui/language.tsx';
import { DifferenceTable } from './difference-table.tsx';

type DialogProps = {
  readonly books: readonly CostBookHead[];
  readonly working: readonly WorkingHead[];
  /** The book that is shown: it is compared with another. */
  readonly shown: string;
  readonly close: () => void;
};

type Choice = { readonly value: string; readonly label: string; readonly book: AnyBook };

/** Any two cost books, approved or worked on: what the second says that the first doesn't. */
export function CompareDialog({ books, working, shown, close }: DialogProps) {
  const words = useWords();
  const text = words.costs;
  const choices: readonly Choice[] = [
    ...working.map(({ workingId, name }) => ({ value: workingId, label: text.workingTitle(name), book: { workingId } })),
    ...books.map(({ costBookId, name }) => ({ value: costBookId, label: name, book: { costBookId } })),
  ];
  const [after, setAfter] = useState(shown);
  const [before, setBefore] = useState(choices.find(({ value }) => value !== shown)?.value ?? shown);
  const of = (value: string): AnyBook | undefined => choices.find((choice) => choice.value === value)?.book;
  const [was, is] = [of(before), of(after)];
  const fallback = { costBookId: books[0]?.costBookId ?? ('-' as CostBookHead['costBookId']) };
  const { data, error } = useAnswer(
    'costs.compare',
    { before: was ?? fallback, after: is ?? fallback },
    { enabled: was !== undefined && is !== undefined, keepLast: true },
  );
  const options = choices.map(({ value, label }) => ({ value, label }));
  return (
    <Modal opened onClose={close} size="90rem" title={text.compareTitle} closeButtonProps={{ 'aria-label': words.frame.close }}>
      <div className="qw-import-terms">
        <NativeSelect
          data-autofocus
          label={text.before}
          data={options}
          value={before}
          onChange={(event) => setBefore(event.currentTarget.value)}
        />
        <NativeSelect label={text.after} data={options} value={after} onChange={(event) => setAfter(event.currentTarget.value)} />
      </div>
      {error !== null && <p className="qw-problem">{errorSentence(error, words)}</p>}
      {data !== undefined && data.before.currency !== data.after.currency && (
        <p className="qw-attention">{text.otherCurrencies(data.before.currency, data.after.currency)}</p>
      )}
      {data !== undefined && (
        <DifferenceTable difference={data.difference} caption={text.differenceBetween(data.before.name, data.after.name)} />
      )}
    </Modal>
  );
}
