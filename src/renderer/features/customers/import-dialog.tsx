import { Button, Modal, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { ChosenTable, ImportedRow, ImportPreview } from '../../../shared/calls/quotes/customer-calls.ts';
import type { Failure } from '../../../shared/calls/reply.ts';
import { importedFields } from '../../../shared/calls/quotes/customer-calls.ts';
import type { WindowWords } from '../../../shared/text/window/words.ts';
import { say } from '../../client/notices.ts';
import { useCommand } from '../../client/use-command.ts';
import { LongLook } from '../../ui/frame/long-look.tsx';
import { useWords } from '../../ui/language.tsx';
import type { DataColumn } from '../../ui/table/data-table.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';

function rowDifferences({ differences, reason, like, does }: ImportedRow, text: WindowWords['customers']): ReactNode {
  return (
    <>
      {reason !== null && <div className="qw-attention">{text.reasonOf(reason, like)}</div>}
      {does === 'change' &&
        differences.map(({ field, before, after }) => (
          <div key={field}>{text.difference(text.fields[field], before, after)}</div>
        ))}
    </>
  );
}

function Differences({ preview }: { readonly preview: ImportPreview }) {
  const text = useWords().customers;
  const columns: readonly DataColumn<ImportedRow>[] = [
    { id: 'row', head: text.row, kind: 'number', cell: ({ row }) => row },
    { id: 'name', head: text.fields.legalName, kind: 'text', cell: ({ legalName }) => legalName },
    { id: 'does', head: text.what, kind: 'text', cell: ({ does }) => text.does[does] },
    {
      id: 'differences',
      head: text.reason,
      kind: 'text',
      cell: (row) => rowDifferences(row, text),
    },
  ];
  const { add, change, nothing, refuse } = preview.counts;
  return (
    <>
      <output>{text.counts(add, change, nothing, refuse)}</output>
      <DataTable
        caption={text.what}
        hideCaption
        columns={columns}
        rows={preview.rows}
        rowKey={({ row }) => row}
        empty={text.noRows}
      />
    </>
  );
}

/** Whoever stops it needs no notice that it was stopped. */
const wasStopped = (failure: Failure): boolean => failure.kind === 'stopped' && failure.why.code === 'cancelled';

/** A table of customers: what its columns give, what it would change, and then the import. */
export function ImportDialog({ table, close }: { readonly table: ChosenTable; readonly close: () => void }) {
  const words = useWords();
  const text = words.customers;
  const { send, stop, isBusy, progress } = useCommand();
  const [mapping, setMapping] = useState(table.mapping);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const asked = { chosen: table.chosen, mapping };
  const look = async (): Promise<void> => setPreview(await send('customers.previewImport', asked, wasStopped));
  const take = async ({ sha256 }: ImportPreview): Promise<void> => {
    const took = await send('customers.importFile', { ...asked, sha256 }, wasStopped);
    if (took === null) return;
    say(text.took(took.added, took.changed, took.refused));
    close();
  };
  const choices = [
    { value: '', label: text.ignored },
    ...importedFields.map((field) => ({ value: field, label: text.fields[field] })),
  ];
  return (
    <Modal opened onClose={close} size="xl" title={text.importTitle} closeButtonProps={{ 'aria-label': words.frame.close }}>
      <p className="qw-soft">{text.importIntro(table.file, table.rows)}</p>
      <div className="qw-mapping">
        {table.heads.map((head, index) => (
          <NativeSelect
            // oxlint-disable-next-line react/no-array-index-key -- columns are known by their place; two may have one head
            key={index}
            {...(index === 0 ? { 'data-autofocus': true } : {})}
            label={text.column(head)}
            description={table.sample[0]?.[index] ?? ''}
            data={choices}
            value={mapping[index] ?? ''}
            onChange={(event) => {
              const field = importedFields.find((known) => known === event.currentTarget.value) ?? null;
              setMapping(mapping.with(index, field));
              setPreview(null);
            }}
          />
        ))}
      </div>
      {isBusy && progress !== null && (
        <LongLook
          label={text.importTitle}
          said={(preview === null ? text.looking : text.taking)(progress.done, progress.of)}
          looked={progress.done}
          total={progress.of}
          isRunning
          stopLabel={text.stop}
          stop={stop}
        />
      )}
      {preview === null ? (
        <Button disabled={isBusy} onClick={() => void look()}>
          {text.look}
        </Button>
      ) : (
        <>
          <Differences preview={preview} />
          <Button disabled={isBusy} onClick={() => void take(preview)}>
            {text.take}
          </Button>
        </>
      )}
    </Modal>
  );
}
