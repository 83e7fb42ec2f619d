import { noParty } from '../../../shared/calls/schemas/no-party.ts';
import { ActionIcon, Button, TextInput, Textarea } from '@mantine/core';
import { ArrowLeft, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { CustomerContact, CustomerFields, CustomerRecord } from '../../../shared/calls/quotes/customer-calls.ts';
import type { CustomerId } from '../../../shared/calls/schemas/ids.ts';
import { errorSentence } from '../../client/failure-sentence.ts';
import { say } from '../../client/notices.ts';
import { useAnswer } from '../../client/queries.ts';
import { useRoute } from '../../client/route.ts';
import { useCommand } from '../../client/use-command.ts';
import { TopBar } from '../../ui/frame/top-bar.tsx';
import { useWords } from '../../ui/language.tsx';
import { CustomerHistory } from './customer-history.tsx';
import { DeletionDialog } from './deletion-dialog.tsx';
import { AlreadyThere } from './already-there.tsx';
import { useNewCustomer } from './new-customer-store.ts';
import type { TypedCustomer } from './typed-customers.ts';
import { newCustomer, useTypedCustomers } from './typed-customers.ts';

const nobody: TypedCustomer = {
  fields: noParty,
  contacts: [],
  notes: '',
};

const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'));

function Fields({ fields, change }: { readonly fields: CustomerFields; readonly change: (next: CustomerFields) => void }) {
  const text = useWords().customers;
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const plain = ['registrationNumber', 'taxId', 'billingEmail', 'noticeEmail'] as const;
  const addresses = ['address', 'billingAddress', 'noticeAddress'] as const;
  const contact = [
    ['name', 'contactName'],
    ['title', 'contactTitle'],
    ['email', 'contactEmail'],
  ] as const;
  return (
    <div className="qw-customer-fields">
      <TextInput
        ref={first}
        label={text.fields.legalName}
        required
        maxLength={400}
        value={fields.legalName}
        onChange={(event) => change({ ...fields, legalName: event.currentTarget.value })}
      />
      {contact.map(([part, field]) => (
        <TextInput
          key={part}
          label={text.fields[field]}
          maxLength={400}
          value={fields.contact[part]}
          onChange={(event) => change({ ...fields, contact: { ...fields.contact, [part]: event.currentTarget.value } })}
        />
      ))}
      {plain.map((field) => (
        <TextInput
          key={field}
          label={text.fields[field]}
          maxLength={400}
          value={fields[field]}
          onChange={(event) => change({ ...fields, [field]: event.currentTarget.value })}
        />
      ))}
      {addresses.map((field) => (
        <Textarea
          key={field}
          label={text.fields[field]}
          description={text.lines}
          autosize
          minRows={2}
          maxRows={8}
          value={fields[field].join('\n')}
          onChange={(event) => change({ ...fields, [field]: linesOf(event.currentTarget.value) })}
        />
      ))}
    </div>
  );
}

function Contacts({
  contacts,
  change,
}: {
  readonly contacts: readonly CustomerContact[];
  readonly change: (next: readonly CustomerContact[]) => void;
}) {
  const text = useWords().customers;
  const labels = {
    name: text.contactName,
    title: text.contactTitle,
    email: text.contactEmail,
    phone: text.contactPhone,
  } as const;
  return (
    <section aria-label={text.contacts}>
      <h2>{text.contacts}</h2>
      {contacts.map((contact, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a contact that is being typed is known by its place
        <div key={index} className="qw-customer-contact">
          {(['name', 'title', 'email', 'phone'] as const).map((part) => (
            <TextInput
              key={part}
              label={labels[part](index + 1)}
              maxLength={400}
              value={contact[part]}
              onChange={(event) => change(contacts.with(index, { ...contact, [part]: event.currentTarget.value }))}
            />
          ))}
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={text.removeContact(contact.name)}
            onClick={() => change(contacts.toSpliced(index, 1))}
          >
            <X size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => change([...contacts, { name: '', title: '', email: '', phone: '' }])}
      >
        {text.addContact}
      </Button>
    </section>
  );
}

function Form({ record }: { readonly record: CustomerRecord | null }) {
  const words = useWords();
  const text = words.customers;
  const go = useRoute((state) => state.go);
  const end = useNewCustomer((state) => state.end);
  const { send, isBusy } = useCommand();
  const stored: TypedCustomer =
    record === null ? nobody : { ...record, contacts: record.contacts.map(({ contactId: _contactId, ...contact }) => contact) };
  const key = record?.customerId ?? newCustomer;
  const unsaved = useTypedCustomers((state) => state.typed.get(key));
  const keep = useTypedCustomers((state) => state.keep);
  const drop = useTypedCustomers((state) => state.drop);
  const typed = unsaved ?? stored;
  const setTyped = (next: TypedCustomer): void => keep(key, next);
  const [isDeleting, setDeleting] = useState(false);
  const leave = (): void => {
    end();
    go({ screen: 'customers' });
  };
  const forget = (): void => {
    drop(key);
    leave();
  };
  const save = async (): Promise<void> => {
    const of = record === null ? {} : { customerId: record.customerId, saveCount: record.saveCount };
    const { fields, contacts, notes } = typed;
    const saved = await send('customers.save', { ...of, fields, contacts: [...contacts], notes });
    if (saved === null) return;
    drop(key);
    say(text.saved(saved.fields.legalName));
    leave();
  };
  const merge = async (from: CustomerId, name: string): Promise<void> => {
    if (record === null) return;
    if ((await send('customers.merge', { into: record.customerId, from })) !== null) say(text.merged(name));
  };
  return (
    <div className="qw-screen">
      <TopBar
        before={
          <ActionIcon variant="subtle" color="gray" aria-label={text.back} onClick={leave}>
            <ArrowLeft size={17} aria-hidden />
          </ActionIcon>
        }
        title={<h1>{typed.fields.legalName || text.add}</h1>}
      >
        {unsaved !== undefined && (
          <>
            <span className="qw-save">{text.unsaved}</span>
            <Button variant="default" onClick={() => drop(key)}>
              {text.discard}
            </Button>
          </>
        )}
        {record !== null && (
          <Button variant="default" onClick={() => setDeleting(true)}>
            {text.deleteData}
          </Button>
        )}
        <Button disabled={isBusy || typed.fields.legalName.trim() === ''} onClick={() => void save()}>
          {text.save}
        </Button>
      </TopBar>
      <form
        className="qw-page"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.fields.legalName.trim() !== '') void save();
        }}
      >
        {record !== null && !record.isRecord && <p className="qw-soft">{text.notRecord}</p>}
        {record !== null && record.duplicates.length > 0 && (
          <section aria-label={text.duplicates} className="qw-banner">
            <p>{text.duplicates}</p>
            {record.duplicates.map(({ customerId, legalName, by }) => (
              <Button key={customerId} variant="default" size="compact-sm" onClick={() => void merge(customerId, legalName)}>
                {text.merge(legalName)} ({by === 'name' ? text.byName : text.byTaxId})
              </Button>
            ))}
          </section>
        )}
        {record === null && <AlreadyThere legalName={typed.fields.legalName} leave={end} />}
        <Fields fields={typed.fields} change={(fields) => setTyped({ ...typed, fields })} />
        <Contacts contacts={typed.contacts} change={(contacts) => setTyped({ ...typed, contacts })} />
        <Textarea
          label={text.fields.notes}
          autosize
          minRows={2}
          maxLength={20_000}
          value={typed.notes}
          onChange={(event) => setTyped({ ...typed, notes: event.currentTarget.value })}
        />
        <button type="submit" hidden aria-hidden tabIndex={-1} />
        {record !== null && <CustomerHistory record={record} />}
      </form>
      {record !== null && isDeleting && <DeletionDialog record={record} close={() => setDeleting(false)} deleted={forget} />}
    </div>
  );
}

/** The record of a customer, or of one who is new. */
export function CustomerForm({ customerId }: { readonly customerId: CustomerId | undefined }) {
  return customerId === undefined ? <Form record={null} /> : <StoredCustomer customerId={customerId} />;
}

function StoredCustomer({ customerId }: { readonly customerId: CustomerId }) {
  const words = useWords();
  const { data, error } = useAnswer('customers.get', { customerId });
  if (error !== null) return <p className="qw-page qw-problem">{errorSentence(error, words)}</p>;
  if (data === undefined) return <div className="qw-page" aria-busy="true" />;
  return <Form key={data.saveCount} record={data} />;
}
