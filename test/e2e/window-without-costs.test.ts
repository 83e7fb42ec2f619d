// A role that sees no costs walks through the whole window: marked costs are on no screen, in no copy, and in no file.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { windowWords } from '../../src/shared/text/window/window-words.ts';
import { testFolder } from '../services/running.ts';
import { quoteJson } from '../domain/quote-json.ts';
import { violations } from './harness/axe.ts';
import { callFrom } from './harness/call.ts';
import type { Launched } from './harness/launch.ts';
import { launch } from './harness/launch.ts';
import { openLine, openTab } from './harness/quote-places.ts';

const words = windowWords('en');

const marks = { model: 'acme/marker-route', other: '0.0271828', price: '7.31337' };

const costs = {
  schema: 'quotewright.costs/1',
  currency: 'USD',
  models: [{ id: marks.model, prices: [{ from: '2025-01-01', inputPerMillion: marks.price, outputPerMillion: '9' }] }],
};

const quote = quoteJson({
  number: 'Q-COSTS',
  title: 'Marked costs',
  lines: [
    {
      id: 'calls',
      name: 'Calls',
      unit: 'call',
      charge: { type: 'usage', model: 'per_unit', unitPrice: '0.47' },
      forecast: { type: 'monthly', quantities: ['1000'] },
      servedBy: [{ model: marks.model, sharePercent: '100', inputTokens: '1000', outputTokens: '0' }],
      otherCostPerUnit: marks.other,
    },
  ],
});
// A unit costs 0.0271828 + 0.00731337, of a price of 0.47.
const margin = '92.66';
const secrets = [...Object.values(marks), margin];

async function called<T>(page: Page, ...[name, input]: [Parameters<typeof callFrom>[1], unknown]): Promise<T> {
  const reply = await callFrom(page, name, input);
  if (!reply.ok) throw new Error(`${name} failed: ${JSON.stringify(reply.failure)}`);
  return reply.value as T;
}

/** Everything that the page says, what stands in its fields included. */
const shown = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')].map(({ value }) => value);
    return `${document.documentElement.outerHTML}\n${fields.join('\n')}`;
  });

const toldBy = (text: string): readonly string[] => secrets.filter((secret) => text.includes(secret));

async function switchTo(page: Page, name: string): Promise<void> {
  const { people } = await called<{ people: readonly { personId: string; name: string }[] }>(page, 'people.list', {});
  await called(page, 'people.switch', { personId: people.find((each) => each.name === name)?.personId ?? null });
}

/** A quote with marked costs, open on its first tab. */
async function marked(app: Launched): Promise<Page> {
  const page = app.window;
  page.setDefaultTimeout(15_000);
  await page.getByText('3 quotes').waitFor();
  const file = join(testFolder(), 'marked.costs.json');
  writeFileSync(file, JSON.stringify(costs));
  await app.answerDialogs({ open: { json: file } });
  const { costBookId } = await called<{ costBookId: string }>(page, 'costs.importFile', {});
  const { quoteId } = await called<{ quoteId: string }>(page, 'quotes.create', { from: 'document', document: quote });
  await called(page, 'quotes.saveDraft', { quoteId, saveCount: 0, draft: quote, costBookId });
  await page.getByRole('button', { name: 'Open Q-COSTS' }).click();
  await page.getByRole('tab', { name: words.builder.tabs.money }).waitFor();
  return page;
}

/** Walks all that a quote shows and hands to the clipboard, and answers what it said. */
async function walk(app: Launched, page: Page): Promise<string> {
  const said: string[] = [];
  const look = async (): Promise<void> => void said.push(await shown(page));
  await openLine(page, 'Calls');
  await look();
  for (const tab of ['contract', 'approve'] as const) {
    await openTab(page, tab);
    await page.waitForLoadState('networkidle');
    await look();
  }
  await openTab(page, 'money');
  const views = page.getByRole('toolbar', { name: words.money.label }).getByRole('button');
  for (let index = 0; index < (await views.count()); index += 1) {
    await views.nth(index).click();
    await look();
    const copy = page.getByRole('button', { name: words.money.copy, exact: true });
    if (!(await copy.isEnabled())) continue;
    await copy.click();
    said.push(await app.application.evaluate(async ({ clipboard }) => clipboard.readText()));
  }
  await page.keyboard.press('ControlOrMeta+K');
  await page.keyboard.type('cost');
  await look();
  await page.keyboard.press('Escape');
  return said.join('\n');
}

test('who sees costs is shown them, so that the walk would find them', { timeout: 90_000 }, async () => {
  await using app = await launch();
  const page = await marked(app);
  await page.getByText(margin).first().waitFor();
  expect(toldBy(await walk(app, page))).toEqual(secrets.filter((secret) => secret !== marks.price));
});

test('who sees none is shown none, on no screen, in no copy and in no file', { timeout: 120_000 }, async () => {
  await using app = await launch();
  const page = await marked(app);
  await page.getByText(margin).first().waitFor();
  await switchTo(page, 'Lena Brandt');
  // The quote opens again, without them.
  await expect.poll(() => page.getByText(margin).count()).toBe(0);
  await page.getByRole('grid', { name: words.line.grid }).waitFor();
  expect(toldBy(await walk(app, page))).toEqual([]);
  await openTab(page, 'deal');
  await app.screenshot('without-costs-quote');
  expect(await violations(page)).toEqual([]);

  const file = join(testFolder(), 'quote.json');
  await app.answerDialogs({ save: { json: file } });
  const rows = await called<{ rows: readonly { quoteId: string; number: string }[] }>(page, 'quotes.list', {});
  const quoteId = rows.rows.find(({ number }) => number === 'Q-COSTS')?.quoteId;
  await called(page, 'quotes.exportFile', { quoteId });
  expect(toldBy(readFileSync(file, 'utf8'))).toEqual([]);

  const rail = page.getByRole('navigation', { name: words.frame.rail });
  expect(await rail.getByRole('button', { name: words.frame.costs }).count()).toBe(0);
  const { catalogue, customers, guardrails, approvals, clauses, settings } = words.frame;
  for (const name of [catalogue, customers, guardrails, approvals, clauses, settings]) {
    await rail.getByRole('button', { name, exact: true }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(toldBy(await shown(page))).toEqual([]);
  }
  expect(await page.getByLabel('Sales').first().isVisible()).toBe(true);
  expect(app.complaints).toEqual([]);
});
