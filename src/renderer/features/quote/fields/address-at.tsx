import { useState } from 'react';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { useWords } from '../../../ui/language.tsx';
import { useReading, useSession } from '../draft/edit-session.ts';
import type { Place } from '../draft/place.ts';
import { useProblemAt, useValueAt } from './place-fields.tsx';

type AddressProps = {
  readonly place: Place<string[] | undefined>;
  readonly label: string;
  readonly placeholder?: string;
};

/** The lines of an address in one field. Empty lines at the end wait for more text. */
export function AddressAt({ place, label, placeholder }: AddressProps) {
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
      label={label}
      description={words.addressHint}
      {...(placeholder === undefined ? {} : { placeholder })}
      rows={3}
      placeKey={place.key}
      problem={own ?? (inner ? { sentence: words.needed, needed: true } : null)}
      value={isOurs ? typed : text}
      onChange={(raw) => {
        setTyped(raw);
        const lines = linesOf(raw);
        draft.getState().set(place.path, lines.length === 0 ? undefined : lines, label);
      }}
      onLeave={() => {
        setTyped(null);
        draft.getState().seal();
      }}
    />
  );
}
