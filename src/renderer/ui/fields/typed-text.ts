import { useState } from 'react';

/** The text that a field shows while someone types in it, and at other times. */
type TypedText = {
  readonly text: string;
  readonly type: (text: string) => void;
  readonly leave: () => void;
};

/**
 * The text stays as it is typed until the field is left; then it is the value as it is written. A value that changes from
 * elsewhere (an undo) shows at once.
 */
export function useTypedText(
  value: string,
  written: string,
  read: (text: string) => string,
  change: (value: string) => void,
): TypedText {
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: string } | null>(null);
  const isOurs = typed !== null && typed.value === value;
  return {
    text: isOurs ? typed.text : written,
    type: (text) => {
      const next = read(text);
      setTyped({ text, value: next });
      if (next !== value) change(next);
    },
    leave: () => setTyped(null),
  };
}
