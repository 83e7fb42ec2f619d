// One term is changed, and with it everything that is said of it: on screen, in the PDF, in the data inside it, in Word.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { evaluate } from '../../src/shared/domain/evaluate.ts';
import { readQuote } from '../../src/shared/domain/reading/read.ts';
import type { Evaluation } from '../../src/shared/domain/terms/evaluation.ts';
import { quotewright } from '../cli/command-line.ts';
import { exampleCosts, exampleJson, valueOf } from '../domain/example-files.ts';
import { callFrom } from './harness/call.ts';
import { launch } from './harness/launch.ts';
import { openClause, openPlace } from './harness/quote-places.ts';

const run = promisify(execFile);

type Terms = { adaptivePricing: { decrease: { thresholdPercent: string } } };

function evaluationAt(thresholdPercent: string): Evaluation {
  const quote = structuredClone(exampleJson('support-desk.quote.json')) as Terms;
  quote.adaptivePricing.decrease.thresholdPercent = thresholdPercent;
  return valueOf(evaluate(valueOf(readQuote(quote)), exampleCosts()));
}

/** The text of the clause on price reductions, as the window shows it. */
async function reductionClause(window: Page): Promise<string> {
  const clause = await openClause(window, 'price-reduction');
  return (await clause.locator('.qw-contract').first().innerText()).replaceAll('\u00A0', ' ');
}

async function exportedDraft(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = window.getByRole('dialog');
  await dialog.getByRole('radio', { name: /Draft/ }).click();
  await dialog.getByRole('button', { name: 'Export PDF…' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

const wordOf = (docx: string): string =>
  strFromU8(unzipSync(new Uint8Array(readFileSync(docx)))['word/document.xml'] ?? new Uint8Array()).replaceAll('\u00A0', ' ');

/** In the order in which it is drawn: clauses run through columns. */
const textOf = async (pdf: string): Promise<string> =>
  (await run('pdftotext', ['-raw', pdf, '-'])).stdout.replaceAll(/[\s\u00A0]+/g, ' ');

async function dataOf(pdf: string): Promise<{ quote: Terms; evaluation: { adaptivePricing: Evaluation['adaptivePricing'] } }> {
  await run('pdfdetach', ['-saveall', '-o', join(pdf, '..'), pdf]);
  return JSON.parse(readFileSync(join(pdf, '..', 'contract.json'), 'utf8')) as Awaited<ReturnType<typeof dataOf>>;
}

test('the threshold of a price reduction', async () => {
  await using app = await launch();
  const { window, profile } = app;
  const pdf = join(profile, 'draft.pdf');
  await app.answerDialogs({ save: { pdf } });
  await window.getByText('Support automation, three years').click();

  const before = await reductionClause(window);
  expect(before).toContain('more than 20%');
  await exportedDraft(window);
  expect(await textOf(pdf)).toContain('−20%');
  expect((await dataOf(pdf)).quote.adaptivePricing.decrease.thresholdPercent).toBe('20');
  expect(await textOf(pdf)).toContain('by more than 20%, prices fall');

  await openPlace(window, 'Adaptive pricing');
  await window
    .getByRole('textbox', { name: /Threshold/ })
    .first()
    .fill('25');
  await window.keyboard.press('Tab');
  await window.getByText(/^Saved \d/).waitFor();

  const after = await reductionClause(window);
  expect(after).toContain('more than 25%');
  expect(after).not.toContain('20%');

  await exportedDraft(window);
  const text = await textOf(pdf);
  expect(text).toContain('by more than 25%, prices fall');
  expect(text).toContain('−25%');
  expect(text).not.toContain('more than 20%');
  const data = await dataOf(pdf);
  expect(data.quote.adaptivePricing.decrease.thresholdPercent).toBe('25');
  const expected = evaluationAt('25');
  expect(data.evaluation.adaptivePricing).toEqual(expected.adaptivePricing);
  // The sample's index falls by 40 percent, so that what the threshold changes is the words and not the money.
  expect(evaluationAt('45').adaptivePricing).not.toEqual(expected.adaptivePricing);
  expect((await quotewright('verify', pdf)).problems).toMatch(/A draft, and not an issued contract\.\n$/);

  const docx = join(profile, 'draft.docx');
  await app.answerDialogs({ save: { pdf, docx }, open: { docx } });
  await window.getByRole('button', { name: 'Export', exact: true }).click();
  await window.getByRole('dialog').getByRole('button', { name: 'Word document…' }).click();
  await window.getByRole('dialog').waitFor({ state: 'hidden' });
  const word = wordOf(docx).replaceAll(/<[^>]*>/g, '');
  expect(word).toContain('by more than 25%, prices fall');
  expect(word).toContain('−25%');
  expect(word).not.toContain('more than 20%');

  // What the preview shows is what was saved, byte for byte.
  const rows = await callFrom(window, 'quotes.list', { search: 'support' });
  const quoteId = (rows as { value: { rows: { quoteId: string }[] } }).value.rows[0]?.quoteId;
  const preview = await callFrom(window, 'documents.preview', { quoteId });
  expect((preview as { value: { sha256: string } }).value.sha256).toBe(
    createHash('sha256').update(readFileSync(pdf)).digest('hex'),
  );
  await openPlace(window, 'Preview');
  await window
    .getByLabel('Pages of the document')
    .getByLabel(/^Page 1 of \d+$/)
    .locator('canvas')
    .waitFor();
  expect(app.complaints).toEqual([]);
}, 120_000);

test('a clause is chosen, worded freely, held against the standard, omitted, and brought back', async () => {
  await using app = await launch();
  const { window } = app;
  await window.getByText('Support automation, three years').click();
  const clause = await openClause(window, 'substitution');
  const entry = window.locator('[data-entry="clause substitution"]');
  await clause.getByRole('combobox', { name: 'Position' }).selectOption({ index: 1 });
  await entry.getByText('Fallback 1', { exact: true }).waitFor();
  // On a shared screen neither the position nor the playbook is to be seen, and the text is.
  await clause.getByText('Ask when:').waitFor();
  await window.getByRole('radiogroup').getByText('Customer', { exact: true }).click();
  await entry.getByText('Fallback 1', { exact: true }).waitFor({ state: 'detached' });
  await clause.getByText('Ask when:').waitFor({ state: 'detached' });
  await clause.locator('.qw-contract').first().waitFor();
  await window.getByRole('radiogroup').getByText('Internal', { exact: true }).click();
  await clause.getByRole('button', { name: 'Against the standard' }).click();
  await clause.locator('.qw-redline ins').first().waitFor();
  await app.screenshot('clause-in-quote');

  await clause.getByRole('button', { name: 'Write own text' }).click();
  await clause.getByLabel('Own text of this clause').fill('No model is replaced. See {{term:nonsense}} and <b>this</b>.');
  await clause.getByText(/“nonsense” is not a term of a deal/).waitFor();
  expect(await clause.locator('.qw-contract').first().innerText()).toContain('<b>this</b>');
  await window
    .getByRole('complementary')
    .or(window.getByRole('region', { name: 'Summary' }))
    .getByText('Needs Legal')
    .waitFor();

  await clause.getByRole('button', { name: 'Back to the library’s text' }).click();
  await clause.getByRole('button', { name: 'Omit' }).click();
  await entry.getByText('Omitted', { exact: true }).waitFor();
  await clause.getByRole('button', { name: 'Bring back' }).click();
  await clause.locator('.qw-contract').first().waitFor();
  await window.keyboard.press('Control+z');
  await entry.getByText('Omitted', { exact: true }).waitFor();
  expect(app.complaints).toEqual([]);
}, 120_000);

test('a Word file goes out, comes back changed, and is taken as own wording', async () => {
  await using app = await launch();
  const { window, profile } = app;
  const docx = join(profile, 'draft.docx');
  await app.answerDialogs({ save: { docx }, open: { docx } });
  await window.getByText('Support automation, three years').click();
  await openPlace(window, 'Clauses');
  await window.getByRole('button', { name: 'Export', exact: true }).click();
  await window.getByRole('dialog').getByRole('button', { name: 'Word document…' }).click();
  await window.getByRole('dialog').waitFor({ state: 'hidden' });

  const parts = unzipSync(new Uint8Array(readFileSync(docx)));
  const sent = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const reworded = sent.replace('It is carried over once only and is not paid out.', 'It is carried over as often as needed.');
  expect(reworded).not.toBe(sent);
  const back = reworded.replace(/(Invoices are due <.*?)30\u00A0days/, '$160 days');
  expect(back).not.toBe(reworded);
  writeFileSync(docx, zipSync({ ...parts, 'word/document.xml': strToU8(back) }));

  await window.getByRole('button', { name: 'Read a returned Word file…' }).click();
  const proposal = window.locator('[data-proposal="rollover"]');
  await proposal.locator('ins').getByText('often').first().waitFor();
  await proposal.getByRole('button', { name: 'Take as own wording' }).click();
  await proposal.getByText('Taken. Own wording goes to legal.').waitFor();
  await window.locator('[data-entry="clause rollover"]').getByText('Own wording', { exact: true }).waitFor();
  const clause = await openClause(window, 'rollover');
  await clause.getByText('It is carried over as often as needed.').last().waitFor();
  await clause.locator('.qw-contract').getByText('15%').first().waitFor();

  // A value in the place of a term's changes the deal, and no wording.
  const payment = window.locator('[data-proposal="payment"]');
  await payment.getByText('They want 60 days where the deal says 30 days.').waitFor();
  await payment.getByText(/^Committed value stays USD/).waitFor();
  expect(await payment.getByRole('button', { name: 'Take as own wording' }).count()).toBe(0);
  await payment.getByRole('button', { name: 'Change the term to 60 days' }).click();
  await payment.getByText('The term is now 60 days.').waitFor();
  const paid = await openClause(window, 'payment');
  await paid.locator('.qw-contract').getByText('60 days').first().waitFor();
  expect(app.complaints).toEqual([]);
}, 120_000);
