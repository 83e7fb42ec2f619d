import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useAnswer } from '../../../client/queries.ts';
import { useWords } from '../../../ui/language.tsx';

type CustomerFieldProps = {
  readonly value: string;
  readonly onChange: (name: string) => void;
  /** The name is there: the user goes on. */
  readonly done: () => void;
};

const mostOffered = 6;

/** A customer's name, completed from those that are known; any other is a new one. */
export function CustomerField({ value, onChange, done }: CustomerFieldProps) {
  const words = useWords().start;
  const [sought] = useDebouncedValue(value.trim(), 60);
  const { data } = useAnswer('customers.list', { search: sought.slice(0, 200) }, { enabled: sought !== '', keepLast: true });
  const [isOpen, setOpen] = useState(false);
  const names = sought === '' ? [] : (data ?? []).slice(0, mostOffered).map(({ legalName }) => legalName);
  return (
    <Autocomplete
      size="sm"
      data-autofocus
      label={words.customer}
      description={words.customerHint}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      data={[...new Set(names)]}
      // The services have looked already, by the words of the name.
      filter={({ options }) => options}
      value={value}
      onChange={onChange}
      maxLength={400}
      dropdownOpened={isOpen && names.some((name) => name !== value)}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      onOptionSubmit={(name) => {
        onChange(name);
        done();
      }}
      onKeyDown={(event) => {
        // Where a name of the list is marked, Enter takes that one.
        const isMarked = event.currentTarget.getAttribute('aria-activedescendant') !== null;
        if (event.key !== 'Enter' || isMarked) return;
        event.preventDefault();
        setOpen(false);
        done();
      }}
    />
  );
}
