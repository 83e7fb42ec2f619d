// The charts of the contract in the window: drawn by the same functions, in the window's colours, each beside its table.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { launch } from './harness/launch.ts';
import { lineCell, openPlace, writeCell } from './harness/quote-places.ts';

const charts = [
  ['Totals', 'What is invoiced for each contract month', '31 Oct 2025: 63,580.00'],
  ['Commitment balance', 'Balance at the forecast', '31 Oct 2025: 83,059.20 left'],
  ['Measurements', 'Index and price as percentages of the baseline', '31 Oct 2025: price 100%, index 100%'],
] as const;

type Drawn = {
  readonly shapes: string;
  readonly colours: readonly string[];
  readonly face: string;
  readonly letters: readonly number[];
  readonly firstTitle: string | null;
};

/** The chart in the middle as the page shows it; letters are as high and as wide as they are said to be. */
function drawnIn(page: Page): Promise<Drawn> {
  return page.locator('main .qw-middle .qw-chart svg').evaluate((svg) => {
    const { a, b, c, d } = (svg as SVGSVGElement).getScreenCTM() ?? new DOMMatrix();
    const size = Number(svg.getAttribute('font-size'));
    const painted = [...svg.querySelectorAll('path, text')];
    return {
      shapes: svg.outerHTML,
      colours: painted.map((each) => `${getComputedStyle(each).fill} ${getComputedStyle(each).stroke}`),
      face: getComputedStyle(svg.querySelector('text') ?? svg).fontFamily,
      letters: [a * size, b, c, d * size],
      firstTitle: svg.querySelector('title')?.textContent?.replaceAll('\u00A0', ' ') ?? null,
    };
  });
}

test('each chart stands in its view in light and dark, and keeps its letters at any width', { timeout: 120_000 }, async () => {
  await using app = await launch();
  const page = app.window;
  page.setDefaultTimeout(10_000);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: 'Open Q-2025-0042' }).click();
  const summary = page.getByRole('region', { name: 'Summary' });
  await summary.getByText('Up to 86,457.25, by month charged for').waitFor();
  expect(await summary.locator('.qw-chart svg path').count()).toBeGreaterThan(5);

  for (const [view, caption, firstTitle] of charts) {
    await page.emulateMedia({ colorScheme: 'light' });
    await openPlace(page, view);
    await page.locator('figcaption').getByText(caption).waitFor();
    expect(await page.locator('main .qw-middle').getByRole('grid').count()).toBeGreaterThan(0);
    const light = await drawnIn(page);
    expect(light.firstTitle).toContain(firstTitle);
    expect(light.face).toContain('Inter');
    // What SVG paints where a colour is not understood.
    expect(light.colours.join(' ')).not.toContain('rgb(0, 0, 0)');
    await app.screenshot(`chart-${view.toLowerCase().replace(' ', '-')}-light`);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(async () => (await drawnIn(page)).colours).not.toEqual(light.colours);
    const dark = await drawnIn(page);
    expect(dark.shapes).toBe(light.shapes);
    await app.screenshot(`chart-${view.toLowerCase().replace(' ', '-')}-dark`);

    for (const width of [1280, 1000, 420]) {
      await page.setViewportSize({ width, height: 800 });
      await expect
        .poll(async () => (await drawnIn(page)).letters.map((length) => Math.round(length * 20) / 20))
        .toEqual([12, 0, 0, 12]);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  }
  // A low or narrow window scrolls its parts, never the page as a whole.
  await page.setViewportSize({ width: 760, height: 800 });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
  expect(app.complaints).toEqual([]);
});

test('a chart follows what is typed, and shows a customer what it shows us', { timeout: 120_000 }, async () => {
  await using app = await launch();
  const page = app.window;
  page.setDefaultTimeout(10_000);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: 'Open Q-2025-0042' }).click();
  const small = page.getByRole('region', { name: 'Summary' }).locator('.qw-chart');
  await small.getByText('Up to 86,457.25').waitFor();
  const before = await small.locator('svg').innerHTML();
  await writeCell(page, lineCell(page, 'Platform subscription', 'price'), '90000');
  await small.getByText(/Up to \d{3},/).waitFor();
  expect(await small.locator('svg').innerHTML()).not.toBe(before);

  for (const [view, caption] of charts) {
    await openPlace(page, view);
    await page.locator('figcaption').getByText(caption).waitFor();
    const internal = (await drawnIn(page)).shapes;
    await page.getByText('Customer', { exact: true }).click();
    await page.getByText('Gross margin').first().waitFor({ state: 'detached' });
    expect((await drawnIn(page)).shapes).toBe(internal);
    await page.getByText('Internal', { exact: true }).click();
    await page.getByText('Gross margin').first().waitFor();
  }
  expect(app.complaints).toEqual([]);
});
