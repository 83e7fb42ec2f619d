import type { CustomerRecord } from '../../../shared/calls/quotes/customer-calls.ts';
import { briefDateText } from '../../../shared/text/date-format.ts';
import { numberText } from '../../../shared/text/number-format.ts';
import { useRoute } from '../../client/route.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import type { DataColumn } from '../../ui/table/data-table.tsx';
import { cellLink, stateCell } from './cell-link.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';

type Quote = CustomerRecord['quotes'][number];
type Issued = CustomerRecord['issued'][number];

/** The quotes that name the customer, and what was issued to them. */
export function CustomerHistory({ record }: { readonly record: CustomerRecord }) {
  const text = useWords().customers;
  const { noNumber } = useWords().quotes;
  const language = useLanguage();
  const go = useRoute((state) => state.go);
  const amount = (currency: string, value: string | null): string =>
    value === null ? '–' : `${currency} ${numberText(value, language)}`;
  const quotes: readonly DataColumn<Quote>[] = [
    {
      id: 'number',
      head: text.number,
      kind: 'text',
      cell: ({ quoteId, number }) => cellLink(number || noNumber, () => go({ screen: 'quote', quoteId })),
    },
    { id: 'title', head: text.quoteTitle, kind: 'text', cell: ({ title }) => title },
    { id: 'state', head: text.state, kind: 'text', cell: ({ state }) => stateCell(state) },
    {
      id: 'committed',
      head: text.committed,
      kind: 'number',
      cell: ({ currency, committedValue }) => amount(currency, committedValue),
    },
  ];
  const issued: readonly DataColumn<Issued>[] = [
    {
      id: 'number',
      head: text.number,
      kind: 'text',
      cell: ({ quoteId, revisionId, number }) => cellLink(number, () => go({ screen: 'quote', quoteId, revisionId })),
    },
    { id: 'revision', head: text.revision, kind: 'number', cell: ({ revision }) => revision },
    { id: 'date', head: text.issueDate, kind: 'date', cell: ({ issueDate }) => briefDateText(issueDate, language) },
    { id: 'state', head: text.state, kind: 'text', cell: ({ state }) => stateCell(state) },
    {
      id: 'committed',
      head: text.committed,
      kind: 'number',
      cell: ({ currency, committedValue }) => amount(currency, committedValue),
    },
  ];
  return (
    <>
      <DataTable
        caption={text.history}
        columns={quotes}
        rows={record.quotes}
        rowKey={({ quoteId }) => quoteId}
        empty={text.noQuotes}
      />
      {record.issued.length > 0 && (
        <DataTable
          caption={text.issuedTable}
          columns={issued}
          rows={record.issued}
          rowKey={({ revisionId }) => revisionId}
          empty={text.noQuotes}
        />
      )}
    </>
  );
}
