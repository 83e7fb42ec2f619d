// The main job, as a rep does it: from an empty profile to a contract that is ready to sign and proves its own numbers.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { evaluate } from '../../src/shared/domain/evaluate.ts';
import { readQuote } from '../../src/shared/domain/reading/read.ts';
import type { Evaluation } from '../../src/shared/domain/terms/evaluation.ts';
import { percentText } from '../../src/shared/text/number-format.ts';
import { quotewright } from '../cli/command-line.ts';
import { exampleCosts, exampleJson, valueOf } from '../domain/example-files.ts';
import { launch } from './harness/launch.ts';
import { openLine, openPlace, writeCell } from './harness/quote-places.ts';

const run = promisify(execFile);

type QuoteJson = {
  lines: { charge: { tiers: { unitPrice: string }[] } }[];
  commitments: { amounts: string[] }[];
};

/** The sample with the two changes that the test makes in the window, evaluated by the engine alone. */
function expectedEvaluation(): Evaluation {
  const quote = structuredClone(exampleJson('support-desk.quote.json')) as QuoteJson;
  const tier = quote.lines[3]?.charge.tiers[0];
  const amounts = quote.commitments[0]?.amounts;
  if (tier === undefined || amounts === undefined) throw new Error('The sample has changed');
  tier.unitPrice = '0.95';
  amounts[0] = '100000';
  return valueOf(evaluate(valueOf(readQuote(quote)), exampleCosts()));
}

const shown = (amount: string): string => amount.replace(/\B(?=(\d{3})+(?!\d))/g, ',');

async function expectTotals(window: Page, { totals }: Evaluation): Promise<void> {
  const summary = window.getByRole('region', { name: 'Summary' });
  await summary.getByText(shown(totals.committedValue)).waitFor();
  await summary.getByText(shown(totals.expectedValue)).waitFor();
  await summary.getByText(percentText(totals.grossMarginPercent ?? '', 'en')).waitFor();
  for (const { year, invoiced, cost } of totals.byYear) {
    await summary.getByRole('row', { name: `Year ${year} ${shown(invoiced)} ${shown(cost)}` }).waitFor();
  }
}

async function openSupportDesk(window: Page): Promise<void> {
  await window.getByText('Support automation, three years').click();
  await window.getByRole('heading', { name: 'Support automation, three years' }).waitFor();
}

test('from an empty profile: change a price and the commitment, restart, export the contract, verify it', async () => {
  const expected = expectedEvaluation();
  await using first = await launch();
  await openSupportDesk(first.window);
  const before = valueOf(evaluate(valueOf(readQuote(exampleJson('support-desk.quote.json'))), exampleCosts()));
  await expectTotals(first.window, before);

  await openLine(first.window, 'Automated resolutions');
  const price = first.window.getByRole('grid', { name: 'Tiers' }).locator('[data-column="unitPrice"]').first();
  await writeCell(first.window, price, '0.95');
  await first.window.getByRole('button', { name: 'Close the details' }).click();
  await openPlace(first.window, 'Commitments');
  await first.window.getByRole('textbox', { name: 'Year 1' }).fill('100,000');
  await first.window.keyboard.press('Tab');
  await expectTotals(first.window, expected);
  await first.window.getByText(/^Saved/).waitFor();
  expect(first.complaints).toEqual([]);

  await using second = await first.restart();
  await second.beforeTheSamplesStart();
  await openSupportDesk(second.window);
  await expectTotals(second.window, expected);

  const pdf = join(second.profile, 'contract.pdf');
  await second.answerDialogs({ save: { pdf } });
  await second.window.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = second.window.getByRole('dialog');
  await dialog.getByRole('radio', { name: /final|sign/i }).click();
  await dialog.getByRole('button', { name: /Issue and export/ }).click();
  await dialog.waitFor({ state: 'hidden' });
  await second.window.getByText(/^Written: .*contract\.pdf/).waitFor();
  expect(existsSync(pdf)).toBe(true);
  await second.window.getByText('Issued', { exact: true }).first().waitFor();

  const verified = await quotewright('verify', pdf);
  expect([verified.status, verified.problems]).toEqual([0, '']);
  expect(verified.out).toMatch(/^ok: Q-2025-0042 revision 1, fingerprint [0-9a-f]{64}/);

  const signatures = await run('pdfsig', [pdf]).catch((error: unknown) => error as { stdout: string });
  expect(signatures.stdout.match(/Signature #\d+/g)).toHaveLength(2);
  const { stdout: text } = await run('pdftotext', ['-layout', pdf, '-']);
  const { committedValue, expectedValue, byYear } = expected.totals;
  for (const amount of [committedValue, expectedValue, ...byYear.map(({ invoiced }) => invoiced)])
    expect(text).toContain(shown(amount));
  expect(second.complaints).toEqual([]);
}, 120_000);

test('an issued revision is read, not written; a new revision starts as its copy', async () => {
  await using app = await launch();
  await app.beforeTheSamplesStart();
  await openSupportDesk(app.window);
  await app.answerDialogs({ save: { pdf: join(app.profile, 'contract.pdf') } });
  await app.window.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = app.window.getByRole('dialog');
  await dialog.getByRole('radio', { name: /final|sign/i }).click();
  await dialog.getByRole('button', { name: /Issue and export/ }).click();
  await dialog.waitFor({ state: 'hidden' });
  await app.window.getByText(/This revision is issued and can’t change/).waitFor();
  await app.window.getByRole('button', { name: /new revision/i }).click();
  await app.window.getByText('Q-2025-0042 · Revision 2').waitFor();
  await app.window.getByText('Draft', { exact: true }).first().waitFor();
  expect(app.complaints).toEqual([]);
}, 120_000);
