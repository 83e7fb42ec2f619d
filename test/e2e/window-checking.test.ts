// A contract that came back, checked in the window: as it was issued, signed, changed, or something else.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { checkerFileName } from '../../src/main/export/verify/checker-file.ts';
import { decompressed, pagesAlone, rewritten } from '../export/files/pdf-tools.ts';
import { signedBy, throwAwayP12 } from '../export/files/throw-away-signer.ts';
import type { Launched } from './harness/launch.ts';
import { launch } from './harness/launch.ts';

/** Issues the support desk's contract in the window; where it was saved. */
async function issue(app: Launched): Promise<string> {
  const { window } = app;
  const pdf = join(app.profile, 'contract.pdf');
  await app.answerDialogs({ save: { pdf } });
  await window.getByText('Support automation, three years').click();
  await window.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = window.getByRole('dialog', { name: 'Export this quote' });
  await dialog.getByRole('radio', { name: /^Final/ }).click();
  await dialog.getByRole('button', { name: /Issue and export/ }).click();
  // Issuing opens the quote again, without the dialog: the file is there once the window says so.
  await window
    .getByText(/^Written: /)
    .first()
    .waitFor();
  return pdf;
}

function sheet(window: Page) {
  return window.getByRole('dialog', { name: 'Check of a contract PDF' });
}

test('it tells what was issued from what was signed, changed, stripped, or never a contract', async () => {
  await using app = await launch();
  await app.beforeTheSamplesStart();
  const { window } = app;
  window.setDefaultTimeout(20_000);
  const issued = readFileSync(await issue(app));
  const returned = join(app.profile, 'returned.pdf');
  await app.answerDialogs({ open: { pdf: returned } });

  // From the quote that was issued.
  writeFileSync(returned, issued);
  await window.getByRole('button', { name: 'Check a returned PDF…' }).click();
  const open = sheet(window);
  await open.getByRole('heading', { name: /^This is Q-2025-0042, revision 1.* as issued, byte for byte\.$/ }).waitFor();
  await open.getByText(/revision 1, as stored when it was issued on/).waitFor();

  // From the sheet itself.
  writeFileSync(returned, await signedBy(issued, 'Customer Signature', throwAwayP12()));
  await open.getByRole('button', { name: 'Check another…' }).click();
  await open
    .getByRole('heading', { name: /^This is Q-2025-0042, revision 1.* as issued, signed or filled in, and nothing else\.$/ })
    .waitFor();
  await open.getByText(/Signed: Customer Signature\. Your PDF reader can tell whether a signature is valid\./).waitFor();

  const plain = decompressed(issued).toString('latin1');
  writeFileSync(returned, Buffer.from(plain.replace('"committedValue":"571054.50"', '"committedValue":"471054.50"'), 'latin1'));
  await open.getByRole('button', { name: 'Check another…' }).click();
  await open.getByRole('heading', { name: 'This contract was changed after it was exported.' }).waitFor();
  await open
    .getByRole('listitem')
    .filter({ hasText: 'Totals, committed value: the file has 471054.50, its terms give 571054.50' })
    .waitFor();
  await app.screenshot('check-changed');

  writeFileSync(returned, pagesAlone(issued));
  await open.getByRole('button', { name: 'Check another…' }).click();
  await open
    .getByRole('heading', { name: /^This is Q-2025-0042, revision 1.* as issued, written by another program\.$/ })
    .waitFor();
  await open.getByText(/The program that wrote it left out .*data/).waitFor();

  writeFileSync(returned, 'no pdf at all');
  await open.getByRole('button', { name: 'Check another…' }).click();
  await open.getByRole('heading', { name: 'This file can’t be read as a PDF.' }).waitFor();
  await window.keyboard.press('Escape');
  await open.waitFor({ state: 'detached' });
  expect(app.complaints).toEqual([]);
}, 120_000);

test('it is asked for from the palette, the menu and the list, and does nothing where no file is chosen', async () => {
  await using app = await launch();
  await app.beforeTheSamplesStart();
  const { window } = app;
  window.setDefaultTimeout(20_000);
  await window.getByText('3 quotes').waitFor();
  await app.answerDialogs({ open: { pdf: null } });
  await window.getByRole('button', { name: 'More' }).click();
  await window.getByRole('menuitem', { name: 'Check a contract PDF…' }).click();
  await window.getByRole('menuitem', { name: 'Check a contract PDF…' }).waitFor({ state: 'detached' });
  expect(await sheet(window).count()).toBe(0);

  const gone = join(app.profile, 'gone.pdf');
  await app.answerDialogs({ open: { pdf: gone } });
  await window.keyboard.press('ControlOrMeta+k');
  await window.getByRole('textbox', { name: 'Commands' }).fill('check a contract');
  await window.keyboard.press('Enter');
  await sheet(window)
    .getByText(/gone\.pdf is not there/)
    .waitFor();
  await window.keyboard.press('Escape');
  await sheet(window).waitFor({ state: 'detached' });
  await app.application.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('documents.check')?.click());
  await sheet(window)
    .getByText(/gone\.pdf is not there/)
    .waitFor();
  expect(app.complaints).toEqual([]);
}, 120_000);

test('a scan is compared by eye: the issued page stands beside its own', async () => {
  await using app = await launch();
  await app.beforeTheSamplesStart();
  const { window } = app;
  window.setDefaultTimeout(20_000);
  await issue(app);
  const scan = resolve(import.meta.dirname, '../export/files/cases/scan.pdf');
  await app.answerDialogs({ open: { pdf: scan } });
  await window.getByRole('button', { name: 'Check a returned PDF…' }).click();
  const open = sheet(window);
  await open.getByRole('heading', { name: 'This file can’t be compared.' }).waitFor();
  const beside = open.getByRole('region', { name: 'Compare by eye' });
  await beside.getByLabel('Number or customer').fill('no such quote');
  await beside.getByText('No issued revision has this number or customer.').waitFor();
  await beside.getByLabel('Number or customer').fill('northbank');
  const choice = beside.getByLabel('Issued revision');
  const label = await choice.locator('option').nth(1).textContent();
  expect(label).toMatch(/^Q-2025-0042, revision 1 · Northbank Logistics GmbH · /);
  await choice.selectOption({ label: label ?? '' });
  const pages = beside.getByRole('region', { name: 'Pages side by side' });
  await pages.getByText(/^As issued, page 1 of \d+$/).waitFor();
  await pages.getByRole('button', { name: 'Next page' }).press('ArrowRight');
  await pages.getByText(/^As issued, page 2 of \d+$/).waitFor();
  // Both pages are pictures by now, and not an empty place.
  const inked = () =>
    pages
      .locator('canvas')
      .last()
      .evaluate((canvas) => {
        const { width, height } = canvas as HTMLCanvasElement;
        const { data } = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height) ?? { data: [] };
        return data.some((value, index) => index % 4 === 0 && value < 128);
      });
  await expect.poll(inked, { timeout: 15_000 }).toBe(true);
  await app.screenshot('check-scan');
  expect(app.complaints).toEqual([]);
});

test('an encrypted one is asked for its password, by keyboard, until the right one is given', async () => {
  await using app = await launch();
  await app.beforeTheSamplesStart();
  const { window } = app;
  window.setDefaultTimeout(45_000);
  const issued = readFileSync(await issue(app));
  const locked = join(app.profile, 'locked.pdf');
  writeFileSync(locked, rewritten(issued, '--encrypt', 'secret', 'owner', '256', '--'));
  await app.answerDialogs({ open: { pdf: locked } });
  await window.keyboard.press('ControlOrMeta+k');
  await window.getByRole('textbox', { name: 'Commands' }).fill('check a contract');
  await window.keyboard.press('Enter');
  const open = sheet(window);
  await open.getByRole('heading', { name: 'This file is encrypted, and opens with a password only.' }).waitFor();
  const field = open.getByLabel('Password of the file', { exact: true });
  const hasFocus = () => field.evaluate((element) => element === document.activeElement);
  await expect.poll(hasFocus, { timeout: 10_000 }).toBe(true);
  await window.keyboard.press('Enter');
  expect(await open.getByText('This password does not open the file.').count()).toBe(0);

  await window.keyboard.type('wrong');
  await window.keyboard.press('Enter');
  await open.getByText('This password does not open the file.').waitFor();
  await expect.poll(hasFocus, { timeout: 10_000 }).toBe(true);
  expect(await field.inputValue()).toBe('');
  expect(await field.getAttribute('aria-invalid')).toBe('true');

  await window.keyboard.type('secret');
  await window.keyboard.press('Enter');
  await open.getByRole('heading', { name: /^This is Q-2025-0042, revision 1/ }).waitFor();
  expect(await field.count()).toBe(0);
  expect(app.complaints).toEqual([]);
}, 180_000);

test('the checker goes along with an exported contract where that is chosen', async () => {
  await using app = await launch();
  await app.beforeTheSamplesStart();
  const { window } = app;
  window.setDefaultTimeout(45_000);
  const pdf = join(app.profile, 'contract.pdf');
  const checker = join(app.profile, checkerFileName);
  await app.answerDialogs({ save: { pdf } });
  await window.getByText('Support automation, three years').click();
  const dialog = window.getByRole('dialog', { name: 'Export this quote' });
  const openDialog = async (): Promise<void> => {
    await window.getByRole('button', { name: 'Export', exact: true }).click();
    await dialog.waitFor();
  };

  await openDialog();
  await dialog.getByRole('button', { name: 'Export PDF…' }).click();
  await window.getByText(/^Written: .*contract\.pdf$/).waitFor();
  expect(existsSync(checker)).toBe(false);

  await dialog.waitFor({ state: 'detached' });
  await openDialog();
  const choice = dialog.getByRole('switch', { name: 'Send the checker along' });
  await choice.focus();
  await window.keyboard.press('Space');
  await dialog.getByRole('button', { name: 'Export PDF…' }).click();
  await window.getByText(/^Written: .*contract\.pdf, and the checker: .*quotewright-checker-edition-.+\.html$/).waitFor();
  const built = join(import.meta.dirname, '../../out/checker/quotewright-checker.html');
  expect(readFileSync(checker).equals(readFileSync(built))).toBe(true);
  expect(app.complaints).toEqual([]);
}, 180_000);
