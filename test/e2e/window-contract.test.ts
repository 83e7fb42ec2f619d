// The contract by keyboard: its outline, its text, the terms above the clause that prints them, and other positions.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { windowWords } from '../../src/shared/text/window/window-words.ts';
import { violations } from './harness/axe.ts';
import type { Launched } from './harness/launch.ts';
import { launch } from './harness/launch.ts';

const words = windowWords('en');
const { contract, quoteClauses: text } = words;

async function openContract(page: Page): Promise<void> {
  page.setDefaultTimeout(20_000);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: 'Open Q-2025-0042' }).click();
  await page.getByRole('tab', { name: words.builder.tabs.contract }).waitFor();
  await page.keyboard.press('Alt+2');
  await page.getByRole('tree', { name: contract.outline }).waitFor();
}

/** Goes to a clause by the outline's keys: its first letters, then the arrows. */
async function goTo(page: Page, title: string): Promise<void> {
  const outline = page.getByRole('tree', { name: contract.outline });
  await outline.locator('[tabindex="0"]').focus();
  for (let step = 0; step < 90; step += 1) {
    const here = await page.evaluate(() => document.activeElement?.querySelector('.qw-outline-title')?.textContent ?? '');
    if (here === title) return;
    await page.keyboard.press(title.slice(0, 1).toLowerCase());
  }
  throw new Error(`The outline has no ${title}`);
}

const focusIs = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate(
    (wanted) => document.activeElement?.closest(wanted) !== null && document.activeElement !== document.body,
    selector,
  );

async function look(app: Launched, name: string): Promise<void> {
  await app.screenshot(name);
  expect([name, await violations(app.window)]).toEqual([name, []]);
}

test('a term is written above the clause that prints it, and its text follows', { timeout: 120_000 }, async () => {
  await using app = await launch();
  const { window: page } = app;
  await openContract(page);
  await goTo(page, 'Renewal');
  await page.keyboard.press('Enter');
  expect(await focusIs(page, '.qw-clause-desk')).toBe(true);
  await page.keyboard.press('Space');
  // It is part of the deal now, and the focus is still on its switch.
  await page.locator('[data-piece="clause renewal"] .qw-contract').first().waitFor();
  await expect.poll(() => focusIs(page, '.qw-clause-desk')).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-place'))).toBe('renewal.months');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('7');
  await page.keyboard.press('Tab');
  await page
    .locator('[data-piece="clause renewal"] .qw-contract')
    .getByText(/7\u00A0months/)
    .first()
    .waitFor();
  await look(app, 'contract-renewal');
  await page.keyboard.press('Escape');
  expect(await focusIs(page, '.qw-outline')).toBe(true);
  expect(app.complaints).toEqual([]);
});

test(
  'another position and own wording are chosen in the pane, and both ask for their approval',
  { timeout: 120_000 },
  async () => {
    await using app = await launch();
    const { window: page } = app;
    await openContract(page);
    await goTo(page, 'Payment and taxes');
    await page.keyboard.press('Enter');
    const desk = page.locator('.qw-clause-desk');
    const position = desk.getByRole('combobox', { name: text.alternative });
    await position.selectOption('payment-no-suspension');
    await page.locator('.qw-outline [data-entry="clause payment"]').getByText(text.positions.fallback(1)).waitFor();
    await desk.getByRole('button', { name: text.againstStandard }).press('Enter');
    await desk.locator('.qw-redline').waitFor();
    await desk.getByRole('button', { name: text.write }).press('Enter');
    await desk.getByRole('textbox', { name: text.ownText }).waitFor();
    await look(app, 'contract-own-wording');
    await page.keyboard.press('Alt+4');
    const needed = page.getByRole('tabpanel');
    await needed
      .getByText(/has its own text/i)
      .first()
      .waitFor();
    await needed
      .getByText(/fallback/i)
      .first()
      .waitFor();
    expect(app.complaints).toEqual([]);
  },
);

test('the language stays with the quote, and what is not in the deal is folded', { timeout: 120_000 }, async () => {
  await using app = await launch();
  const { window: page } = app;
  await openContract(page);
  const outline = page.getByRole('tree', { name: contract.outline });
  const others = outline.getByRole('treeitem', { name: /^.*Not in this deal \(\d+\)/ });
  expect(await others.getAttribute('aria-expanded')).toBe('false');
  await others.focus();
  await outline.locator('[tabindex="0"]').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect.poll(() => others.getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('ArrowDown');
  await page.getByText(text.notInDeal).first().waitFor();
  await look(app, 'contract-others');

  await page.getByRole('radio', { name: text.languages.en }).press('ArrowRight');
  await page.locator('.qw-contract').getByText('Zahlung', { exact: false }).first().waitFor();
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1024, height: 700 });
  await look(app, 'contract-german-dark');
  await page.setViewportSize({ width: 700, height: 900 });
  await look(app, 'contract-narrow');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('Control+e');
  expect(await page.getByRole('radio', { name: words.builder.pdfLanguages.de }).isChecked()).toBe(true);
  expect(app.complaints).toEqual([]);
});
