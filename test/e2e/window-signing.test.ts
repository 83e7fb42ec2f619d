// The seller's looks and the way of signing, from the settings to the file.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { quotewright } from '../cli/command-line.ts';
import { pngLogo } from '../documents/logos.ts';
import { launch } from './harness/launch.ts';

test('a logo, a colour and the tags of the chosen service are in the issued contract', async () => {
  await using app = await launch();
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
  await dialog.waitFor({ state: 'hidden' });

  const file = readFileSync(pdf, 'latin1');
  expect(file).toContain('<qw:fields>docusign</qw:fields><qw:initials>yes</qw:initials>');
  expect(file).toContain('<qw:logo>yes</qw:logo><qw:colour>#7c3aed</qw:colour>');
  expect((await quotewright('verify', pdf)).status).toBe(0);
  expect(app.complaints).toEqual([]);
}, 120_000);
