// The terms that real deals add, built by keyboard in the real window: what it says is what the command line makes of the same file.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { windowWords } from '../../src/shared/text/window/window-words.ts';
import type { Launched } from './harness/launch.ts';
import { launch } from './harness/launch.ts';
import { openPlace, writeCell } from './harness/quote-places.ts';

const root = resolve(import.meta.dirname, '../..');
const words = windowWords('en');
const { deal } = words;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function violations(page: Page): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('Runtime.evaluate', { expression: `if (!window.axe) { ${axe} }` });
    const expression = `(async () => {
      await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)));
      const { violations } = await axe.run(document, { resultTypes: ['violations'] });
      return violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', '));
    })()`;
    const { result } = await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    return result.value;
  } finally {
    await session.detach();
  }
}

/** Switches a term on as the keyboard does. */
async function switchOn(page: Page, label: string): Promise<void> {
  await page.getByRole('switch', { name: label }).focus();
  await page.keyboard.press('Space');
}

/** Types in place of what a field has, and leaves it. */
async function type(field: Locator, text: string): Promise<void> {
  await field.focus();
  await field.press('ControlOrMeta+a');
  await field.pressSequentially(text);
  await field.press('Tab');
}

async function choose(field: Locator, option: string): Promise<void> {
  await field.focus();
  await field.selectOption(option);
}

/** No part of the page is wider than the window. */
async function overflow(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => {
    const middle = document.querySelector('.qw-middle');
    return [
      document.documentElement.scrollWidth - document.documentElement.clientWidth,
      (middle?.scrollWidth ?? 0) - (middle?.clientWidth ?? 0),
    ];
  });
}

async function exported(app: Launched): Promise<string> {
  const file = join(app.profile, 'deal.quote.json');
  await app.answerDialogs({ save: { json: file } });
  await app.application.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('quote.export-json')?.click());
  await expect.poll(() => readFileSync(file, 'utf8').length, { timeout: 10_000 }).toBeGreaterThan(100);
  return file;
}

type Priced = {
  readonly totals: { readonly committedValue: string; readonly expectedValue: string };
  readonly options: readonly { readonly committedValue: string }[];
};

/** What the command line makes of a file. */
function priced(file: string, ...options: readonly string[]): Priced {
  const printed = execFileSync(process.execPath, ['src/main/cli/quotewright.ts', 'price', file, ...options, '--json'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(printed) as Priced;
}

const written = (amount: string): string =>
  Number(amount).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

test('a deal with most terms is built by keyboard, and comes to what price makes of it', { timeout: 240_000 }, async () => {
  await using app = await launch();
  const page = app.window;
  await page.setViewportSize({ width: 1360, height: 860 });
  await page.getByRole('button', { name: 'Open Q-2025-0042' }).waitFor();
  await page.keyboard.press('ControlOrMeta+n');
  const sheet = page.getByRole('dialog', { name: words.start.title });
  await sheet.waitFor();
  expect(await violations(page)).toEqual([]);
  await app.screenshot('deal-shapes');
  await sheet.getByRole('option', { name: new RegExp(`^${words.shapes.shapes['platform-fee'].name}`) }).click();
  await page.getByRole('grid', { name: words.line.grid }).waitFor();

  // The parties alone are missing: this workspace has no seller yet.
  await openPlace(page, words.builder.sections.parties);
  for (const [party, name] of [
    ['seller', 'Tallow AI, Inc.'],
    ['customer', 'Calder Instruments, Inc.'],
  ] as const) {
    await type(page.locator(`[data-place="${party}.legalName"]`), name);
    await page.locator(`[data-place^="${party}.address"]`).focus();
    await page.keyboard.insertText('88 Foundry Street\nUSA');
    await type(page.locator(`[data-place="${party}.contact.name"]`), 'Amos Whitfield');
  }

  // A second year, and lines: one on offer, one from month 4 on.
  await openPlace(page, words.builder.sections.terms);
  await type(page.locator('[data-place="termMonths"]'), '24');
  await openPlace(page, words.builder.sections.lines);
  await page.locator('[data-place="lines[3].name"]').click();
  await page.keyboard.press('Enter');
  await switchOn(page, deal.option.switch);
  await page.getByText(/if taken/).waitFor();
  await page.locator('[data-place="lines[1].name"]').click();
  await page.keyboard.press('Enter');
  await switchOn(page, deal.months.switch);
  await type(page.locator('[data-place="lines[1].fromMonth"]'), '4');
  await app.screenshot('deal-line');
  await page.getByRole('button', { name: words.line.closeDetails }).press('Enter');

  await openPlace(page, words.builder.sections.commitments);
  const at = (place: string): Locator => page.locator(`[data-place="commitments[0].${place}"]`);
  await app.screenshot('deal-commitment-closed');
  // Paid apart from use, with bands, an amount agreed for the second year, overage at list, and a credit.
  await switchOn(page, deal.payments.switch);
  await writeCell(page, at('payments[0].percent'), '60');
  await writeCell(page, at('payments[1].percent'), '40');
  await switchOn(page, deal.bands.switch);
  await writeCell(page, at('discountBands[1].from'), '100k');
  await writeCell(page, at('discountBands[1].percent'), '8');
  await switchOn(page, deal.agreedAmounts.switch);
  await writeCell(page, at('agreedAmounts[0].amount'), '25k');
  await switchOn(page, words.commitment.overageSwitch);
  await type(at('overage.adjustPercent'), '5');
  await choose(at('overage.rate'), 'list');
  await choose(at('shortfall'), 'credit');
  await type(at('creditMonths'), '6');
  // What these exclude says so: payments keep billing in advance, a credit excludes carrying forward.
  await page.getByText('Not while billing is in advance.').waitFor();
  await page.getByText('Not while amounts are agreed for later and a shortfall becomes a credit.').waitFor();
  await page
    .getByText(words.builder.readyToIssue)
    .or(page.getByText(words.builder.completeButWaits))
    .or(page.getByText(words.builder.warningsFirst))
    .first()
    .waitFor();
  await app.screenshot('deal-commitment-open');
  expect(await violations(page)).toEqual([]);

  const file = await exported(app);
  const quote = JSON.parse(readFileSync(file, 'utf8')) as { readonly commitments: readonly object[] };
  expect(quote.commitments[0]).toMatchObject({
    shortfall: 'credit',
    creditMonths: 6,
    overage: { adjustPercent: '5', rate: 'list' },
    agreedAmounts: [{ fromMonth: 13, amount: '25000' }],
  });
  const evaluation = priced(file);
  const summary = page.getByRole('region', { name: words.builder.summary });
  await summary.getByText(written(evaluation.totals.committedValue)).first().waitFor();
  await summary.getByText(written(evaluation.totals.expectedValue)).first().waitFor();

  await openPlace(page, words.money.views.year);
  const options = page.getByRole('grid', { name: words.evaluation.options });
  expect(await options.innerText()).toContain(written(evaluation.options[0]?.committedValue ?? ''));
  await app.screenshot('deal-totals');
  await openPlace(page, words.money.views.commitment);
  await page.getByRole('grid', { name: /: Payments/ }).waitFor();
  expect(await violations(page)).toEqual([]);
  await app.screenshot('deal-balance');
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await app.screenshot('deal-balance-dark');
  await openPlace(page, words.builder.sections.commitments);
  expect(await violations(page)).toEqual([]);
  await app.screenshot('deal-commitment-dark');

  // One undo takes the last term back whole.
  await switchOn(page, deal.agreedAmounts.switch);
  await page
    .getByText(deal.notNow(['credited']))
    .first()
    .waitFor();
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => at('agreedAmounts[0].amount').innerText()).toBe('25,000');

  // A narrow window: nothing is cut off.
  await page.setViewportSize({ width: 700, height: 900 });
  for (const name of [words.builder.sections.commitments, words.builder.sections.lines, words.money.views.commitment]) {
    await openPlace(page, name);
    expect([name, await overflow(page)]).toEqual([name, [0, 0]]);
  }
  await openPlace(page, words.builder.sections.commitments);
  await app.screenshot('deal-narrow');
  expect(app.complaints).toEqual([]);
});

test('what goes with billing in arrears, and the terms of the index, come to the same too', { timeout: 120_000 }, async () => {
  await using app = await launch();
  const page = app.window;
  await page.setViewportSize({ width: 1360, height: 860 });
  await page.getByRole('button', { name: 'Open Q-2025-0042' }).click();
  await page.getByRole('grid', { name: words.line.grid }).waitFor();
  await openPlace(page, words.builder.sections.commitments);
  const at = (place: string): Locator => page.locator(`[data-place="commitments[0].${place}"]`);
  // What excludes excess that counts forward is switched off first.
  await page.getByText(deal.notNow(['rollover', 'trueUp'])).waitFor();
  await switchOn(page, words.commitment.rolloverSwitch);
  await switchOn(page, words.commitment.trueUpSwitch);
  await choose(at('billing'), 'arrears');
  await switchOn(page, deal.minimum.switch);
  await type(at('minimum.amount'), '5k');
  await switchOn(page, deal.carryForward.switch);
  await type(at('carryForward.percent'), '10');
  await openPlace(page, words.builder.sections.adaptive);
  await type(page.locator('[data-place="adaptivePricing.indexedSharePercent"]'), '20');
  await switchOn(page, deal.reassignment.switch);
  await app.screenshot('deal-adaptive');
  expect(await violations(page)).toEqual([]);

  const file = await exported(app);
  const quote = JSON.parse(readFileSync(file, 'utf8')) as { readonly commitments: readonly object[] };
  expect(quote).toMatchObject({
    commitments: [{ billing: 'arrears', minimum: { every: 'month', amount: '5000' }, carryForward: { percent: '10' } }],
    adaptivePricing: { indexedSharePercent: '20', reassignment: { up: 'chain', down: 'level' } },
  });
  const { totals } = priced(file, '--costs', 'resources/samples/costs.json');
  const summary = page.getByRole('region', { name: words.builder.summary });
  await summary.getByText(written(totals.committedValue)).first().waitFor();
  await summary.getByText(written(totals.expectedValue)).first().waitFor();
  await openPlace(page, words.money.views.commitment);
  await page.getByRole('columnheader', { name: words.evaluation.carriedForward }).waitFor();
  await app.screenshot('deal-arrears');
  expect(app.complaints).toEqual([]);
});
