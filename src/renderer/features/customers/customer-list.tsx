import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Plus } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { ChosenTable, Customer } from '../../../shared/calls/quotes/customer-calls.ts';
import { errorSentence } from '../../client/failure-sentence.ts';
import { useAnswer } from '../../client/queries.ts';
import { useRoute } from '../../client/route.ts';
import { useCommand } from '../../client/use-command.ts';
import { SearchField } from '../../ui/fields/search-field.tsx';
import type { Action } from '../../ui/actions/actions.ts';
import { useActions } from '../../ui/actions/actions.ts';
import { TopBar } from '../../ui/frame/top-bar.tsx';
import { useWords } from '../../ui/language.tsx';
import type { DataColumn } from '../../ui/table/data-table.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { cellLink } from './cell-link.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { useNewCustomer } from './new-customer-store.ts';
import { PossibleDuplicates } from './possible-duplicates.tsx';
import { UnsavedCustomers } from './unsaved-customers.tsx';
import { RetainedTable } from './retained-table.tsx';

/** Every customer, found as their name is typed. */
export function CustomerList() {
  const words = useWords();
  const { customers: text, actions: names } = words;
  const go = useRoute((state) => state.go);
  const begin = useNewCustomer((state) => state.begin);
  const { send } = useCommand();
  const searchField = useRef<HTMLInputElement>(null);
  const [search, setSearch] = useState('');
  const [sought] = useDebouncedValue(search.trim(), 60);
  const { data, error } = useAnswer('customers.list', sought === '' ? {} : { search: sought }, { keepLast: true });
  const [table, setTable] = useState<ChosenTable | null>(null);
  const actions = useMemo<readonly Action[]>(() => {
    const choose = async (): Promise<void> => setTable(await send('customers.chooseFile', {}));
    return [
      { id: 'customers.search', group: 'go', label: text.search, shortcut: 'mod+F', run: () => searchField.current?.focus() },
      { id: 'customers.new', group: 'make', label: names.newCustomer, run: begin },
      { id: 'customers.import', group: 'make', label: names.importCustomers, run: () => void choose() },
    ];
  }, [text, names, send, begin]);
  useActions('customers', actions);
  const run = (id: string): void => actions.find((action) => action.id === id)?.run();
  const columns: readonly DataColumn<Customer>[] = [
    {
      id: 'name',
      head: text.fields.legalName,
      kind: 'text',
      cell: ({ customerId, legalName }) => cellLink(legalName, () => go({ screen: 'customers', customerId })),
    },
    { id: 'contact', head: text.fields.contactName, kind: 'text', cell: ({ contact }) => contact.name },
    { id: 'tax', head: text.fields.taxId, kind: 'text', cell: ({ taxId }) => taxId ?? '' },
    { id: 'kind', head: text.kind, kind: 'text', cell: ({ isRecord }) => (isRecord ? text.record : text.fromQuotes) },
    { id: 'quotes', head: text.quotes, kind: 'number', cell: ({ quotes }) => quotes },
  ];
  return (
    <div className="qw-screen">
      <TopBar title={<h1>{text.title}</h1>}>
        <Button variant="default" onClick={() => run('customers.import')}>
          {text.importFile}
        </Button>
        <Button leftSection={<Plus size={15} aria-hidden />} onClick={begin}>
          {text.add}
        </Button>
      </TopBar>
      <div className="qw-page">
        <div className="qw-filter">
          <SearchField
            field={searchField}
            label={text.search}
            hint={text.searchHint}
            value={search}
            change={setSearch}
            takesFocus
          />
          <output className="qw-soft qw-small">{data !== undefined && text.count(data.length)}</output>
        </div>
        <UnsavedCustomers />
        <PossibleDuplicates />
        {error !== null && <p className="qw-problem">{errorSentence(error, words)}</p>}
        {data !== undefined && (
          <DataTable
            caption={text.title}
            hideCaption
            columns={columns}
            rows={data}
            rowKey={({ customerId }) => customerId}
            empty={sought === '' ? text.empty : text.nothingFound(sought)}
          />
        )}
        <RetainedTable />
      </div>
      {table !== null && <ImportDialog table={table} close={() => setTable(null)} />}
    </div>
  );
}
