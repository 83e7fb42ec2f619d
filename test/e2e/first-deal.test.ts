// A first deal from nothing, by keyboard alone: how many keys it takes is a promise. A typed character is one key, and so are Tab, Enter
// and an arrow; a modifier counts with its key as one.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { evaluate } from '../../src/shared/domain/evaluate.ts';
import { readCosts, readQuote } from '../../src/shared/domain/reading/read.ts';
import { windowWords } from '../../src/shared/text/window/window-words.ts';
import { exampleJson, valueOf } from '../domain/example-files.ts';
import { callFrom } from './harness/call.ts';
import { launch } from './harness/launch.ts';

const words = windowWords('en');
const deal = exampleJson('first-deal.quote.json') as Record<string, unknown>;
const costsFile = resolve(import.meta.dirname, '../examples/first-deal.costs.json');

/** Presses keys and counts them. */
class Keys {
  count = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async type(text: string): Promise<void> {
    this.count += text.length;
    await this.#page.keyboard.type(text);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.count += 1;
      await this.#page.keyboard.press(key);
    }
  }
}

const written = (amount: string): string =>
  Number(amount).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

type Priced = { readonly totals: { readonly committedValue: string; readonly expectedValue: string } };

function pricedLike(terms: object): Priced {
  return valueOf(evaluate(valueOf(readQuote(terms)), valueOf(readCosts(JSON.parse(readFileSync(costsFile, 'utf8')) as unknown))));
}

test('a first deal takes at most 160 keys to its price and 210 to all of its terms', { timeout: 120_000 }, async () => {
  await using app = await launch();
  const page = app.window;
  page.setDefaultTimeout(10_000);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('button', { name: 'Open Q-2025-0042' }).waitFor();
  // What a workspace has before: the seller's customer, and a cost book in their currency.
  await app.answerDialogs({ open: { json: costsFile } });
  const book = await callFrom(page, 'costs.importFile', {});
  if (!book.ok) throw new Error(JSON.stringify(book.failure));
  await callFrom(page, 'costs.use', { costBookId: (book.value as { costBookId: string }).costBookId });
  await callFrom(page, 'quotes.create', {
    from: 'document',
    document: { ...deal, number: 'Q-2026-0001', title: 'An earlier quote' },
  });

  const keys = new Keys(page);
  await keys.press('Control+n');
  const focused = (place: string) =>
    page.locator(`[data-place="${place}"]`).evaluate((field) => field === document.activeElement);
  await page.getByRole('dialog', { name: words.start.title }).locator('[data-autofocus]:focus').waitFor();
  await keys.type('harb');
  await page.locator('.mantine-Autocomplete-option', { hasText: 'Harborline' }).waitFor();
  await keys.press('ArrowDown', 'Enter');
  await page.locator('[role=listbox]:focus').waitFor();
  await page
    .getByRole('dialog')
    .getByText(/customer’s last quote/)
    .waitFor();
  await keys.press('End', 'Enter');
  await expect.poll(() => focused('title'), { timeout: 8000 }).toBe(true);
  await keys.type('Service platform');
  await keys.press('Tab', 'Tab');
  await keys.type('1 feb 27');
  await keys.press('Tab');
  await keys.type('24');
  await keys.press('Tab');
  await keys.type('31 jan 27');
  await keys.press('Enter');
  await app.screenshot('first-deal-1-head');

  await keys.type('Platform fee');
  await keys.press('Tab', 'Tab');
  await keys.type('1800');
  await keys.press('Enter');
  await page.getByRole('region', { name: 'Summary' }).getByText('43,200.00').first().waitFor();
  await app.screenshot('first-deal-2-line');
  await keys.type('Seats');
  await keys.press('Tab', 'Tab');
  await keys.type('49');
  await keys.press('Tab');
  await keys.type('25, 40 m13');
  await keys.press('Enter');
  await keys.type('API calls');
  await keys.press('Tab', 'Tab');
  await keys.type('100k .012, 500k .009, .007');
  await keys.press('Tab');
  await keys.type('80k +6%');
  await keys.press('Enter');
  const summary = page.getByRole('region', { name: 'Summary' });
  const { commitments: _commitments, adaptivePricing: _adaptive, ...plain } = deal;
  await summary
    .getByText(written(pricedLike(plain).totals.expectedValue))
    .first()
    .waitFor();
  await app.screenshot('first-deal-3-priced');
  const toPriced = keys.count;

  await keys.press('Alt+t');
  await expect
    .poll(() => page.locator('[data-place="agreed.add"]').evaluate((field) => field === document.activeElement), {
      timeout: 8000,
    })
    .toBe(true);
  for (const phrase of ['com 60k, 90k -10% true-up', 'ad 20% 50%', 'sub 30d', 'sla 99.9%', 'fair 3x 30d']) {
    await keys.type(phrase);
    await keys.press('Enter');
  }
  const whole = pricedLike(deal);
  await summary.getByText(written(whole.totals.committedValue)).first().waitFor();
  await summary.getByText(written(whole.totals.expectedValue)).first().waitFor();
  await app.screenshot('first-deal-4-terms');
  const toAll = keys.count;
  const file = join(app.profile, 'deal.quote.json');
  await app.answerDialogs({ save: { json: file } });
  await app.application.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('quote.export-json')?.click());
  await expect.poll(() => readFileSync(file, 'utf8').length, { timeout: 10_000 }).toBeGreaterThan(100);
  const made = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  for (const term of ['substitution', 'serviceLevels', 'fairUse', 'startDate', 'termMonths', 'validUntil', 'currency', 'title'])
    expect([term, made[term]]).toEqual([term, deal[term]]);
  process.stdout.write(`keys: ${toPriced} to priced, ${toAll} to all terms\n`);
  expect(toPriced).toBeLessThanOrEqual(160);
  expect(toAll).toBeLessThanOrEqual(210);
  await page.getByText(words.agreed.names.commitments, { exact: true }).first().waitFor();
});
