import { Kbd } from '@mantine/core';
import { keysOf } from '../ui/actions/shortcut.ts';

/** The keys of a shortcut as they are on the keyboard. */
export function Keys({ shortcut }: { readonly shortcut: string }) {
  return (
    <span className="qw-keys">
      {keysOf(shortcut).map((key) => (
        <Kbd key={key} size="xs">
          {key}
        </Kbd>
      ))}
    </span>
  );
}
