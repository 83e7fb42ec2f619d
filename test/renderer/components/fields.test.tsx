import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { ChoiceField } from '../../../src/renderer/ui/fields/choice-field.tsx';
import { DateField } from '../../../src/renderer/ui/fields/date-field.tsx';
import { DecimalField } from '../../../src/renderer/ui/fields/decimal-field.tsx';
import { IntegerField } from '../../../src/renderer/ui/fields/integer-field.tsx';
import { TextField } from '../../../src/renderer/ui/fields/text-field.tsx';
import type { DecimalKind } from '../../../src/renderer/ui/typed/decimal-input.ts';
import type { Language } from '../../../src/shared/text/language.ts';
import { Keeping, axeFindings, shown } from './shown.tsx';

function decimal(kind: DecimalKind, start: string, language: Language, pasted?: (values: readonly string[]) => void) {
  const told = vi.fn<(value: string) => void>();
  const left = vi.fn<() => void>();
  shown(
    <Keeping
      start={start}
      told={told}
      field={(kept) => (
        <DecimalField
          {...kept}
          kind={kind}
          label="Price"
          onLeave={left}
          {...(pasted === undefined ? {} : { onPasteColumn: pasted })}
        />
      )}
    />,
    language,
  );
  return { field: screen.getByRole('textbox', { name: 'Price' }), told, left };
}

describe('a decimal field', () => {
  // What is typed, what is kept, and how it is written when the field is left.
  test.each([
    ['money', 'en', '12.5k', '12500', '12,500'],
    ['money', 'en', '1,200.50', '1200.50', '1,200.50'],
    ['money', 'en', '$ 1,200.50', '1200.50', '1,200.50'],
    ['money', 'en', '90 ct', '0.90', '0.90'],
    ['money', 'en', '-3', '-3', '-3'],
    ['money', 'de', '1.200,50', '1200.50', '1.200,50'],
    ['money', 'de', '12,5', '12.5', '12,5'],
    ['money', 'de', '1,5 Mio', '1500000', '1.500.000'],
    ['percent', 'en', '12.5 %', '12.5', '12.5'],
    ['percent', 'de', '12,5%', '12.5', '12,5'],
    ['quantity', 'en', '2m', '2000000', '2,000,000'],
    ['quantity', 'de', '9.000', '9000', '9.000'],
  ] as const)('%s, %s: "%s" is kept as %s and written %s', async (kind, language, typed, kept, written) => {
    const { field, told, left } = decimal(kind, '', language);
    const user = userEvent.setup();
    await user.type(field, typed);
    expect(field).toHaveProperty('value', typed);
    expect(told).toHaveBeenLastCalledWith(kept);
    await user.tab();
    expect(field).toHaveProperty('value', written);
    expect(left).toHaveBeenCalledOnce();
  });

  test('keeps what is no number as it was typed', async () => {
    const { field, told } = decimal('money', '7', 'en');
    const user = userEvent.setup();
    await user.clear(field);
    await user.type(field, 'twelve');
    await user.tab();
    expect(told).toHaveBeenLastCalledWith('twelve');
    expect(field).toHaveProperty('value', 'twelve');
  });

  test('hands a pasted column on, and takes a single value as typed', () => {
    const pasted = vi.fn<(values: readonly string[]) => void>();
    const { field, told } = decimal('quantity', '', 'en', pasted);
    fireEvent.paste(field, { clipboardData: { getData: () => '1,000\n2,000\n3k' } });
    expect(pasted).toHaveBeenCalledExactlyOnceWith(['1000', '2000', '3000']);
    fireEvent.paste(field, { clipboardData: { getData: () => '1,000' } });
    expect(pasted).toHaveBeenCalledOnce();
    expect(told).not.toHaveBeenCalled();
  });

  test('shows a value that changes from elsewhere', () => {
    const field = (value: string) => <DecimalField kind="money" label="Price" value={value} onChange={() => undefined} />;
    const { rerender } = shown(field('1'));
    expect(screen.getByRole('textbox')).toHaveProperty('value', '1');
    rerender(field('2500'));
    expect(screen.getByRole('textbox')).toHaveProperty('value', '2,500');
  });
});

test('a whole number is a number, and nothing is null', async () => {
  const told = vi.fn<(value: number | string | null) => void>();
  shown(
    <Keeping<number | string | null>
      start={36}
      told={told}
      field={(kept) => <IntegerField {...kept} label="Term" unit="months" />}
    />,
  );
  const user = userEvent.setup();
  const field = screen.getByRole('textbox', { name: 'Term' });
  await user.clear(field);
  expect(told).toHaveBeenLastCalledWith(null);
  await user.type(field, '24');
  expect(told).toHaveBeenLastCalledWith(24);
  await user.type(field, '.5');
  expect(told).toHaveBeenLastCalledWith('24.5');
});

test('a date is typed as people write it, or chosen with the keyboard in the calendar, which Escape closes', async () => {
  const told = vi.fn<(value: string) => void>();
  shown(<Keeping start="2026-02-28" told={told} field={(kept) => <DateField {...kept} label="Start" />} />);
  const user = userEvent.setup();
  const field = screen.getByRole('textbox', { name: 'Start' });
  expect(field).toHaveProperty('value', '28\u00A0Feb\u00A02026');
  await user.clear(field);
  await user.type(field, '2026-03-15');
  await user.tab();
  expect(told).toHaveBeenLastCalledWith('2026-03-15');
  const calendar = screen.getByRole('button', { name: /Start/ });
  await user.click(calendar);
  expect(screen.getByRole('dialog')).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(calendar);
});

test('a value outside the choices stays, and another can be chosen', async () => {
  const told = vi.fn<(value: string) => void>();
  const choices = [
    { value: 'month', label: 'Every month' },
    { group: 'Longer', items: [{ value: 'year', label: 'Every year' }] },
  ];
  shown(<Keeping start="fortnight" told={told} field={(kept) => <ChoiceField {...kept} label="Billing" choices={choices} />} />);
  const field = screen.getByRole('combobox', { name: 'Billing' });
  expect(field).toHaveProperty('value', 'fortnight');
  await userEvent.setup().selectOptions(field, 'Every year');
  expect(told).toHaveBeenCalledExactlyOnceWith('year');
});

test('a field tells screen readers its problem and description, and has a name where its label is hidden', async () => {
  shown(
    <TextField
      label="Title"
      hideLabel
      description="As the customer knows it."
      problem={{ sentence: 'Still to be filled in.', needed: true }}
      placeKey="title"
      value=""
      onChange={() => undefined}
    />,
  );
  const field = screen.getByRole('textbox', { name: 'Title' });
  expect(field.getAttribute('aria-invalid')).toBe('true');
  const told = (field.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent);
  expect(told).toEqual(expect.arrayContaining(['Still to be filled in.', 'As the customer knows it.']));
  expect(field.closest('[data-needed]')).not.toBeNull();
  expect(document.querySelector('[data-place="title"]')).not.toBeNull();
  expect(await axeFindings()).toEqual([]);
});

test('axe is heard: a field without a name does not pass', async () => {
  shown(<input type="text" />);
  expect((await axeFindings()).map(([rule]) => rule)).toContain('label');
});
