/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role -- a list of what fits while it is typed: an ARIA listbox */
import type { KeyboardEvent } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../language.tsx';
import type { CellReading } from './grid-column.ts';

/** Where the cursor goes when a cell has been written. */
export type AfterEditing = 'down' | 'up' | 'right' | 'left' | 'fill' | 'stay';

type CellEditorProps = {
  readonly label: string;
  readonly start: string;
  /** Typing replaced what was in the cell: arrows up and down then write it and go on. */
  readonly isTyped: boolean;
  readonly isNumber: boolean;
  readonly read: (text: string) => CellReading;
  readonly choices?: readonly string[] | undefined;
  readonly follow: (text: string) => void;
  readonly done: (text: string, after: AfterEditing) => void;
  readonly cancel: () => void;
  readonly left: (text: string) => void;
};

/** As many as can be looked over: a column may offer thousands. */
const mostOffered = 50;

function fitting(choices: readonly string[] | undefined, text: string): readonly string[] {
  const typed = text.trim().toLowerCase();
  return (choices ?? []).filter((choice) => choice.toLowerCase().startsWith(typed)).slice(0, mostOffered);
}

/** The field of a cell that is written, and under it how what is typed is understood. */
export function CellEditor(props: CellEditorProps) {
  const { label, start, isTyped, isNumber, read, choices, follow, done, cancel, left } = props;
  const words = useWords().gridWords;
  const [text, setText] = useState(start);
  const [picked, pick] = useState<number | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  const noteId = useId();
  useEffect(() => {
    const field = input.current;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);
  const isAsIs = text === start && !isTyped;
  const reading = isAsIs || text.trim() === '' ? null : read(text);
  const offered = choices === undefined ? [] : isAsIs ? choices.slice(0, mostOffered) : fitting(choices, text);
  const chosen = picked === null ? undefined : offered[picked];
  const finish = (value: string, after: AfterEditing): void => {
    isDone.current = true;
    done(value, after);
  };
  const type = (next: string): void => {
    setText(next);
    pick(null);
    follow(next);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    const mod = event.ctrlKey || event.metaKey;
    const take = (after: AfterEditing): void => {
      event.preventDefault();
      finish(chosen ?? text, after);
    };
    event.stopPropagation();
    switch (event.key) {
      case 'Enter':
        if (event.altKey && reading?.ok === true && reading.other !== undefined) {
          event.preventDefault();
          finish(reading.other.text, 'down');
        } else take(mod ? 'fill' : event.shiftKey ? 'up' : 'down');
        break;
      case 'Tab':
        take(event.shiftKey ? 'left' : 'right');
        break;
      case 'Escape':
        event.preventDefault();
        isDone.current = true;
        cancel();
        break;
      case 'ArrowUp':
      case 'ArrowDown': {
        const by = event.key === 'ArrowUp' ? -1 : 1;
        if (offered.length > 0) {
          event.preventDefault();
          const from = picked ?? (by > 0 ? -1 : offered.length);
          pick((from + by + offered.length) % offered.length);
        } else if (isTyped) take(by > 0 ? 'down' : 'up');
        break;
      }
      default:
        break;
    }
  };
  const note =
    reading === null
      ? null
      : reading.ok
        ? [reading.understood, reading.other === undefined ? null : words.otherReading(reading.other.understood)]
            .filter((part) => part !== null)
            .join(' · ')
        : reading.sentence;
  return (
    <div className="qw-cell-editor">
      <input
        ref={input}
        className={isNumber ? 'qw-cell-input qw-decimal' : 'qw-cell-input'}
        aria-label={label}
        aria-describedby={noteId}
        aria-invalid={reading?.ok === false ? true : undefined}
        {...(choices === undefined
          ? {}
          : { role: 'combobox', 'aria-expanded': offered.length > 0, 'aria-controls': `${noteId}-choices` })}
        {...(chosen === undefined ? {} : { 'aria-activedescendant': `${noteId}-${picked}` })}
        value={chosen ?? text}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={press}
        onCopy={(event) => event.stopPropagation()}
        onCut={(event) => event.stopPropagation()}
        onPaste={(event) => event.stopPropagation()}
        onBlur={() => {
          if (!isDone.current) left(chosen ?? text);
        }}
      />
      {choices !== undefined && offered.length > 0 && (
        <ul id={`${noteId}-choices`} className="qw-cell-choices" role="listbox" aria-label={label}>
          {offered.map((choice, index) => (
            // The keys are the field's: an option is pressed, never focused.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <li
              key={choice}
              id={`${noteId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === picked}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => finish(choice, 'stay')}
            >
              {choice}
            </li>
          ))}
        </ul>
      )}
      <output id={noteId} className="qw-cell-note" data-wrong={reading?.ok === false ? true : undefined}>
        {note}
      </output>
    </div>
  );
}
