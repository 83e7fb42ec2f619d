// The frame around the screens by keyboard: rail, way back and forward, focus.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from './harness/axe.ts';
import { windowWords } from '../../src/shared/text/window/window-words.ts';
import { focused, stopsBefore, stopsBeforeField } from './harness/keyboard.ts';
import { launch } from './harness/launch.ts';

const soon = { timeout: 10_000, interval: 50 };

async function ready(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open Q-2025-0042' }).waitFor();
}

const rail = (page: Page) => page.getByRole('navigation', { name: 'Main' });

test('the window starts in the search of the quotes, and the focus goes with every screen to its first field', async () => {
  await using app = await launch();
  const page = app.window;
  await ready(page);
  await expect.poll(() => focused(page), soon).toMatch(/^input Search/);
  await page.keyboard.press('Control+,');
  await expect.poll(() => focused(page), soon).toBe('input Legal name');
  await page.keyboard.press('Control+4');
  await page.getByRole('group', { name: 'Rule 1', exact: true }).waitFor();
  await expect.poll(() => focused(page), soon).not.toMatch(/^(?:body|main)/);
});

test('at most three stops lie before the first field of every screen', async () => {
  await using app = await launch();
  const page = app.window;
  await ready(page);
  const stops: Record<string, number> = { quotes: await stopsBeforeField(page, 6) };
  for (const [screen, keys, there] of [
    ['settings', 'Control+,', 'Seller profile'],
    ['guardrails', 'Control+4', 'Guardrails'],
    ['clauses', 'Control+5', 'Clauses'],
  ] as const) {
    await page.keyboard.press(keys);
    await page.getByRole('heading', { name: there }).first().waitFor();
    stops[screen] = await stopsBeforeField(page, 6);
  }
  for (const screen of ['Customers', 'Catalogue', 'Model costs']) {
    await rail(page).getByRole('button', { name: screen, exact: true }).click();
    await page.getByRole('main').getByRole('heading', { level: 1, name: screen }).waitFor();
    // The screen gives its first field the focus once what it shows is there.
    await expect.poll(() => focused(page), soon).not.toMatch(/^(?:body|main|button)/);
    stops[screen] = await stopsBeforeField(page, 6);
  }
  await rail(page).getByRole('button', { name: 'Quotes', exact: true }).click();
  await page.getByRole('button', { name: 'Open Q-2025-0042' }).click();
  await expect.poll(() => focused(page), soon).not.toMatch(/^(?:body|main|button)/);
  stops['deal'] = await stopsBeforeField(page, 6);
  // Their pages have no field in every deal: whoever goes there is at the first control of the page, and from the top of the window the
  // first field is the switch of views beside the tabs, as it is on the deal.
  for (const [tab, keys] of [
    ['contract', 'Alt+2'],
    ['money', 'Alt+3'],
    ['approve', 'Alt+4'],
  ] as const) {
    await page.keyboard.press(keys);
    await page.getByRole('tabpanel', { name: windowWords('en').builder.tabs[tab] }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[role="tabpanel"]') !== null), soon).toBe(true);
    stops[tab] = await stopsBeforeField(page, 6);
  }
  await rail(page).getByRole('button', { name: 'Quotes', exact: true }).click();
  await page.getByRole('button', { name: 'Open Q-2026-0400' }).click();
  await page.getByRole('grid', { name: 'Lines of the quote' }).waitFor();
  await page.keyboard.press('Alt+4');
  await page.getByRole('region', { name: 'Approvals' }).getByRole('button', { name: 'Request approval' }).click();
  await page.getByText('You can’t decide on your own request. Someone else has to.').waitFor();
  await page.getByRole('button', { name: /^Who works here/ }).click();
  await page.getByRole('radio', { name: /Lena Brandt/ }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await rail(page)
    .getByRole('button', { name: /^Decisions/ })
    .click();
  await page.getByRole('button', { name: 'Decide on Q-2026-0400' }).waitFor();
  stops['decisions'] = await stopsBefore(page, 8, '.qw-page');
  expect(Object.entries(stops).filter(([, count]) => count > 3)).toEqual([]);
});

test('the rail is one stop, in which the arrows move, and it folds for good', async () => {
  await using app = await launch();
  const page = app.window;
  await ready(page);
  await rail(page).getByRole('button', { name: 'Quotes', exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe('button Customers');
  await page.keyboard.press('End');
  expect(await focused(page)).toBe('button Fold the rail');
  await page.keyboard.press('Home');
  expect(await focused(page)).toBe('button Quotes');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('nav') === null)).toBe(true);

  const width = (): Promise<number> => rail(page).evaluate((element) => element.getBoundingClientRect().width);
  expect(await width()).toBe(184);
  await app.screenshot('rail-with-words');
  await page.keyboard.press('Control+b');
  await expect.poll(width, soon).toBe(56);
  await app.screenshot('rail-folded');
  await using again = await app.restart();
  await ready(again.window);
  expect(await rail(again.window).evaluate((element) => element.getBoundingClientRect().width)).toBe(56);
});

test('back and forward lead to the place and to what was focused there', async () => {
  await using app = await launch();
  const page = app.window;
  await ready(page);
  const open = page.getByRole('button', { name: 'Open Q-2025-0042' });
  await open.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('grid', { name: 'Lines of the quote' }).waitFor();
  await page.keyboard.press('Control+5');
  await page.getByRole('button', { name: 'New clause' }).waitFor();

  await page.keyboard.press('Alt+ArrowLeft');
  await page.getByRole('grid', { name: 'Lines of the quote' }).waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => focused(page), soon).toBe('button Open Q-2025-0042');
  await page.keyboard.press('Alt+ArrowRight');
  await page.getByRole('grid', { name: 'Lines of the quote' }).waitFor();

  await page.mouse.move(700, 300);
  await page.evaluate(() => window.dispatchEvent(new MouseEvent('mouseup', { button: 4, cancelable: true })));
  await page.getByRole('button', { name: 'New clause' }).waitFor();
  await page.evaluate(() => window.dispatchEvent(new MouseEvent('mouseup', { button: 3, cancelable: true })));
  await page.getByRole('grid', { name: 'Lines of the quote' }).waitFor();
});

test('a dialog begins at its first field, and closing it leads back', async () => {
  await using app = await launch();
  const page = app.window;
  await ready(page);
  await page.keyboard.press('Control+5');
  const opener = page.getByRole('button', { name: 'New clause' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'New clause' }).waitFor();
  await expect.poll(() => focused(page), soon).toMatch(/^(?:input|combobox) /);
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page), soon).toBe('button New clause');
});

test('the palette finds by other words, the screen is covered by one key, and axe finds nothing on either', async () => {
  await using app = await launch();
  const page = app.window;
  await ready(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Commands' }).waitFor();
  await page.keyboard.type('night');
  await page.getByText('Use dark colours').waitFor();
  const found: unknown[] = [await violations(page)];
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['mantineColorScheme']), soon).toBe('dark');
  await page.keyboard.press('Control+Shift+h');
  await page.getByText('Names and amounts are covered.').waitFor();
  const covered = await page
    .locator('.qw-list-title')
    .first()
    .evaluate((element) => getComputedStyle(element).filter);
  expect(covered).toContain('blur');
  await app.screenshot('covered');
  found.push(await violations(page));
  await page.keyboard.press('Control+Shift+h');
  await page.getByText('Names and amounts are covered.').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: 'Check the chain' }).click();
  await page.getByText(/^The chain is whole/).waitFor();
  found.push(await violations(page));
  await app.screenshot('audit');
  expect(found).toEqual([[], [], []]);
});

test('the frame loses nothing at 200 % zoom of a small window', async () => {
  await using app = await launch();
  const page = app.window;
  await page.setViewportSize({ width: 512, height: 350 });
  await ready(page);
  const isCut = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(isCut).toBe(false);
  for (const name of ['Quotes', 'Decisions', 'Clauses', 'Model costs', 'Guardrails', 'Settings'])
    expect(await rail(page).getByRole('button', { name, exact: true }).isVisible()).toBe(true);
  await app.screenshot('frame-at-200-percent');
});
