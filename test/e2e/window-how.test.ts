// Any amount opens to how it came about, figure by figure down to the term that is written in the quote.
import { expect, test } from 'vitest';
import { launch } from './harness/launch.ts';
import { openPlace } from './harness/quote-places.ts';

test('an amount leads through its figures to the field of its term', async () => {
  await using app = await launch();
  const { window } = app;
  window.setDefaultTimeout(8_000);
  await window.getByRole('button', { name: 'Open Q-2025-0042' }).click();
  await openPlace(window, 'Lines by month');
  await window.getByRole('combobox', { name: 'Line' }).selectOption({ label: 'Automated resolutions' });
  await window.getByRole('table').getByRole('button', { name: '6,518.36' }).click();

  const sheet = window.getByRole('dialog', { name: 'How this came about' });
  await sheet.getByRole('heading', { name: 'Automated resolutions, charge of month 6' }).waitFor();
  await sheet.getByText('Rounded to the nearest 0.01, half away from zero.').waitFor();
  await window.waitForTimeout(500);
  await app.screenshot('how');

  await sheet.getByRole('button', { name: 'Automated resolutions, quantity charged of month 6' }).click();
  await sheet.getByText('round(10,950 × 92%)').waitFor();
  await sheet.getByRole('button', { name: 'Back to the previous figure' }).click();
  await sheet.getByRole('button', { name: 'Automated resolutions, tier 1, unit price' }).click();
  await sheet.waitFor({ state: 'hidden' });
  const field = window.getByRole('textbox', { name: /Unit price/ }).first();
  await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true);
  expect(await field.inputValue()).toBe('0.90');
  expect(app.complaints).toEqual([]);
});

test('the totals of the summary open too, and our costs only where they are on show', async () => {
  await using app = await launch();
  const { window } = app;
  await window.getByRole('button', { name: 'Open Q-2025-0042' }).click();
  const summary = window.getByRole('region', { name: 'Summary' });
  await summary.getByRole('button', { name: '86.5' }).first().click();
  const sheet = window.getByRole('dialog', { name: 'How this came about' });
  await sheet.getByRole('button', { name: 'our cost over the term' }).waitFor();
  await window.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
  await window.getByText('Customer', { exact: true }).click();
  expect(await summary.getByRole('button', { name: '86.5' }).count()).toBe(0);
  expect(await summary.getByRole('button', { name: '17,953.73' }).count()).toBe(0);
});
