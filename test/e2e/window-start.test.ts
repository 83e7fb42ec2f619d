// A quote begun by keyboard, and what becomes of one in which nothing was typed.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from './harness/axe.ts';
import { callFrom } from './harness/call.ts';
import { focused } from './harness/keyboard.ts';
import { launch } from './harness/launch.ts';

const soon = { timeout: 10_000, interval: 50 };

async function ready(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open Q-2025-0042' }).waitFor();
}

type Listed = { readonly customer: string; readonly currency: string; readonly committedValue: string | null };

async function listed(page: Page): Promise<readonly Listed[]> {
  const reply = await callFrom(page, 'quotes.list', {});
  if (!reply.ok) throw new Error('The list failed');
  return (reply.value as { readonly rows: readonly Listed[] }).rows;
}

/** Waits until the lines have their total: parties and dates may still be missing. */
async function isPriced(page: Page): Promise<void> {
  await expect.poll(async () => page.locator('.qw-sheet-foot').innerText(), soon).toMatch(/Lines [A-Z]{3} [1-9][\d,]*\.\d\d/);
}

test('from a template: three keystrokes and the customer’s name, and the quote is priced', async () => {
  await using app = await launch();
  const page = app.window;
  await ready(page);
  await page.keyboard.press('Control+n');
  await expect.poll(() => focused(page), soon).toMatch(/Customer$/);
  await page.keyboard.type('Northbank Logistics GmbH');
  await app.screenshot('start-sheet');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page), soon).toMatch(/^listbox Begin with/);
  await page.keyboard.press('Enter');
  await page.getByRole('grid', { name: 'Lines of the quote' }).waitFor();
  await expect.poll(async () => (await listed(page)).length, soon).toBe(4);
  const [made] = await listed(page);
  expect(made).toMatchObject({ customer: 'Northbank Logistics GmbH', currency: 'USD' });
  await isPriced(page);
  expect(await focused(page)).not.toBe('body');
});

test('for a customer whom the workspace knows, in under twenty keys in all', async () => {
  await using app = await launch();
  const page = app.window;
  await ready(page);
  let keys = 0;
  const press = async (key: string): Promise<void> => {
    keys += 1;
    await page.keyboard.press(key);
  };
  await press('Control+n');
  await expect.poll(() => focused(page), soon).toMatch(/Customer$/);
  const part = 'mistral';
  keys += part.length;
  await page.keyboard.type(part);
  await page.getByRole('option', { name: /^Mistral & Daughters SARL/ }).waitFor();
  await press('ArrowDown');
  await press('Enter');
  await expect.poll(() => focused(page), soon).toMatch(/^listbox Begin with/);
  await press('Enter');
  await page.getByRole('grid', { name: 'Lines of the quote' }).waitFor();
  await expect.poll(async () => (await listed(page)).length, soon).toBe(4);
  const [made] = await listed(page);
  expect(made?.customer).toBe('Mistral & Daughters SARL');
  await isPriced(page);
  expect(keys).toBeLessThan(20);
});

test('the currency follows the customer, and a missing cost book is said at its field', async () => {
  await using app = await launch();
  const page = app.window;
  await ready(page);
  await page.keyboard.press('Control+n');
  const sheet = page.getByRole('dialog', { name: 'New quote' });
  await sheet.getByLabel('Customer', { exact: true }).waitFor();
  await page.keyboard.type('mistral');
  await page.getByRole('option', { name: /^Mistral & Daughters SARL/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await sheet.getByText('As in Q-2026-0007, the customer’s last quote').waitFor();
  await sheet.getByText(/^No cost book is in EUR/).waitFor();
  expect(await sheet.getByLabel('Currency').inputValue()).toBe('EUR');
});

test('a quote in which nothing was typed leaves no trace, and no step leads back to it', async () => {
  await using app = await launch();
  const page = app.window;
  await ready(page);
  const before = await listed(page);
  await page.keyboard.press('Control+n');
  await page.getByRole('listbox', { name: 'Begin with' }).waitFor();
  expect(await listed(page)).toEqual(before);
  await page.getByRole('option', { name: /^Blank/ }).click();
  await page.getByRole('dialog', { name: 'New quote' }).waitFor({ state: 'detached' });
  await page.getByRole('tab').first().waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  await ready(page);
  await expect.poll(() => listed(page), soon).toEqual(before);
  await page.keyboard.press('Alt+ArrowRight');
  await ready(page);
  expect(await page.getByRole('tab').count()).toBe(0);
});
