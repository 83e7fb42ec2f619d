import { span } from '../../../../shared/domain/terms/commitment.ts';
import { useWords } from '../../../ui/language.tsx';
import type { Place } from '../draft/place.ts';
import { AgreedAmountsForm } from '../deal/agreed-amounts-form.tsx';
import { BillingForm } from '../deal/billing-form.tsx';
import { CarryForwardForm } from '../deal/carry-forward-form.tsx';
import { DiscountBandsForm } from '../deal/discount-bands-form.tsx';
import { MinimumForm } from '../deal/minimum-form.tsx';
import { PaymentsForm } from '../deal/payments-form.tsx';
import { PoolForm } from '../deal/pool-form.tsx';
import { ShortfallForm } from '../deal/shortfall-form.tsx';
import type { CommitmentTermProps } from '../deal/term-props.ts';
import { useExcluded } from '../deal/use-excluded.ts';
import { useDraft, useSession } from '../draft/edit-session.ts';
import type { CommitmentDraft } from '../edits/commitment-exclusions.ts';
import { newTrueUp } from '../edits/new-terms.ts';
import { choicesOf } from '../fields/choices.ts';
import { OptionalGroup } from '../fields/optional-group.tsx';
import { ChoiceAt, DecimalAt, IntegerAt, MoneyAt, PercentAt, ProblemAt, TextAt, useValueAt } from '../fields/place-fields.tsx';
import { AddButton, RemoveButton } from '../fields/row-buttons.tsx';

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

function TrueUpFields(props: CommitmentTermProps) {
  const words = useWords();
  const trueUp = props.place.at('trueUp');
  const { months } = words.fields;
  const excluded = useExcluded(props, 'trueUp');
  return (
    <OptionalGroup place={trueUp} label={words.commitment.trueUpSwitch} excluded={excluded} start={newTrueUp}>
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

/** What exceeds the commitment: what it costs, and how much of it counts forward. */
function OverageFields(props: CommitmentTermProps) {
  const words = useWords();
  const overage = props.place.at('overage');
  return (
    <>
      <OptionalGroup place={overage} label={words.commitment.overageSwitch} start={{ adjustPercent: '-10' }}>
        <div className="qw-form">
          <DecimalAt
            place={overage.at('adjustPercent')}
            label={words.commitment.adjustPercent}
            description={words.commitment.adjustHint}
            kind="percent"
            unit="%"
            placeholder="0"
          />
          <MoneyAt place={overage.at('monthlyCap')} label={words.commitment.monthlyCap} placeholder="–" />
          <ChoiceAt
            place={overage.at('rate')}
            label={words.deal.rate.label}
            absent="contract"
            choices={choicesOf(['contract', 'list'], words.deal.rate.rates)}
          />
          <p className="qw-small qw-soft qw-wide">{words.deal.rate.hint}</p>
        </div>
      </OptionalGroup>
      <CarryForwardForm {...props} />
    </>
  );
}

function RolloverFields(props: CommitmentTermProps) {
  const words = useWords().commitment;
  const rollover = props.place.at('rollover');
  const excluded = useExcluded(props, 'rollover');
  return (
    <OptionalGroup place={rollover} label={words.rolloverSwitch} excluded={excluded} start={{ percent: '15' }}>
      <div className="qw-form">
        <div className="qw-double">
          <PercentAt place={rollover.at('percent')} label={words.rolloverPercent} />
        </div>
      </div>
    </OptionalGroup>
  );
}

/** All terms of one commitment; `own` is its place among those of the quote. */
export function CommitmentFields({ place, terms, own }: PlaceProps & { readonly terms: CommitmentDraft; readonly own: number }) {
  const words = useWords();
  const lines = useDraft((quote) => quote.lines);
  const commitments = useDraft((quote) => quote.commitments);
  const months: unknown = useDraft((quote) => quote.termMonths);
  const termMonths = typeof months === 'number' ? months : undefined;
  const props: CommitmentTermProps = { place, terms, termMonths };
  return (
    <>
      <div className="qw-group">
        <div className="qw-form">
          <div className="qw-double">
            <TextAt place={place.at('name')} label={words.commitment.name} />
          </div>
          <TextAt place={place.at('id')} label={words.commitment.id} />
          <div className="qw-wide">
            <PoolForm place={place.at('lines')} quote={{ lines, commitments }} own={own} />
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
          <BillingForm {...props} />
          <ShortfallForm {...props} />
          <AmountFields place={place} terms={terms} />
        </div>
        <PaymentsForm {...props} />
        <DiscountBandsForm {...props} />
        <MinimumForm {...props} />
        <AgreedAmountsForm {...props} />
      </div>
      <div className="qw-group">
        <h3>{words.commitment.overage}</h3>
        <OverageFields {...props} />
      </div>
      <div className="qw-group">
        <h3>{words.commitment.rollover}</h3>
        <RolloverFields {...props} />
      </div>
      <div className="qw-group">
        <h3>{words.commitment.trueUp}</h3>
        <TrueUpFields {...props} />
      </div>
    </>
  );
}
