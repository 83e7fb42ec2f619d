// axe-core on every screen of the real app, in both colour schemes: it finds nothing.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from './harness/axe.ts';
import { launch } from './harness/launch.ts';
import { openLine, openPlace, openTab } from './harness/quote-places.ts';

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open Q-2025-0042' }).click();
  await page.getByRole('grid', { name: 'Lines of the quote' }).waitFor();
}

test.each(['light', 'dark'] as const)('axe finds nothing on any screen, %s', { timeout: 240_000 }, async (colorScheme) => {
  await using app = await launch();
  const page = app.window;
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  const found: Record<string, unknown> = {};
  const look = async (screen: string): Promise<void> => {
    found[screen] = await violations(page);
  };
  await page.getByRole('button', { name: 'Open Q-2025-0042' }).waitFor();
  await look('quotes');

  await openSample(page);
  await openLine(page, 'Automated resolutions');
  await look('a line');
  const terms = page.getByRole('region', { name: 'What is agreed' }).locator('.qw-agreed-sentence');
  for (let index = 0; index < (await terms.count()); index += 1) {
    await terms.nth(index).click();
    await look(await terms.nth(index).innerText());
  }
  for (const place of ['Parties', 'Clauses', 'Approvals', 'Preview']) {
    await openPlace(page, place);
    await look(place);
  }
  await openTab(page, 'money');
  const views = page.getByRole('toolbar', { name: 'What the deal comes to' }).getByRole('button');
  expect(await views.count()).toBeGreaterThan(5);
  for (let index = 0; index < (await views.count()); index += 1) {
    await views.nth(index).click();
    await look(await views.nth(index).innerText());
  }
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Commands' }).waitFor();
  await look('commands');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('dialog', { name: 'Export this quote' }).waitFor();
  await look('export');
  await page.getByRole('radio', { name: /^Final/ }).click();
  await page.getByRole('switch', { name: 'Seal with a certificate' }).click();
  await page.getByLabel('Passphrase of the certificate').waitFor();
  await look('export, sealed');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await openPlace(page, 'True-ups');
  await page.getByRole('button', { name: 'PDF…' }).click();
  await page.getByRole('dialog', { name: 'Export what goes with the contract' }).waitFor();
  await look('a report');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  const returned = join(app.profile, 'returned.pdf');
  writeFileSync(returned, 'no pdf at all');
  await app.answerDialogs({ open: { pdf: returned } });
  await app.application.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('documents.check')?.click());
  await page.getByRole('heading', { name: 'This file can’t be read as a PDF.' }).waitFor();
  await look('a checked file');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await page.getByRole('button', { name: /^Who works here/ }).click();
  await page.getByRole('radio', { name: /Lena Brandt/ }).waitFor();
  await look('who works here');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Decisions', exact: true }).click();
  await page.getByRole('heading', { name: 'Nothing waits for you' }).waitFor();
  await look('decisions, empty');
  await page.getByRole('button', { name: 'Quotes', exact: true }).click();
  await page.getByRole('button', { name: 'Open Q-2026-0400' }).click();
  await openPlace(page, 'Approvals');
  await page.getByRole('region', { name: 'Approvals' }).getByRole('button', { name: 'Request approval' }).click();
  await page.getByText('You can’t decide on your own request. Someone else has to.').waitFor();
  await look('approvals, requested');
  await page.getByRole('button', { name: /^Who works here/ }).click();
  await page.getByRole('radio', { name: /Lena Brandt/ }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('region', { name: 'Decide for Legal' }).waitFor();
  await look('approvals, to decide');
  await page.getByRole('button', { name: 'Decisions', exact: true }).click();
  await page.getByRole('button', { name: 'Decide on Q-2026-0400' }).waitFor();
  await look('decisions');
  await page.getByRole('button', { name: 'Guardrails', exact: true }).click();
  // Away from the rail, whose tips are no part of the page.
  await page.mouse.move(700, 5);
  await page.getByRole('group', { name: 'Rule 1', exact: true }).waitFor();
  await look('guardrails');

  await page.getByRole('button', { name: 'Catalogue', exact: true }).click();
  await page.mouse.move(700, 5);
  await page.getByRole('grid', { name: 'Products' }).waitFor();
  await look('the catalogue');
  await page.getByRole('button', { name: 'Clauses', exact: true }).click();
  await page.mouse.move(700, 5);
  await page.getByRole('button', { name: 'New clause' }).waitFor();
  await look('clauses');
  await page.getByRole('button', { name: 'New clause' }).click();
  const dialog = page.getByRole('dialog', { name: 'New clause' });
  await dialog.getByRole('button', { name: 'Write it' }).click();
  await dialog.getByText('Give it a title').waitFor();
  await look('a new clause');
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Notices of changes');
  await dialog.getByRole('combobox', { name: 'Type' }).fill('own-notices');
  await dialog.getByRole('button', { name: 'Write it' }).click();
  const text = page.getByRole('textbox', { name: 'Text of the clause' });
  await text.click();
  await page.keyboard.type(
    '::: when renewal\n::: is given\nFor {{ref:own-notices}} in 30 days, {{define:notice|Notice}} {#here}',
  );
  await page.getByText(/“30 days” is a period/).waitFor();
  await look('a clause with problems');
  await page.keyboard.type(' {{term:customer');
  await page.getByRole('listbox').waitFor();
  await look('terms to complete');
  await page.keyboard.press('Escape');
  await page.getByText('Other version', { exact: true }).click();
  await page.getByText('There is no other version to compare with yet.').waitFor();
  await look('a clause beside another version');
  await page.getByRole('button', { name: 'Submit for review' }).click();
  await page.getByText('The check finds problems. Solve them first:').waitFor();
  await look('a clause that can’t be submitted');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('main').getByRole('button', { name: 'Clauses' }).click();
  await page.getByRole('row', { name: /Notices of changes/ }).waitFor();
  await look('the list of clauses');
  await page.getByRole('button', { name: 'Contract template' }).click();
  await page.getByRole('group', { name: 'Section 1', exact: true }).waitFor();
  await look('the contract template');

  await page.keyboard.press('Control+n');
  await page.getByRole('listbox', { name: 'Begin with' }).waitFor();
  await look('the start sheet');
  await page.getByRole('option', { name: /^Blank/ }).click();
  await page.getByText('Still to enter').first().waitFor();
  await look('a blank quote');
  // Legal sees no costs.
  await page.getByRole('button', { name: /^Who works here/ }).click();
  await page.getByRole('radio', { name: /Priya Nair/ }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Model costs' }).click();
  await page.getByRole('table', { name: 'Models' }).waitFor();
  await look('model costs');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('heading', { name: 'Seller profile' }).waitFor();
  await look('settings');

  expect(Object.entries(found).filter(([, list]) => !Array.isArray(list) || list.length > 0)).toEqual([]);
  expect(Object.keys(found).length).toBeGreaterThan(15);
  expect(app.complaints).toEqual([]);
});
