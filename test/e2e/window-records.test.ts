// The list, a customer, revisions and the history of a draft, by keyboard.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { violations } from './harness/axe.ts';
import { launch } from './harness/launch.ts';

test('the list is walked by keys, narrowed, and a deleted quote comes back', async () => {
  await using app = await launch();
  const { window } = app;
  window.setDefaultTimeout(10_000);
  await window.getByText('3 quotes').waitFor();
  await window.keyboard.press('ControlOrMeta+f');
  await window.keyboard.type('Q-2025');
  await window.getByText('1 quote').waitFor();
  await window.keyboard.press('ArrowDown');
  await expect.poll(() => window.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Open Q-2025-0042');
  await window.keyboard.press('ControlOrMeta+f');
  await window.keyboard.press('ControlOrMeta+a');
  await window.keyboard.press('Delete');
  await window.getByText('3 quotes').waitFor();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('End');
  await expect.poll(() => window.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Open Q-2026-0400');
  await window.getByRole('button', { name: 'Filters', exact: true }).press('Enter');
  await window.getByLabel('Clause', { exact: true }).fill('zzz');
  await window.getByText('No quotes here.').waitFor();
  await app.screenshot('list-filters');
  expect(await violations(window)).toEqual([]);
  await window.getByRole('button', { name: 'Clear the filters' }).press('Enter');
  await window.keyboard.press('Escape');
  await window.getByText('3 quotes').waitFor();
  await window.getByRole('button', { name: 'Actions for Q-2026-0400' }).press('Enter');
  await window.getByRole('menuitem', { name: 'Delete' }).press('Enter');
  await window.getByText('2 quotes').waitFor();
  await window.getByRole('button', { name: 'Put back' }).press('Enter');
  await window.getByText('3 quotes').waitFor();
  await app.screenshot('list');
  expect(app.complaints).toEqual([]);
});

test('customers come from a file, with their differences first', async () => {
  await using app = await launch();
  const { window } = app;
  window.setDefaultTimeout(10_000);
  await window.getByText('3 quotes').waitFor();
  const csv = join(app.profile, 'customers.csv');
  await writeFile(csv, 'Company;Tax ID\nHarborline GmbH;DE1\n');
  await app.answerDialogs({ open: { csv } });
  await window.getByRole('button', { name: 'Customers', exact: true }).press('Enter');
  await window.getByRole('button', { name: 'Import CSV…' }).press('Enter');
  await window.getByRole('button', { name: 'Show the differences' }).press('Enter');
  await window.getByText('1 new, 0 changed, 0 the same, 0 refused.').waitFor();
  await app.screenshot('customers-import');
  expect(await violations(window)).toEqual([]);
  await window.getByRole('button', { name: 'Import', exact: true }).press('Enter');
  await window.getByRole('button', { name: 'Harborline GmbH' }).press('Enter');
  await window.getByRole('heading', { name: 'Harborline GmbH' }).waitFor();
  await app.screenshot('customer');
  expect(await violations(window)).toEqual([]);
  expect(app.complaints).toEqual([]);
});

test('what is typed of a customer stays until it is saved or discarded, and one who is there already is named', async () => {
  await using app = await launch();
  const { window } = app;
  window.setDefaultTimeout(10_000);
  await window.getByText('3 quotes').waitFor();
  const customers = window.getByRole('button', { name: 'Customers', exact: true });
  await customers.press('Enter');
  await window.getByRole('button', { name: 'New customer' }).press('Enter');
  const company = window.getByLabel('Company');
  await company.fill('Northbank');
  await window
    .getByRole('region', { name: 'Already a customer?' })
    .getByRole('button', { name: /^Northbank/ })
    .first()
    .waitFor();
  expect(await violations(window)).toEqual([]);
  await company.fill('Northbank Holding AG');
  await window.keyboard.press('Alt+ArrowLeft');
  await window.getByText('3 quotes').waitFor();
  await customers.press('Enter');
  await expect.poll(() => company.inputValue()).toBe('Northbank Holding AG');
  await window.getByText('Not saved yet').waitFor();
  await window.getByRole('button', { name: 'Discard the changes' }).press('Enter');
  await expect.poll(() => company.inputValue()).toBe('');
  await company.fill('Northbank Logistics Inc.');
  await company.press('Enter');
  await window.getByText('Northbank Logistics Inc. saved.').waitFor();
  await window.getByText('Some customers may be the same one').press('Enter');
  await app.screenshot('customer-duplicates');
  expect(await violations(window)).toEqual([]);
  expect(app.complaints).toEqual([]);
});

test('what is typed of a customer and not saved is there after a restart, in the list and in the record', async () => {
  let app = await launch();
  try {
    let { window } = app;
    window.setDefaultTimeout(10_000);
    await window.getByText('3 quotes').waitFor();
    await window.getByRole('button', { name: 'Customers', exact: true }).press('Enter');
    await window.getByRole('button', { name: 'New customer' }).press('Enter');
    await window.getByLabel('Company').pressSequentially('Harborline Holding');
    // At once: no pause after the last letter.
    app = await app.restart();
    ({ window } = app);
    window.setDefaultTimeout(10_000);
    await window.getByText('3 quotes').waitFor();
    await window.getByRole('button', { name: 'Customers', exact: true }).press('Enter');
    await window.getByRole('button', { name: 'Go on with Harborline Holding' }).waitFor();
    await app.screenshot('customers-unsaved');
    expect(await violations(window)).toEqual([]);
    await window.getByRole('button', { name: 'Go on with Harborline Holding' }).press('Enter');
    await expect.poll(() => window.getByLabel('Company').inputValue()).toBe('Harborline Holding');
    await window.getByText('Not saved yet').waitFor();
    await window.getByLabel('Company').press('Enter');
    await window.getByText('Harborline Holding saved.').waitFor();
    expect(await window.getByRole('region', { name: 'Not saved yet' }).count()).toBe(0);
    expect(app.complaints).toEqual([]);
  } finally {
    await app.close();
  }
});

test('a quote’s history stays over a restart: undo goes on, and a point is restored', async () => {
  let app = await launch();
  try {
    let { window } = app;
    window.setDefaultTimeout(10_000);
    await window.getByRole('button', { name: 'Open Q-2026-0007' }).press('Enter');
    const title = async (): Promise<string> => window.getByLabel('Title', { exact: true }).first().inputValue();
    const before = await title();
    await window.getByLabel('Title', { exact: true }).first().fill('Another title');
    await window.getByText(/^Saved \d/).waitFor();
    app = await app.restart();
    ({ window } = app);
    window.setDefaultTimeout(10_000);
    await window.getByRole('button', { name: 'Open Q-2026-0007' }).press('Enter');
    await expect.poll(title, { timeout: 10_000 }).toBe('Another title');
    await expect.poll(() => window.getByRole('button', { name: /^Undo: Title/ }).count()).toBe(1);
    await window.keyboard.press('ControlOrMeta+z');
    await expect.poll(title).toBe(before);
    await window.getByText(/^Saved \d/).waitFor();
    await window.keyboard.press('Alt+4');
    await window.getByRole('region', { name: 'Revisions' }).waitFor();
    await window.getByRole('button', { name: /^Restore the draft as it was after: .*Another title/ }).press('Enter');
    await window
      .getByText(/^Restored the draft of/)
      .first()
      .waitFor();
    await app.screenshot('quote-history');
    expect(await violations(window)).toEqual([]);
    expect(app.complaints).toEqual([]);
  } finally {
    await app.close();
  }
});
