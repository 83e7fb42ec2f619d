// The book of business: what a change of prices, another cost book or a newer rate card does to every deal at once.
import { expect, test } from 'vitest';
import { windowWords } from '../../src/shared/text/window/window-words.ts';
import { violations } from './harness/axe.ts';
import { launch } from './harness/launch.ts';

const words = windowWords('en');
const text = words.costs.business;

test('all model prices rise by a fifth: which deals change, the worst, and which to leave', { timeout: 120_000 }, async () => {
  await using app = await launch();
  const { window: page } = app;
  page.setDefaultTimeout(30_000);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByText('3 quotes').waitFor();
  await page.keyboard.press('ControlOrMeta+2');
  await page.getByRole('button', { name: text.open }).click();
  const dialog = page.getByRole('dialog', { name: text.title });
  await dialog.getByLabel(text.by).fill('-100');
  await dialog.getByText(text.noPercent).waitFor();
  expect(await dialog.getByRole('button', { name: text.run }).isDisabled()).toBe(true);
  await dialog.getByLabel(text.by).fill('-20');
  await dialog.getByRole('button', { name: text.run }).click();
  await dialog
    .getByText(/^Of \d+\sdeals?, \d+ changes?\.$/)
    .first()
    .waitFor();
  await dialog.getByText(/^Customers pay USD\u00A0[\d,.]+\. Before the change it is USD\u00A0[\d,.]+\.$/).waitFor();
  await app.screenshot('book-of-business');
  expect(await violations(page)).toEqual([]);

  await dialog.getByLabel(text.change).selectOption({ label: text.changes['cost-book'] });
  await dialog.getByRole('button', { name: text.run }).click();
  await dialog
    .getByText(/^Of \d+\sdeals?, 0 change\.$/)
    .first()
    .waitFor();
  await dialog.getByText(text.noFall).first().waitFor();
  await dialog.getByLabel(text.change).selectOption({ label: text.changes['rate-card'] });
  await dialog.getByRole('button', { name: text.run }).click();
  await dialog
    .getByText(/^\d+ of \d+\sdeals$/)
    .first()
    .waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(app.complaints).toEqual([]);
});
