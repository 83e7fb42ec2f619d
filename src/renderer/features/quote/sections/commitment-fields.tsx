import type { z } from 'zod';
import type { Commitment } from '../../../../shared/domain/terms/commitment.ts';
import { span } from '../../../../shared/domain/terms/commitment.ts';
import { useWords } from '../../../ui/language.tsx';
import type { Place } from '../draft/place.ts';
import { useSession } from '../draft/edit-session.ts';
import { newTrueUp } from '../edits/new-terms.ts';
import { choicesOf } from '../fields/choices.ts';
import { LinesPicker } from '../fields/lines-picker.tsx';
import { OptionalGroup } from '../fields/optional-group.tsx';
import { ChoiceAt, DecimalAt, IntegerAt, MoneyAt, PercentAt, ProblemAt, TextAt, useValueAt } from '../fields/place-fields.tsx';
import { AddButton, RemoveButton } from '../fields/row-buttons.tsx';

type CommitmentDraft = z.input<typeof Commitment>;
type PlaceProps = { readonly place: Place<CommitmentDraft> };

/** The amounts of the periods. The last one repeats. */
function AmountFields({ place, terms }: PlaceProps & { readonly terms: CommitmentDraft }) {
  const words = useWords();
  const { draft } = useSession();
  const amounts = place.at('amounts');
  const value = useValueAt(amounts);
  const list: readonly string[] = Array.isArray(value) ? value.map(String) : [];
  const set = (next: readonly string[], label: string): void => {
    draft.getState().set(amounts.path, next, label);
    draft.getState().seal();
  };
  const period = words.line.spans[terms.period] ?? words.commitment.period;
  return (
    <div className="qw-wide">
      <p className="qw-small qw-soft qw-after-head">{words.commitment.amountsHint}</p>
      <ol className="qw-months qw-amounts">
        {list.map((_, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- periods have no identity but their place
          <li key={index}>
            <MoneyAt
              place={amounts.at(index)}
              label={words.commitment.amountOf(period, index + 1)}
              onPasteColumn={(values) =>
                set([...list.slice(0, index), ...values, ...list.slice(index + values.length)], words.commitment.amounts)
              }
            />
          </li>
        ))}
      </ol>
      <div className="qw-list-foot">
        <AddButton label={words.commitment.addAmount} onAdd={() => set([...list, ''], words.commitment.addAmount)} />
        {list.length > 1 && (
          <RemoveButton
            label={words.fields.removeNamed(words.commitment.amountOf(period, list.length))}
            onRemove={() => set(list.slice(0, -1), words.commitment.amounts)}
          />
        )}
      </div>
      <ProblemAt place={amounts} />
    </div>
  );
}

function TrueUpFields({ place }: PlaceProps) {
  const words = useWords();
  const trueUp = place.at('trueUp');
  const { months } = words.fields;
  return (
    <OptionalGroup place={trueUp} label={words.commitment.trueUpSwitch} start={newTrueUp}>
      <div className="qw-form">
        <ChoiceAt
          place={trueUp.at('direction')}
          label={words.commitment.direction}
          absent="both"
          choices={choicesOf(['both', 'up', 'down'], words.commitment.directions)}
        />
        <IntegerAt place={trueUp.at('windowMonths')} label={words.commitment.windowMonths} unit={months} placeholder="3" />
        <PercentAt place={trueUp.at('deadbandPercent')} label={words.commitment.deadbandPercent} placeholder="0" />
        <PercentAt place={trueUp.at('maxIncreasePercent')} label={words.commitment.maxIncreasePercent} placeholder="–" />
        <PercentAt place={trueUp.at('maxDecreasePercent')} label={words.commitment.maxDecreasePercent} placeholder="–" />
        <PercentAt place={trueUp.at('floorPercent')} label={words.commitment.floorPercent} />
        <IntegerAt place={trueUp.at('noticeMonths')} label={words.commitment.noticeMonths} unit={months} placeholder="0" />
        <MoneyAt place={trueUp.at('roundTo')} label={words.commitment.roundTo} placeholder="–" />
      </div>
    </OptionalGroup>
  );
}

/** All terms of one commitment. */
export function CommitmentFields({ place, terms }: PlaceProps & { readonly terms: CommitmentDraft }) {
  const words = useWords();
  return (
    <>
      <div className="qw-group">
        <div className="qw-form">
          <div className="qw-double">
            <TextAt place={place.at('name')} label={words.commitment.name} />
          </div>
          <TextAt place={place.at('id')} label={words.commitment.id} />
          <div className="qw-wide">
            <LinesPicker place={place.at('lines')} label={words.commitment.lines} />
          </div>
        </div>
      </div>
      <div className="qw-group">
        <h3>{words.commitment.amounts}</h3>
        <div className="qw-form">
          <ChoiceAt place={place.at('period')} label={words.commitment.period} choices={choicesOf(span, words.line.spans)} />
          <ChoiceAt
            place={place.at('instalment')}
            label={words.commitment.instalment}
            absent=""
            choices={[{ value: '', label: words.commitment.instalmentSame }, ...choicesOf(span, words.line.spans)]}
          />
          <ChoiceAt
            place={place.at('billing')}
            label={words.commitment.billing}
            absent="advance"
            choices={choicesOf(['advance', 'arrears'], words.commitment.billings)}
          />
          <ChoiceAt
            place={place.at('shortfall')}
            label={words.commitment.shortfall}
            absent="invoice"
            choices={choicesOf(['invoice', 'waive'], words.commitment.shortfalls)}
          />
          <AmountFields place={place} terms={terms} />
        </div>
      </div>
      <div className="qw-group">
        <h3>{words.commitment.overage}</h3>
        <OptionalGroup place={place.at('overage')} label={words.commitment.overageSwitch} start={{ adjustPercent: '-10' }}>
          <div className="qw-form">
            <DecimalAt
              place={place.at('overage').at('adjustPercent')}
              label={words.commitment.adjustPercent}
              description={words.commitment.adjustHint}
              kind="percent"
              unit="%"
              placeholder="0"
            />
            <MoneyAt place={place.at('overage').at('monthlyCap')} label={words.commitment.monthlyCap} placeholder="–" />
          </div>
        </OptionalGroup>
      </div>
      <div className="qw-group">
        <h3>{words.commitment.rollover}</h3>
        <OptionalGroup place={place.at('rollover')} label={words.commitment.rolloverSwitch} start={{ percent: '15' }}>
          <div className="qw-form">
            <div className="qw-double">
              <PercentAt place={place.at('rollover').at('percent')} label={words.commitment.rolloverPercent} />
            </div>
          </div>
        </OptionalGroup>
      </div>
      <div className="qw-group">
        <h3>{words.commitment.trueUp}</h3>
        <TrueUpFields place={place} />
      </div>
    </>
  );
}
