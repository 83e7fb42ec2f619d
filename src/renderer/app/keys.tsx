import { Kbd } from '@mantine/core';
import { keysOf } from '../ui/actions/shortcut.ts';
import { useWords } from '../ui/language.tsx';

/** The keys of a shortcut as they are on the keyboard. */
export function Keys({ shortcut }: { readonly shortcut: string }) {
  const { keys } = useWords().frame;
  return (
    <span className="qw-keys">
      {keysOf(shortcut, keys).map((key) => (
        <Kbd key={key} size="xs">
          {key}
        </Kbd>
      ))}
    </span>
  );
}
