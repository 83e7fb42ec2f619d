import { useMemo } from 'react';
import type { ChoiceGroup } from '../../../ui/fields/choice-field.tsx';
import { useWords } from '../../../ui/language.tsx';
import type { Place } from '../draft/place.ts';
import { useReading } from '../draft/edit-session.ts';
import { ChoiceAt } from './place-fields.tsx';

/** Models and slots of the quote's cost book, the slots first: contracts name roles, which models fill in turn. */
export function useModelChoices(): readonly ChoiceGroup[] {
  const costs = useReading((reading) => reading.costs);
  const words = useWords().line;
  return useMemo(
    () =>
      [
        { group: words.slots, items: (costs?.slots ?? []).map(({ id, name }) => ({ value: String(id), label: name ?? id })) },
        { group: words.models, items: (costs?.models ?? []).map(({ id, name }) => ({ value: String(id), label: name ?? id })) },
      ].filter(({ items }) => items.length > 0),
    [costs, words],
  );
}

export function ModelAt({
  place,
  label,
  hideLabel,
}: {
  readonly place: Place<string>;
  readonly label: string;
  readonly hideLabel?: boolean;
}) {
  const choices = useModelChoices();
  return <ChoiceAt place={place} label={label} {...(hideLabel === undefined ? {} : { hideLabel })} choices={choices} />;
}
