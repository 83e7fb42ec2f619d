// What becomes of a quote and its revisions, by keyboard: opened, compared, saved again, begun from, lost and reopened, copied, put away, deleted.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from './harness/axe.ts';
import { launch } from './harness/launch.ts';
import { lineCell, writeCell } from './harness/quote-places.ts';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().press('Enter');

test('revisions are opened, compared in money and words, saved again and begun from', { timeout: 120_000 }, async () => {
  await using app = await launch();
  const { window } = app;
  window.setDefaultTimeout(15_000);
  const pdf = join(app.profile, 'first.pdf');
  await app.answerDialogs({ save: { pdf } });
  await press(window, 'Open Q-2025-0042');
  await window.getByRole('grid', { name: 'Lines of the quote' }).waitFor();
  await window.keyboard.press('Alt+4');
  await press(window, 'Start a new revision from revision 1');
  await window.getByText('A new revision, begun from revision 1.').waitFor();
  await window.getByText(/Q-2025-0042 · Revision 2/).waitFor();
  await writeCell(window, lineCell(window, 'Onboarding and prompt migration', 'price'), '20000');
  await window.keyboard.press('Alt+1');
  const addTerm = window.getByRole('combobox', { name: 'Add a term' });
  await addTerm.fill('End of models');
  await addTerm.press('Enter');
  await window
    .getByRole('region', { name: 'What is agreed' })
    .getByRole('button', { name: /^End of models/ })
    .waitFor();
  await window.getByText(/^Saved \d/).waitFor();
  await window.keyboard.press('Alt+4');
  const revisions = window.getByRole('region', { name: 'Revisions' });
  await revisions.getByRole('combobox', { name: 'Compare revision 2 with' }).selectOption({ label: 'Revision 1' });
  const comparison = window.getByRole('region', { name: 'Revision 2 against revision 1' });
  await comparison.getByRole('row', { name: /^Onboarding and prompt migration/ }).waitFor();
  // In money by line, and in words by clause.
  expect(await comparison.getByRole('row', { name: /^Onboarding and prompt migration/ }).innerText()).toMatch(
    /18,000\.00\s+20,000\.00\s+2,000\.00/,
  );
  await comparison.getByRole('article').first().waitFor();
  expect(await violations(window)).toEqual([]);
  await app.screenshot('revisions-compared');
  await press(window, 'Close the comparison');
  await press(window, 'Save PDF of revision 1');
  await window
    .getByText(/^Saved as/)
    .first()
    .waitFor();
  expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-');
  await press(window, 'Open revision 1');
  await window.getByText(/Q-2025-0042 · Revision 1/).waitFor();
  // It was set aside: it can be read, and not written.
  await window.getByRole('button', { name: 'Undo' }).waitFor({ state: 'detached' });
  await window.keyboard.press('Alt+1');
  expect(await lineCell(window, 'Onboarding and prompt migration', 'price').innerText()).toBe('18,000');
  expect(app.complaints).toEqual([]);
});

test('a deal is lost with a reason and reopened, with who and when; a quote is copied, put away, brought back and deleted', async () => {
  await using app = await launch();
  const { window } = app;
  window.setDefaultTimeout(15_000);
  await press(window, 'Open Q-2026-0007');
  await window.getByRole('grid', { name: 'Lines of the quote' }).waitFor();
  await window.keyboard.press('Alt+4');
  const notes = window.getByRole('textbox', { name: 'Notes' });
  await notes.fill('Ask Ilse before the fair');
  // To another page without leaving the field.
  await window.keyboard.press('Alt+1');
  await window.keyboard.press('Alt+4');
  await expect.poll(() => notes.inputValue()).toBe('Ask Ilse before the fair');
  const states = window.getByRole('region', { name: 'What happened' });
  const lost = states.getByRole('button', { name: 'Mark as lost' });
  expect(await lost.isDisabled()).toBe(true);
  await states.getByRole('textbox', { name: 'Reason' }).fill('They build it themselves');
  await lost.press('Enter');
  await window.getByText('Marked as lost.').first().waitFor();
  await states.getByText('They build it themselves').waitFor();
  expect(await states.getByRole('listitem').last().innerText()).toMatch(/Revision 1 lost\s+by Sam Ortiz/);
  await states.getByRole('button', { name: 'Reopen' }).press('Enter');
  await window.getByText('Reopened.').first().waitFor();
  await app.screenshot('states');

  const command = async (sought: string): Promise<void> => {
    await window.keyboard.press('ControlOrMeta+k');
    await window.getByRole('textbox', { name: 'Commands' }).fill(sought);
    await window.getByText(new RegExp(sought, 'i')).last().waitFor();
    await window.keyboard.press('Enter');
    await window.getByRole('dialog').waitFor({ state: 'detached' });
  };
  await command('Duplicate');
  await window.getByText('Duplicated. You are in the copy.').waitFor();
  await window.getByRole('grid', { name: 'Lines of the quote' }).waitFor();
  await command('Archive');
  await window.getByText(/archived\.$/).waitFor();
  await window.getByText('3 quotes').waitFor();
  await window.keyboard.press('Alt+ArrowLeft');
  await window.getByRole('tablist').waitFor();
  await command('Bring this quote back');
  await window.getByText(/is back in the list/).waitFor();
  await window.getByRole('button', { name: /^Undo/ }).waitFor();
  await command('Delete this quote');
  await window.getByText('This quote is deleted.').waitFor();
  await window.getByText('3 quotes').waitFor();
  await press(window, 'Put back');
  await window.getByText('4 quotes').waitFor();
  await app.screenshot('put-back');
  expect(app.complaints).toEqual([]);
});
