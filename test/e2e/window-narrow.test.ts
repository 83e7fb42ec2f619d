// Little room and little patience: a small window, twice the size, no motion.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { launch } from './harness/launch.ts';
import { openTab } from './harness/quote-places.ts';

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open Q-2025-0042' }).click();
  await page.getByRole('grid', { name: 'Lines of the quote' }).waitFor();
}

/**
 * The heads of the grid of lines of which something lies under the total, before anything is scrolled, and those that scrolling brings
 * into sight nowhere. The name stays in sight: what is scrolled lies under it.
 */
const hidden = `(() => {
  const grid = document.querySelector('[role="grid"][aria-label="Lines of the quote"]');
  const scroller = grid.parentElement;
  const heads = [...grid.querySelectorAll('[role="columnheader"]')];
  const stays = (at) => heads.find((head) => head.dataset.pinned === at && getComputedStyle(head).position === 'sticky');
  const [name, pinned] = [stays('start'), stays('end')];
  const edge = () => (pinned ?? scroller).getBoundingClientRect()[pinned ? 'left' : 'right'] + 1;
  const id = (head) => head.textContent;
  // Number, name, charge, price and quantity.
  const early = heads.slice(0, 5);
  const under = pinned === undefined ? [] : early.filter((head) => head.getBoundingClientRect().right > edge()).map(id);
  const never = heads.filter((head) => head !== pinned && head !== name).filter((head, index) => {
    head.scrollIntoView({ inline: 'nearest', block: 'nearest' });
    const box = head.getBoundingClientRect();
    const start = index === 0 ? scroller.getBoundingClientRect().left : name.getBoundingClientRect().right;
    return box.right > edge() || box.left < start - 1;
  }).map(id);
  const box = name.getBoundingClientRect();
  return { heads: heads.length, under, never, isNamed: box.left >= scroller.getBoundingClientRect().left - 1 };
})()`;

test.each([
  ['at 1024 × 700', 1024, 700],
  ['at 1280 × 800', 1280, 800],
  ['at twice the size', 640, 400],
])('no quantity and no amount of a line is hidden %s', async (_, width, height) => {
  await using app = await launch();
  const page = app.window;
  await openSample(page);
  await page.setViewportSize({ width, height });
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
  const seen = await page.evaluate<{ heads: number; under: string[]; never: string[]; isNamed: boolean }>(hidden);
  expect(seen.heads).toBeGreaterThan(7);
  expect(seen).toMatchObject({ under: [], never: [], isNamed: true });
});

test('settings scroll in one place', async () => {
  await using app = await launch();
  const page = app.window;
  await page.getByRole('button', { name: 'Open Q-2025-0042' }).waitFor();
  await page.setViewportSize({ width: 1024, height: 700 });
  await page.keyboard.press('Control+,');
  await page.getByRole('heading', { name: 'Seller profile' }).waitFor();
  const scrolling = await page.evaluate<string[]>(`[...document.querySelectorAll('*')]
    .filter((element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowY) && element.scrollHeight > element.clientHeight + 1)
    .map((element) => element.tagName + '.' + element.className)`);
  expect(scrolling).toHaveLength(1);
});

test('who asks for no motion sees none', async () => {
  await using app = await launch();
  const page = app.window;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openSample(page);
  await page.evaluate(`globalThis.moved = [];
    document.addEventListener('transitionrun', ({ propertyName, target }) => {
      const took = Math.max(...getComputedStyle(target).transitionDuration.split(',').map((text) => parseFloat(text)));
      if (took > 0.01) globalThis.moved.push(propertyName + ' ' + target.className);
    }, true);
    document.addEventListener('animationstart', ({ animationName, target }) => globalThis.moved.push(animationName + ' ' + target.className), true);`);
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('textbox', { name: 'Commands' }).waitFor();
  await page.keyboard.press('Escape');
  await openTab(page, 'money');
  await openTab(page, 'approve');
  await page.getByRole('button', { name: 'Show the preview' }).click();
  await page.getByRole('figure', { name: /^Page 1 of/ }).waitFor();
  await page.keyboard.press('ControlOrMeta+e');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  expect(await page.evaluate('globalThis.moved')).toEqual([]);
});
