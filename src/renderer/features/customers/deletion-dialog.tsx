import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CustomerRecord } from '../../../shared/calls/quotes/customer-calls.ts';
import { dateText } from '../../../shared/text/date-format.ts';
import { say } from '../../client/notices.ts';
import { useAnswer } from '../../client/queries.ts';
import { useCommand } from '../../client/use-command.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';

type DeletionProps = { readonly record: CustomerRecord; readonly close: () => void; readonly deleted: () => void };

/** What a deletion takes and what must stay, before it is done: there is no way back. */
export function DeletionDialog({ record, close, deleted }: DeletionProps) {
  const words = useWords();
  const text = words.customers;
  const language = useLanguage();
  const { customerId, fields } = record;
  const { data } = useAnswer('customers.deletion', { customerId });
  const { send, isBusy } = useCommand();
  const [reason, setReason] = useState('');
  const remove = async (): Promise<void> => {
    if ((await send('customers.deleteData', { customerId, reason })) === null) return;
    say(text.deleted(fields.legalName));
    deleted();
  };
  return (
    <Modal opened onClose={close} title={text.deletion(fields.legalName)} closeButtonProps={{ 'aria-label': words.frame.close }}>
      {data !== undefined && (
        <>
          <p>{text.goes(data.contacts, data.quotes, data.drafts)}</p>
          {data.keepUntil !== null && <p>{text.stays(data.issued, dateText(data.keepUntil, language))}</p>}
          {data.backups > 0 && <p className="qw-soft">{text.inBackups(data.backups)}</p>}
        </>
      )}
      <TextInput
        data-autofocus
        label={text.deletionReason}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="qw-buttons">
        <Button variant="default" onClick={close}>
          {words.frame.cancel}
        </Button>
        <Button color="red" disabled={isBusy || data === undefined} onClick={() => void remove()}>
          {text.deleteNow}
        </Button>
      </div>
    </Modal>
  );
}
