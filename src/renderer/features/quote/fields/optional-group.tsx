import { Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Place } from '../draft/place.ts';
import { useSession } from '../draft/edit-session.ts';
import { ProblemAt, useValueAt } from './place-fields.tsx';

type OptionalGroupProps<T> = {
  readonly place: Place<T>;
  readonly label: string;
  /** What the group starts with. */
  readonly start: unknown;
  readonly children: ReactNode;
};

/** Optional terms: a switch with their fields under it. After switching off, an undo brings them back. */
export function OptionalGroup<T>({ place, label, start, children }: OptionalGroupProps<T>) {
  const { draft } = useSession();
  const isOn = useValueAt(place) !== undefined;
  return (
    <>
      <Switch
        label={label}
        checked={isOn}
        onChange={(event) => {
          draft.getState().set(place.path, event.currentTarget.checked ? start : undefined, label);
          draft.getState().seal();
        }}
      />
      {isOn && (
        <div className="qw-optional">
          {children}
          <ProblemAt place={place} />
        </div>
      )}
    </>
  );
}
