// The day of a price move: a published list with a cut and a wrong entry, from the file to the contract's clause.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addDays } from '../../src/shared/domain/values/date.ts';
import { windowWords } from '../../src/shared/text/window/window-words.ts';
import { testFolder } from '../services/running.ts';
import { violations } from './harness/axe.ts';
import { callFrom } from './harness/call.ts';
import { launch } from './harness/launch.ts';
import { openPlace } from './harness/quote-places.ts';

const words = windowWords('en');
const { costs: text, builder } = words;

/** As LiteLLM publishes them: prices for one token. Opus 4.5 is cut by 40 %; GPT-5.1 has a digit too few. */
const published = {
  'claude-opus-4-5': {
    litellm_provider: 'anthropic',
    mode: 'chat',
    input_cost_per_token: 3e-6,
    output_cost_per_token: 1.5e-5,
    cache_read_input_token_cost: 3e-7,
  },
  'gpt-5.1': {
    litellm_provider: 'openai',
    mode: 'chat',
    input_cost_per_token: 1.25e-7,
    output_cost_per_token: 1e-6,
    cache_read_input_token_cost: 1.25e-8,
  },
};

async function switchTo(page: Page, name: string): Promise<void> {
  const reply = await callFrom(page, 'people.list', {});
  if (!reply.ok) throw new Error('Nobody is listed');
  const { people } = reply.value as { readonly people: readonly { readonly personId: string; readonly name: string }[] };
  await callFrom(page, 'people.switch', { personId: people.find((each) => each.name === name)?.personId ?? null });
}

const marginOf = (page: Page, text: string | RegExp) => page.locator('.qw-figure-margin dd').filter({ hasText: text });

test(
  'a cut goes in, a wrong entry is held, a second person approves, and what moves is named',
  { timeout: 120_000 },
  async () => {
    await using app = await launch();
    const { window: page } = app;
    page.setDefaultTimeout(15_000);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByText('3 quotes').waitFor();
    await page.getByRole('button', { name: 'Open Q-2025-0042' }).click();
    await marginOf(page, '86.5%').waitFor();

    const file = join(testFolder(), 'model_prices.json');
    writeFileSync(file, JSON.stringify(published));
    await app.answerDialogs({ open: { prices: file } });
    await switchTo(page, 'Priya Nair');
    await page.keyboard.press('ControlOrMeta+2');
    await page.getByRole('button', { name: text.importList.open }).click();
    const dialog = page.getByRole('dialog', { name: text.importList.title('model_prices.json') });
    const into = dialog.getByLabel(text.importList.into);
    const copy = await into
      .locator('option', { hasText: /^A working copy of/ })
      .first()
      .innerText();
    await into.selectOption({ label: copy });
    await dialog.getByRole('button', { name: text.importList.look }).click();
    await dialog.getByText('1 model changed, 0 new, 1 held, 0 unchanged.').waitFor();
    await dialog
      .getByText(/a digit too far/)
      .first()
      .waitFor();
    await app.screenshot('price-move-import');
    await dialog.getByRole('button', { name: text.importList.take, exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });

    await page.getByText(text.waitsForOther).waitFor();
    await switchTo(page, 'Tom Becker');
    await page.getByRole('button', { name: text.approve }).click();
    const approval = page.getByRole('dialog', { name: /^Approve / });
    await approval.getByLabel(text.approveNote).fill('as published');
    await approval.getByRole('button', { name: text.approve }).click();

    // What it moves is told at once.
    const moves = page.getByRole('dialog', { name: /^What .* moves$/ });
    await moves.getByText('Q-2025-0042', { exact: false }).first().waitFor();
    await moves.getByText('86.5% → 89.38%').waitFor();
    await moves
      .getByText(/prices go down/)
      .first()
      .waitFor();
    await app.screenshot('price-move-moves');
    expect(await violations(page)).toEqual([]);
    // A row leads to its deal, by keyboard too; a return leads back.
    await moves
      .getByRole('button', { name: text.moves.openDeal('Q-2025-0042') })
      .first()
      .press('Enter');
    await page.getByRole('button', { name: words.money.views.margin, pressed: true }).waitFor();
    await marginOf(page, '86.5%').waitFor();
    await page.keyboard.press('ControlOrMeta+2');
    await page
      .getByText(/approved by Tom Becker/)
      .first()
      .waitFor();

    // The quote keeps its book until somebody takes the new one.
    const listed = await callFrom(page, 'costs.list', {});
    if (!listed.ok) throw new Error('No book is listed');
    const newest = (listed.value as readonly { readonly costBookId: string; readonly approval: object | null }[]).find(
      ({ approval: by }) => by !== null,
    );
    await switchTo(page, 'Sam Ortiz');
    await page.getByRole('navigation', { name: words.frame.rail }).getByRole('button', { name: words.frame.quotes }).click();
    await page.getByRole('button', { name: 'Open Q-2025-0042' }).click();
    await marginOf(page, '86.5%').waitFor();
    await openPlace(page, builder.sections.terms);
    await page.getByLabel(words.fields.costBook).selectOption(newest?.costBookId ?? '');
    await marginOf(page, '89.38%').waitFor();
    // With what was known on the day before the cut it is as it was, and nothing of that is saved.
    const got = await callFrom(page, 'costs.get', { costBookId: newest?.costBookId });
    if (!got.ok) throw new Error('The book is not there');
    const { costs: book } = got.value as {
      readonly costs: {
        readonly models: readonly { readonly prices: readonly { readonly from: string; readonly knownOn?: string }[] }[];
      };
    };
    const known = book.models.flatMap(({ prices }) => prices.map(({ from, knownOn }) => knownOn ?? from)).toSorted();
    await openPlace(page, words.money.views.margin);
    const field = page.getByLabel(text.knownAsOf, { exact: true });
    await field.fill(addDays(known.at(-1) ?? '', -1));
    await field.press('Tab');
    await page.getByText(/^Figures with the model prices known on /).waitFor();
    await marginOf(page, '86.5%').waitFor();
    await app.screenshot('price-move-looked-back');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: text.allKnown }).click();
    await marginOf(page, '89.38%').waitFor();
    await openPlace(page, 'Measurements');
    await page.getByRole('grid', { name: words.money.measurements }).getByText(/0\.52/).first().waitFor();
    await openPlace(page, words.money.views.margin);
    await page.getByRole('grid', { name: words.money.costBy.model }).waitFor();
    await page.getByLabel(words.money.reroute.to).selectOption({ label: 'GPT-5' });
    await page.getByText(/^Cost .* → .*, margin /).waitFor();
    await app.screenshot('price-move-margin');
    expect(await violations(page)).toEqual([]);
    expect(app.complaints).toEqual([]);
  },
);
