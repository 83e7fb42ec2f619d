import type { z } from 'zod';
import { useMemo, useState } from 'react';
import type { Party } from '../../../../shared/domain/terms/quote.ts';
import { useAnswer } from '../../../client/queries.ts';
import { ChoiceField } from '../../../ui/fields/choice-field.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { useWords } from '../../../ui/language.tsx';
import type { Place } from '../draft/place.ts';
import { wholeDraft } from '../draft/place.ts';
import { useReading, useSession } from '../draft/edit-session.ts';
import { TextAt, useProblemAt, useValueAt } from '../fields/place-fields.tsx';
import { SectionHead } from './section-head.tsx';

type PartyDraft = z.input<typeof Party>;

/** The lines of an address in one field. Empty lines at the end wait for more text. */
function AddressField({ place }: { readonly place: Place<string[]> }) {
  const words = useWords().fields;
  const { draft } = useSession();
  const value = useValueAt(place);
  const own = useProblemAt(place);
  const inner = useReading(({ problems }) => problems.some(({ path }) => path.join('.').startsWith(`${place.path.join('.')}.`)));
  const [typed, setTyped] = useState<string | null>(null);
  const text = Array.isArray(value) ? value.join('\n') : '';
  const linesOf = (raw: string): readonly string[] =>
    raw
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  const isOurs = typed !== null && linesOf(typed).join('\n') === text;
  return (
    <TextField
      label={words.address}
      description={words.addressHint}
      rows={3}
      placeKey={place.key}
      problem={own ?? (inner ? { sentence: words.needed, needed: true } : null)}
      value={isOurs ? typed : text}
      onChange={(raw) => {
        setTyped(raw);
        const lines = linesOf(raw);
        draft.getState().set(place.path, lines.length === 0 ? undefined : lines, words.address);
      }}
      onLeave={() => {
        setTyped(null);
        draft.getState().seal();
      }}
    />
  );
}

function PartyFields({ place, title }: { readonly place: Place<PartyDraft>; readonly title: string }) {
  const words = useWords().fields;
  const contact = place.at('contact');
  return (
    <section className="qw-party" aria-label={title}>
      <h3>{title}</h3>
      <div className="qw-stack">
        <TextAt place={place.at('legalName')} label={words.legalName} />
        <AddressField place={place.at('address')} />
        <TextAt place={contact.at('name')} label={words.contactName} />
        <TextAt place={contact.at('title')} label={words.contactTitle} placeholder={words.optional} />
        <TextAt place={contact.at('email')} label={words.contactEmail} type="email" placeholder={words.optional} />
      </div>
    </section>
  );
}

/** Earlier customers, to choose again. */
function KnownCustomers() {
  const words = useWords().fields;
  const { draft } = useSession();
  const { data } = useAnswer('customers.list', {});
  const choices = useMemo(
    () => [
      { value: '', label: words.chooseCustomer },
      ...(data ?? []).map(({ customerId, legalName }) => ({ value: String(customerId), label: legalName })),
    ],
    [data, words],
  );
  if (data === undefined || data.length === 0) return null;
  return (
    <ChoiceField
      label={words.knownCustomers}
      value=""
      choices={choices}
      onChange={(id) => {
        const chosen = data.find(({ customerId }) => customerId === id);
        if (chosen === undefined) return;
        const { legalName, address, contact } = chosen;
        draft.getState().apply(words.customer, (value) => ({ ...value, customer: { legalName, address, contact } }));
      }}
    />
  );
}

export function PartiesSection() {
  const words = useWords();
  return (
    <section className="qw-section">
      <SectionHead title={words.builder.sections.parties} action={<KnownCustomers />} />
      <div className="qw-two">
        <PartyFields place={wholeDraft.at('customer')} title={words.fields.customer} />
        <PartyFields place={wholeDraft.at('seller')} title={words.fields.seller} />
      </div>
    </section>
  );
}
