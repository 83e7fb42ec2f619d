// Nothing typed is ever lost: not by closing the window at once, not by leaving the quote, not by being no number.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { launch } from './harness/launch.ts';
import { lineCell, openLine, openPlace, writeCell } from './harness/quote-places.ts';

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open Q-2025-0042' }).click();
  await page.getByRole('grid', { name: 'Lines of the quote' }).waitFor();
}

test('what is typed is there after the window was closed in the same breath', async () => {
  await using first = await launch();
  await openSample(first.window);
  await writeCell(first.window, lineCell(first.window, 'Platform subscription', 'price'), '2.75k');
  await using second = await first.restart();
  await openSample(second.window);
  await expect.poll(() => lineCell(second.window, 'Platform subscription', 'price').innerText()).toBe('2,750');
});

test('the summary follows each keystroke, and undo takes the typing back in one step', async () => {
  await using app = await launch();

  await openSample(app.window);
  const summary = app.window.getByRole('region', { name: 'Summary' });
  await summary.getByText('571,054.50').waitFor();
  const price = lineCell(app.window, 'Onboarding and prompt migration', 'price');
  await price.click();
  await app.window.keyboard.type('20k');
  await summary.getByText('573,054.50').waitFor();
  await app.window.keyboard.press('Enter');
  await app.window.keyboard.press('ControlOrMeta+z');
  await summary.getByText('571,054.50').waitFor();
  expect(await price.innerText()).toBe('18,000');
});

test('text that is no number stays, is said at its field, and keeps the numbers there were', async () => {
  await using app = await launch();
  await openSample(app.window);
  const price = lineCell(app.window, 'Onboarding and prompt migration', 'price');
  await writeCell(app.window, price, 'twelve');
  await app.window.getByText('1 problem to solve').waitFor();
  await app.window.getByRole('button', { name: /^Onboarding and prompt migration, price/ }).click();
  await expect
    .poll(() => app.window.evaluate(() => document.activeElement?.closest('[role=row]')?.textContent ?? ''))
    .toContain('Onboarding');
  await app.window.getByRole('button', { name: 'Back to the quotes' }).click();
  await openSample(app.window);
  expect(await price.innerText()).toContain('twelve');
  expect(app.complaints).toEqual([]);
});

test('the page itself never scrolls: the summary stays in sight beside long details', async () => {
  await using app = await launch();
  await app.window.setViewportSize({ width: 1024, height: 700 });
  await openSample(app.window);
  await openLine(app.window, 'Automated resolutions');
  await app.window.getByRole('grid', { name: 'Tiers' }).waitFor();
  const heights = await app.window.evaluate(() => [document.documentElement.scrollHeight, document.documentElement.clientHeight]);
  expect(heights[0]).toBe(heights[1]);
  await openPlace(app.window, 'Monthly schedule');
  const wide = await app.window.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  expect(wide[0]).toBe(wide[1]);
});

test('at twice the size in a small window the bar with its buttons stands above the tabs, not on them', async () => {
  await using app = await launch();
  await openSample(app.window);
  await app.window.setViewportSize({ width: 640, height: 480 });
  const under = app.window.getByRole('tab', { name: /Deal/ });
  const over = app.window.getByRole('button', { name: 'Export', exact: true });
  // The window needs a frame to follow its new size.
  await expect.poll(async () => (await under.boundingBox())?.height ?? 0).toBeGreaterThan(0);
  await expect
    .poll(async () => {
      const [bar, sections] = [await over.boundingBox(), await under.boundingBox()];
      return bar !== null && sections !== null && bar.y + bar.height <= sections.y;
    })
    .toBe(true);
  await app.screenshot('small-window');
});
