import type { ClauseUse } from '../../../../shared/calls/contracts/clause-calls.ts';
import { useAnswer } from '../../../client/queries.ts';
import { useRoute } from '../../../client/route.ts';
import { useWords } from '../../../ui/language.tsx';
import type { DataColumn } from '../../../ui/table/data-table.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';

function OpenQuote({ quoteId, number, title }: ClauseUse) {
  const words = useWords().clause;
  const go = useRoute((state) => state.go);
  return (
    <>
      <button
        type="button"
        className="qw-link"
        aria-label={words.openQuote(number)}
        onClick={() => go({ screen: 'quote', quoteId })}
      >
        {number}
      </button>{' '}
      {title}
    </>
  );
}

const openQuote = (use: ClauseUse) => <OpenQuote {...use} />;

/** The revisions of quotes that name the clause; a click opens the quote. */
export function Uses({ clauseId }: { readonly clauseId: string }) {
  const words = useWords();
  const text = words.clause;
  const { data } = useAnswer('clauses.uses', { clauseId });
  const columns: readonly DataColumn<ClauseUse>[] = [
    {
      id: 'quote',
      head: text.useColumns.quote,
      kind: 'text',
      cell: openQuote,
    },
    { id: 'customer', head: text.useColumns.customer, kind: 'text', cell: ({ customer }) => customer },
    { id: 'revision', head: text.useColumns.revision, kind: 'number', cell: ({ revision }) => revision },
    { id: 'version', head: text.useColumns.version, kind: 'number', cell: ({ version }) => version },
    { id: 'state', head: text.useColumns.state, kind: 'text', cell: ({ isIssued }) => (isIssued ? text.issued : text.draft) },
  ];
  if (data === undefined) return <p aria-busy="true" />;
  return (
    <DataTable
      caption={text.usedIn}
      hideCaption
      columns={columns}
      rows={data}
      rowKey={({ revisionId }) => revisionId}
      empty={text.usedInNone}
    />
  );
}
