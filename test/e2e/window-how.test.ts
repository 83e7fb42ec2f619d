// Any amount of the summary opens to how it came about; those of the money page are walked in window-money.test.ts.
import { expect, test } from 'vitest';
import { launch } from './harness/launch.ts';

test('the totals of the summary open too, and our costs only where they are on show', async () => {
  await using app = await launch();
  const { window } = app;
  await window.getByRole('button', { name: 'Open Q-2025-0042' }).click();
  const summary = window.getByRole('region', { name: 'Summary' });
  await summary.getByRole('button', { name: '86.5' }).first().click();
  const sheet = window.getByRole('dialog', { name: 'How this came about' });
  await app.screenshot('how');
  await sheet.getByRole('treeitem').filter({ hasText: /cost/i }).first().waitFor();
  await window.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
  await window.getByRole('radiogroup').getByText('Customer', { exact: true }).click();
  expect(await summary.getByRole('button', { name: '86.5' }).count()).toBe(0);
  expect(await summary.getByRole('button', { name: '17,953.73' }).count()).toBe(0);
});
