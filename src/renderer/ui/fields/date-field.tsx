import { ActionIcon, Popover, TextInput } from '@mantine/core';
import 'dayjs/locale/de';
import { DatePicker } from '@mantine/dates';
import { CalendarDays } from 'lucide-react';
import { useState } from 'react';
import { isDate } from '../../../shared/domain/values/date.ts';
import { briefDateText } from '../../../shared/text/date-format.ts';
import { today } from '../clock.ts';
import { useLanguage, useWords } from '../language.tsx';
import { dateTyped } from '../typed/date-input.ts';
import type { FieldProps } from './field-problem.ts';
import { wiringOf } from './field-problem.ts';
import { useTypedText } from './typed-text.ts';

export type DateFieldProps = FieldProps & {
  /** `YYYY-MM-DD`, or the typed text if it is not a date. Empty: no value. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
};

/** A calendar date: typed, or chosen in a calendar. */
export function DateField(props: DateFieldProps) {
  const { value, onChange, onLeave, label, placeholder, disabled } = props;
  const language = useLanguage();
  const words = useWords().fields;
  const [isOpen, setOpen] = useState(false);
  const written = isDate(value) ? briefDateText(value, language) : value;
  const { text, type, leave } = useTypedText(value, written, (typed) => dateTyped(typed, today()) ?? typed.trim(), onChange);
  const calendar = (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" trapFocus returnFocus shadow="md" withinPortal>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          // A date is typed by keyboard; the calendar is for a pointer.
          tabIndex={-1}
          disabled={disabled ?? false}
          aria-label={words.calendar(label)}
          onClick={() => setOpen(!isOpen)}
        >
          <CalendarDays size={15} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <DatePicker
          size="xs"
          locale={language}
          ariaLabels={words.calendarLabels}
          value={isDate(value) ? value : null}
          {...(isDate(value) ? { defaultDate: value } : {})}
          onChange={(date) => {
            if (date !== null) onChange(date);
            setOpen(false);
            onLeave?.();
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
  return (
    <TextInput
      {...wiringOf(props)}
      classNames={{ input: 'qw-number' }}
      value={text}
      autoComplete="off"
      {...(placeholder === undefined ? {} : { placeholder })}
      rightSection={calendar}
      rightSectionPointerEvents="all"
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => {
        leave();
        onLeave?.();
      }}
    />
  );
}
