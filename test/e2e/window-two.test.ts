// Two windows on one workspace, and the app opened a second time with a file.
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, inject, test } from 'vitest';
import { launchFlags } from '../../scripts/electron/flags.ts';
import { callFrom } from './harness/call.ts';
import { environmentOf, launch } from './harness/launch.ts';
import { writeCell } from './harness/quote-places.ts';

const soon = { timeout: 10_000, interval: 50 };
const root = resolve(import.meta.dirname, '../..');

test('a second window shows the same place and is told of every change', async () => {
  await using app = await launch();
  const page = app.window;
  await page.getByRole('button', { name: 'Open Q-2025-0042' }).waitFor();
  const opening = app.application.waitForEvent('window');
  await page.keyboard.press('Control+Shift+o');
  const second = await opening;
  await second.getByRole('button', { name: 'Open Q-2025-0042' }).waitFor();
  await callFrom(page, 'quotes.create', { from: 'blank', customer: 'Harborline' });
  for (const window of [page, second]) await expect.poll(() => window.getByText('4 quotes').count(), soon).toBe(1);
});

test('two windows that edit one quote: the second is told, and nothing is lost', async () => {
  await using app = await launch();
  const page = app.window;
  await page.getByRole('button', { name: 'Open Q-2025-0042' }).click();
  await page.getByRole('grid', { name: 'Lines of the quote' }).waitFor();
  const opening = app.application.waitForEvent('window');
  await page.keyboard.press('Control+Shift+o');
  const second = await opening;
  const line = '[data-place="lines[0].name"]';
  await second.locator(line).first().waitFor();
  await writeCell(page, page.locator(line).first(), 'From the first window');
  await page.getByText(/^Saved \d/).waitFor();
  await writeCell(second, second.locator(line).first(), 'From the second window');
  await second.getByText(/This quote was saved elsewhere/).waitFor();
  await second.getByRole('button', { name: 'Save mine as a new quote' }).click();
  await expect
    .poll(async () => {
      const reply = await callFrom(page, 'quotes.list', {});
      return reply.ok && (reply.value as { total: number }).total;
    })
    .toBe(4);
});

test('the pages of a quote open in a window beside it', async () => {
  await using app = await launch();
  const page = app.window;
  await page.getByRole('button', { name: 'Open Q-2025-0042' }).click();
  await page.getByRole('grid', { name: 'Lines of the quote' }).waitFor();
  const opening = app.application.waitForEvent('window');
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('textbox', { name: 'Commands' }).fill('open the preview');
  await page.keyboard.press('Enter');
  const second = await opening;
  await second.getByRole('figure', { name: /^Page 1 of/ }).waitFor({ timeout: 30_000 });
  expect(await page.getByRole('grid', { name: 'Lines of the quote' }).isVisible()).toBe(true);
});

test('a second start opens the file that it was given in the first’s window', async () => {
  await using app = await launch();
  const page = app.window;
  await page.getByRole('button', { name: 'Open Q-2025-0042' }).waitFor();
  const file = join(app.profile, 'given.quote.json');
  await writeFile(file, JSON.stringify({ schema: 'quotewright.quote/1', number: 'X-1', title: 'Given by a file', lines: [] }));
  await promisify(execFile)(inject('electron'), [...launchFlags(), root, file], {
    env: environmentOf(app.profile),
    timeout: 20_000,
  });
  await page
    .getByRole('heading', { name: /Given by a file|X-1/ })
    .first()
    .waitFor();
  expect(app.application.windows()).toHaveLength(1);
});

test('a file that is no quote is refused with its reason', async () => {
  await using app = await launch();
  const page = app.window;
  await page.getByRole('button', { name: 'Open Q-2025-0042' }).waitFor();
  const file = join(app.profile, 'other.json');
  await writeFile(file, '{"schema": "something/1"}');
  await promisify(execFile)(inject('electron'), [...launchFlags(), root, file], {
    env: environmentOf(app.profile),
    timeout: 20_000,
  });
  const notice = page.getByText('That did not work');
  await notice.waitFor();
  // It leaves with the place that it is about.
  await page.keyboard.press('Control+,');
  await expect.poll(() => notice.count(), soon).toBe(0);
});
