// The library of clauses in the window: a new version is drafted, checked, seen with a quote's values, reviewed by two, and found where it is used.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { callFrom } from './harness/call.ts';
import { launch } from './harness/launch.ts';

const source = (version: number, body: string): string =>
  [
    '---',
    'id: own-notices',
    'type: own-notices',
    'title: Notices of price changes',
    'language: en',
    `version: ${version}`,
    'position: preferred',
    'applies: adaptivePricing.noticeDays',
    'why: Notices must reach somebody who can read them.',
    '---',
    body,
    '',
  ].join('\n');

const firstBody = 'We announce a change of prices to {{term:customer.legalName}} {{term:adaptivePricing.noticeDays}} before.';

async function workAs(window: Page, name: string): Promise<void> {
  await window.getByRole('button', { name: /^Who works here/ }).click();
  await window.getByText('A name on this computer, not a signature').waitFor();
  await window.getByRole('radio', { name: new RegExp(name) }).click();
  await window.getByRole('button', { name: new RegExp(`^Who works here: ${name}`) }).waitFor();
  await window.keyboard.press('Escape');
  await window.getByRole('dialog').waitFor({ state: 'detached' });
}

async function call(window: Page, name: Parameters<typeof callFrom>[1], input: unknown): Promise<unknown> {
  const reply = await callFrom(window, name, input);
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.failure)}`);
  return reply.value;
}

/** A second person of Legal, and a clause that the two have approved. */
async function withApproved(window: Page): Promise<void> {
  const { people } = (await call(window, 'people.list', {})) as { people: { personId: string; name: string }[] };
  const lena = people.find(({ name }) => name === 'Lena Brandt')?.personId;
  const ada = (await call(window, 'people.save', { name: 'Ada Quist', roles: ['legal'] })) as { personId: string };
  await call(window, 'people.switch', { personId: lena });
  const key = { clauseId: 'own-notices', language: 'en', version: 1 };
  await call(window, 'clauses.create', { source: source(1, firstBody) });
  await call(window, 'clauses.submit', { key, saveCount: 1, note: 'First text.' });
  await call(window, 'people.switch', { personId: ada.personId });
  await call(window, 'clauses.decide', { key, outcome: 'approved', note: '' });
  await call(window, 'people.switch', { personId: lena });
}

const rail = (window: Page, name: string) =>
  window.getByRole('navigation', { name: 'Main' }).getByRole('button', { name, exact: true });

test('a new version is drafted, a number in it found and replaced by a term, previewed, submitted and approved by another', async () => {
  await using app = await launch();
  const { window } = app;
  window.setDefaultTimeout(15_000);
  await window.getByRole('button', { name: 'Open Q-2025-0042' }).waitFor();
  await withApproved(window);
  await rail(window, 'Clauses').click();
  await window.getByRole('searchbox', { name: 'Search the clauses' }).fill('somebody who can read them');
  const row = window.getByRole('row', { name: /Notices of price changes/ });
  await row.getByText('Approved', { exact: true }).waitFor();
  await window.getByRole('searchbox', { name: 'Search the clauses' }).press('ArrowDown');
  await window.keyboard.press('Enter');
  await window.getByText('This version is approved: its text no longer changes.').waitFor();
  await app.screenshot('clause-approved');
  await window.getByRole('button', { name: 'New version' }).click();
  await window.locator('.qw-top').getByText('Version 2', { exact: true }).waitFor();

  const editor = window.getByRole('textbox', { name: 'Text of the clause' });
  await editor.click();
  await window.keyboard.press('Control+End');
  await window.keyboard.type(' The new price holds for 30 days.');
  const problems = window.getByRole('region', { name: 'What the check finds' });
  await problems.getByText(/“30 days” is a period in the words/).waitFor();
  await window.locator('.cm-lint-marker').first().waitFor();
  await window.getByRole('button', { name: 'Submit for review' }).click();
  await window.getByText('The check finds problems. Solve them first:').waitFor();
  expect(await window.getByRole('button', { name: 'Hand in' }).count()).toBe(0);
  await window.keyboard.press('Escape');
  await app.screenshot('clause-problem');

  await editor.click();
  await window.keyboard.press('Control+End');
  for (let index = 0; index < '30 days.'.length; index += 1) await window.keyboard.press('Backspace');
  await window.keyboard.type('{{term:adaptivePricing.noticeD');
  const offered = window.locator('.cm-tooltip-autocomplete').getByRole('option', { name: /adaptivePricing\.noticeDays/ });
  await offered.waitFor();
  await app.screenshot('clause-completion');
  await window.keyboard.press('Enter');
  await window.keyboard.type('.');
  await window.getByText('The check finds no problems.').waitFor();
  const beside = window.getByRole('region', { name: 'Beside the text' });
  await beside
    .getByRole('combobox', { name: 'With the values of' })
    .selectOption({ label: 'Q-2025-0042 Support automation, three years' });
  await beside.getByText(/The new price holds for 30\sdays\./).waitFor();
  await window.getByText(/^Saved \d/).waitFor();

  await beside.getByText('Other version').click();
  await beside
    .locator('ins')
    .getByText(/The new price holds/)
    .waitFor();
  await beside.getByText('Side by side').click();
  await app.screenshot('clause-compare');

  await window.getByRole('button', { name: 'Submit for review' }).click();
  await window.getByRole('textbox', { name: 'Remark' }).fill('How long it holds.');
  await window.getByRole('button', { name: 'Hand in' }).click();
  await window.getByText('In review. You wrote it, so someone else in Legal has to approve or return it.').waitFor();
  expect(await window.getByRole('button', { name: 'Decide' }).count()).toBe(0);
  await workAs(window, 'Ada Quist');
  await window.getByRole('button', { name: 'Decide' }).click();
  await window.getByRole('button', { name: 'Approve', exact: true }).click();
  await window.getByText('This version is approved: its text no longer changes.').waitFor();
  await window.getByRole('region', { name: 'Versions' }).getByText('How long it holds.').waitFor();
  await app.screenshot('clause-review');
  expect(app.complaints).toEqual([]);
}, 180_000);

test('a clause is begun from nothing, and one that a quote has shows where it is used', async () => {
  await using app = await launch();
  const { window } = app;
  window.setDefaultTimeout(15_000);
  await window.getByRole('button', { name: 'Open Q-2025-0042' }).waitFor();
  await withApproved(window);
  await rail(window, 'Clauses').click();
  await window.getByRole('button', { name: 'New clause' }).click();
  const dialog = window.getByRole('dialog', { name: 'New clause' });
  await dialog.getByRole('button', { name: 'Write it' }).click();
  await dialog.getByText('Give it a title').waitFor();
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Notices, by e-mail');
  await dialog.getByRole('combobox', { name: 'Type' }).fill('own-notices');
  expect(await dialog.getByRole('textbox', { name: 'Id' }).inputValue()).toBe('notices-by-e-mail');
  await dialog.getByRole('button', { name: 'Write it' }).click();
  await window.getByRole('heading', { name: 'Notices, by e-mail' }).waitFor();
  await window.getByRole('combobox', { name: 'Position' }).selectOption({ label: 'Fallback 2' });
  const problems = window.getByRole('region', { name: 'What the check finds' });
  await problems.getByText(/The fallback before it is missing/).waitFor();
  await problems.getByText(/A fallback says who may grant it/).waitFor();
  await window.getByRole('combobox', { name: 'Position' }).selectOption({ label: 'Fallback 1' });
  await window.getByRole('combobox', { name: 'Granted by' }).selectOption({ label: 'Sales' });
  await problems.getByText('The head lacks the reason for the wording: why').waitFor();
  await window.getByRole('textbox', { name: 'Why it is worded this way' }).fill('Some want paper.');
  await window.getByText('The check finds no problems.').waitFor();
  await window.getByText(/^Saved \d/).waitFor();
  // Somebody of sales reads, and is told why there is nothing to press.
  await workAs(window, 'Sam Ortiz');
  await window.getByText('Sam Ortiz: only Legal or an admin writes clauses. You can read and comment.').waitFor();
  expect(await window.getByRole('button', { name: 'Submit for review' }).count()).toBe(0);
  await workAs(window, 'Lena Brandt');
  await window.getByRole('button', { name: 'Discard draft' }).click();
  await window.getByRole('button', { name: 'Discard it' }).click();
  await window.getByRole('row', { name: /Notices of price changes/ }).waitFor();
  expect(await window.getByRole('row', { name: /by e-mail/ }).count()).toBe(0);

  const { rows } = (await call(window, 'quotes.list', {})) as { rows: { quoteId: string; number: string }[] };
  const quoteId = rows.find(({ number }) => number === 'Q-2025-0042')?.quoteId;
  const { revision, draft } = (await call(window, 'quotes.open', { quoteId })) as {
    revision: { saveCount: number };
    draft: object;
  };
  await call(window, 'quotes.saveDraft', {
    quoteId,
    saveCount: revision.saveCount,
    draft: { ...draft, clauses: [{ id: 'own-notices', version: 1 }] },
  });
  await window.getByRole('row', { name: /Notices of price changes.*1 revision/ }).waitFor();
  await window.getByRole('button', { name: 'Open Notices of price changes, Preferred' }).click();
  await window.getByRole('region', { name: 'Where it is used' }).getByRole('button', { name: 'Open Q-2025-0042' }).click();
  await window.getByRole('grid', { name: 'Lines of the quote' }).waitFor();
  expect(app.complaints).toEqual([]);
}, 180_000);

test('the template takes a topic in, says what it lacks, and keeps what is saved', async () => {
  await using app = await launch();
  const { window } = app;
  window.setDefaultTimeout(15_000);
  await window.getByRole('button', { name: 'Open Q-2025-0042' }).waitFor();
  await withApproved(window);
  await rail(window, 'Clauses').click();
  await window.getByRole('button', { name: 'Contract template' }).click();
  await window.getByText(/^In no section: .*own-notices/).waitFor();
  const first = window.getByRole('group', { name: 'Section 1', exact: true });
  await first.getByRole('combobox', { name: 'Add a topic' }).selectOption({ value: 'own-notices' });
  const name = 'Notices of price changes (own-notices)';
  await first.getByRole('button', { name: `Move ${name} up` }).click();
  const save = window.getByRole('button', { name: 'Save template' });
  const title = first.getByRole('textbox', { name: 'Title in German' });
  await title.fill('');
  await first.getByText('Needed').waitFor();
  expect(await save.isDisabled()).toBe(true);
  await title.fill('Grundlagen');
  await app.screenshot('contract-template');
  await save.click();
  await window.getByText('Template saved. Drafts follow it from now on.').waitFor();
  const [stored] = (await call(window, 'templates.list', {})) as {
    template: { sections: { title: object; clauses: string[] }[] };
  }[];
  expect(stored?.template.sections[0]?.title).toEqual({ en: 'General', de: 'Grundlagen' });
  expect(stored?.template.sections[0]?.clauses.at(-2)).toBe('own-notices');
  expect(app.complaints).toEqual([]);
}, 180_000);

test('what was saved elsewhere is not overwritten, and a returned text comes back to its author', async () => {
  await using app = await launch();
  const { window } = app;
  window.setDefaultTimeout(15_000);
  await window.getByRole('button', { name: 'Open Q-2025-0042' }).waitFor();
  await withApproved(window);
  const key = { clauseId: 'own-notices', language: 'en', version: 2 };
  await call(window, 'clauses.create', { source: source(2, firstBody) });
  await window.keyboard.press('Control+k');
  await window.getByRole('textbox', { name: 'Commands' }).fill('notices of price');
  await window.getByRole('button', { name: /Notices of price changes/ }).click();
  const editor = window.getByRole('textbox', { name: 'Text of the clause' });
  await editor.waitFor();
  await call(window, 'clauses.saveDraft', { key, saveCount: 1, source: source(2, `${firstBody} Said elsewhere.`) });
  await editor.click();
  await window.keyboard.press('Control+End');
  await window.keyboard.type(' Said here.');
  await window.getByText('Not saved', { exact: true }).waitFor();
  await window.getByRole('button', { name: 'Load the other text' }).click();
  await editor.getByText(/Said elsewhere\./).waitFor();
  expect(await editor.getByText(/Said here\./).count()).toBe(0);

  await window.getByRole('button', { name: 'Submit for review' }).click();
  await window.getByRole('button', { name: 'Hand in' }).click();
  await workAs(window, 'Ada Quist');
  await window.getByText('In review. Lena Brandt wrote it.').waitFor();
  await window.getByRole('button', { name: 'Decide' }).click();
  await window.getByRole('textbox', { name: 'Remark' }).fill('Say where.');
  await window.getByRole('button', { name: 'Return', exact: true }).click();
  const history = window.getByRole('region', { name: 'Versions' });
  await history.getByText('Say where.').waitFor();
  await history.getByRole('textbox', { name: 'Comment' }).fill('In writing, I mean.');
  await history.getByRole('button', { name: 'Comment' }).click();
  await history.getByText('In writing, I mean.').first().waitFor();
  await editor.click();
  await window.keyboard.press('Control+End');
  await window.keyboard.type(' In writing.');
  await window.getByText(/^Saved \d/).waitFor();
  // Tab leaves the text: the next field has the focus.
  await window.keyboard.press('Tab');
  expect(await editor.evaluate((element) => element.contains(document.activeElement))).toBe(false);
  await history.getByRole('button', { name: 'Show version 1' }).click();
  await window.getByRole('button', { name: 'Retire' }).click();
  await window.getByRole('button', { name: 'Retire this version' }).click();
  await window.getByText('This version is retired: its text no longer changes.').waitFor();
  expect(app.complaints).toEqual([]);
}, 180_000);
