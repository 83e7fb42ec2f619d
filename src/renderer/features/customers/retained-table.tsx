import type { z } from 'zod';
import type { RetainedRevision } from '../../../shared/calls/quotes/customer-calls.ts';
import { briefDateText } from '../../../shared/text/date-format.ts';
import { useAnswer } from '../../client/queries.ts';
import { dateOf } from '../../ui/clock.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import type { DataColumn } from '../../ui/table/data-table.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';

type Retained = z.output<typeof RetainedRevision>;

/** What must be kept of customers whose data were deleted, and why. Nothing where there is none. */
export function RetainedTable() {
  const text = useWords().customers;
  const language = useLanguage();
  const { data } = useAnswer('customers.retained', {});
  if (data === undefined || data.length === 0) return null;
  const columns: readonly DataColumn<Retained>[] = [
    { id: 'customer', head: text.fields.legalName, kind: 'text', cell: ({ customer }) => customer ?? text.hashOnly },
    { id: 'number', head: text.number, kind: 'text', cell: ({ number, pdfSha256 }) => number ?? pdfSha256.slice(0, 16) },
    { id: 'revision', head: text.revision, kind: 'number', cell: ({ revision }) => revision },
    { id: 'reason', head: text.reason, kind: 'text', cell: ({ reason }) => reason },
    {
      id: 'requested',
      head: text.requested,
      kind: 'date',
      cell: ({ requestedAt }) => briefDateText(dateOf(new Date(requestedAt)), language),
    },
    { id: 'until', head: text.keepUntil, kind: 'date', cell: ({ keepUntil }) => briefDateText(keepUntil, language) },
  ];
  return (
    <DataTable
      caption={text.retained}
      columns={columns}
      rows={data}
      rowKey={({ revisionId }) => revisionId}
      empty={text.noneRetained}
    />
  );
}
