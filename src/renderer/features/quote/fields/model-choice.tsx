import { useMemo } from 'react';
import type { ChoiceGroup } from '../../../ui/fields/choice-field.tsx';
import { useWords } from '../../../ui/language.tsx';
import { useReading } from '../draft/edit-session.ts';
import type { ListChoice } from './list-cells.ts';

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

/** The same for the cells of a grid, where each is told by its label alone: slots or models of one name have their ids beside it. */
export function useModelList(): readonly ListChoice[] {
  const groups = useModelChoices();
  return useMemo(() => {
    const all = groups.flatMap(({ items }) => items.map(({ value, label }) => ({ value, label })));
    const isAlone = (name: string): boolean => all.filter(({ label }) => label === name).length === 1;
    return all.map(({ value, label }) => ({ value, label: isAlone(label) ? label : `${label} (${value})` }));
  }, [groups]);
}
