// Guardrails in the window: a quote outside them is asked for, approved by others, and issued; a change takes it back.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { launch } from './harness/launch.ts';
import { lineCell, openPlace, writeCell } from './harness/quote-places.ts';

async function openSupportDesk(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Open Q-2025-0042' }).click();
  await window.getByRole('grid', { name: 'Lines of the quote' }).waitFor();
}

/** Sets the discount on agent seats, and waits until it is saved. */
async function discountSeats(window: Page, percent: string): Promise<void> {
  await openPlace(window, 'Lines');
  await writeCell(window, lineCell(window, 'Agent seats', 'discount'), percent);
  await window.getByText(/^Saved \d/).waitFor();
}

async function workAs(window: Page, name: string): Promise<void> {
  await window.getByRole('button', { name: /^Who works here/ }).click();
  await window.getByText('A name on this computer, not a signature').waitFor();
  await window.getByRole('radio', { name: new RegExp(name) }).click();
  await window.getByRole('button', { name: new RegExp(`^Who works here: ${name}`) }).waitFor();
  await window.keyboard.press('Escape');
  await window.getByRole('dialog').waitFor({ state: 'detached' });
}

async function decideFromList(window: Page, role: string, choose: 'Approve' | 'Decline', reason = ''): Promise<void> {
  await window.getByRole('button', { name: 'Decisions', exact: true }).click();
  await window.getByRole('button', { name: 'Decide on Q-2025-0042' }).click();
  const form = window.getByRole('region', { name: `Decide for ${role}` });
  if (reason !== '') await form.getByRole('textbox', { name: 'Reason' }).fill(reason);
  await form.getByRole('button', { name: choose }).click();
  await form.waitFor({ state: choose === 'Approve' ? 'detached' : 'visible' });
}

const bar = (window: Page) => window.locator('.qw-top');
const approvals = (window: Page) => window.getByRole('tab', { name: /Approve/ });

async function issue(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = window.getByRole('dialog', { name: 'Export this quote' });
  await dialog.getByRole('radio', { name: /^Final/ }).click();
  await dialog.getByRole('button', { name: /Issue and export/ }).click();
}

test('a discount beyond the guardrails is asked for, approved by two others, lost with a change, and issued in the end', async () => {
  await using app = await launch();
  await app.beforeTheSamplesStart();
  const { window } = app;
  window.setDefaultTimeout(15_000);
  await openSupportDesk(window);
  const summary = window.getByRole('region', { name: 'Summary' });
  await summary.getByText('Inside the guardrails').waitFor();
  await discountSeats(window, '35');
  await summary.getByText('Needs Pricing and Finance').waitFor();

  await openPlace(window, 'Approvals');
  await window.getByText('The discount on a line is 35%, more than 30%.').waitFor();
  await window.getByRole('textbox', { name: 'Note to the approvers' }).fill('A reference for the whole sector.');
  await window.getByRole('region', { name: 'Approvals' }).getByRole('button', { name: 'Request approval' }).click();
  await bar(window).getByText('In approval', { exact: true }).waitFor();
  await window.getByText('You can’t decide on your own request. Someone else has to.').waitFor();
  await app.screenshot('approvals');
  await window.getByText('Customer', { exact: true }).click();
  await window.getByText('This quote can’t be issued yet. The internal view says what comes first.').waitFor();
  expect(await window.getByText('Needs Pricing and Finance').count()).toBe(0);
  await window.getByText('Internal', { exact: true }).click();

  const target = join(app.profile, 'contract.pdf');
  await app.answerDialogs({ save: { pdf: target } });
  await issue(window);
  await window.getByText('Approval by Pricing and Finance is needed first. Request it under Approvals.').waitFor();
  expect(existsSync(target)).toBe(false);
  await window.keyboard.press('Escape');
  await window.getByRole('dialog').waitFor({ state: 'detached' });

  await workAs(window, 'Priya Nair');
  await decideFromList(window, 'Pricing', 'Approve');
  await workAs(window, 'Tom Becker');
  await decideFromList(window, 'Finance', 'Approve', 'Once, for the reference.');
  await bar(window).getByText('Approved', { exact: true }).waitFor();
  await window.getByText('All approvals are given.').waitFor();
  await window.getByRole('region', { name: 'Approvals' }).getByText('Once, for the reference.').waitFor();

  await discountSeats(window, '36');
  await bar(window).getByText('Draft', { exact: true }).waitFor();
  await approvals(window).click();
  await window.getByText('The quote changed after the last request. Earlier decisions no longer count.').waitFor();
  await issue(window);
  await window.getByText('Approval by Pricing and Finance is needed first. Request it under Approvals.').last().waitFor();
  await window.keyboard.press('Escape');
  await window.getByRole('dialog').waitFor({ state: 'detached' });

  await discountSeats(window, '35');
  await bar(window).getByText('Approved', { exact: true }).waitFor();
  await issue(window);
  await bar(window).getByText('Issued', { exact: true }).waitFor();
  expect(existsSync(target)).toBe(true);
  await approvals(window).click();
  await window.getByText('This revision was issued with all the approvals it needed.').waitFor();
  expect(app.complaints).toEqual([]);
}, 180_000);

test('a decline takes a reason, and the list shows what is in approval', async () => {
  await using app = await launch();
  await app.beforeTheSamplesStart();
  const { window } = app;
  window.setDefaultTimeout(15_000);
  await openSupportDesk(window);
  await discountSeats(window, '20');
  await approvals(window).click();
  await window.getByRole('region', { name: 'Approvals' }).getByRole('button', { name: 'Request approval' }).click();
  await workAs(window, 'Priya Nair');
  const form = window.getByRole('region', { name: 'Decide for Pricing' });
  await form.getByRole('button', { name: 'Decline' }).click();
  await form.getByText('Enter a reason. A decline needs one.').waitFor();
  await form.getByRole('textbox', { name: 'Reason' }).fill('Not without a longer term.');
  await form.getByRole('button', { name: 'Decline' }).click();
  await window.getByText('An approval was declined.', { exact: false }).waitFor();
  await window.getByRole('button', { name: 'Quotes', exact: true }).click();
  await window
    .getByRole('row', { name: /Q-2025-0042/ })
    .getByText('In approval', { exact: true })
    .waitFor();
  expect(app.complaints).toEqual([]);
}, 120_000);

test('a rule is changed, tried on a quote, taken back, and put into force', async () => {
  await using app = await launch();
  await app.beforeTheSamplesStart();
  const { window } = app;
  window.setDefaultTimeout(15_000);
  await window.getByRole('button', { name: 'Guardrails', exact: true }).click();
  const first = window.getByRole('group', { name: 'Rule 1', exact: true });
  const value = first.getByRole('textbox', { name: 'Value' });
  await window.getByText('Only Pricing or an admin can put guardrails into force', { exact: false }).waitFor();
  const preview = window.getByRole('region', { name: 'What a quote would need' });
  await preview.getByRole('combobox', { name: 'Quote' }).selectOption({ label: 'Q-2025-0042 Support automation, three years' });
  await preview.getByText('Nothing. The quote is inside these rules.').waitFor();
  await value.fill('12');
  await preview.getByText('the discount on a line is 12.5%, more than 12%', { exact: false }).waitFor();
  await value.fill('twelve');
  await first.getByText('Not a number: write 1,250.50, 12.5k or 90 ct').waitFor();
  await window.getByText('1 problem to solve').waitFor();
  await value.fill('12');
  await window.getByRole('button', { name: 'Remove rule 2', exact: true }).click();
  await window.getByRole('button', { name: 'Undo: Rule removed' }).click();
  await app.screenshot('guardrails');
  await workAs(window, 'Priya Nair');
  await window.getByRole('button', { name: 'Put into force' }).click();
  await bar(window).getByText('Version 2 in force').waitFor();
  await window.getByRole('button', { name: 'Quotes', exact: true }).click();
  await openSupportDesk(window);
  await window.getByRole('region', { name: 'Summary' }).getByText('Needs Pricing').waitFor();
  expect(app.complaints).toEqual([]);
}, 120_000);
