import { Autocomplete } from '@mantine/core';
import { useState } from 'react';
import { useAnswer } from '../../../client/queries.ts';
import { useIsInternal } from '../../../ui/audience.ts';
import { useWords } from '../../../ui/language.tsx';
import { partyOf } from '../edits/party-details.ts';
import { wholeDraft } from '../draft/place.ts';
import { useSession } from '../draft/edit-session.ts';
import { leaveField, useProblemAt, useValueAt } from '../fields/place-fields.tsx';

const place = wholeDraft.at('customer').at('legalName');

/** The customer by the first letters of their name; one who is known brings address and contact along. */
export function CustomerField() {
  const words = useWords().fields;
  const session = useSession();
  const { draft } = session;
  const value = useValueAt(place);
  const text = typeof value === 'string' ? value : '';
  const problem = useProblemAt(place);
  const [typed, setTyped] = useState('');
  const { data } = useAnswer('customers.list', typed === '' ? {} : { search: typed }, { keepLast: true });
  // Whoever looks on learns of no other customer.
  const isInternal = useIsInternal();
  const known = isInternal ? (data ?? []) : [];
  const choose = (name: string): void => {
    const chosen = known.find(({ legalName }) => legalName === name);
    if (chosen === undefined) return;
    draft.getState().apply(words.customer, (before) => ({ ...before, customer: partyOf(chosen) }));
  };
  return (
    <Autocomplete
      label={words.customer}
      value={text}
      data={[...new Set(known.map(({ legalName }) => legalName))].filter((name) => name !== '')}
      // The services search by the beginnings of words.
      filter={({ options }) => options}
      limit={8}
      maxDropdownHeight={280}
      selectFirstOptionOnChange
      autoComplete="off"
      data-place={place.key}
      {...(problem === null ? {} : { error: problem.sentence, wrapperProps: { 'data-needed': problem.needed } })}
      onChange={(next) => {
        setTyped(next);
        draft.getState().set(place.path, next, words.customer);
      }}
      openOnFocus={false}
      onOptionSubmit={choose}
      onBlur={() => leaveField(session, place)}
    />
  );
}
