import { QueryClientProvider } from '@tanstack/react-query';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { ShortcutSheet } from '../../../src/renderer/app/shortcut-sheet.tsx';
import { makeQueryClient } from '../../../src/renderer/client/queries.ts';
import { NewClause } from '../../../src/renderer/features/clauses/new-clause.tsx';
import { ExportDialog } from '../../../src/renderer/features/quote/export-dialog.tsx';
import { useRegistry } from '../../../src/renderer/ui/actions/actions.ts';
import { InQuote, openQuote } from './open-quote.tsx';
import { axeFindings, shown, words } from './shown.tsx';

type Dialog = (close: () => void) => ReactNode;

function Opener({ dialog }: { readonly dialog: Dialog }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open it
      </button>
      {isOpen && dialog(() => setOpen(false))}
    </>
  );
}

const dialogs: readonly (readonly [string, string, Dialog])[] = [
  ['of a new clause', words.newClause.title, (close) => <NewClause types={['payment', 'term']} close={close} />],
  ['of the shortcuts', words.frame.shortcuts, (close) => <ShortcutSheet isOpen close={close} />],
  [
    'of the export',
    words.builder.exportTitle,
    (close) => (
      <QueryClientProvider client={makeQueryClient()}>
        <InQuote session={openQuote()}>
          <ExportDialog asked="draft" close={close} reload={() => undefined} />
        </InQuote>
      </QueryClientProvider>
    ),
  ],
];

test.each(dialogs)(
  'the dialog %s has a name, keeps the focus, and closes by Escape and by its button',
  async (_which, name, dialog) => {
    const user = userEvent.setup();
    shown(<Opener dialog={dialog} />);
    const opener = screen.getByRole('button', { name: 'Open it' });
    await user.click(opener);
    const shownDialog = await screen.findByRole('dialog', { name });
    expect(await axeFindings()).toEqual([]);
    const stops = new Set<Element | null>();
    for (let presses = 0; presses < 30; presses += 1) {
      await user.tab();
      expect(shownDialog.contains(document.activeElement)).toBe(true);
      stops.add(document.activeElement);
    }
    expect(stops.size).toBeGreaterThan(0);
    await user.tab({ shift: true });
    expect(shownDialog.contains(document.activeElement)).toBe(true);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.click(opener);
    await user.click(within(await screen.findByRole('dialog', { name })).getByRole('button', { name: words.frame.close }));
    expect(screen.queryByRole('dialog')).toBeNull();
  },
);

test('the dialog of a new clause says beside each field what it still needs, once it was asked', async () => {
  const user = userEvent.setup();
  shown(<NewClause types={[]} close={() => undefined} />);
  const text = words.newClause;
  const name = screen.getByRole('textbox', { name: text.name });
  expect(name.getAttribute('aria-invalid')).not.toBe('true');
  await user.click(screen.getByRole('button', { name: text.make }));
  expect(name.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText(text.needsTitle)).toBeTruthy();
  await user.type(name, 'Audit rights');
  expect(screen.getByRole('textbox', { name: text.id })).toHaveProperty('value', 'audit-rights');
  expect(screen.queryByText(text.needsTitle)).toBeNull();
});

test('the sheet of shortcuts has every action that has keys', () => {
  const action = { id: 'quote.undo', group: 'quote', label: 'Undo', shortcut: 'mod+Z', run: () => undefined } as const;
  useRegistry.setState({ offered: new Map([['test', [action]]]) });
  shown(<ShortcutSheet isOpen close={() => undefined} />);
  expect(screen.getByText('Undo').closest('div')?.textContent).toContain('Z');
  useRegistry.setState({ offered: new Map() });
});
