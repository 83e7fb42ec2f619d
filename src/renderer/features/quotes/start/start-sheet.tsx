import { Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useRef, useState } from 'react';
import type { NewQuote } from '../../../../shared/calls/quotes/new-quote-calls.ts';
import { CostBookId } from '../../../../shared/calls/schemas/ids.ts';
import { useAnswer } from '../../../client/queries.ts';
import { useRoute } from '../../../client/route.ts';
import { useCommand } from '../../../client/use-command.ts';
import { SearchField } from '../../../ui/fields/search-field.tsx';
import { useWords } from '../../../ui/language.tsx';
import { CustomerField } from './customer-field.tsx';
import type { MoneyChoice } from './money-fields.tsx';
import { MoneyFields } from './money-fields.tsx';
import { StartList } from './start-list.tsx';
import { keepLastStart, lastStart, useStartSheet } from './start-store.ts';
import { ThreeQuestions } from './three-questions.tsx';
import type { Start } from './starts.ts';
import { copiesOf, startsOf } from './starts.ts';
import './start.css';

type Guided = Extract<NewQuote, { readonly from: 'guided' }>;

const mostCopies = 20;

/** Customer, currency and what the quote begins with. Nothing is stored before one of the starts is taken. */
function StartForm({ close }: { readonly close: () => void }) {
  const words = useWords();
  const text = words.start;
  const go = useRoute((state) => state.go);
  const { send, isBusy } = useCommand();
  const [customer, setCustomer] = useState('');
  const [known] = useDebouncedValue(customer.trim(), 60);
  const [chosen, choose] = useState<MoneyChoice>({});
  const [sought, seek] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const asked = { customer: known, ...(chosen.currency === undefined ? {} : { currency: chosen.currency }) };
  const { data: beginning } = useAnswer('quotes.beginning', asked, { keepLast: true });
  const { data: templates } = useAnswer('quotes.templates', {});
  const { data: cards } = useAnswer('catalogue.inEffect', {});
  const copies = useAnswer('quotes.list', { search: sought.trim().slice(0, 200), limit: mostCopies }, { keepLast: true });
  const begin = async (from: Start['begin'] | Guided, id: string | null): Promise<void> => {
    if (isBusy) return;
    const book = chosen.costBookId;
    const made = await send('quotes.create', {
      ...from,
      ...(customer.trim() === '' ? {} : { customer: customer.trim() }),
      ...(chosen.currency === undefined ? {} : { currency: chosen.currency }),
      ...(book === undefined ? {} : { costBookId: book === null ? null : CostBookId.parse(book) }),
    });
    if (made === null) return;
    if (id !== null) keepLastStart(id);
    close();
    go({ screen: 'quote', quoteId: made.quoteId });
  };
  const currency = beginning?.currency ?? '';
  return (
    <div className="qw-start-sheet">
      <CustomerField value={customer} onChange={setCustomer} done={() => list.current?.focus()} />
      {beginning !== undefined && <MoneyFields beginning={beginning} chosen={chosen} choose={choose} />}
      <section aria-label={text.starts}>
        <h3>{text.starts}</h3>
        <StartList
          ref={list}
          label={text.starts}
          starts={startsOf(templates ?? [], cards ?? [], words)}
          first={lastStart()}
          currency={currency}
          choose={({ begin: from, id }) => void begin(from, id)}
        />
      </section>
      <section aria-label={text.copies}>
        <h3>{text.copies}</h3>
        <p className="qw-small qw-soft">{text.copyHint}</p>
        <SearchField label={text.search} value={sought} change={seek} />
        {copies.data?.rows.length === 0 ? (
          <p className="qw-soft">{text.noCopies}</p>
        ) : (
          <StartList
            label={text.copies}
            starts={copiesOf(copies.data?.rows ?? [], words)}
            first={null}
            currency={currency}
            choose={({ begin: from }) => void begin(from, null)}
          />
        )}
      </section>
      <ThreeQuestions use={(answers) => void begin({ from: 'guided', answers, names: words.guided.names }, null)} />
    </div>
  );
}

/** Where a quote begins. */
export function StartSheet() {
  const words = useWords();
  const { isOpen, close } = useStartSheet();
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      size={860}
      title={words.start.title}
      closeButtonProps={{ 'aria-label': words.frame.close }}
    >
      <StartForm close={close} />
    </Modal>
  );
}
