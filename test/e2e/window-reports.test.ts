// What goes with a contract, from the window to the file: read the use, choose, save, verify.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { quotewright } from '../cli/command-line.ts';
import { launch } from './harness/launch.ts';
import { openPlace } from './harness/quote-places.ts';

test('a true-up statement from a file of use, and the billing schedule as a table', { timeout: 120_000 }, async () => {
  await using app = await launch();
  const page = app.window;
  page.setDefaultTimeout(15_000);
  const [use, pdf, csv] = ['use.json', 'statement.pdf', 'billing.csv'].map((name) => join(app.profile, name));
  if (use === undefined || pdf === undefined || csv === undefined) throw new Error('no names');
  const usage = { resolutions: ['9120', '9877', '10420'], summaries: ['820', '990', '1210'] };
  writeFileSync(use, JSON.stringify({ schema: 'quotewright.actuals/1', usage }));
  await app.answerDialogs({ open: { json: use }, save: { pdf, csv } });
  await page.getByRole('button', { name: 'Open Q-2025-0042' }).click();
  await openPlace(page, 'True-ups');
  await page.getByRole('button', { name: 'PDF…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('read the actual use first').waitFor();
  expect(await dialog.getByRole('button', { name: 'Save…' }).isDisabled()).toBe(true);
  await dialog.getByRole('button', { name: 'Read actual use…' }).click();
  await dialog.getByText('Measured for 3 months').waitFor();
  expect(await dialog.getByLabel('True-up', { exact: true }).inputValue()).toBe('annual 3');
  await dialog.getByRole('button', { name: 'Save…' }).click();
  await dialog.waitFor({ state: 'hidden' });
  const verified = await quotewright('verify', pdf);
  expect([verified.status, verified.out]).toEqual([
    0,
    expect.stringContaining('ok: true-up statement of Q-2025-0042 revision 1'),
  ]);

  await openPlace(page, 'Invoices');
  await page.getByRole('button', { name: 'PDF…' }).click();
  await dialog.getByLabel('File').selectOption({ label: 'CSV, for a spreadsheet' });
  await dialog.getByRole('button', { name: 'Save…' }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect(readFileSync(csv, 'utf8')).toMatch(/^\uFEFFnumber,revision,customer,invoice_date,/);
  expect(app.complaints).toEqual([]);
});

test('in the customer’s view, no report offers our costs', { timeout: 120_000 }, async () => {
  await using app = await launch();
  const page = app.window;
  page.setDefaultTimeout(15_000);
  await page.getByRole('button', { name: 'Open Q-2025-0042' }).click();
  await openPlace(page, 'Totals');
  await page.getByRole('button', { name: 'PDF…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('switch', { name: 'With our costs and margin' }).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('Customer', { exact: true }).first().click();
  await page.getByRole('button', { name: 'PDF…' }).click();
  await dialog.getByText('Billing schedule').waitFor();
  expect(await dialog.getByRole('switch').count()).toBe(0);
  expect(app.complaints).toEqual([]);
});

test(
  'the memo to the controller, under the policy of the settings, and never in the customer’s view',
  { timeout: 120_000 },
  async () => {
    await using app = await launch();
    const page = app.window;
    page.setDefaultTimeout(15_000);
    const json = join(app.profile, 'memo.json');
    await app.answerDialogs({ open: {}, save: { json } });
    await page.getByRole('button', { name: 'Settings' }).click();
    const revenue = page.getByRole('region', { name: 'Revenue view' });
    await revenue.getByRole('radio', { name: /^Level over the term/ }).check();
    await revenue.scrollIntoViewIfNeeded();
    await app.screenshot('settings-revenue');
    await page.getByRole('button', { name: 'Quotes' }).click();
    await page.getByRole('button', { name: 'Open Q-2025-0042' }).click();
    await page.getByRole('region', { name: 'Warnings' }).getByText('2.77 is given back').waitFor();
    await openPlace(page, 'Totals');
    // The revenue view of the window follows the policy too.
    await openPlace(page, 'Revenue');
    await page.getByText('161,856.71').first().waitFor();
    await page.getByRole('button', { name: 'PDF…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /^Memo to the controller/ }).check();
    await dialog.getByLabel('File').selectOption({ label: 'JSON, for other programs' });
    await app.screenshot('memo-dialog');
    await dialog.getByRole('button', { name: 'Save…' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const memo: unknown = JSON.parse(readFileSync(json, 'utf8'));
    expect(memo).toMatchObject({ schema: 'quotewright.memo/1', policy: { recurring: 'level' }, floor: '473604.50' });
    await page.getByText('Customer', { exact: true }).first().click();
    await page.getByRole('button', { name: 'PDF…' }).click();
    await dialog.getByText('Billing schedule').waitFor();
    expect(await dialog.getByText('Memo to the controller').count()).toBe(0);
    expect(await page.getByRole('region', { name: 'Warnings' }).count()).toBe(0);
    expect(app.complaints).toEqual([]);
  },
);
