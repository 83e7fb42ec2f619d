import { Textarea, TextInput } from '@mantine/core';
import type { FieldProps } from './field-problem.ts';
import { wiringOf } from './field-problem.ts';

export type TextFieldProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** More than one line. */
  readonly rows?: number;
  readonly placeholder?: string;
  readonly type?: 'text' | 'email';
};

export function TextField(props: TextFieldProps) {
  const { value, onChange, onLeave, rows, placeholder, type } = props;
  const shared = {
    ...wiringOf(props),
    value,
    autoComplete: 'off',
    ...(placeholder === undefined ? {} : { placeholder }),
    onBlur: () => onLeave?.(),
  };
  return rows === undefined ? (
    <TextInput {...shared} type={type ?? 'text'} onChange={(event) => onChange(event.currentTarget.value)} />
  ) : (
    <Textarea {...shared} autosize minRows={rows} maxRows={12} onChange={(event) => onChange(event.currentTarget.value)} />
  );
}
