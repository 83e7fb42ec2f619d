// Fields bound to a place of the draft: they show its value, set it as the user types, and tell its problem.
import { useCallback } from 'react';
import { useStore } from 'zustand/react';
import { isNeeded } from '../../../../shared/text/window/problem-words.ts';
import type { ChoiceFieldProps } from '../../../ui/fields/choice-field.tsx';
import { ChoiceField } from '../../../ui/fields/choice-field.tsx';
import { DateField } from '../../../ui/fields/date-field.tsx';
import type { DecimalFieldProps } from '../../../ui/fields/decimal-field.tsx';
import { DecimalField } from '../../../ui/fields/decimal-field.tsx';
import type { FieldProblem, FieldProps } from '../../../ui/fields/field-problem.ts';
import { IntegerField } from '../../../ui/fields/integer-field.tsx';
import type { TextFieldProps } from '../../../ui/fields/text-field.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { useSentences } from '../../../ui/language.tsx';
import { valueAt } from '../draft/edit.ts';
import type { Place } from '../draft/place.ts';
import type { Session } from '../draft/edit-session.ts';
import { useReading, useSession, useWhere } from '../draft/edit-session.ts';

type Bound = {
  readonly value: unknown;
  readonly set: (value: unknown) => void;
  readonly field: Pick<FieldProps, 'problem' | 'placeKey' | 'onLeave'>;
};

/** The problem at a place, in words. */
export function useProblemAt(place: Place<unknown>): FieldProblem | null {
  const { fieldSentence } = useSentences();
  const problem = useReading(({ byPlace }) => byPlace.get(place.key));
  // What nobody has come to yet is no problem.
  const isDue = useWhere(({ left, asksForAll }) => asksForAll || left.has(place.key));
  if (problem !== undefined && isNeeded(problem.reason) && !isDue) return null;
  return problem === undefined ? null : { sentence: fieldSentence(problem.reason), needed: isNeeded(problem.reason) };
}

export function useValueAt(place: Place<unknown>): unknown {
  return useStore(useSession().draft, ({ history }) => valueAt(history.present, place.path));
}

/** The next change is a step of its own, and the field may say from now on that it is needed. */
export function leaveField({ draft, leave }: Session, place: Place<unknown>): void {
  draft.getState().seal();
  leave(place.key);
}

function usePlace(place: Place<unknown>, label: string): Bound {
  const session = useSession();
  const { draft } = session;
  const value = useValueAt(place);
  const problem = useProblemAt(place);
  const set = useCallback((next: unknown) => draft.getState().set(place.path, next, label), [draft, place.path, label]);
  return { value, set, field: { problem, placeKey: place.key, onLeave: () => leaveField(session, place) } };
}

function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** In a list an empty text keeps its place; elsewhere it takes the field away. */
function emptied(place: Place<unknown>, value: string): string | undefined {
  return value === '' && typeof place.path.at(-1) !== 'number' ? undefined : value;
}

type At = { readonly place: Place<unknown>; readonly label: string };

export function TextAt({ place, ...rest }: At & Omit<TextFieldProps, 'value' | 'onChange'>) {
  const { value, set, field } = usePlace(place, rest.label);
  return <TextField {...field} {...rest} value={asText(value)} onChange={(text) => set(emptied(place, text))} />;
}

export function DecimalAt({ place, ...rest }: At & Omit<DecimalFieldProps, 'value' | 'onChange'>) {
  const { value, set, field } = usePlace(place, rest.label);
  return <DecimalField {...field} {...rest} value={asText(value)} onChange={(text) => set(emptied(place, text))} />;
}

export function MoneyAt(props: At & Omit<DecimalFieldProps, 'value' | 'onChange' | 'kind' | 'unit'>) {
  const currency = useReading((reading) => reading.currency);
  return <DecimalAt {...props} kind="money" unit={currency} />;
}

export function PercentAt(props: At & Omit<DecimalFieldProps, 'value' | 'onChange' | 'kind' | 'unit'>) {
  return <DecimalAt {...props} kind="percent" unit="%" />;
}

export function IntegerAt({ place, ...rest }: At & FieldProps & { readonly unit?: string; readonly placeholder?: string }) {
  const { value, set, field } = usePlace(place, rest.label);
  const shown = typeof value === 'number' || typeof value === 'string' ? value : null;
  return <IntegerField {...field} {...rest} value={shown} onChange={(next) => set(next ?? undefined)} />;
}

export function DateAt({ place, ...rest }: At & FieldProps & { readonly placeholder?: string }) {
  const { value, set, field } = usePlace(place, rest.label);
  return <DateField {...field} {...rest} value={asText(value)} onChange={(text) => set(emptied(place, text))} />;
}

/** `absent` is the choice that means the field is left out. */
export function ChoiceAt({
  place,
  absent,
  ...rest
}: At & Omit<ChoiceFieldProps, 'value' | 'onChange'> & { readonly absent?: string }) {
  const { value, set, field } = usePlace(place, rest.label);
  return (
    <ChoiceField
      {...field}
      {...rest}
      value={value === undefined ? (absent ?? '') : asText(value)}
      onChange={(choice) => {
        set(choice === absent ? undefined : choice);
        field.onLeave?.();
      }}
    />
  );
}

/** The problem of a whole list or group. Its fields show their own. */
export function ProblemAt({ place }: { readonly place: Place<unknown> }) {
  const problem = useProblemAt(place);
  if (problem === null) return null;
  return (
    <p className="qw-problem" data-needed={problem.needed ? true : undefined} data-place={place.key} tabIndex={-1}>
      {problem.sentence}
    </p>
  );
}
