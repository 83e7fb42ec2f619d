import { useMemo } from 'react';
import { useAnswer } from '../../../client/queries.ts';
import { ChoiceField } from '../../../ui/fields/choice-field.tsx';
import { useIsInternal } from '../../../ui/audience.ts';
import { useWords } from '../../../ui/language.tsx';
import type { Place } from '../draft/place.ts';
import { wholeDraft } from '../draft/place.ts';
import { useSession } from '../draft/edit-session.ts';
import type { PartyDraft } from '../edits/party-details.ts';
import { partyOf } from '../edits/party-details.ts';
import { AddressAt } from '../fields/address-at.tsx';
import { TextAt } from '../fields/place-fields.tsx';
import { PartyDetails } from './party-details.tsx';
import { SectionHead } from './section-head.tsx';

type PartyFieldsProps = {
  readonly place: Place<PartyDraft>;
  readonly title: string;
  /** The customer's name is in the head of the deal. */
  readonly isNamedAbove?: boolean;
};

function PartyFields({ place, title, isNamedAbove = false }: PartyFieldsProps) {
  const words = useWords().fields;
  const contact = place.at('contact');
  return (
    <section className="qw-party" aria-label={title}>
      <h3>{title}</h3>
      <div className="qw-stack">
        {!isNamedAbove && <TextAt place={place.at('legalName')} label={words.legalName} />}
        <AddressAt place={place.at('address')} label={words.address} />
        <TextAt place={contact.at('name')} label={words.contactName} />
        <TextAt place={contact.at('title')} label={words.contactTitle} placeholder={words.optional} />
        <TextAt place={contact.at('email')} label={words.contactEmail} type="email" placeholder={words.optional} />
        <PartyDetails place={place} />
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
        draft.getState().apply(words.customer, (value) => ({ ...value, customer: partyOf(chosen) }));
      }}
    />
  );
}

export function PartiesSection() {
  const words = useWords();
  const isInternal = useIsInternal();
  return (
    <section className="qw-section">
      <SectionHead title={words.builder.sections.parties} action={isInternal ? <KnownCustomers /> : null} />
      <div className="qw-two">
        <PartyFields place={wholeDraft.at('customer')} title={words.fields.customer} isNamedAbove />
        <PartyFields place={wholeDraft.at('seller')} title={words.fields.seller} />
      </div>
    </section>
  );
}
