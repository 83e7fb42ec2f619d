import { Checkbox } from '@mantine/core';
import { useStore } from 'zustand/react';
import { startOf } from '../../../../shared/domain/calendar/term.ts';
import type { Results } from '../../../../shared/domain/compute.ts';
import type { QuoteDraft } from '../../../../shared/domain/terms/quote.ts';
import { trimmed } from '../../../../shared/domain/values/decimal-text.ts';
import { exact, ratio, rounded, times } from '../../../../shared/domain/values/exact.ts';
import { DateField } from '../../../ui/fields/date-field.tsx';
import { DecimalField } from '../../../ui/fields/decimal-field.tsx';
import { IntegerField } from '../../../ui/fields/integer-field.tsx';
import { useWords } from '../../../ui/language.tsx';
import { isCanonicalDecimal } from '../../../ui/typed/decimal-input.ts';
import { valueAt } from '../draft/edit.ts';
import type { Place } from '../draft/place.ts';
import { useSession } from '../draft/edit-session.ts';
import { useModelChoices } from '../fields/model-choice.tsx';
import {
  ChoiceAt,
  DecimalAt,
  IntegerAt,
  leaveField,
  PercentAt,
  TextAt,
  useProblemAt,
  useValueAt,
} from '../fields/place-fields.tsx';

type EventDraft = NonNullable<QuoteDraft['scenarios']>[number]['events'][number];
type EventPlace = Place<EventDraft>;

const hundred = exact('100');
const factorPlaces = 6;

/** A factor, read and written as a percent of what use was. */
function FactorAt({ place }: { readonly place: Place<string> }) {
  const words = useWords().whatIf.event;
  const session = useSession();
  const value = useValueAt(place);
  const problem = useProblemAt(place);
  const text = typeof value === 'string' ? value : '';
  const shown = isCanonicalDecimal(text) ? trimmed(times(exact(text), hundred), 4) : text;
  const change = (typed: string): void => {
    const factor = isCanonicalDecimal(typed) ? trimmed(rounded(ratio(typed), factorPlaces), factorPlaces) : typed;
    session.draft.getState().set(place.path, factor, words.factor);
  };
  return (
    <DecimalField
      kind="percent"
      unit="%"
      label={words.factor}
      value={shown}
      problem={problem}
      placeKey={place.key}
      onChange={change}
      onLeave={() => leaveField(session, place)}
    />
  );
}

/** A day, chosen as the month of the contract that begins on it; another day stays a day. */
function FromAt({ place, results }: { readonly place: Place<string>; readonly results: Results }) {
  const words = useWords().whatIf.event;
  const session = useSession();
  const value = useValueAt(place);
  const problem = useProblemAt(place);
  const { term } = results;
  const month = term.starts.findIndex((start) => start === value) + 1;
  const field = { problem, placeKey: place.key, onLeave: () => leaveField(session, place) };
  const set = (day: unknown): void => session.draft.getState().set(place.path, day, words.fromMonth);
  if (month === 0) return <DateField {...field} label={words.on} value={typeof value === 'string' ? value : ''} onChange={set} />;
  return (
    <IntegerField
      {...field}
      label={words.fromMonth}
      value={month}
      onChange={(typed) => {
        if (typeof typed === 'number' && typed >= 1 && typed <= term.months) set(startOf(term, typed));
      }}
    />
  );
}

/** Which lines use changes of; none named: all. */
function LinesAt({ place, results }: { readonly place: Place<string[]>; readonly results: Results }) {
  const words = useWords().whatIf.event;
  const { draft } = useSession();
  const value = useStore(draft, ({ history }) => valueAt(history.present, place.path));
  const chosen: readonly string[] = Array.isArray(value) ? value.map(String) : [];
  const lines = results.quote.lines.filter(({ forecast }) => forecast !== undefined);
  const isAll = chosen.length === 0;
  const set = (ids: readonly string[]): void => {
    const next =
      ids.length === 0 || ids.length === lines.length ? undefined : lines.map(({ id }) => id).filter((id) => ids.includes(id));
    draft.getState().set(place.path, next, words.lines);
    draft.getState().seal();
  };
  if (lines.length < 2) return null;
  return (
    <Checkbox.Group
      className="qw-what-if-lines"
      label={words.lines}
      value={isAll ? lines.map(({ id }) => id) : [...chosen]}
      onChange={(ids) => set(ids)}
    >
      <div className="qw-picks" data-place={place.key} tabIndex={-1}>
        {lines.map(({ id, name }) => (
          <Checkbox key={id} value={id} label={name} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

function Prices({ place }: { readonly place: EventPlace }) {
  const words = useWords().whatIf.event;
  return (
    <>
      <DecimalAt place={place.at('inputPerMillion')} label={words.input} kind="money" />
      <DecimalAt place={place.at('outputPerMillion')} label={words.output} kind="money" />
      <DecimalAt place={place.at('cachedInputPerMillion')} label={words.cached} kind="money" />
    </>
  );
}

/** How many tokens the same work takes, against the model before. */
function TokenFactors({ place }: { readonly place: EventPlace }) {
  const words = useWords().whatIf.event;
  return (
    <>
      <DecimalAt place={place.at('tokenFactor').at('input')} label={words.inputTokens} kind="quantity" />
      <DecimalAt place={place.at('tokenFactor').at('output')} label={words.outputTokens} kind="quantity" />
    </>
  );
}

/** The fields of an event, in the order of its sentence. */
export function EventFields({
  place,
  event,
  results,
}: {
  readonly place: EventPlace;
  readonly event: EventDraft;
  readonly results: Results;
}) {
  const words = useWords().whatIf.event;
  const choices = useModelChoices();
  const [slots, models] = [
    choices.flatMap(({ items }) => items).filter(({ value }) => results.costs?.slots?.some(({ id }) => id === value) === true),
    choices.flatMap(({ items }) => items).filter(({ value }) => results.costs?.models.some(({ id }) => id === value) === true),
  ];
  switch (event.type) {
    case 'usage':
      return (
        <>
          <IntegerAt place={place.at('fromMonth')} label={words.fromMonth} />
          <FactorAt place={place.at('factor')} />
          <LinesAt place={place.at('lines')} results={results} />
        </>
      );
    case 'model_price':
      return (
        <>
          <FromAt place={place.at('on')} results={results} />
          <ChoiceAt place={place.at('model')} label={words.model} choices={choices} />
          {event.changePercent === undefined ? (
            <Prices place={place} />
          ) : (
            <DecimalAt place={place.at('changePercent')} label={words.change} kind="percent" unit="%" />
          )}
        </>
      );
    case 'new_model':
      return (
        <>
          <FromAt place={place.at('on')} results={results} />
          <ChoiceAt place={place.at('slot')} label={words.slot} choices={slots} />
          <TextAt place={place.at('name')} label={words.name} />
          <Prices place={place} />
          <TokenFactors place={place} />
        </>
      );
    case 'slot_assignment':
      return (
        <>
          <FromAt place={place.at('on')} results={results} />
          <ChoiceAt place={place.at('slot')} label={words.slot} choices={slots} />
          <ChoiceAt place={place.at('model')} label={words.model} choices={models} />
          <TokenFactors place={place} />
        </>
      );
    case 'substitute':
      return (
        <>
          <IntegerAt place={place.at('fromMonth')} label={words.fromMonth} />
          <ChoiceAt place={place.at('from')} label={words.from} choices={choices} />
          <ChoiceAt place={place.at('to')} label={words.to} choices={choices} />
          <PercentAt place={place.at('sharePercent')} label={words.share} />
          <PercentAt place={place.at('qualityPercent')} label={words.quality} />
          <PercentAt place={place.at('tokenFactorPercent')} label={words.tokens} />
        </>
      );
  }
}
