import { Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import { createContext, useContext, useId } from 'react';
import type { Place } from '../draft/place.ts';
import { useSession } from '../draft/edit-session.ts';
import { useHeldOpen } from './held-open.ts';
import { ProblemAt, useValueAt } from './place-fields.tsx';

type SwitchGroupProps = {
  readonly label: string;
  /** What the terms are for, and what they cost whom. */
  readonly hint?: string;
  /** Why the terms can't be switched on now. */
  readonly excluded?: string | null;
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
  /** Of the terms in the document, so that a change that brought or took them is found. */
  readonly placeKey?: string;
  /** The fields; a term that is only on or off has none. */
  readonly children?: ReactNode;
};

/** Terms that are closed until they are wanted: a switch with their fields under it. */
export function SwitchGroup({ label, hint, excluded, isOn, onSwitch, placeKey, children }: SwitchGroupProps) {
  const id = useId();
  const { isOpen, holding } = useHeldOpen(isOn);
  const reason = isOpen ? null : (excluded ?? null);
  const described = [...(hint === undefined ? [] : [`${id}-hint`]), ...(reason === null ? [] : [`${id}-reason`])];
  return (
    <div className="qw-term">
      <Switch
        label={label}
        checked={isOpen}
        disabled={reason !== null}
        data-place={placeKey}
        {...(described.length === 0 ? {} : { 'aria-describedby': described.join(' ') })}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} className="qw-small qw-soft qw-term-hint">
          {hint}
        </p>
      )}
      {reason !== null && (
        <p id={`${id}-reason`} className="qw-small qw-term-hint">
          {reason}
        </p>
      )}
      {isOpen && children !== undefined && (
        // Fields of two groups may have one name: the group says which. A fieldset would draw a frame and can't be laid out as one block.
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        <div className="qw-optional" role="group" aria-label={label} {...holding}>
          {children}
        </div>
      )}
    </div>
  );
}

type OptionalGroupProps<T> = Pick<SwitchGroupProps, 'label' | 'hint' | 'excluded'> & {
  readonly children: ReactNode;
  readonly place: Place<T>;
  /** What the group starts with. */
  readonly start: unknown;
};

/** The switch of optional terms at one place of the draft. After switching off, an undo brings them back. */
export function useSwitch(place: Place<unknown>, label: string, start: unknown): Pick<SwitchGroupProps, 'isOn' | 'onSwitch'> {
  const { draft } = useSession();
  const isOn = useValueAt(place) !== undefined;
  const onSwitch = (next: boolean): void => {
    draft.getState().set(place.path, next ? start : undefined, label);
    draft.getState().seal();
  };
  return { isOn, onSwitch };
}

/** The place whose terms stand open as a page of their own: they need no switch. */
export const OpenedTerm = createContext<string | null>(null);

/** Optional terms at one place of the draft: a group of fields, and what is wrong with the group as a whole. */
export function OptionalGroup<T>({ place, start, children, ...rest }: OptionalGroupProps<T>) {
  const isOpened = useContext(OpenedTerm) === place.key;
  const toggle = useSwitch(place, rest.label, start);
  if (isOpened) {
    return (
      <>
        {children}
        <ProblemAt place={place} />
      </>
    );
  }
  return (
    <SwitchGroup {...rest} {...toggle} placeKey={place.key}>
      {children}
      <ProblemAt place={place} />
    </SwitchGroup>
  );
}
