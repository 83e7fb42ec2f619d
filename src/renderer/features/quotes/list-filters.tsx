import { Autocomplete, Button, MultiSelect, NativeSelect, Popover, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Decimal } from '../../../shared/domain/terms/leaf.ts';
import { isDate } from '../../../shared/domain/values/date.ts';
import { currencies } from '../../../shared/domain/values/currency.ts';
import { PersonId } from '../../../shared/calls/schemas/ids.ts';
import { useAnswer } from '../../client/queries.ts';
import { DateField } from '../../ui/fields/date-field.tsx';
import { DecimalField } from '../../ui/fields/decimal-field.tsx';
import type { DrawnButton } from '../../ui/frame/first-press.tsx';
import { useOpenedByPress } from '../../ui/frame/first-press.tsx';
import { useWords } from '../../ui/language.tsx';
import type { Conditions } from './list-look.ts';
import { conditionCount } from './list-look.ts';

type FiltersProps = { readonly conditions: Conditions; readonly change: (next: Conditions) => void };

const nobody = 'nobody';

/** Without what is empty: a condition that says nothing is none. */
function withCondition<Name extends keyof Conditions>(conditions: Conditions, name: Name, value: Conditions[Name]): Conditions {
  const { [name]: _former, ...others } = conditions;
  return value === undefined ? others : { ...others, [name]: value };
}

type BoundProps = {
  readonly label: string;
  readonly value: string | undefined;
  readonly change: (value: string | undefined) => void;
};

/** A day that narrows once it is one. */
function DayBound({ label, value, change }: BoundProps) {
  const [typed, setTyped] = useState(value ?? '');
  return (
    <DateField
      label={label}
      value={typed}
      onChange={(text) => {
        setTyped(text);
        if (text === '' || isDate(text)) change(text === '' ? undefined : text);
      }}
    />
  );
}

/** An amount that narrows once it is one. */
function AmountBound({ label, value, change }: BoundProps) {
  const [typed, setTyped] = useState(value ?? '');
  return (
    <DecimalField
      kind="money"
      label={label}
      value={typed}
      onChange={(text) => {
        setTyped(text);
        if (text === '' || Decimal.safeParse(text).success) change(text === '' ? undefined : text);
      }}
    />
  );
}

function ProductField({ conditions, change }: FiltersProps) {
  const text = useWords().quotes.filters;
  const [typed, setTyped] = useState(conditions.product ?? '');
  const { data } = useAnswer('quotes.products', { prefix: typed }, { keepLast: true });
  return (
    <Autocomplete
      label={text.product}
      data={data ?? []}
      value={typed}
      comboboxProps={{ withinPortal: false }}
      onChange={(value) => {
        setTyped(value);
        change(withCondition(conditions, 'product', value.trim() === '' ? undefined : value));
      }}
    />
  );
}

function ValueFields({ conditions, change }: FiltersProps) {
  const text = useWords().quotes.filters;
  const value = conditions.value ?? { of: 'committed' as const };
  const set = (next: NonNullable<Conditions['value']>): void =>
    change(withCondition(conditions, 'value', next.from === undefined && next.to === undefined ? undefined : next));
  const bound = (name: 'from' | 'to', typed: string | undefined) => {
    const { [name]: _former, ...others } = value;
    set(typed === undefined ? others : { ...others, [name]: typed });
  };
  return (
    <>
      <NativeSelect
        label={text.valueOf}
        data={[
          { value: 'committed', label: text.committed },
          { value: 'expected', label: text.expected },
        ]}
        value={value.of}
        onChange={(event) => set({ ...value, of: event.currentTarget.value === 'expected' ? 'expected' : 'committed' })}
      />
      <AmountBound label={text.valueFrom} value={value.from} change={(typed) => bound('from', typed)} />
      <AmountBound label={text.valueTo} value={value.to} change={(typed) => bound('to', typed)} />
    </>
  );
}

/** What narrows the list: owner, currency, validity, value, product, clause. They open from the button inside. */
export function ListFilters({ conditions, change, button }: FiltersProps & { readonly button: DrawnButton }) {
  const text = useWords().quotes.filters;
  const people = useAnswer('people.list', {});
  const { isOpen, setOpen, target } = useOpenedByPress();
  const count = conditionCount(conditions);
  const owners = [
    { value: nobody, label: text.nobody },
    ...(people.data?.people ?? []).map(({ personId, name }) => ({ value: personId, label: name })),
  ];
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-start"
      shadow="md"
      trapFocus
      returnFocus
      withinPortal
      width={320}
    >
      <Popover.Target>{button({ ref: target, onClick: () => setOpen(!isOpen) })}</Popover.Target>
      <Popover.Dropdown aria-label={text.title} className="qw-list-filters">
        <MultiSelect
          data-autofocus
          label={text.owner}
          data={owners}
          value={(conditions.owners ?? []).map((owner) => owner ?? nobody)}
          comboboxProps={{ withinPortal: false }}
          onChange={(values) =>
            change(
              withCondition(
                conditions,
                'owners',
                values.length === 0 ? undefined : values.map((value) => (value === nobody ? null : PersonId.parse(value))),
              ),
            )
          }
        />
        <MultiSelect
          label={text.currency}
          searchable
          data={[...currencies]}
          value={conditions.currencies ?? []}
          comboboxProps={{ withinPortal: false }}
          onChange={(values) => change(withCondition(conditions, 'currencies', values.length === 0 ? undefined : values))}
        />
        <DayBound
          label={text.validFrom}
          value={conditions.validFrom}
          change={(value) => change(withCondition(conditions, 'validFrom', value))}
        />
        <DayBound
          label={text.validTo}
          value={conditions.validTo}
          change={(value) => change(withCondition(conditions, 'validTo', value))}
        />
        <ValueFields conditions={conditions} change={change} />
        <ProductField conditions={conditions} change={change} />
        <TextInput
          label={text.clause}
          description={text.clauseHint}
          maxLength={200}
          value={conditions.clause ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget;
            change(withCondition(conditions, 'clause', value === '' ? undefined : value));
          }}
        />
        <Button variant="default" disabled={count === 0} onClick={() => change({})}>
          {text.clear}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
