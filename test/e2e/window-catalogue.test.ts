// Rate cards in the real window: a version drafted in the grid, published by a second person, and picked from in a quote.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from './harness/axe.ts';
import { callFrom } from './harness/call.ts';
import { focused } from './harness/keyboard.ts';
import { launch } from './harness/launch.ts';

const soon = { timeout: 10_000, interval: 50 };

type Person = { readonly personId: string };

async function person(page: Page, name: string): Promise<string> {
  const reply = await callFrom(page, 'people.save', { name, roles: ['pricing', 'sales'] });
  if (!reply.ok) throw new Error('The person was not saved');
  return (reply.value as Person).personId;
}

async function nowWorks(page: Page, personId: string): Promise<void> {
  await callFrom(page, 'people.switch', { personId });
}

test('a price changes by a new version, which a second person publishes, and quotes are made with it', async () => {
  await using app = await launch();
  const page = app.window;
  await page.getByRole('button', { name: 'Open Q-2025-0042' }).waitFor();
  const [ann, lee] = [await person(page, 'Ann Pricing'), await person(page, 'Lee Pricing')];
  await nowWorks(page, ann);
  await page.getByRole('button', { name: 'Catalogue' }).click();
  await page.getByRole('button', { name: /^Support automation · Version 1/ }).click();
  const grid = page.getByRole('grid', { name: 'Products' });
  await grid.waitFor();
  await app.screenshot('catalogue');
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: 'New version' }).click();
  await page.getByRole('button', { name: /Version 2/ }).waitFor();
  await page.getByRole('button', { name: 'Submit for review' }).waitFor();
  const price = grid.locator('[data-row="0"] [data-column="price"]');
  await price.click();
  await page.keyboard.type('2,800');
  await page.keyboard.press('Enter');
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'What would change' }).click();
  await page.getByText('No open quote would change.').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Submit for review' }).click();
  await nowWorks(page, lee);
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('button', { name: /Version 2.*In effect/s }).waitFor();

  await page.getByRole('button', { name: 'Quotes', exact: true }).click();
  await page.getByRole('button', { name: 'Open Q-2025-0042' }).click();
  const field = page.getByRole('combobox', { name: 'Add from a rate card' });
  await field.click();
  await page.keyboard.type('platf');
  await page.getByRole('option', { name: /^Platform subscription/ }).waitFor();
  await app.screenshot('pick-from-card');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByText('Platform subscription is added.').waitFor();
  expect(await focused(page)).toMatch(/Add from a rate card/);
  const added = page.locator('[data-row="5"] [data-column="price"]');
  await expect.poll(async () => added.innerText(), soon).toMatch(/2,800/);
  await added.click();
  await page.keyboard.type('2,520');
  await page.keyboard.press('Enter');
  await expect.poll(async () => added.innerText(), soon).toMatch(/^.10\s?%\s*2,520/);
  await page.setViewportSize({ width: 1280, height: 800 });
  await app.screenshot('off-card');
  expect(await violations(page)).toEqual([]);
});

/** The sizes and schemes in which a screen is looked at. */
const looks = [
  ['light', 1280, 800],
  ['dark', 1280, 800],
  ['light', 1024, 700],
] as const;

test('every part of a card is written in a grid, pasted into from a spreadsheet, and undone after leaving', async () => {
  await using app = await launch();
  const page = app.window;
  await page.getByRole('button', { name: 'Open Q-2025-0042' }).waitFor();
  await nowWorks(page, await person(page, 'Ann Pricing'));
  await page.getByRole('button', { name: 'Catalogue' }).click();
  await page.getByRole('button', { name: /^Support automation · Version 1/ }).click();
  await page.getByRole('button', { name: 'New version' }).click();
  await page.getByRole('button', { name: 'Submit for review' }).waitFor();
  const part = (name: string): Promise<void> => page.getByRole('radiogroup').getByText(name, { exact: true }).click();
  await part('Bundles');
  const bundles = page.getByRole('grid', { name: 'Bundles' });
  await bundles.locator('[data-row="0"] [data-column="id"]').waitFor();
  const rows = (): Promise<number> => bundles.locator('[data-row]:not([data-new])').count();
  const before = await rows();
  const made = bundles.locator('[data-new] [data-column="id"]');
  await made.click();
  // What a spreadsheet puts on the clipboard: keys of a test do not reach the menu, nor its Paste.
  await made.evaluate((cell, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, 'second\tSecond year\t\t5\tplatform\t\t\nsecond\tSecond year\t\t5\tseats\t25\t10\n');
  await expect.poll(rows, soon).toBe(before + 2);
  for (const [colorScheme, width, height] of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height });
    await app.screenshot(`bundles-${colorScheme}-${width}`);
    expect(await violations(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByText('Saved', { exact: true }).waitFor();

  // Elsewhere and back: the step is still there to be undone, and to be done again.
  await page.getByRole('button', { name: 'Quotes', exact: true }).click();
  await page.getByRole('button', { name: 'Open Q-2025-0042' }).waitFor();
  await page.getByRole('button', { name: 'Catalogue' }).click();
  await page.getByRole('button', { name: /^Support automation · Version 2/ }).click();
  await part('Bundles');
  await expect.poll(rows, soon).toBe(before + 2);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(rows, soon).toBe(before);
  await page.getByRole('button', { name: 'Redo: Paste' }).click();
  await expect.poll(rows, soon).toBe(before + 2);

  for (const name of ['Products', 'Packages', 'Commitments', 'Outcomes', 'Models', 'Packs of credits', 'Burn table']) {
    await part(name);
    await page.getByRole('grid', { name }).waitFor();
    await app.screenshot(`card-${name.toLowerCase().replaceAll(' ', '-')}`);
    expect(await violations(page)).toEqual([]);
  }
});

test('two versions are compared by keyboard, and what credits buy is said by the table of before', async () => {
  await using app = await launch();
  const page = app.window;
  await page.getByRole('button', { name: 'Open Q-2025-0042' }).waitFor();
  await nowWorks(page, await person(page, 'Ann Pricing'));
  await page.getByRole('button', { name: 'Catalogue' }).click();
  await page.getByRole('button', { name: /^Drafting.* · Version 1/ }).click();
  await page.getByRole('button', { name: 'New version' }).click();
  await page.getByRole('button', { name: 'Submit for review' }).waitFor();
  await page.getByRole('radiogroup').getByText('Burn table', { exact: true }).click();
  const cell = page.getByRole('grid', { name: 'Burn table' }).locator('[data-row="0"] [data-column="creditsPerUnit"]');
  await cell.click();
  await page.keyboard.type('25');
  await page.keyboard.press('Enter');
  await page.getByText(/^By version 1: /).waitFor();
  await page.getByText('Saved', { exact: true }).waitFor();
  await app.screenshot('credits-before');

  await page.getByRole('button', { name: 'Compare with' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Version 1' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Version 2 against version 1' });
  await dialog.getByRole('cell', { name: 'Burn table' }).waitFor();
  await dialog.getByText('Credits per unit: 12 → 25').waitFor();
  await app.screenshot('versions-compared');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await focused(page)).toMatch(/Compare with/);
  expect(app.complaints).toEqual([]);
});
