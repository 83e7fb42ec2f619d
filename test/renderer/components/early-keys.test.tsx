import { fireEvent } from '@testing-library/react';
import { useMemo } from 'react';
import { expect, test } from 'vitest';
// First, as in the window.
import '../../../src/renderer/ui/actions/early-keys.ts';
import type { Action } from '../../../src/renderer/ui/actions/actions.ts';
import { useActions } from '../../../src/renderer/ui/actions/actions.ts';
import { useShortcuts } from '../../../src/renderer/ui/actions/use-shortcuts.ts';
import { shown } from './shown.tsx';

const done: string[] = [];

function Listening() {
  const actions = useMemo<readonly Action[]>(
    () =>
      ['mod+N', 'mod+4', '?'].map((shortcut) => ({
        id: shortcut,
        label: shortcut,
        group: 'go',
        shortcut,
        run: () => void done.push(shortcut),
      })),
    [],
  );
  useActions('early', actions);
  useShortcuts();
  return null;
}

test('a shortcut that is pressed before the window listens is carried out once it does, each once and in order', () => {
  fireEvent.keyDown(window, { key: '4', ctrlKey: true });
  fireEvent.keyDown(window, { key: 'n', ctrlKey: true });
  fireEvent.keyDown(window, { key: 'n', ctrlKey: true, repeat: true });
  fireEvent.keyDown(window, { key: 'q', ctrlKey: true });
  // Typed, and no shortcut for somebody who sees nothing yet.
  fireEvent.keyDown(window, { key: '?' });
  const { unmount } = shown(<Listening />);
  expect(done).toEqual(['mod+4', 'mod+N']);
  fireEvent.keyDown(window, { key: 'n', ctrlKey: true });
  expect(done).toEqual(['mod+4', 'mod+N', 'mod+N']);
  unmount();
  fireEvent.keyDown(window, { key: 'n', ctrlKey: true });
  shown(<Listening />);
  expect(done).toHaveLength(3);
});
