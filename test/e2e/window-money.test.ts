// The money page by keyboard: its tables, what is taken along, and how each figure came about.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { windowWords } from '../../src/shared/text/window/window-words.ts';
import { violations } from './harness/axe.ts';
import { launch } from './harness/launch.ts';

const words = windowWords('en');

async function openMoney(page: Page): Promise<void> {
  page.setDefaultTimeout(15_000);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: 'Open Q-2025-0042' }).click();
  await page.getByRole('tab', { name: words.builder.tabs.money }).waitFor();
  await page.keyboard.press('Alt+3');
  await page.getByRole('grid', { name: words.money.wholeTerm }).waitFor();
}

/** Opens a view by the arrow keys of the list of views. */
async function view(page: Page, name: string): Promise<void> {
  const views = page.getByRole('toolbar', { name: words.money.label });
  await views.locator('[aria-pressed=true]').focus();
  await page.keyboard.press('ArrowRight');
  for (let step = 0; step < 9; step += 1) {
    if ((await views.locator('[aria-pressed=true]').innerText()) === name) return;
    await page.keyboard.press('ArrowRight');
  }
  throw new Error(`There is no view ${name}`);
}

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');

test(
  'a figure is found, explained down to the term that was typed, and left again, by keys alone',
  { timeout: 90_000 },
  async () => {
    await using app = await launch();
    const { window: page } = app;
    await openMoney(page);
    await view(page, words.money.views.line);
    await page.getByRole('grid', { name: words.money.ofLines.charges }).locator('td[tabindex="0"]').focus();
    await page.keyboard.press('m');
    await page.getByRole('columnheader', { name: /2026$/ }).first().waitFor();
    // Down to the line, and along to the sixth month.
    for (
      let row = 0;
      row < 9 && !(await page.evaluate(() => document.activeElement?.parentElement?.textContent ?? '')).startsWith('Automated');
      row += 1
    ) {
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Home');
    for (let month = 0; month < 6; month += 1) await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('6,518.36');
    const how = page.getByRole('complementary', { name: words.how.title });
    await how.getByText('Rounded to the nearest 0.01, half away from zero.').waitFor();
    await how.getByRole('heading', { name: /^Automated resolutions, \d/ }).waitFor();
    await app.screenshot('money-line');

    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('treeitem');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('6,518.36');
    await page.keyboard.press('Enter');
    for (let step = 0; step < 12 && !(await focused(page)).includes('tier 1, unit price'); step += 1)
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const place = () => page.evaluate(() => document.activeElement?.getAttribute('data-place'));
    await expect.poll(place).toBe('lines[3].charge.tiers[0].unitPrice');
    expect(app.complaints).toEqual([]);
  },
);

test('sums lead to their parts by line and year, named with their days', { timeout: 90_000 }, async () => {
  await using app = await launch();
  const { window: page } = app;
  await openMoney(page);
  const total = page.getByRole('grid', { name: words.money.wholeTerm });
  await total.locator('[data-cell="1:1"]').focus();
  const tree = page.getByRole('tree', { name: words.how.tree });
  await tree.getByRole('treeitem').first().waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-level'))).toBe('2');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-level'))).toBe('3');
  expect(await focused(page)).toMatch(/, \d+\u00A0\w{3}\u00A020\d\d/);
  await app.screenshot('money-how');
  await page.keyboard.press('ArrowLeft');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-level'))).toBe('2');
  expect(app.complaints).toEqual([]);
});

test(
  'a table is copied for a spreadsheet and written as CSV, and the customer’s view takes nothing of ours along',
  { timeout: 90_000 },
  async () => {
    await using app = await launch();
    const { window: page, application } = app;
    await openMoney(page);
    await view(page, words.money.views.month);
    await page.getByRole('grid').locator('td').first().focus();
    await page.keyboard.press('Control+c');
    await page
      .getByText(/^Copied/)
      .first()
      .waitFor();
    const clipboard = () => application.evaluate(async ({ clipboard: board }) => board.readText());
    const inside = await clipboard();
    const rows = inside.split('\n').map((row) => row.split('\t'));
    expect(rows[0]?.[0]).toBe(words.evaluation.kind);
    expect(rows.map(([name]) => name)).toContain(words.evaluation.cost);
    expect(rows.find(([name]) => name === words.evaluation.invoiced)?.at(-1)).toMatch(/^\d+\.\d\d$/);

    const file = join(app.profile, 'bill.csv');
    await app.answerDialogs({ save: { csv: file } });
    await page.keyboard.press('Control+Shift+I');
    await page.getByRole('button', { name: words.money.copy }).press('Enter');
    await expect.poll(clipboard).not.toBe(inside);
    const outside = await clipboard();
    expect(outside).not.toContain(words.evaluation.cost);
    expect(await page.getByRole('button', { name: words.money.views.revenue }).count()).toBe(0);
    await page.getByRole('button', { name: words.money.csv }).press('Enter');
    await page.getByText(words.builder.exported(file)).waitFor();
    const csv = readFileSync(file, 'utf8');
    expect(csv.startsWith(`\uFEFF${words.evaluation.kind},`)).toBe(true);
    expect(csv).not.toContain(words.evaluation.cost);
    expect(app.complaints).toEqual([]);
  },
);

test(
  'every view is without findings and nothing is cut off, in the dark and in narrow windows',
  { timeout: 120_000 },
  async () => {
    await using app = await launch();
    const { window: page } = app;
    await openMoney(page);
    const names = Object.values(words.money.views);
    for (const [scheme, width, height] of [
      ['light', 1280, 800],
      ['dark', 1024, 700],
      ['light', 700, 900],
    ] as const) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height });
      const shown = await page.getByRole('toolbar', { name: words.money.label }).getByRole('button').allInnerTexts();
      for (const name of names.filter((each) => shown.includes(each))) {
        await page.getByRole('button', { name, exact: true }).press('Enter');
        const found = await violations(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect([name, width, found, wide]).toEqual([name, width, [], 0]);
        if (width !== 1024 || name === words.money.views.year || name === words.money.views.commitment)
          await app.screenshot(`money-${name}-${width}`);
      }
    }
    expect(app.complaints).toEqual([]);
  },
);
