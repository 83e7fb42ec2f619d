import { NativeSelect } from '@mantine/core';
import type { FieldProps } from './field-problem.ts';
import { wiringOf } from './field-problem.ts';

export type Choice = {
  readonly value: string;
  readonly label: string;
  /** Why it can't be chosen now; it is then offered with this reason, and not taken. */
  readonly excluded?: string | null;
};
export type ChoiceGroup = { readonly group: string; readonly items: readonly Choice[] };

export type ChoiceFieldProps = FieldProps & {
  readonly value: string;
  readonly choices: readonly (Choice | ChoiceGroup)[];
  readonly onChange: (value: string) => void;
};

function isGroup(choice: Choice | ChoiceGroup): choice is ChoiceGroup {
  return 'group' in choice;
}

/** A chosen value stays to be seen, even where it could not be chosen any more. */
function Option({ choice: { value, label, excluded }, chosen }: { readonly choice: Choice; readonly chosen: string }) {
  const isExcluded = excluded !== undefined && excluded !== null && value !== chosen;
  return (
    <option value={value} disabled={isExcluded}>
      {isExcluded ? `${label} (${excluded})` : label}
    </option>
  );
}

/** One of a few choices. A value outside them stays and is shown as itself. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { value, choices, onChange, onLeave } = props;
  const known = choices.some((choice) =>
    isGroup(choice) ? choice.items.some((item) => item.value === value) : choice.value === value,
  );
  const shown = known ? choices : [{ value, label: value }, ...choices];
  return (
    <NativeSelect
      {...wiringOf(props)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => onLeave?.()}
    >
      {shown.map((choice) =>
        isGroup(choice) ? (
          <optgroup key={choice.group} label={choice.group}>
            {choice.items.map((item) => (
              <Option key={item.value} choice={item} chosen={value} />
            ))}
          </optgroup>
        ) : (
          <Option key={choice.value} choice={choice} chosen={value} />
        ),
      )}
    </NativeSelect>
  );
}
