import { Menu } from '@mantine/core';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { DrawnButton } from '../../../src/renderer/ui/frame/first-press.tsx';
import { FirstPress, useOpenedByPress } from '../../../src/renderer/ui/frame/first-press.tsx';
import { shown } from './shown.tsx';

/** Told that the menu is drawn. */
const tellDrawn = vi.fn<() => void>();

function Fruit({ button }: { readonly button: DrawnButton }) {
  tellDrawn();
  const { isOpen, setOpen, target } = useOpenedByPress();
  return (
    <Menu opened={isOpen} onChange={setOpen}>
      <Menu.Target>{button({ ref: target })}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Item>Apple</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

const renderButton: DrawnButton = (press) => (
  <button type="button" {...press}>
    Fruit
  </button>
);

test('a menu is drawn with the first press of its button, which has the focus again once it is closed', async () => {
  const user = userEvent.setup();
  shown(
    <FirstPress opens="menu" renderButton={renderButton}>
      {(button) => <Fruit button={button} />}
    </FirstPress>,
  );
  const before = screen.getByRole('button', { name: 'Fruit' });
  expect(before).toHaveProperty('ariaHasPopup', 'menu');
  expect(tellDrawn).not.toHaveBeenCalled();
  before.focus();
  await user.keyboard('{Enter}');
  const item = await screen.findByRole('menuitem', { name: 'Apple' });
  await waitFor(() => expect(item.closest('[role="menu"]')?.contains(document.activeElement)).toBe(true));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('menuitem')).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Fruit' })));
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('menuitem', { name: 'Apple' })).toBeDefined();
});
