import { ActionIcon } from '@mantine/core';
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useWords } from '../../../ui/language.tsx';
import { moved } from './moved.ts';

type PlaceButtonsProps<T> = {
  readonly items: readonly T[];
  readonly at: number;
  readonly name: string;
  readonly onChange: (items: readonly T[]) => void;
};

/** Buttons that move an item of a list up or down, or remove it. */
export function PlaceButtons<T>({ items, at, name, onChange }: PlaceButtonsProps<T>) {
  const words = useWords().template;
  const button = { variant: 'subtle', color: 'gray', size: 28 } as const;
  return (
    <span className="qw-place-buttons">
      <ActionIcon {...button} aria-label={words.up(name)} disabled={at === 0} onClick={() => onChange(moved(items, at, -1))}>
        <ArrowUp size={14} aria-hidden />
      </ActionIcon>
      <ActionIcon
        {...button}
        aria-label={words.down(name)}
        disabled={at === items.length - 1}
        onClick={() => onChange(moved(items, at, 1))}
      >
        <ArrowDown size={14} aria-hidden />
      </ActionIcon>
      <ActionIcon {...button} aria-label={words.remove(name)} onClick={() => onChange(items.filter((_, index) => index !== at))}>
        <X size={14} aria-hidden />
      </ActionIcon>
    </span>
  );
}

type OrderedListProps<T extends string> = {
  readonly label: string;
  readonly items: readonly T[];
  readonly nameOf: (item: T) => string;
  readonly onChange: (items: readonly T[]) => void;
};

/** Names in an order that can be changed. */
export function OrderedList<T extends string>({ label, items, nameOf, onChange }: OrderedListProps<T>) {
  return (
    <ol className="qw-ordered" aria-label={label}>
      {items.map((item, at) => (
        <li key={item}>
          <span>{nameOf(item)}</span>
          <PlaceButtons items={items} at={at} name={nameOf(item)} onChange={onChange} />
        </li>
      ))}
    </ol>
  );
}
