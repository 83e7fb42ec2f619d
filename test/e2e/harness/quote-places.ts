// Places of an open quote by the name that a reader knows them by, so that a test says where it goes and no more.
import type { Locator, Page } from 'playwright-core';
import { windowWords } from '../../../src/shared/text/window/window-words.ts';

const words = windowWords('en');
const { builder, agreed } = words;

type Tab = keyof typeof builder.tabs;

export async function openTab(page: Page, tab: Tab): Promise<void> {
  await page.getByRole('tab', { name: new RegExp(builder.tabs[tab]) }).click();
}

const terms: Readonly<Record<string, string>> = {
  [builder.sections.commitments]: agreed.names.commitments,
  [builder.sections.credits]: agreed.names.credits,
  [builder.sections.adaptive]: agreed.names.adaptivePricing,
  [builder.sections.substitution]: agreed.names.substitution,
};

/** Where the money page shows what tests ask for by its subject. */
const moneyViews: Readonly<Record<string, string>> = {
  Totals: words.money.views.year,
  'Monthly schedule': words.money.views.month,
  'Commitment balance': words.money.views.commitment,
  'True-ups': words.money.views.commitment,
  Measurements: words.money.views.index,
  'Credit balance': words.money.views.credits,
  'Lines by month': words.money.views.line,
};

/** Opens what is agreed in place, unless it is open. */
async function openTerm(page: Page, name: string): Promise<void> {
  await openTab(page, 'deal');
  const sentence = page
    .getByRole('region', { name: agreed.title })
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .first();
  if ((await sentence.getAttribute('aria-expanded')) !== 'true') await sentence.click();
}

/** Goes to a part of the quote. */
export async function openPlace(page: Page, name: string): Promise<void> {
  const { sections } = builder;
  if (name === sections.parties || name === sections.terms) {
    await openTab(page, 'deal');
    const rest = page.getByRole('button', { name: /^Seller: / });
    if ((await rest.getAttribute('aria-expanded')) !== 'true') await rest.click();
    return;
  }
  if (name === sections.lines) return openTab(page, 'deal');
  if (name === sections.clauses) return openTab(page, 'contract');
  const term = terms[name];
  if (term !== undefined) return openTerm(page, term);
  const view = moneyViews[name] ?? name;
  if (Object.values<string>(words.money.views).includes(view)) {
    await openTab(page, 'money');
    await page.getByRole('toolbar', { name: words.money.label }).getByRole('button', { name: view, exact: true }).click();
    return;
  }
  await openTab(page, 'approve');
  if (name !== words.approve.steps.preview) return;
  const show = page.getByRole('button', { name: words.approve.showPreview });
  if (await show.isVisible()) await show.click();
}

/** A cell of the grid of lines, by the name of its line. */
export function lineCell(page: Page, line: string, column: 'name' | 'charge' | 'price' | 'quantity' | 'discount'): Locator {
  return page
    .getByRole('grid', { name: words.line.grid })
    .getByRole('row')
    .filter({ hasText: line })
    .locator(`[data-column="${column}"]`);
}

/** Types in place of what a cell has, and leaves it as a spreadsheet does. */
export async function writeCell(page: Page, cell: Locator, text: string): Promise<void> {
  await cell.click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Opens the details of a line. */
export async function openLine(page: Page, line: string): Promise<void> {
  await openTab(page, 'deal');
  await lineCell(page, line, 'name').click();
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: words.line.details(line) }).waitFor();
}

/** Goes to a clause in the contract, by its type, and answers where its text stands; its tools are above it. */
export async function openClause(page: Page, type: string): Promise<Locator> {
  await openTab(page, 'contract');
  await page.locator(`[data-entry="clause ${type}"]`).click();
  const piece = page.locator(`[data-piece="clause ${type}"]`).first();
  await piece.locator('.qw-clause-desk').waitFor();
  return piece;
}
