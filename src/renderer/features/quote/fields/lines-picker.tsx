import { Checkbox } from '@mantine/core';
import { useMemo } from 'react';
import { useSentences, useWords } from '../../../ui/language.tsx';
import type { Place } from '../draft/place.ts';
import { useReading, useSession } from '../draft/edit-session.ts';
import type { LineDraft } from '../edits/line-kind.ts';
import { useProblemAt, useValueAt } from './place-fields.tsx';

/** A line that a term may be about. */
export type PickableLine = {
  readonly line: LineDraft;
  /** Why it can't be picked now; null where it can. */
  readonly excluded: string | null;
};

type LinesPickerProps = {
  readonly place: Place<string[]>;
  readonly label: string;
  readonly description?: string;
  readonly lines: readonly PickableLine[];
};

/** Which lines a term is about. */
export function LinesPicker({ place, label, description, lines }: LinesPickerProps) {
  const words = useWords();
  const { fieldSentence } = useSentences();
  const { draft } = useSession();
  const value = useValueAt(place);
  const chosen = useMemo<readonly string[]>(() => (Array.isArray(value) ? value.map(String) : []), [value]);
  const problem = useProblemAt(place);
  const byPlace = useReading((reading) => reading.byPlace);
  const wrong = chosen.flatMap((_, index) => byPlace.get(`${place.key}[${index}]`) ?? []);
  const order = lines.map(({ line }) => line.id);
  const strays = chosen.filter((id) => !order.includes(id));
  const set = (next: readonly string[]): void => {
    draft.getState().set(place.path, next, label);
    draft.getState().seal();
  };
  const nameOf = ({ line, excluded }: PickableLine): string => {
    const notes = [...(line.optional === true ? [words.deal.pool.offered] : []), ...(excluded === null ? [] : [excluded])];
    const name = line.name || words.line.unnamed;
    return notes.length === 0 ? name : `${name} (${notes.join(', ')})`;
  };
  return (
    <Checkbox.Group
      label={label}
      {...(description === undefined ? {} : { description })}
      value={[...chosen]}
      onChange={(ids) => set([...order.filter((id) => ids.includes(id)), ...strays.filter((id) => ids.includes(id))])}
      {...(problem === null ? {} : { error: problem.sentence })}
      {...(problem?.needed === true ? { 'data-needed': true } : {})}
    >
      <div className="qw-picks" data-place={place.key} tabIndex={-1}>
        {lines.map((each) => (
          <Checkbox
            key={each.line.id}
            value={each.line.id}
            label={nameOf(each)}
            disabled={each.excluded !== null && !chosen.includes(each.line.id)}
          />
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
