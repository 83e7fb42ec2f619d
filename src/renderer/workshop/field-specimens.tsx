import { useState } from 'react';
import type { DecimalFieldProps } from '../ui/fields/decimal-field.tsx';
import { ChoiceField } from '../ui/fields/choice-field.tsx';
import { DateField } from '../ui/fields/date-field.tsx';
import { DecimalField } from '../ui/fields/decimal-field.tsx';
import type { FieldProps } from '../ui/fields/field-problem.ts';
import { KnownDayField } from '../ui/fields/known-day-field.tsx';
import { IntegerField } from '../ui/fields/integer-field.tsx';
import { SearchField } from '../ui/fields/search-field.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { LanguageProvider } from '../ui/language.tsx';
import type { Specimen, SpecimensOf } from './specimen.ts';

/** The states that every field has. */
const fieldStates: readonly { readonly state: string; readonly props: Omit<FieldProps, 'label'> }[] = [
  { state: 'usual', props: {} },
  { state: 'with a description', props: { description: 'What it is for, in a line.' } },
  { state: 'wrong', props: { problem: { sentence: 'Use a value that can be read.', needed: false } } },
  { state: 'needed', props: { problem: { sentence: 'Still to be filled in.', needed: true } } },
  { state: 'disabled', props: { disabled: true } },
];

type ValueAndChange = { readonly value: string; readonly onChange: (value: string) => void };

function DayKept({ start }: { readonly start: string | null }) {
  const [day, change] = useState(start);
  return <KnownDayField knownOn={day} change={change} />;
}

/** A field that keeps the typed text, as a screen would. */
function Kept({ start, field: Field }: { readonly start: string; readonly field: (props: ValueAndChange) => React.ReactNode }) {
  const [value, setValue] = useState(start);
  return <>{Field({ value, onChange: setValue })}</>;
}

function decimal(state: string, start: string, props: Omit<DecimalFieldProps, 'value' | 'onChange'>): Specimen {
  return { state, show: () => <Kept start={start} field={(kept) => <DecimalField {...props} {...kept} />} /> };
}

const choices = [
  { value: 'month', label: 'Every month' },
  { group: 'Longer', items: [{ value: 'quarter', label: 'Every quarter' }] },
];

function IntegerKept(props: Omit<FieldProps, 'label'>) {
  const [value, setValue] = useState<number | string | null>(36);
  return <IntegerField {...props} label="Term" unit="months" value={value} onChange={setValue} />;
}

export const fieldSpecimens: readonly SpecimensOf[] = [
  {
    component: 'TextField',
    states: [
      ...fieldStates.map(({ state, props }) => ({
        state,
        show: () => <Kept start="Support desk" field={(kept) => <TextField {...props} {...kept} label="Title" />} />,
      })),
      {
        state: 'of several lines',
        show: () => (
          <Kept start={'410 Dry Creek Road\nBoulder'} field={(kept) => <TextField {...kept} label="Address" rows={3} />} />
        ),
      },
    ],
  },
  {
    component: 'DecimalField',
    states: [
      ...fieldStates.map(({ state, props }) =>
        decimal(state, '1200.5', { ...props, kind: 'money', label: 'Price', unit: 'USD' }),
      ),
      decimal('a percent', '12.5', { kind: 'percent', label: 'Discount', unit: '%' }),
      decimal('a quantity', '9000', { kind: 'quantity', label: 'Tickets' }),
      decimal('empty, with a placeholder', '', { kind: 'percent', label: 'Discount', unit: '%', placeholder: '0' }),
      decimal('no number', 'twelve', { kind: 'money', label: 'Price', problem: { sentence: 'Use a number.', needed: false } }),
    ],
  },
  {
    component: 'IntegerField',
    states: fieldStates.map(({ state, props }) => ({ state, show: () => <IntegerKept {...props} /> })),
  },
  {
    component: 'DateField',
    states: fieldStates.map(({ state, props }) => ({
      state,
      show: () => <Kept start="2026-02-28" field={(kept) => <DateField {...props} {...kept} label="Start" />} />,
    })),
  },
  {
    component: 'KnownDayField',
    states: [
      { state: 'all that is known', show: () => <DayKept start={null} /> },
      { state: 'as known on a day', show: () => <DayKept start="2026-07-29" /> },
    ],
  },
  {
    component: 'ChoiceField',
    states: [
      ...fieldStates.map(({ state, props }) => ({
        state,
        show: () => (
          <Kept start="month" field={(kept) => <ChoiceField {...props} {...kept} label="Billing" choices={choices} />} />
        ),
      })),
      {
        state: 'a value that is no choice',
        show: () => <Kept start="fortnight" field={(kept) => <ChoiceField {...kept} label="Billing" choices={choices} />} />,
      },
    ],
  },
  {
    component: 'SearchField',
    states: [
      {
        state: 'empty',
        show: () => (
          <Kept start="" field={({ value, onChange }) => <SearchField label="Search" value={value} change={onChange} />} />
        ),
      },
      {
        state: 'in use',
        show: () => (
          <Kept start="north" field={({ value, onChange }) => <SearchField label="Search" value={value} change={onChange} />} />
        ),
      },
    ],
  },
  {
    component: 'LanguageProvider',
    states: [
      {
        state: 'German numbers and dates',
        show: () => (
          <LanguageProvider language="de">
            <Kept start="1200.5" field={(kept) => <DecimalField {...kept} kind="money" label="Price" unit="EUR" />} />
            <Kept start="2026-02-28" field={(kept) => <DateField {...kept} label="Start" />} />
          </LanguageProvider>
        ),
      },
    ],
  },
];
