import { TextInput } from '@mantine/core';
import { useLanguage } from '../language.tsx';
import { integerTyped } from '../typed/decimal-input.ts';
import type { FieldProps } from './field-problem.ts';
import { wiringOf } from './field-problem.ts';
import { useTypedText } from './typed-text.ts';
import { unitWidth } from './unit-width.ts';

export type IntegerFieldProps = FieldProps & {
  /** A whole number, or the typed text if it is not one. Null: no value. */
  readonly value: number | string | null;
  readonly onChange: (value: number | string | null) => void;
  readonly unit?: string;
  readonly placeholder?: string;
};

export function IntegerField(props: IntegerFieldProps) {
  const { value, onChange, onLeave, unit, placeholder } = props;
  const language = useLanguage();
  const shown = value === null ? '' : String(value);
  const read = (text: string): string => String(integerTyped(text, language) ?? text.trim());
  const change = (text: string): void => {
    if (text === '') onChange(null);
    else onChange(/^\d{1,9}$/.test(text) ? Number(text) : text);
  };
  const { text, type, leave } = useTypedText(shown, shown, read, change);
  return (
    <TextInput
      {...wiringOf(props)}
      classNames={{ input: 'qw-decimal' }}
      value={text}
      inputMode="numeric"
      autoComplete="off"
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(unit === undefined ? {} : { rightSection: unit, rightSectionWidth: unitWidth(unit) })}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => {
        leave();
        onLeave?.();
      }}
    />
  );
}
