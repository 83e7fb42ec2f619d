// Model costs from a published price list to an approved book: differences first, what is held confirmed, a second person.
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { excerptFile } from '../price-lists/excerpt.ts';
import { violations } from './harness/axe.ts';
import { callFrom } from './harness/call.ts';
import { launch } from './harness/launch.ts';

test('a price list is looked at, confirmed, imported, and approved by somebody else', async () => {
  await using app = await launch();
  const { window } = app;
  window.setDefaultTimeout(15_000);
  await window.getByText('3 quotes').waitFor();
  await app.answerDialogs({ open: { prices: excerptFile('litellm') } });
  await window.keyboard.press('ControlOrMeta+2');
  await window.getByRole('heading', { name: 'Model costs' }).waitFor();
  await window.getByRole('button', { name: 'Import price list…' }).click();
  const dialog = window.getByRole('dialog', { name: 'Import litellm.json' });
  await dialog.getByLabel('Goes into').selectOption({ label: 'A new working book' });
  await dialog.getByRole('button', { name: 'Show differences' }).click();
  await dialog.getByText(/Read as LiteLLM/).waitFor();
  await dialog.getByText(/this is a reseller’s price/).waitFor();
  await app.screenshot('costs-import');
  expect(await violations(window)).toEqual([]);
  await dialog.getByLabel('Why openrouter/anthropic/claude-haiku-4.5 is right').fill('our own route');
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  const working = window.getByRole('region', { name: 'litellm' });
  await working.getByText('You changed it last: somebody else approves it.').waitFor();
  await app.screenshot('costs-working');
  expect(await violations(window)).toEqual([]);

  const saved = await callFrom(window, 'people.save', { name: 'Second Person', roles: ['finance'] });
  if (!saved.ok) throw new Error('The person was not saved');
  const { personId } = saved.value as { readonly personId: string };
  await callFrom(window, 'people.switch', { personId });
  await working.getByRole('button', { name: 'Approve…' }).click();
  const approval = window.getByRole('dialog', { name: 'Approve litellm' });
  await approval.getByLabel('What was checked').fill('as published');
  await approval.getByRole('button', { name: 'Approve…' }).click();
  await window.getByText(/approved by Second Person/).waitFor();
  expect(app.complaints).toEqual([]);
});

test('a price list that is dropped on the window is looked at, and two books are compared', async () => {
  await using app = await launch();
  const { window } = app;
  window.setDefaultTimeout(15_000);
  await window.getByText('3 quotes').waitFor();
  await window.keyboard.press('ControlOrMeta+2');
  await window.getByRole('heading', { name: 'Model costs' }).waitFor();
  const dropped = await window.evaluateHandle(
    (text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'dropped.json', { type: 'application/json' }));
      return transfer;
    },
    readFileSync(excerptFile('litellm'), 'utf8'),
  );
  const screen = window.locator('.qw-screen').first();
  await screen.dispatchEvent('dragover', { dataTransfer: dropped });
  await app.screenshot('costs-drop');
  await screen.dispatchEvent('drop', { dataTransfer: dropped });
  const dialog = window.getByRole('dialog', { name: 'Import dropped.json' });
  await dialog.getByLabel('Goes into').selectOption({ label: 'A new working book' });
  await dialog.getByRole('button', { name: 'Show differences' }).click();
  await dialog.getByText(/Read as LiteLLM/).waitFor();
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await window.getByRole('button', { name: 'Compare…' }).click();
  const compared = window.getByRole('dialog', { name: 'Compare two cost books' });
  await compared.getByRole('table', { name: /^What dropped says that .* does not$/ }).waitFor();
  await app.screenshot('costs-compared');
  expect(await violations(window)).toEqual([]);
  expect(app.complaints).toEqual([]);
});

test('the price history that ships shows who filled each slot at which price, and is edited in a grid', async () => {
  await using app = await launch();
  const { window } = app;
  window.setDefaultTimeout(15_000);
  await window.getByText('3 quotes').waitFor();
  await window.keyboard.press('ControlOrMeta+2');
  await callFrom(window, 'costs.startHistory', {});
  await window.getByRole('button', { name: /List prices since 2023-11/ }).click();
  await window.getByRole('heading', { name: 'Slots over time' }).waitFor();
  await window.getByText(/In dashes: announced/).scrollIntoViewIfNeeded();
  await app.screenshot('costs-timeline');
  expect(await violations(window)).toEqual([]);
  const editor = window.getByRole('region', { name: 'Prices', exact: true });
  await editor.scrollIntoViewIfNeeded();
  await editor.getByRole('gridcell', { name: '30', exact: true }).first().click();
  await window.keyboard.type('31');
  await window.keyboard.press('Enter');
  await app.screenshot('costs-editor');
  // Elsewhere and back: what is not saved yet is still there.
  await window.getByRole('button', { name: 'Quotes', exact: true }).click();
  await window.getByText('3 quotes').waitFor();
  await window.keyboard.press('ControlOrMeta+2');
  await window.getByRole('button', { name: /List prices since 2023-11/ }).click();
  await editor.scrollIntoViewIfNeeded();
  await editor.getByRole('gridcell', { name: '31', exact: true }).first().waitFor();
  await editor.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => editor.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
  await editor.getByRole('gridcell', { name: '31', exact: true }).first().waitFor();
  expect(app.complaints).toEqual([]);
});

/** A list as LiteLLM publishes it, of so many models: reading it takes long enough to be followed. */
function longList(models: number): string {
  const entry = (index: number): object => ({
    litellm_provider: 'openai',
    mode: 'chat',
    input_cost_per_token: 1.25e-6 + index * 1e-9,
    output_cost_per_token: 1e-5,
    source: 'x'.repeat(600),
  });
  return JSON.stringify(Object.fromEntries(Array.from({ length: models }, (_, index) => [`model-${index}`, entry(index)])));
}

test('the reading of a long list is followed and stopped, and files that are dropped together come one after the other', async () => {
  await using app = await launch();
  const { window } = app;
  window.setDefaultTimeout(15_000);
  await window.getByText('3 quotes').waitFor();
  const file = join(app.profile, 'long.json');
  await writeFile(file, longList(24_000));
  await app.answerDialogs({ open: { prices: file } });
  await window.keyboard.press('ControlOrMeta+2');
  await window.getByRole('heading', { name: 'Model costs' }).waitFor();
  await window.getByRole('button', { name: 'Import price list…' }).click();
  const dialog = window.getByRole('dialog', { name: 'Import long.json' });
  await dialog.getByLabel('Goes into').selectOption({ label: 'A new working book' });
  await dialog.getByRole('button', { name: 'Show differences' }).click();
  await dialog.getByText(/^Reading the file: \d+ %$/).waitFor();
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await dialog.getByRole('progressbar').waitFor({ state: 'detached' });
  await dialog.getByRole('button', { name: 'Show differences' }).waitFor();
  expect(await dialog.getByText(/Read as/).count()).toBe(0);
  await window.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  const dropped = await window.evaluateHandle(
    (text) => {
      const transfer = new DataTransfer();
      for (const name of ['first.json', 'second.json']) {
        transfer.items.add(new File([text], name, { type: 'application/json' }));
      }
      return transfer;
    },
    readFileSync(excerptFile('litellm'), 'utf8'),
  );
  await window.locator('.qw-screen').first().dispatchEvent('drop', { dataTransfer: dropped });
  const first = window.getByRole('dialog', { name: 'Import first.json' });
  await first.getByText('1 more file follows when this one is imported or closed.').waitFor();
  await app.screenshot('costs-several');
  await window.keyboard.press('Escape');
  const second = window.getByRole('dialog', { name: 'Import second.json' });
  await second.getByRole('button', { name: 'Show differences' }).click();
  await second.getByText(/Read as LiteLLM/).waitFor();
  expect(app.complaints).toEqual([]);
});
