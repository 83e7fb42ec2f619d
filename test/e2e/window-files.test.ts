// Quotes and cost books come and go as JSON; what is wrong with a file is said, and nothing else happens.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { example } from '../cli/command-line.ts';
import { exampleJson } from '../domain/example-files.ts';
import { launch } from './harness/launch.ts';

test('a quote goes out as JSON and comes in again; the menu does it too', async () => {
  await using app = await launch();
  const { window } = app;
  window.setDefaultTimeout(10_000);
  const file = join(app.profile, 'out.quote.json');
  await app.answerDialogs({ save: { json: file }, open: { json: file } });
  await window.getByRole('button', { name: 'Open Q-2026-0007' }).click();
  await window.getByRole('region', { name: 'Summary' }).getByText('37,921.84').waitFor();
  await app.application.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('quote.export-json')?.click());
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).not.toBe('');
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(exampleJson('credits.quote.json'));

  await app.application.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('quotes.import')?.click());
  await window.getByRole('region', { name: 'Summary' }).getByText('37,921.84').waitFor();
  await window.getByRole('button', { name: 'Back to the quotes' }).click();
  await window.getByText('4 quotes').waitFor();
  expect(app.complaints).toEqual([]);
});

test('a quote with problems comes in with its problems; a file that is no JSON does not come in at all', async () => {
  await using app = await launch();
  const { window } = app;
  window.setDefaultTimeout(10_000);
  await window.getByText('3 quotes').waitFor();
  const typo = join(app.profile, 'typo.json');
  await writeFile(typo, JSON.stringify({ ...(exampleJson('credits.quote.json') as object), titel: 'A typo', termMonths: 121 }));
  await app.answerDialogs({ open: { json: typo } });
  await window.keyboard.press('ControlOrMeta+o');
  await window.getByText('2 problems to solve').waitFor();

  const broken = join(app.profile, 'broken.json');
  await writeFile(broken, '{ "schema": ');
  await app.answerDialogs({ open: { json: broken } });
  await window.keyboard.press('ControlOrMeta+o');
  await window.getByText(/broken\.json is not JSON: line 1, column 13: The file ends where a value should be/).waitFor();
  expect(app.complaints).toEqual([]);
});

test('a cost book comes in whole or not at all', async () => {
  await using app = await launch();
  const { window } = app;
  window.setDefaultTimeout(10_000);
  await window.getByText('3 quotes').waitFor();
  const bad = join(app.profile, 'bad.json');
  await writeFile(bad, JSON.stringify({ ...(exampleJson('costs.json') as object), currency: 'DOL' }));
  await app.answerDialogs({ open: { json: bad } });
  await window.keyboard.press('ControlOrMeta+2');
  await window.getByRole('heading', { name: 'Model costs' }).waitFor();
  await window
    .getByRole('button', { name: /Import cost book/ })
    .first()
    .click();
  await window.getByText(/ISO 4217/).waitFor();
  await app.answerDialogs({ open: { json: example('costs.json') } });
  await window
    .getByRole('button', { name: /Import cost book/ })
    .first()
    .click();
  await window.getByText('Claude Opus 4.5').first().waitFor();
  expect(app.complaints).toEqual([]);
});
