// What each part of the guide is about, on the sample workspace.
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { RunningApp } from '../electron/running-app.ts';
import { take, workAs } from './take.ts';

const deal = 'Support automation, three years';

async function go(page: Page, place: string): Promise<void> {
  await page.getByRole('button', { name: place, exact: true }).first().click();
}

async function openDeal(page: Page): Promise<void> {
  await go(page, 'Quotes');
  await page.getByText(deal).first().click();
  await page.getByRole('region', { name: 'Summary' }).getByText('571,054.50').waitFor();
}

async function takeForReps(page: Page): Promise<void> {
  await openDeal(page);
  await take(page, 'quote');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('button', { name: /^Commitment/ }).click();
  await take(page, 'quote-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.keyboard.press('Alt+3');
  await page.getByRole('button', { name: 'What if', exact: true }).click();
  await page.getByRole('grid').first().waitFor();
  await take(page, 'what-if');
}

async function takeForLegal(page: Page): Promise<void> {
  await page.keyboard.press('Alt+2');
  const outline = page.getByRole('tree');
  await outline.waitFor();
  await outline.getByText('Reduction of prices', { exact: true }).first().click();
  await take(page, 'contract-pane');
  await go(page, 'Clauses');
  await page.getByRole('button', { name: /Reduction of prices/ }).click();
  await page.getByText('Where on a').last().waitFor();
  await take(page, 'clause');
}

async function takeForFinance(page: Page): Promise<void> {
  await openDeal(page);
  await page.keyboard.press('Alt+3');
  await page.getByRole('button', { name: 'Invoices', exact: true }).click();
  await page.getByRole('grid').first().waitFor();
  await take(page, 'money');
}

async function takeForPricing(page: Page): Promise<void> {
  await go(page, 'Model costs');
  await page.getByRole('heading', { name: 'Model costs' }).waitFor();
  await take(page, 'model-costs');
  await go(page, 'Guardrails');
  const first = page.getByRole('group', { name: 'Rule 1', exact: true });
  await first.getByRole('textbox', { name: 'Value' }).fill('12');
  await workAs(page, 'Priya Nair');
  await page.getByRole('button', { name: 'Put into force' }).click();
  const effects = page.getByRole('dialog', { name: 'What these rules would change' });
  await effects.getByText(/open quotes looked at$/).waitFor();
  await take(page, 'guardrails-ask');
  await page.keyboard.press('Escape');
  await effects.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Catalogue' }).click();
  await page.getByRole('button', { name: /^Support automation · Version 1/ }).click();
  await page.getByRole('grid', { name: 'Products' }).waitFor();
  await take(page, 'catalogue');
}

async function takeSellers(page: Page): Promise<void> {
  await go(page, 'Settings');
  const seller = page.getByRole('region', { name: 'Seller profile' });
  await seller.getByRole('textbox', { name: 'Legal name' }).first().fill('Tallow AI, Inc.');
  await seller.getByRole('button', { name: 'Add another seller' }).click();
  await seller.getByRole('textbox', { name: 'Legal name' }).first().fill('Tallow AI Europe GmbH');
  await page.keyboard.press('Tab');
  await take(page, 'sellers');
}

/** What stays of a customer who asked for deletion: one issued revision, until its day. */
async function takeRetention({ page, profile, answerDialogs }: RunningApp): Promise<void> {
  await answerDialogs({ save: { pdf: join(profile, 'contract.pdf') } });
  await openDeal(page);
  // The sample's validity is over: what is issued is open for signature.
  await page.getByRole('textbox', { name: 'Valid until' }).fill('31 Dec 2027');
  await page.keyboard.press('Tab');
  await page.getByText(/^Saved \d/).waitFor();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export this quote' });
  await dialog.getByRole('radio', { name: /^Final/ }).click();
  const issue = dialog.getByRole('button', { name: /Issue and export/ });
  await issue.click();
  await dialog.getByRole('checkbox', { name: 'Issue it with a start in the past' }).check();
  await issue.click();
  await page.getByText(/^Written: .*contract\.pdf/).waitFor();
  await go(page, 'Customers');
  await page
    .getByRole('button', { name: /^Northbank/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Delete this customer’s data…' }).click();
  const deletion = page.getByRole('dialog');
  await deletion.getByText(/must stay until/).waitFor();
  await deletion.getByRole('textbox').fill('Asked for by letter of 2 November');
  await take(page, 'customer-deletion');
  await deletion.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByRole('table', { name: 'Kept after a deletion' }).waitFor();
  // The notices tell of what went before, and go on their own.
  await page.waitForFunction(() => document.querySelector('.mantine-Notification-root') === null);
  await take(page, 'customers-kept');
}

export async function takePlaces(app: RunningApp): Promise<void> {
  const { page } = app;
  await page.emulateMedia({ colorScheme: 'light' });
  await takeForReps(page);
  await takeForLegal(page);
  await takeForFinance(page);
  await takeForPricing(page);
  await takeSellers(page);
  await takeRetention(app);
}
