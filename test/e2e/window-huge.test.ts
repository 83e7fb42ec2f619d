// 10^15 in every field of the deal page, one after the other: nothing breaks, a refusal is said at its field, and what was saved is there after.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { callFrom } from './harness/call.ts';
import { launch } from './harness/launch.ts';

const huge = '1000000000000000';

/** The fields that can be written in, in order, by number. */
const fields = (page: Page, within: string) =>
  page.locator(
    `${within} input:not([type]):not([readonly]):not(:disabled), ${within} input[type="text"]:not([readonly]):not(:disabled)`,
  );

type Field = { readonly label: string; readonly isWrong: boolean; readonly said: string };

/** What a field shows after it was left. */
const shownBy = (element: Element): Field => {
  const input = element as HTMLInputElement;
  const said = (input.getAttribute('aria-describedby') ?? '')
    .split(/\s+/)
    .map((id) => (id === '' ? '' : (document.querySelector(`#${CSS.escape(id)}`)?.textContent ?? '')))
    .join(' ')
    .trim();
  const label = input.getAttribute('aria-label') ?? input.labels?.[0]?.textContent ?? input.dataset['place'] ?? '';
  return { label, isWrong: input.getAttribute('aria-invalid') === 'true', said };
};

test('in every field of the deal page', { timeout: 300_000 }, async () => {
  await using app = await launch();
  const page = app.window;
  page.setDefaultTimeout(10_000);
  await page.getByRole('button', { name: 'Open Q-2025-0042' }).click();
  await page.getByRole('grid', { name: 'Lines of the quote' }).waitFor();
  const listed = await callFrom(page, 'quotes.list', { search: 'Q-2025-0042' });
  if (!listed.ok) throw new Error('The sample is there');
  const [{ quoteId }] = (listed.value as { rows: [{ quoteId: string }] }).rows;
  const draft = async (): Promise<unknown> => {
    const reply = await callFrom(page, 'quotes.open', { quoteId });
    return reply.ok && (reply.value as { draft: unknown }).draft;
  };
  const before = await draft();
  const walked: Field[] = [];
  const walk = async (within: string): Promise<void> => {
    const count = await fields(page, within).count();
    for (let index = 0; index < count; index += 1) {
      const field = fields(page, within).nth(index);
      if (!(await field.isVisible())) continue;
      const was = await field.inputValue();
      await field.fill(huge);
      await field.blur();
      walked.push(await field.evaluate(shownBy));
      await field.fill(was);
      await field.blur();
    }
  };
  await walk('.qw-head');
  const terms = page.getByRole('region', { name: 'What is agreed' }).locator('.qw-agreed-sentence');
  for (let index = 0; index < (await terms.count()); index += 1) {
    if ((await terms.nth(index).getAttribute('aria-expanded')) !== 'true') await terms.nth(index).click();
    await walk('[aria-label="What is agreed"]');
    await terms.nth(index).click();
  }
  expect(walked.length).toBeGreaterThan(20);
  expect(walked.some(({ isWrong }) => isWrong)).toBe(true);
  expect(walked.filter(({ isWrong, said }) => isWrong && said === '').map(({ label }) => label)).toEqual([]);
  await page.getByText(/^Saved \d/).waitFor();
  expect(await draft()).toEqual(before);
  expect(app.complaints).toEqual([]);
});

type Cut = { readonly column: string; readonly text: string; readonly said: string };

/** Texts of cells that are wider than their cell, and what a pointer over them says. */
const cutCells = (grid: Element): Cut[] =>
  [...grid.querySelectorAll<HTMLElement>('.qw-cell-text')]
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
    .map((text) => {
      text.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
      const cell = text.closest<HTMLElement>('.qw-cell');
      return { column: cell?.dataset['column'] ?? '', text: text.textContent, said: text.title };
    });

test('in the cells of the grid and in every field of the inspector', { timeout: 300_000 }, async () => {
  await using app = await launch();
  const page = app.window;
  page.setDefaultTimeout(10_000);
  await page.getByRole('button', { name: 'Open Q-2025-0042' }).click();
  const grid = page.getByRole('grid', { name: 'Lines of the quote' });
  await grid.waitFor();
  const lines = await grid.locator('[data-row] [data-column="name"]').count();
  const isWide = (): Promise<boolean> =>
    page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('.qw-summary')].some(
        ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
      ),
    );
  const refused: string[] = [];
  const taken: string[] = [];
  const unsaid: Cut[] = [];
  const wide: string[] = [];
  for (let row = 0; row < lines; row += 1) {
    for (const column of ['price', 'quantity', 'discount']) {
      const cell = grid.locator(`[data-row="${row}"] [data-column="${column}"]`);
      if ((await cell.count()) === 0) continue;
      await cell.click();
      await page.keyboard.type(huge);
      await page.keyboard.press('Enter');
      const input = grid.locator('input');
      if (await input.isVisible()) {
        // Refused: the cell stays open and says why.
        refused.push(await input.evaluate(shownBy).then(({ said }) => said));
        await page.keyboard.press('Escape');
      } else {
        taken.push(`${row} ${column}`);
        await page.getByText(/^Saved \d/).waitFor();
        const cut = await grid.evaluate(cutCells);
        // An amount is never cut: its column is as wide as the longest of them.
        unsaid.push(...cut.filter(({ column, text, said }) => text !== said || /^(?:year|total)/.test(column)));
        if (await isWide()) wide.push(`${row} ${column}`);
        if (taken.length === 1) await app.screenshot('huge-price');
        await page.keyboard.press('ControlOrMeta+z');
      }
    }
  }
  expect(taken.length).toBeGreaterThan(5);
  expect(refused.filter((said) => said === '')).toEqual([]);
  expect(unsaid).toEqual([]);
  const silent: string[] = [];
  let walked = 0;
  let inGrids = 0;
  for (let row = 0; row < lines; row += 1) {
    await grid.locator(`[data-row="${row}"] [data-column="name"]`).click();
    await page.keyboard.press('Enter');
    await page.locator('.qw-inspector').waitFor();
    const count = await fields(page, '.qw-inspector').count();
    for (let index = 0; index < count; index += 1) {
      const field = fields(page, '.qw-inspector').nth(index);
      if (!(await field.isVisible())) continue;
      const was = await field.inputValue();
      await field.fill(huge);
      await field.blur();
      const { label, isWrong, said } = await field.evaluate(shownBy);
      if (isWrong && said === '') silent.push(`${row} ${label}`);
      if (await isWide()) wide.push(`${row} ${label}`);
      await field.fill(was);
      await field.blur();
      walked += 1;
    }
    // Its grids: tiers, steps of a quantity, months of a forecast, routing.
    const cells = page.locator('.qw-inspector [role="grid"] [data-row]:not([data-new]) [aria-readonly="false"]');
    const many = await cells.count();
    for (let index = 0; index < many; index += 1) {
      const cell = cells.nth(index);
      const was = await cell.innerText();
      await cell.click();
      await page.keyboard.type(huge);
      await page.keyboard.press('Enter');
      const input = cell.locator('input');
      if (await input.isVisible()) {
        const { label, said } = await input.evaluate(shownBy);
        if (said === '') silent.push(`${row} ${label}`);
        await page.keyboard.press('Escape');
      } else {
        if (await isWide()) wide.push(`${row} cell ${index}`);
        await page.keyboard.press('ControlOrMeta+z');
      }
      await expect.poll(() => cell.innerText()).toBe(was);
      inGrids += 1;
    }
    await page.keyboard.press('Escape');
  }
  expect(walked).toBeGreaterThan(10);
  expect(inGrids).toBeGreaterThan(10);
  expect(silent).toEqual([]);
  expect(wide).toEqual([]);
  expect(app.complaints).toEqual([]);
});
