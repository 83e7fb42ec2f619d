import { Checkbox } from '@mantine/core';
import { useMemo } from 'react';
import { useWords } from '../../../ui/language.tsx';
import type { Place } from '../draft/place.ts';
import { useDraft, useReading, useSession } from '../draft/edit-session.ts';
import { usageLines } from '../edits/line-kind.ts';
import { useProblemAt, useValueAt } from './place-fields.tsx';
import { fieldSentence } from '../../../../shared/text/window/problem-words.ts';

/** Which usage lines a term is about. */
export function LinesPicker({ place, label }: { readonly place: Place<string[]>; readonly label: string }) {
  const words = useWords().line;
  const { draft } = useSession();
  const value = useValueAt(place);
  const chosen = useMemo<readonly string[]>(() => (Array.isArray(value) ? value.map(String) : []), [value]);
  const lines = useDraft(({ lines }) => lines);
  const problem = useProblemAt(place);
  const byPlace = useReading((reading) => reading.byPlace);
  const wrong = chosen.flatMap((_, index) => byPlace.get(`${place.key}[${index}]`) ?? []);
  const known = usageLines({ lines } as never);
  const strays = chosen.filter((id) => !known.some((line) => line.id === id));
  const set = (next: readonly string[]): void => {
    draft.getState().set(place.path, next, label);
    draft.getState().seal();
  };
  const order = known.map(({ id }) => id);
  return (
    <Checkbox.Group
      label={label}
      value={[...chosen]}
      onChange={(ids) => set([...order.filter((id) => ids.includes(id)), ...strays.filter((id) => ids.includes(id))])}
      {...(problem === null ? {} : { error: problem.sentence })}
      {...(problem?.needed === true ? { 'data-needed': true } : {})}
    >
      <div className="qw-picks" data-place={place.key} tabIndex={-1}>
        {known.map((line) => (
          <Checkbox key={line.id} value={line.id} label={line.name || words.unnamed} />
        ))}
        {strays.map((id) => (
          <Checkbox key={id} value={id} label={id} />
        ))}
      </div>
      {wrong.map(({ path, reason }) => (
        <p key={path.join('.')} className="qw-problem">
          {fieldSentence(reason)}
        </p>
      ))}
    </Checkbox.Group>
  );
}
