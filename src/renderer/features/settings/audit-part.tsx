import { Button } from '@mantine/core';
import { useState } from 'react';
import { briefDateText } from '../../../shared/text/date-format.ts';
import type { AuditEntry } from '../../../shared/calls/workspace/audit-calls.ts';
import { useAnswer } from '../../client/queries.ts';
import { dateOf, timeText } from '../../ui/clock.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import type { DataColumn } from '../../ui/table/data-table.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';

const pageSize = 25;
const most = 500;

/** The rest of what the trail keeps, as it is kept: ids and hashes that another file may be compared with. */
function detailText({ subject, number, detail }: AuditEntry): string {
  const parts = Object.entries(detail).filter(([name, value]) => name !== 'person' && value !== null && value !== '');
  return [...(number === null ? [] : [subject]), ...parts.map(([name, value]) => `${name}: ${String(value)}`)].join(', ');
}

/** The audit trail, the newest first, and whether its chain is whole. */
export function AuditPart() {
  const words = useWords().audit;
  const language = useLanguage();
  const [limit, setLimit] = useState(pageSize);
  const [isChecking, check] = useState(false);
  const { data: entries } = useAnswer('audit.list', { limit }, { keepLast: true });
  const { data: known } = useAnswer('people.list', {});
  const names = new Map<string, string>((known?.people ?? []).map(({ personId, name }) => [personId, name]));
  const { data: chain } = useAnswer('audit.verify', {}, { enabled: isChecking });
  const when = (at: string): string => `${briefDateText(dateOf(new Date(at)), language)}, ${timeText(new Date(at))}`;
  const columns: readonly DataColumn<AuditEntry>[] = [
    { id: 'entry', head: words.entry, kind: 'number', cell: ({ entry }) => String(entry) },
    { id: 'at', head: words.at, kind: 'text', cell: ({ at }) => when(at) },
    {
      id: 'action',
      head: words.action,
      kind: 'text',
      cell: ({ action }) => words.actions[action] ?? action.replaceAll('-', ' '),
    },
    { id: 'about', head: words.about, kind: 'text', cell: ({ number, subject }) => number ?? subject },
    { id: 'who', head: words.who, kind: 'text', cell: ({ detail: { person } }) => names.get(String(person ?? '')) ?? '–' },
    {
      id: 'detail',
      head: words.detail,
      kind: 'text',
      cell: detailText,
    },
  ];
  return (
    <section className="qw-group qw-audit" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className="qw-soft qw-after-head">{words.hint}</p>
      <div className="qw-buttons qw-after-head">
        <Button variant="default" onClick={() => check(true)}>
          {words.check}
        </Button>
        <output className={chain?.intact === false ? 'qw-problem' : 'qw-soft'}>
          {chain === undefined ? '' : chain.intact ? words.intact(chain.entries) : words.broken(chain.entry)}
        </output>
      </div>
      <DataTable
        caption={words.title}
        hideCaption
        columns={columns}
        rows={entries ?? []}
        rowKey={({ entry }) => entry}
        empty={words.none}
      />
      {entries !== undefined && entries.length === limit && limit < most && (
        <Button variant="default" className="qw-below" onClick={() => setLimit(Math.min(most, limit * 2))}>
          {words.earlier}
        </Button>
      )}
    </section>
  );
}
