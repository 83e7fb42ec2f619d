// The whole registry of actions, as the palette offers it on every screen, in both languages.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { foundActions } from '../../src/renderer/ui/actions/found-actions.ts';
import type { Action } from '../../src/renderer/ui/actions/actions.ts';
import type { Language } from '../../src/shared/text/language.ts';
import { windowWords } from '../../src/shared/text/window/window-words.ts';
import { callFrom } from './harness/call.ts';
import { launch } from './harness/launch.ts';

const screens = ['quotes', 'customers', 'approvals', 'clauses', 'catalogue', 'costs', 'guardrails', 'settings'] as const;

async function openPalette(page: Page, language: Language): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('textbox', { name: windowWords(language).frame.palette }).waitFor();
}

/** What the palette offers here before anything is typed: names by the ids of their actions. */
async function offeredHere(page: Page, language: Language): Promise<ReadonlyMap<string, string>> {
  await openPalette(page, language);
  const found = await page
    .locator('[data-action]')
    .evaluateAll((all) =>
      all.map((each): [string, string] => [
        each.getAttribute('data-action') ?? '',
        each.querySelector('.mantine-Spotlight-actionLabel')?.textContent ?? '',
      ]),
    );
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  return new Map(found);
}

async function walked(page: Page, language: Language): Promise<ReadonlyMap<string, string>> {
  const words = windowWords(language);
  const all = new Map<string, string>();
  const look = async (): Promise<void> => {
    for (const [id, label] of await offeredHere(page, language)) all.set(id, label);
  };
  for (const screen of screens) {
    await page.getByRole('button', { name: words.frame[screen], exact: true }).first().click();
    await page.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor();
    await page.locator('main [aria-busy="true"]').first().waitFor({ state: 'detached' });
    await look();
  }
  await page.getByRole('button', { name: words.frame.quotes, exact: true }).first().click();
  for (const number of ['Q-2025-0042', 'Q-2026-0007']) {
    await page.getByRole('button', { name: words.frame.quotes, exact: true }).first().click();
    await page.getByText(number).first().click();
    await page.getByRole('tablist').waitFor();
    await look();
  }
  return all;
}

const action = (id: string, label: string): Action => ({ id, label, group: 'view', run: () => undefined });

/** Each name begins with one of these. A noun in this list is a mistake of whoever adds it. */
const verbs =
  /^(?:Go|Show|Begin|Import|Check|Fold|Unfold|Cover|Uncover|Open|Use|Search|Put|Leave|Add|Write|Start|Undo|Redo|Export|Issue|Revise|Duplicate|Archive|Bring|Delete|Keep)\b/;
/** German verbs stand at the end. */
const germanVerbs = /(?:en|ern|eln)(?: …|: .+)?$/;

test(
  'every action is found by its verb and by other words, names are verbs, and no name is given twice',
  { timeout: 240_000 },
  async () => {
    await using app = await launch();
    const page = app.window;
    page.setDefaultTimeout(15_000);
    await page.getByText('3 quotes').waitFor();
    const seen = {} as Record<Language, ReadonlyMap<string, string>>;
    for (const language of ['en', 'de'] as const) {
      if (language === 'de') {
        // Another language is an action too, found by its name in either.
        await openPalette(page, 'en');
        await page.keyboard.type('german');
        await page.getByText('Use German').waitFor();
        await page.keyboard.press('Enter');
        await page
          .getByRole('button', { name: windowWords('de').frame.quotes, exact: true })
          .first()
          .waitFor();
      }
      seen[language] = await walked(page, language);
    }
    const english = [...seen.en];
    expect(english.length).toBeGreaterThan(50);
    expect([...seen.de.keys()].toSorted()).toEqual([...seen.en.keys()].toSorted());
    expect(english.filter(([, label]) => !verbs.test(label))).toEqual([]);
    expect([...seen.de].filter(([, label]) => !germanVerbs.test(label))).toEqual([]);
    for (const language of ['en', 'de'] as const) {
      const { synonyms } = windowWords(language).actions;
      const actions = [...seen[language]].map(([id, label]) => action(id, label));
      // Undo of the screen that is open has the name of every other undo.
      const names = actions.filter(({ id }) => !/undo|redo/.test(id)).map(({ label }) => label);
      expect([...new Set(names)]).toEqual(names);
      const lost = actions.flatMap(({ id, label }) => {
        const words = [label, ...(synonyms[id] ?? '').split(' ')];
        return words.filter(
          (word) => word === '' || !foundActions([action(id, label)], synonyms, word).some((found) => found.id === id),
        );
      });
      expect(lost).toEqual([]);
      // Nothing is looked for that is nowhere: what a state of a quote or a role alone offers is not met here.
      const met = new Set([
        ...seen[language].keys(),
        'view.palette',
        'catalogue.new',
        'quote.restore',
        'quote.revise',
        'catalogue.undo',
        'catalogue.redo',
        'policy.undo',
        'policy.redo',
      ]);
      expect(Object.keys(synonyms).filter((id) => !met.has(id))).toEqual([]);
    }
    expect(app.complaints).toEqual([]);
  },
);

test(
  'what has keys is in the sheet of shortcuts, and the clauses are those of the open quote’s language',
  { timeout: 90_000 },
  async () => {
    await using app = await launch();
    const page = app.window;
    page.setDefaultTimeout(15_000);
    await page.getByText('3 quotes').waitFor();
    const found = async (sought: string): Promise<readonly string[]> => {
      await openPalette(page, 'en');
      await page.keyboard.type(sought);
      const group = page.getByText(/, (?:English|German|Deutsch)$/).first();
      await group.waitFor();
      const texts = await page.getByText(/, (?:English|German|Deutsch)$/).allInnerTexts();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      return [...new Set(texts.map((text) => text.split(', ').at(-1) ?? ''))];
    };
    expect(await found('credit')).toEqual(['English']);
    const listed = await callFrom(page, 'quotes.list', { search: 'Q-2026-0007' });
    if (!listed.ok) throw new Error('The sample is there');
    const [{ quoteId }] = (listed.value as { rows: [{ quoteId: string }] }).rows;
    const opened = await callFrom(page, 'quotes.open', { quoteId });
    if (!opened.ok) throw new Error('The sample opens');
    const { draft, revision } = opened.value as { draft: object; revision: { saveCount: number } };
    const german = { ...draft, language: 'de' };
    expect(await callFrom(page, 'quotes.saveDraft', { quoteId, saveCount: revision.saveCount, draft: german })).toMatchObject({
      ok: true,
    });
    await page.getByRole('button', { name: 'Open Q-2026-0007' }).press('Enter');
    await page.getByRole('grid', { name: 'Lines of the quote' }).waitFor();
    expect(await found('vertrag')).toEqual(['German']);

    await page.getByRole('tab', { name: /Deal/ }).focus();
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await sheet.waitFor();
    const rows = await sheet.locator('dl > div').allInnerTexts();
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter((row) => !/^(?:Go|Show|Begin|Import|Undo|Redo|Add|Export|Fold|Cover|Open|Find)\b/.test(row))).toEqual([]);
    await app.screenshot('shortcuts');
    expect(app.complaints).toEqual([]);
  },
);
