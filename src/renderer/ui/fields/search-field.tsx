import { TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import type { Ref } from 'react';

type SearchFieldProps = {
  readonly label: string;
  /** What the empty field says; the label where left out. */
  readonly hint?: string;
  readonly value: string;
  readonly change: (value: string) => void;
  /** Leads from what is searched for into what was found: the key of the arrow down. */
  readonly toFound?: () => void;
  /** Whether a screen that opens has its focus here. */
  readonly takesFocus?: boolean;
  readonly field?: Ref<HTMLInputElement>;
};

/** Narrows a list while it is typed in. */
export function SearchField({ label, hint = label, value, change, toFound, takesFocus = false, field }: SearchFieldProps) {
  return (
    <TextInput
      {...(field === undefined ? {} : { ref: field })}
      {...(takesFocus ? { 'data-autofocus': true } : {})}
      type="search"
      aria-label={label}
      placeholder={hint}
      leftSection={<Search size={15} aria-hidden />}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' || toFound === undefined) return;
        event.preventDefault();
        toFound();
      }}
    />
  );
}
