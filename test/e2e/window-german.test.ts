// The window in German: switched while it runs, whole on every screen, and none of it cut off.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { windowWords } from '../../src/shared/text/window/window-words.ts';
import { violations } from './harness/axe.ts';
import type { Launched } from './harness/launch.ts';
import { launch } from './harness/launch.ts';

const english = windowWords('en');
const german = windowWords('de');

async function speak(page: Page, words: typeof english, language: 'English' | 'Deutsch'): Promise<void> {
  await page.getByRole('button', { name: words.frame.settings, exact: true }).click();
  const choice = page.getByRole('radiogroup', { name: words.settings.language });
  await choice.getByText(language, { exact: true }).click();
}

const menuOf = ({ application }: Launched): Promise<readonly string[]> =>
  application.evaluate(({ Menu }) => (Menu.getApplicationMenu()?.items ?? []).map(({ label }) => label));

test('the language changes while the window runs, and stays', { timeout: 120_000 }, async () => {
  await using app = await launch();
  const page = app.window;
  await page.getByRole('button', { name: 'Open Q-2025-0042' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await menuOf(app)).toContain('File');

  await speak(page, english, 'Deutsch');
  await page.getByRole('heading', { name: 'Einstellungen', exact: true }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
  await expect.poll(() => menuOf(app)).toContain('Datei');
  const rail = page.getByRole('navigation', { name: german.frame.rail });
  for (const name of ['Angebote', 'Kunden', 'Entscheidungen', 'Klauseln', 'Modellkosten', 'Leitplanken', 'Einstellungen']) {
    expect(await rail.getByRole('button', { name, exact: true }).count()).toBe(1);
  }

  // A quote: its numbers and dates as German writes them, and as it reads them.
  await rail.getByRole('button', { name: 'Angebote', exact: true }).click();
  await page.getByRole('button', { name: 'Q-2025-0042 öffnen' }).click();
  const lines = page.getByRole('grid', { name: german.line.grid });
  const price = lines.getByRole('row', { name: /Platform subscription/ }).getByRole('gridcell', { name: /^2\.[57]\d0/ });
  await expect.poll(() => price.innerText(), { timeout: 10_000 }).toBe('2.500');
  await price.click();
  await page.keyboard.type('2.750,5');
  await page.keyboard.press('Enter');
  await expect.poll(() => price.innerText()).toBe('2.750,5');
  await page.keyboard.press('Control+z');
  await expect.poll(() => price.innerText()).toBe('2.500');

  // What is still to enter, in sentences.
  await page.keyboard.press('Control+n');
  await page.getByRole('option', { name: new RegExp(`^${german.start.blank}`) }).click();
  await page.getByText(german.builder.notPricedYet).waitFor();

  await using again = await app.restart();
  await again.window.getByRole('button', { name: 'Q-2025-0042 öffnen' }).waitFor();
  await speak(again.window, german, 'English');
  await again.window.getByRole('heading', { name: 'Settings', exact: true }).waitFor();
  await expect.poll(() => menuOf(again)).toContain('File');
});

test(
  'a German system has a German window where nothing was chosen, and a German recovery screen',
  { timeout: 120_000 },
  async () => {
    await using app = await launch({ environment: { LANGUAGE: 'de', LANG: 'de_DE.UTF-8' } });
    await app.window.getByRole('button', { name: german.quotes.open('Q-2025-0042') }).waitFor();
    await expect.poll(() => menuOf(app)).toContain('Datei');
    await app.application.close();
    writeFileSync(join(app.profile, 'workspace.quotewright'), 'no database at all');
    await using again = await launch({ profile: app.profile, environment: { LANGUAGE: 'de', LANG: 'de_DE.UTF-8' } });
    await again.window.getByRole('heading', { name: german.recovery.title }).waitFor();
    expect(await again.window.locator('html').getAttribute('lang')).toBe('de');
    expect(await violations(again.window)).toEqual([]);
  },
);

/** The words of the English window that the German one has nowhere. Parts of suggested file names are on no screen, where a unit may be called “draft”. */
function englishAlone(): readonly string[] {
  const texts = (words: unknown): readonly string[] =>
    typeof words === 'string' ? [words] : typeof words === 'object' && words !== null ? Object.values(words).flatMap(texts) : [];
  const spoken = new Set(texts(german).map((text) => text.toLowerCase()));
  const { fileParts: _fileParts, ...report } = english.report;
  return texts({ ...english, report }).filter((text) => !spoken.has(text.toLowerCase()));
}

/** What is shown or read out on the page: each text with the names and hints of its fields. What is in another language says so; the topics of clauses are codes. */
const shown = `[
  ...[...document.querySelectorAll('body *')].filter((element) => element.closest('body [lang], .qw-clause-topic') === null).flatMap((element) => [
    ...['aria-label', 'placeholder', 'title', 'alt'].flatMap((name) => element.getAttribute(name) ?? []),
    ...[...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ textContent }) => textContent.trim()),
  ]),
].filter((text) => text !== '')`;

/** Controls, labels and headings whose words do not fit (in tables, names may be cut off), and whether the page or the summary beside a quote is wider than its place. */
const cutOff = `[
  ...(document.documentElement.scrollWidth > window.innerWidth ? ['the page'] : []),
  ...[...document.querySelectorAll('.qw-summary')].filter((part) => part.scrollWidth > part.clientWidth + 1).map(() => 'the summary'),
  ...[...document.querySelectorAll('button, label, legend, h2, h3, h4, th, .mantine-SegmentedControl-label, .mantine-Button-label, .qw-head input[data-place$="Date"], .qw-head input[data-place="validUntil"]')]
    .filter((element) => {
      const style = getComputedStyle(element);
      const clips = element.closest('.qw-hidden-label, td') === null && style.overflowX !== 'visible' && element.getClientRects().length > 0 && element.clientWidth > 1;
      return clips && element.scrollWidth > element.clientWidth + 1;
    })
    .map((element) => element.tagName + ': ' + (element.textContent || element.value)),
]`;

test.each([
  [1280, 800],
  [1024, 700],
])('every screen is German and nothing on it is cut off, at %i × %i', { timeout: 240_000 }, async (width, height) => {
  await using app = await launch();
  const page = app.window;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await app.application.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  );
  await page.getByRole('button', { name: 'Open Q-2025-0042' }).waitFor();
  await speak(page, english, 'Deutsch');
  await page.getByRole('heading', { name: 'Einstellungen', exact: true }).waitFor();

  const foreign = englishAlone();
  const found: Record<string, unknown> = {};
  const look = async (screen: string): Promise<void> => {
    await page.mouse.move(700, 5);
    const texts = await page.evaluate<readonly string[]>(shown);
    const left = texts.filter((text) => foreign.includes(text));
    const cut = await page.evaluate<readonly string[]>(cutOff);
    found[screen] = [...left, ...cut, ...[await violations(page)].flat()];
    await app.screenshot(`german-${width}-${screen.replaceAll(/[^\p{L}\d]+/gu, '-')}`);
  };

  await look('Einstellungen');
  const rail = page.getByRole('navigation', { name: german.frame.rail });
  const go = (name: string): Promise<void> => rail.getByRole('button', { name, exact: true }).click();
  for (const name of [
    german.frame.customers,
    german.frame.approvals,
    german.frame.clauses,
    german.frame.catalogue,
    german.frame.costs,
    german.frame.guardrails,
  ]) {
    await go(name);
    await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
    await look(`Bereich ${name}`);
  }
  await go(german.frame.clauses);
  await page.getByRole('button', { name: german.library.template }).click();
  await page.getByRole('group', { name: german.template.section(1), exact: true }).waitFor();
  await look(german.template.title);
  await go(german.frame.clauses);
  await page
    .getByRole('main')
    .getByRole('button', { name: /, öffnen$/ })
    .first()
    .click();
  await page.getByText(german.clause.head, { exact: true }).waitFor();
  await look('Seite einer Klausel');

  await go(german.frame.quotes);
  await page.getByRole('button', { name: german.quotes.open('Q-2025-0042') }).waitFor();
  await look(german.quotes.title);
  await page.getByRole('button', { name: german.quotes.open('Q-2025-0042') }).click();
  await page.getByRole('grid', { name: german.line.grid }).waitFor();
  await look(german.builder.tabs.deal);
  const tab = (name: string): Promise<void> => page.getByRole('tab', { name: new RegExp(name) }).click();
  const terms = page.getByRole('region', { name: german.agreed.title }).locator('.qw-agreed-sentence');
  for (let index = 0; index < (await terms.count()); index += 1) {
    await terms.nth(index).click();
    await look(`vereinbart ${await terms.nth(index).locator('b').innerText()}`);
  }
  await page.getByText(german.builder.sellerAndMore('').replace(/:.*$/, ''), { exact: false }).first().click();
  await look(german.builder.sections.parties);
  await tab(german.builder.tabs.contract);
  await page.getByRole('tree', { name: german.contract.outline }).waitFor();
  await look(german.builder.tabs.contract);
  await tab(german.builder.tabs.money);
  const views = page.getByRole('toolbar', { name: german.money.label }).getByRole('button');
  for (const view of Object.values(german.money.views)) {
    const button = views.filter({ hasText: new RegExp(`^${view}$`) });
    if ((await button.count()) === 0) continue;
    await button.first().click();
    await look(`${german.builder.tabs.money} ${view}`);
  }
  await tab(german.builder.tabs.approve);
  await look('Freigeben und senden');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: german.frame.palette }).waitFor();
  await look(german.frame.palette);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: german.builder.export, exact: true }).click();
  await page.getByRole('dialog', { name: german.builder.exportTitle }).waitFor();
  await look(german.builder.export);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+n');
  await page.getByRole('listbox', { name: german.start.starts }).waitFor();
  await look(german.start.title);
  await page.getByRole('option', { name: new RegExp(`^${german.start.blank}`) }).click();
  await page.getByText(german.builder.notPricedYet).waitFor();
  await look('ein leeres Angebot');

  expect(Object.entries(found).filter(([, list]) => !Array.isArray(list) || list.length > 0)).toEqual([]);
  expect(app.complaints).toEqual([]);
});
