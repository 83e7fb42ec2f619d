import { useWords } from '../../../ui/language.tsx';
import { ChoiceField } from '../../../ui/fields/choice-field.tsx';
import type { Place } from '../draft/place.ts';
import { useDraft, useSession } from '../draft/edit-session.ts';
import type { LineDraft } from '../edits/line-kind.ts';
import { choicesOf } from '../fields/choices.ts';
import { DecimalAt, PercentAt, ProblemAt, useValueAt } from '../fields/place-fields.tsx';
import { AddButton, RemoveButton } from '../fields/row-buttons.tsx';

type ForecastDraft = NonNullable<LineDraft['forecast']>;
type ForecastType = ForecastDraft['type'];

/** The forecast in another form, starting from the former forecast's month 1. */
function asForecast(type: ForecastType, before: ForecastDraft | undefined): unknown {
  if (before?.type === type) return before;
  const first = before?.type === 'flat' ? before.quantity : before?.type === 'growth' ? before.start : before?.quantities?.[0];
  if (type === 'monthly') return { type, quantities: [first ?? ''] };
  const quantity = first === undefined || first === '' ? {} : { [type === 'flat' ? 'quantity' : 'start']: first };
  return { type, ...quantity, ...(type === 'growth' ? { monthlyPercent: '0' } : {}) };
}

function MonthlyFields({ place }: { readonly place: Place<string[]> }) {
  const words = useWords();
  const { draft } = useSession();
  const value = useValueAt(place);
  const months = useDraft(({ termMonths }) => termMonths);
  const quantities: readonly string[] = Array.isArray(value) ? value.map(String) : [];
  const set = (next: readonly string[], label: string): void => {
    draft.getState().set(place.path, next, label);
    draft.getState().seal();
  };
  const pasted = (index: number, values: readonly string[]): void => {
    const most = typeof months === 'number' ? months : 120;
    set(
      [...quantities.slice(0, index), ...values, ...quantities.slice(index + values.length)].slice(0, most),
      words.line.monthly,
    );
  };
  return (
    <div className="qw-wide">
      <p className="qw-small qw-soft">{words.line.monthlyHint}</p>
      <ol className="qw-months">
        {quantities.map((_, index) => (
          // A month's place is its identity.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <DecimalAt
              place={place.at(index)}
              label={words.line.monthOf(index + 1)}
              kind="quantity"
              onPasteColumn={(values) => pasted(index, values)}
            />
          </li>
        ))}
      </ol>
      <div className="qw-list-foot">
        <AddButton label={words.line.addMonth} onAdd={() => set([...quantities, quantities.at(-1) ?? ''], words.line.addMonth)} />
        {quantities.length > 1 && (
          <RemoveButton
            label={words.fields.removeNamed(words.line.monthOf(quantities.length))}
            onRemove={() => set(quantities.slice(0, -1), words.line.monthly)}
          />
        )}
      </div>
      <ProblemAt place={place} />
    </div>
  );
}

/** How many units are expected. */
export function ForecastFields({ place, line }: { readonly place: Place<LineDraft>; readonly line: LineDraft }) {
  const words = useWords().line;
  const { draft } = useSession();
  const forecast = place.at('forecast');
  const type = line.forecast?.type;
  const unit = line.unit === undefined ? {} : { unit: line.unit };
  return (
    <div className="qw-form">
      <ChoiceField
        label={words.forecastKind}
        value={type ?? ''}
        choices={choicesOf(['flat', 'growth', 'monthly'], words.forecastKinds)}
        onChange={(next) => {
          draft.getState().set(forecast.path, asForecast(next as ForecastType, line.forecast), words.forecastTitle);
          draft.getState().seal();
        }}
      />
      {type === 'flat' && <DecimalAt place={forecast.at('quantity')} label={words.perMonth} kind="quantity" {...unit} />}
      {type === 'growth' && (
        <>
          <DecimalAt place={forecast.at('start')} label={words.startQuantity} kind="quantity" {...unit} />
          <PercentAt place={forecast.at('monthlyPercent')} label={words.monthlyPercent} />
        </>
      )}
      {type === 'monthly' && <MonthlyFields place={forecast.at('quantities')} />}
      <ProblemAt place={forecast} />
    </div>
  );
}
