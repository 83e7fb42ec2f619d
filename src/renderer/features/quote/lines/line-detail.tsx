import { useState } from 'react';
import { useStore } from 'zustand/react';
import { useWords } from '../../../ui/language.tsx';
import { useAudience } from '../../../ui/audience.ts';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { wholeDraft } from '../draft/place.ts';
import { LineMonthsForm } from '../deal/line-months-form.tsx';
import { OptionForm } from '../deal/option-form.tsx';
import { useDraft, useSession } from '../draft/edit-session.ts';
import type { LineDraft } from '../edits/line-kind.ts';
import { isMetered, kindOf } from '../edits/line-kind.ts';
import { commitmentOfOptionsAlone } from '../edits/line-terms.ts';
import { withLineRenamed } from '../edits/lines.ts';
import { newOutcome } from '../edits/new-terms.ts';
import { isPooled } from '../edits/pool-lines.ts';
import { OptionalGroup } from '../fields/optional-group.tsx';
import { IntegerAt, PercentAt, TextAt, useProblemAt } from '../fields/place-fields.tsx';
import { ChargeFields } from './charge-fields.tsx';
import { CostFields } from './cost-fields.tsx';
import { DiscountFields } from './discount-fields.tsx';
import { ForecastFields } from './forecast-fields.tsx';

/** The line's id. A change renames every mention in the quote. */
function IdField({ index, line }: { readonly index: number; readonly line: LineDraft }) {
  const words = useWords().line;
  const { draft, where } = useSession();
  const place = wholeDraft.at('lines').at(index).at('id');
  const problem = useProblemAt(place);
  // Renames when the field is left: half an id could be another line's.
  const [typed, setTyped] = useState<string | null>(null);
  const rename = (): void => {
    setTyped(null);
    if (typed === null || typed === line.id) return;
    draft.getState().apply(words.id, (value) => withLineRenamed(value, index, typed));
    where.setState({ openLine: typed });
  };
  return (
    <TextField
      label={words.id}
      description={words.idHint}
      value={typed ?? line.id}
      placeKey={place.key}
      problem={problem}
      onChange={setTyped}
      onLeave={rename}
    />
  );
}

/** In which months a line is in force, and whether it is only offered. */
function InTheDeal({ index, line }: { readonly index: number; readonly line: LineDraft }) {
  const words = useWords().deal;
  const place = wholeDraft.at('lines').at(index);
  const months: unknown = useDraft((draft) => draft.termMonths);
  const onlyTakenIn = useDraft((draft) => commitmentOfOptionsAlone(draft, line.id)?.name ?? null);
  // The month of a one-time line says when it counts.
  const hasMonths = line.charge.type !== 'one_time' || line.fromMonth !== undefined || line.toMonth !== undefined;
  return (
    <section className="qw-group">
      <h3>{words.months.title}</h3>
      {hasMonths && <LineMonthsForm place={place} line={line} termMonths={typeof months === 'number' ? months : undefined} />}
      <OptionForm place={place} line={line} onlyTakenIn={onlyTakenIn} />
    </section>
  );
}

/** The fields of a line that do not fit in its row, shown under it. */
export function LineDetail({ index }: { readonly index: number }) {
  const words = useWords().line;
  const { days } = useWords().fields;
  const audience = useAudience((state) => state.audience);
  const line = useStore(useSession().draft, ({ history }) => history.present.lines[index]);
  const drawsDown = useDraft((draft) => line !== undefined && isPooled(draft, line.id));
  if (line === undefined) return null;
  const place = wholeDraft.at('lines').at(index);
  const kind = kindOf(line);
  const outcome = place.at('outcome');
  return (
    <div className="qw-line-detail">
      <section className="qw-group">
        <h3>{words.chargeTitle}</h3>
        <p className="qw-small qw-soft qw-after-head">{words.kindHints[kind]}</p>
        <div className="qw-form">
          <ChargeFields place={place.at('charge')} line={line} drawsDown={drawsDown} />
        </div>
      </section>
      {isMetered(kind) && (
        <section className="qw-group">
          <h3>{words.forecastTitle}</h3>
          <ForecastFields place={place} line={line} />
        </section>
      )}
      {kind !== 'credits' && (
        <section className="qw-group">
          <h3>{words.termsTitle}</h3>
          <DiscountFields place={place} kind={kind} />
        </section>
      )}
      {isMetered(kind) && (
        <section className="qw-group">
          <h3>{words.outcomeTitle}</h3>
          <OptionalGroup place={outcome} label={words.outcome} start={newOutcome}>
            <div className="qw-form">
              <PercentAt place={outcome.at('acceptancePercent')} label={words.acceptancePercent} />
              <IntegerAt place={outcome.at('disputeWindowDays')} label={words.disputeWindowDays} unit={days} />
              <div className="qw-wide">
                <TextAt place={outcome.at('definition')} label={words.definition} rows={2} />
              </div>
              <div className="qw-wide">
                <TextAt place={outcome.at('attribution')} label={words.attribution} rows={1} />
              </div>
            </div>
          </OptionalGroup>
        </section>
      )}
      {isMetered(kind) && audience === 'internal' && (
        <section className="qw-group">
          <h3>{words.costTitle}</h3>
          <CostFields place={place} />
        </section>
      )}
      <InTheDeal index={index} line={line} />
      <section className="qw-group">
        <h3>{words.moreTitle}</h3>
        <div className="qw-form">
          <TextAt place={place.at('unit')} label={words.unit} description={words.unitHint} />
          <IdField index={index} line={line} />
          {isMetered(kind) && <IntegerAt place={place.at('quantityDecimals')} label={words.quantityDecimals} placeholder="0" />}
        </div>
      </section>
    </div>
  );
}
