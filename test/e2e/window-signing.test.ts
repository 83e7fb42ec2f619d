// The seller's looks and the way of signing, from the settings to the file.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { quotewright } from '../cli/command-line.ts';
import { pngLogo } from '../export/files/logos.ts';
import { throwAwayP12 } from '../export/files/throw-away-signer.ts';
import { launch } from './harness/launch.ts';

test('a logo, a colour and the tags of the chosen service are in the issued contract', async () => {
  await using app = await launch();
  await app.beforeTheSamplesStart();
  const [logo, pdf] = [join(app.profile, 'logo.png'), join(app.profile, 'contract.pdf')];
  writeFileSync(logo, pngLogo({ width: 120, height: 40 }));
  await app.answerDialogs({ open: { image: logo }, save: { pdf } });
  await app.window.getByRole('button', { name: 'Settings' }).click();
  await app.window.getByRole('button', { name: 'Choose logo…' }).click();
  await app.window.getByText('120 by 40 pixels').waitFor();
  const colour = app.window.getByRole('textbox', { name: 'Colour' });
  await colour.fill('teal');
  await app.window.getByText('Needs # and six hexadecimal digits').waitFor();
  await colour.fill('#7c3aed');
  await app.window.getByText('Needs # and six hexadecimal digits').waitFor({ state: 'hidden' });

  await app.window.getByRole('button', { name: 'Quotes', exact: true }).click();
  await app.window.getByText('Support automation, three years').click();
  await app.window.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = app.window.getByRole('dialog');
  await dialog.getByRole('radio', { name: /final|sign/i }).click();
  await dialog.getByLabel('Signed by').selectOption({ label: 'DocuSign' });
  await dialog.getByRole('switch', { name: 'Initials on every page' }).click();
  await dialog.getByRole('button', { name: /Issue and export/ }).click();
  await app.window.getByText(/^Written: /).waitFor();

  const file = readFileSync(pdf, 'latin1');
  expect(file).toContain('<qw:fields>docusign</qw:fields><qw:initials>yes</qw:initials>');
  expect(file).toContain('<qw:logo>yes</qw:logo><qw:colour>#7c3aed</qw:colour>');
  expect((await quotewright('verify', pdf)).status).toBe(0);
  expect(app.complaints).toEqual([]);
}, 120_000);

test('a certificate seals the contract; the wrong passphrase is said beside it, and leaves the draft a draft', async () => {
  await using app = await launch();
  await app.beforeTheSamplesStart();
  const { window } = app;
  window.setDefaultTimeout(20_000);
  const [certificate, pdf] = [join(app.profile, 'firm.p12'), join(app.profile, 'sealed.pdf')];
  writeFileSync(certificate, throwAwayP12());
  await app.answerDialogs({ open: { certificate }, save: { pdf } });
  await window.getByText('Support automation, three years').click();
  await window.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = window.getByRole('dialog');
  await dialog.getByRole('radio', { name: /^Final/ }).click();
  const seal = dialog.getByRole('switch', { name: 'Seal with a certificate' });

  await dialog.getByLabel('Signed by').selectOption({ label: 'DocuSign' });
  expect(await seal.isDisabled()).toBe(true);
  await dialog.getByText('Not with an e-sign service: it rewrites the file, which would break the seal.').waitFor();
  await dialog.getByLabel('Signed by').selectOption({ label: 'Fields in the PDF' });

  await seal.click();
  await dialog.getByText('Choose the certificate first.').waitFor();
  await dialog.getByRole('button', { name: 'Choose certificate…' }).click();
  await dialog.getByText(/firm\.p12$/).waitFor();
  const passphrase = dialog.getByLabel('Passphrase of the certificate');
  await passphrase.fill('Secret');
  await dialog.getByRole('button', { name: /Issue and export/ }).click();
  await dialog.getByText('The file does not open with this passphrase: check it and try again.').waitFor();
  await app.screenshot('seal-wrong-passphrase');
  await window.getByText('Draft', { exact: true }).first().waitFor();
  expect(existsSync(pdf)).toBe(false);

  await passphrase.fill('secret');
  expect(await dialog.getByText(/does not open with this passphrase/).count()).toBe(0);
  await dialog.getByRole('button', { name: /Issue and export/ }).click();
  await dialog.waitFor({ state: 'detached' });
  const { status, out } = await quotewright('verify', pdf);
  expect([status, out]).toEqual([0, expect.stringContaining('Signed: Seal.')]);
  expect(app.complaints).toEqual([]);
}, 120_000);
