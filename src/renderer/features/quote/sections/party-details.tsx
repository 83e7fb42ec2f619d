import { useState } from 'react';
import { useWords } from '../../../ui/language.tsx';
import { useSession } from '../draft/edit-session.ts';
import type { Place } from '../draft/place.ts';
import type { PartyDraft } from '../edits/party-details.ts';
import { hasDetails, withoutDetails } from '../edits/party-details.ts';
import { AddressAt } from '../fields/address-at.tsx';
import { SwitchGroup } from '../fields/optional-group.tsx';
import { TextAt, useValueAt } from '../fields/place-fields.tsx';

/** Registers, tax id, and where invoices and notices go. All are optional, and closed until one is wanted. */
export function PartyDetails({ place }: { readonly place: Place<PartyDraft> }) {
  const words = useWords().fields;
  const { draft } = useSession();
  const party = useValueAt(place);
  const [isWanted, want] = useState(false);
  const { optional } = words;
  return (
    <SwitchGroup
      label={words.partyDetails}
      hint={words.partyDetailsHint}
      isOn={isWanted || hasDetails(party)}
      onSwitch={(isOn) => {
        want(isOn);
        if (isOn || !hasDetails(party)) return;
        draft.getState().set(place.path, withoutDetails(party), words.removeNamed(words.partyDetails));
        draft.getState().seal();
      }}
    >
      <div className="qw-stack">
        <TextAt place={place.at('registrationNumber')} label={words.registrationNumber} placeholder={optional} />
        <TextAt place={place.at('taxId')} label={words.taxId} placeholder={optional} />
        <AddressAt place={place.at('billingAddress')} label={words.billingAddress} placeholder={optional} />
        <TextAt place={place.at('billingEmail')} label={words.billingEmail} type="email" placeholder={optional} />
        <AddressAt place={place.at('noticeAddress')} label={words.noticeAddress} placeholder={optional} />
        <TextAt place={place.at('noticeEmail')} label={words.noticeEmail} type="email" placeholder={optional} />
      </div>
    </SwitchGroup>
  );
}
