import { Switch } from '@mantine/core';
import { useWords } from '../../../ui/language.tsx';
import { valueAt } from '../draft/edit.ts';
import type { Place } from '../draft/place.ts';
import { useSession } from '../draft/edit-session.ts';
import type { ChargeDraft, LineDraft } from '../edits/line-kind.ts';
import { kindOf } from '../edits/line-kind.ts';
import { choicesOf } from '../fields/choices.ts';
import { ListGrid } from '../fields/list-grid.tsx';
import { monthAfter } from '../fields/month-after.ts';
import { ChoiceAt, DecimalAt, IntegerAt, MoneyAt, PercentAt, useValueAt } from '../fields/place-fields.tsx';
import { TierFields } from './tier-fields.tsx';

/** One quantity, or steps over the term. */
function QuantityFields({ place, unit }: { readonly place: Place<unknown>; readonly unit: string | undefined }) {
  const words = useWords().line;
  const { draft } = useSession();
  const value = useValueAt(place);
  const isStepped = Array.isArray(value);
  const toggle = (): void => {
    const first: unknown = isStepped ? (value[0] as { quantity?: unknown } | undefined)?.quantity : value;
    draft.getState().set(place.path, isStepped ? first : [{ fromMonth: 1, quantity: first ?? '' }], words.bySteps);
    draft.getState().seal();
  };
  return (
    <>
      {!isStepped && <DecimalAt place={place} label={words.quantity} kind="quantity" {...(unit === undefined ? {} : { unit })} />}
      <Switch className="qw-wide" label={words.bySteps} checked={isStepped} onChange={toggle} />
      {isStepped && (
        <ListGrid
          place={place}
          label={words.stepList}
          addLabel={words.addStep}
          fields={[
            { field: 'fromMonth', head: words.fromMonth, width: 112, kind: 'month' },
            { field: 'quantity', head: words.quantity, width: 128, kind: 'quantity' },
          ]}
          next={(items) => ({
            fromMonth: monthAfter(valueAt(items.at(-1), ['fromMonth']), 12),
            quantity: valueAt(items.at(-1), ['quantity']) ?? '',
          })}
        />
      )}
    </>
  );
}

type ChargeFieldsProps = {
  readonly place: Place<ChargeDraft>;
  readonly line: LineDraft;
  /** A fee that draws a commitment down is one by the month. */
  readonly drawsDown: boolean;
};

/** The fields of the charge's type. */
export function ChargeFields({ place, line, drawsDown }: ChargeFieldsProps) {
  const words = useWords().line;
  const { pool } = useWords().deal;
  const kind = kindOf(line);
  const unit = line.unit;
  switch (kind) {
    case 'recurring':
      return (
        <>
          <MoneyAt place={place.at('unitPrice')} label={words.unitPrice} />
          <ChoiceAt
            place={place.at('every')}
            label={words.every}
            choices={choicesOf(['month', 'quarter', 'year'], words.spans, (every) =>
              drawsDown && every !== 'month' ? pool.drawsDown : null,
            )}
          />
          <QuantityFields place={place.at('quantity')} unit={unit} />
        </>
      );
    case 'one_time':
      return (
        <>
          <MoneyAt place={place.at('price')} label={words.price} />
          <IntegerAt place={place.at('month')} label={words.invoicedIn} placeholder="1" />
        </>
      );
    case 'per_unit':
      return <MoneyAt place={place.at('unitPrice')} label={words.unitPrice} />;
    case 'graduated':
      return (
        <>
          <ChoiceAt
            place={place.at('tierPeriod')}
            label={words.tierPeriod}
            absent="month"
            choices={choicesOf(['month', 'quarter', 'year', 'term'], words.spans)}
          />
          <TierFields place={place.at('tiers')} />
        </>
      );
    case 'volume':
      return <TierFields place={place.at('tiers')} />;
    case 'package':
      return (
        <>
          <DecimalAt place={place.at('packageSize')} label={words.packageSize} kind="quantity" />
          <MoneyAt place={place.at('packagePrice')} label={words.packagePrice} />
          <DecimalAt place={place.at('freeUnits')} label={words.freeUnits} kind="quantity" placeholder="0" />
        </>
      );
    case 'percentage':
      return <PercentAt place={place.at('percent')} label={words.percent} />;
    case 'credits':
      return <DecimalAt place={place.at('creditsPerUnit')} label={words.creditsPerUnit} kind="quantity" />;
  }
}
