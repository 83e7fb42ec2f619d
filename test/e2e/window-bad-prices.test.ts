// Files of prices that are wrong, in the real window: each is refused in words, or told, and nothing of it is stored.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { windowWords } from '../../src/shared/text/window/window-words.ts';
import { supportJson } from '../catalogue/cards.ts';
import { violations } from './harness/axe.ts';
import { callFrom } from './harness/call.ts';
import { launch } from './harness/launch.ts';
import { openPlace } from './harness/quote-places.ts';

const words = windowWords('en');
const { costs: text, catalogue } = words;

async function be(page: Page, name: string): Promise<void> {
  const reply = await callFrom(page, 'people.list', {});
  if (!reply.ok) throw new Error('Nobody is listed');
  const { people } = reply.value as { readonly people: readonly { readonly personId: string; readonly name: string }[] };
  await callFrom(page, 'people.switch', { personId: people.find((each) => each.name === name)?.personId ?? null });
}

/** Once nothing moves any more: letters that fade in have less contrast. */
async function stillViolations(page: Page): Promise<unknown> {
  await page.evaluate('Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null)))');
  return violations(page);
}

const lists: readonly (readonly [file: string, content: string, said: RegExp])[] = [
  ['cut.json', '{"gpt-5": {"litellm_provider": "openai", "input_cost_per_token": 1e-', /line 1, column \d+/],
  ['twice.json', '{"gpt-5": {}, "gpt-5": {}}', /gpt-5 twice/],
  ['double.csv', 'id,input,output\na/b,1,2\na/b,3,4\n', /gives a\/b twice/],
  ['negative.csv', 'id,input,output\na/b,-1,2\n', /row 2: the price for input is negative: -1/i],
  [
    'reversed.csv',
    'id,released,retires,input,output\na/b,2026-05-01,2026-04-01,1,2\n',
    /it ends on 2026-04-01 and starts on 2026-05-01/,
  ],
];

const cards: readonly (readonly [file: string, content: string, said: RegExp])[] = [
  ['cut-card.json', JSON.stringify(supportJson, null, 2).slice(0, 200), /line \d+, column \d+/],
  [
    'no-unit.json',
    JSON.stringify({
      ...supportJson,
      products: [{ id: 'a', name: 'A', charge: { type: 'usage', model: 'per_unit', unitPrice: '1' } }],
    }),
    /unit/i,
  ],
  [
    'negative-card.json',
    JSON.stringify({
      ...supportJson,
      bundles: [],
      packages: [],
      products: [{ id: 'a', name: 'A', charge: { type: 'one_time', price: '-1' } }],
    }),
    /negative/i,
  ],
];

test('what is wrong in a list, a cost book or a card is said, and nothing of it is stored', { timeout: 120_000 }, async () => {
  await using app = await launch();
  const { window: page } = app;
  page.setDefaultTimeout(15_000);
  await page.getByText('3 quotes').waitFor();
  await be(page, 'Priya Nair');
  const pathOf = (name: string, content: string): string => {
    const path = join(app.profile, name);
    writeFileSync(path, content);
    return path;
  };
  await page.keyboard.press('ControlOrMeta+2');
  await page.getByRole('heading', { name: text.title }).waitFor();
  for (const [name, content, said] of lists) {
    await app.answerDialogs({ open: { prices: pathOf(name, content) } });
    await page.getByRole('button', { name: text.importList.open }).click();
    const dialog = page.getByRole('dialog', { name: text.importList.title(name) });
    await dialog.getByRole('button', { name: text.importList.look }).click();
    await page.getByText(said).first().waitFor();
    expect(await stillViolations(page)).toEqual([]);
    if (name === 'reversed.csv') await app.screenshot('bad-list');
    // No more than four notices are seen at once.
    await page.getByRole('alert').getByRole('button').first().click();
    await page.getByText(said).waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }
  // A mark, semicolons and decimal commas are no fault; a price of zero is held.
  await app.answerDialogs({ open: { prices: pathOf('comma.csv', '\uFEFFid;input;output\na/b;1,25;10,5\na/free;0;1\n') } });
  await page.getByRole('button', { name: text.importList.open }).click();
  const dialog = page.getByRole('dialog', { name: text.importList.title('comma.csv') });
  await dialog.getByLabel(text.importList.into).selectOption({ label: text.importList.newBook });
  await dialog.getByRole('button', { name: text.importList.look }).click();
  await dialog.getByText(text.importList.counts(0, 1, 1, 0)).waitFor();
  await dialog.getByText('1.25 / 10.5').waitFor();
  await dialog.getByText(/The price for input is 0/).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  const working = await callFrom(page, 'costs.working', {});
  expect(working).toMatchObject({ ok: true, value: [] });

  await page.getByRole('button', { name: words.frame.catalogue }).click();
  await page.getByRole('button', { name: /^Support automation · Version 1/ }).click();
  await page.getByRole('button', { name: catalogue.newVersion }).click();
  await page.getByRole('button', { name: catalogue.submit }).waitFor();
  for (const [name, content, said] of cards) {
    await app.answerDialogs({ open: { json: pathOf(name, content) } });
    await page.getByRole('button', { name: catalogue.importFile }).click();
    await page.getByText(said).first().waitFor();
    if (name === 'no-unit.json') await app.screenshot('bad-card');
    expect(await stillViolations(page)).toEqual([]);
  }
  expect(app.complaints).toEqual([]);
});

test('an index that reads an alias is refused where it is written', { timeout: 120_000 }, async () => {
  await using app = await launch();
  const { window: page } = app;
  page.setDefaultTimeout(15_000);
  await page.getByText('3 quotes').waitFor();
  const list = await callFrom(page, 'costs.list', {});
  if (!list.ok) throw new Error('No book is listed');
  const [{ costBookId }] = list.value as [{ readonly costBookId: string }];
  const got = await callFrom(page, 'costs.get', { costBookId });
  if (!got.ok) throw new Error('The book is not there');
  const { costs } = got.value as { readonly costs: { readonly models: readonly object[] } };
  const file = join(app.profile, 'aliases.costs.json');
  writeFileSync(file, JSON.stringify({ ...costs, models: costs.models.map((model) => ({ ...model, isAlias: true })) }));
  await app.answerDialogs({ open: { json: file } });
  const imported = await callFrom(page, 'costs.importFile', {});
  if (!imported.ok) throw new Error('The book was not imported');
  await page.getByRole('button', { name: 'Open Q-2025-0042' }).click();
  await openPlace(page, words.builder.sections.terms);
  await page.getByLabel(words.fields.costBook).selectOption((imported.value as { readonly costBookId: string }).costBookId);
  await page
    .getByText(/an alias/)
    .first()
    .waitFor();
  await app.screenshot('bad-alias');
  expect(await stillViolations(page)).toEqual([]);
  expect(app.complaints).toEqual([]);
});

test(
  'a published card that was changed by hand in the file is told, and nothing is made with it',
  { timeout: 120_000 },
  async () => {
    await using app = await launch();
    await app.window.getByText('3 quotes').waitFor();
    const status = await callFrom(app.window, 'workspace.status', {});
    if (!status.ok) throw new Error('The workspace has no status');
    const raw = new Database((status.value as { readonly file: string }).file);
    raw.exec('DROP TRIGGER published_card_is_frozen');
    raw.exec(`UPDATE rate_cards SET card = replace(card, '"2500"', '"2.50"') WHERE card_id = 'support'`);
    raw.close();
    const page = app.window;
    await page.getByRole('button', { name: words.frame.catalogue }).click();
    await page.getByRole('button', { name: /^Support automation · Version 1/ }).click();
    await page.getByText(catalogue.alteredHint).waitFor();
    expect(await page.getByRole('button', { name: catalogue.newVersion }).count()).toBe(0);
    await app.screenshot('bad-altered');
    expect(await stillViolations(page)).toEqual([]);
    expect(app.complaints).toEqual([]);
  },
);
