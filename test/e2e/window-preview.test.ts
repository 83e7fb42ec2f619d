// The preview shows the bytes that would be saved, and stays where it was read while they are made again.
import type { Page } from 'playwright-core';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { quoteOfLines } from '../../scripts/benches/many-lines.ts';
import { launch } from './harness/launch.ts';
import { openPlace } from './harness/quote-places.ts';

const pages = '[aria-label="Pages of the document"]';

async function drawn(window: Page): Promise<void> {
  await window.locator(`${pages}[aria-busy="false"] canvas`).first().waitFor();
}

/** How far the document is scrolled, whatever the steps above it come to. */
function scrolled(window: Page): Promise<number> {
  return window
    .getByRole('region', { name: 'Approve & send' })
    .evaluate(
      (region, selector) =>
        region.getBoundingClientRect().top - (region.querySelector(selector)?.getBoundingClientRect().top ?? 0),
      pages,
    );
}

async function scrollToPage(window: Page, page: number): Promise<number> {
  const figure = window.getByRole('figure', { name: new RegExp(`^Page ${page} of`) });
  await figure.evaluate((element) => element.scrollIntoView());
  await figure.locator('canvas').waitFor();
  await drawn(window);
  return scrolled(window);
}

function words(window: Page, page: number): Promise<string> {
  return window.getByRole('figure', { name: new RegExp(`^Page ${page} of`) }).innerText();
}

async function openTerms(window: Page): Promise<void> {
  await openPlace(window, 'Lines');
}

test('what is read stays in its place while it is made anew, and the status says what is under way', async () => {
  await using app = await launch();
  const { window } = app;
  window.setDefaultTimeout(20_000);
  await window.getByRole('button', { name: 'Open Q-2025-0042' }).click();
  await openTerms(window);
  await window.getByLabel('Title', { exact: true }).fill('A title of its own');
  await window.getByText(/^Saved \d/).waitFor();
  await openPlace(window, 'Preview');
  await drawn(window);
  expect(await words(window, 1)).toContain('A title of its own');

  const top = await scrollToPage(window, 5);
  expect(top).toBeGreaterThan(2000);
  // Everything that the status says, and whether a page in sight was ever without a picture.
  await window.evaluate((selector) => {
    const seen = { said: [] as string[], wasEmpty: false };
    Object.assign(globalThis, { seen });
    const status = document.querySelector('.qw-preview-bar output');
    const fifth = document.querySelectorAll(`${selector} figure > div`)[4];
    const note = (): void => {
      const said = status?.textContent ?? '';
      if (said !== '' && seen.said.at(-1) !== said) seen.said.push(said);
      if (fifth?.querySelector('canvas') === null) seen.wasEmpty = true;
    };
    new MutationObserver(note).observe(document.body, { childList: true, subtree: true, characterData: true });
  }, pages);
  await window.getByText('German', { exact: true }).click();
  await expect.poll(() => words(window, 5), { timeout: 10_000 }).toMatch(/Seite 5/);
  await drawn(window);
  expect(await scrolled(window)).toBe(top);
  const seen = await window.evaluate(() => (globalThis as unknown as { seen: { said: string[]; wasEmpty: boolean } }).seen);
  expect(seen.wasEmpty).toBe(false);
  expect(seen.said).toEqual(expect.arrayContaining(['The document is being made…', 'The pages are being drawn…']));

  await openTerms(window);
  await window.getByLabel('Title', { exact: true }).fill('Another title');
  await openPlace(window, 'Preview');
  await drawn(window);
  expect(await scrolled(window)).toBe(top);
  await scrollToPage(window, 1);
  await expect.poll(() => words(window, 1), { timeout: 10_000 }).toContain('Another title');
  expect(await window.getByRole('radio', { name: 'German' }).isChecked()).toBe(true);
  expect(app.complaints).toEqual([]);
}, 120_000);

test('a draft that can’t be made says why, over the pages that there were', async () => {
  await using app = await launch();
  const { window } = app;
  window.setDefaultTimeout(20_000);
  await window.getByRole('button', { name: 'Open Q-2025-0042' }).click();
  await openTerms(window);
  await window.getByLabel('Title', { exact: true }).fill('ᏣᎳᎩ');
  await openPlace(window, 'Preview');
  await window.getByText(/typefaces lack these characters: .*U\+13E3/).waitFor();
  // An undo goes where its change is: to the deal.
  await window.keyboard.press('ControlOrMeta+z');
  await openPlace(window, 'Preview');
  await drawn(window);
  await window.getByText(/typefaces lack/).waitFor({ state: 'hidden' });

  const top = await scrollToPage(window, 3);
  await window.keyboard.press('ControlOrMeta+Shift+z');
  await openPlace(window, 'Preview');
  await window.getByText('These pages are from before the last change.').waitFor();
  // The steps above are worked out after the pages are back, and the lines that say why follow: the browser makes up for each to a whole pixel.
  expect(Math.abs((await scrolled(window)) - top)).toBeLessThan(2);
  expect(
    await window
      .getByRole('figure', { name: /^Page 3 of/ })
      .locator('canvas')
      .count(),
  ).toBe(1);
  expect(app.complaints).toEqual([]);
}, 120_000);

test('of a long draft the first page comes first, without a number of pages; the others come under it', async () => {
  await using app = await launch();
  const { window } = app;
  window.setDefaultTimeout(60_000);
  const json = join(app.profile, 'long.quote.json');
  await writeFile(json, JSON.stringify(quoteOfLines(400, 60)));
  await app.answerDialogs({ open: { json } });
  await window.getByText('3 quotes').waitFor();
  await window.keyboard.press('ControlOrMeta+o');
  await window.locator('[role="grid"] [data-row="0"] [data-column="total"]').waitFor();
  await window.getByRole('tab', { name: /Approve/ }).click();
  // What the first page and its place were, from its first picture on.
  await window.evaluate((selector) => {
    const seen = { labels: [] as string[], tops: [] as number[], said: [] as string[] };
    Object.assign(globalThis, { seen });
    const add = <T>(list: T[], value: T | undefined): void => {
      if (value !== undefined && list.at(-1) !== value) list.push(value);
    };
    const note = (): void => {
      const first = document.querySelector(`${selector} figure`);
      if (first?.querySelector('canvas') === null || first === null) return;
      add(seen.labels, first.getAttribute('aria-label') ?? undefined);
      add(
        seen.tops,
        Math.round(first.getBoundingClientRect().top - (document.querySelector(selector)?.getBoundingClientRect().top ?? 0)),
      );
      add(seen.said, document.querySelector('.qw-preview-rest')?.textContent ?? undefined);
    };
    new MutationObserver(note).observe(document.body, { childList: true, subtree: true, attributes: true });
  }, pages);
  await window.getByRole('button', { name: 'Show the preview' }).click();
  await window.getByRole('figure', { name: 'Page 1', exact: true }).locator('canvas').waitFor();
  await app.screenshot('preview-beginning');
  await drawn(window);
  await window.getByRole('figure', { name: /^Page 40 of/ }).waitFor({ state: 'attached' });
  const seen = await window.evaluate(
    () => (globalThis as unknown as { seen: { labels: string[]; tops: number[]; said: string[] } }).seen,
  );
  expect(seen.labels[0]).toBe('Page 1');
  expect(seen.labels[1]).toMatch(/^Page 1 of \d\d$/);
  expect(seen.tops).toHaveLength(1);
  expect(seen.said).toEqual(['The pages from here on are being laid out. How many there are is not known yet.']);
  await expect.poll(() => words(window, 1), { timeout: 10_000 }).toMatch(/Page 1 of \d\d/);
  expect(app.complaints).toEqual([]);
}, 180_000);
