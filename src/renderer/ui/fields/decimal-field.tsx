import { TextInput } from '@mantine/core';
import type { ClipboardEvent } from 'react';
import { numberText } from '../../../shared/text/number-format.ts';
import { useLanguage } from '../language.tsx';
import type { DecimalKind } from '../typed/decimal-input.ts';
import { decimalTyped, isCanonicalDecimal } from '../typed/decimal-input.ts';
import { pastedColumn } from '../typed/pasted-column.ts';
import type { FieldProps } from './field-problem.ts';
import { wiringOf } from './field-problem.ts';
import { useTypedText } from './typed-text.ts';
import { unitWidth } from './unit-width.ts';

export type DecimalFieldProps = FieldProps & {
  readonly kind: DecimalKind;
  /** The canonical decimal, or the typed text if it is not one. Empty: no value. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Shown once, at the end of the field. */
  readonly unit?: string;
  readonly placeholder?: string;
  readonly onPasteColumn?: (values: readonly string[]) => void;
};

/** An amount, a percent or a quantity. People type it freely; the field keeps an exact decimal. */
export function DecimalField(props: DecimalFieldProps) {
  const { kind, value, onChange, onLeave, unit, placeholder, onPasteColumn } = props;
  const language = useLanguage();
  const written = isCanonicalDecimal(value) ? numberText(value, language).replace('\u2212', '-') : value;
  const read = (text: string): string => decimalTyped(text, kind, language) ?? text.trim();
  const { text, type, leave } = useTypedText(value, written, read, onChange);
  const paste = (event: ClipboardEvent<HTMLInputElement>): void => {
    const column = pastedColumn(event.clipboardData.getData('text'), language);
    if (column === null || onPasteColumn === undefined) return;
    event.preventDefault();
    leave();
    onPasteColumn(column);
  };
  return (
    <TextInput
      {...wiringOf(props)}
      classNames={{ input: 'qw-decimal' }}
      value={text}
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(unit === undefined ? {} : { rightSection: unit, rightSectionWidth: unitWidth(unit) })}
      onPaste={paste}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => {
        leave();
        onLeave?.();
      }}
    />
  );
}
