// What releases and prices of models may do to a deal, in the window: scenarios in words, a stress, break-even and replay.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { windowWords } from '../../src/shared/text/window/window-words.ts';
import { violations } from './harness/axe.ts';
import { launch } from './harness/launch.ts';

const words = windowWords('en');
const text = words.whatIf;

async function openWhatIf(page: Page): Promise<void> {
  page.setDefaultTimeout(30_000);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: 'Open Q-2025-0042' }).click();
  await page.getByRole('tab', { name: words.builder.tabs.money }).waitFor();
  await page.keyboard.press('Alt+3');
  await page.getByRole('button', { name: words.money.views.scenarios, exact: true }).click();
  await page.getByRole('heading', { name: text.stressTitle }).waitFor();
}

test('a stress runs, is cancelled, and its run at P10 opens as a scenario in words', { timeout: 180_000 }, async () => {
  await using app = await launch();
  const { window: page } = app;
  await openWhatIf(page);

  await page.getByRole('button', { name: text.start, exact: true }).click();
  await page.getByRole('progressbar').waitFor();
  await page.getByRole('button', { name: text.cancel, exact: true }).click();
  await page.getByRole('progressbar').waitFor({ state: 'detached' });

  await page.getByRole('textbox', { name: text.spreadFields.level }).fill('-3');
  await page.getByText('Must not be negative').waitFor();
  expect(await page.getByRole('button', { name: text.start, exact: true }).isDisabled()).toBe(true);
  await page.getByRole('textbox', { name: text.spreadFields.level }).fill('30');
  await page.getByRole('textbox', { name: text.perYear }).fill('60');
  await page.getByText('Must be at most 52').waitFor();
  await page.getByRole('textbox', { name: text.perYear }).fill('3');
  await page.getByRole('textbox', { name: text.halfLife }).fill('0');
  await page.getByRole('combobox', { name: text.runs }).selectOption('200');
  await page.getByRole('button', { name: text.start, exact: true }).click();
  await page.getByRole('button', { name: text.openRun('P10') }).waitFor();
  await page.getByText(/^In [\d.]+% of the runs, the margin is under /).waitFor();
  const spreads = page.getByRole('table', { name: text.spreads });
  const bill = spreads.getByRole('row', { name: new RegExp(`^${text.figures.bill}`) });
  expect(await bill.getByRole('cell').nth(1).innerText()).toMatch(/^\d{3},\d{3}\.\d\d$/);
  await page.getByRole('heading', { name: text.stressTitle }).scrollIntoViewIfNeeded();
  await app.screenshot('what-if-stress');
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: text.openRun('P10') }).click();
  await page
    .getByText(/^Added: Run \d+ of seed 1/)
    .first()
    .waitFor();
  const scenarios = page.getByRole('grid', { name: words.compared.byYear });
  await expect.poll(() => scenarios.innerText(), { timeout: 10_000 }).toMatch(/Run \d+ of seed 1, at P10/);
  expect(app.complaints).toEqual([]);
});

test('a starter is one key, and break-even and replay answer in sentences', { timeout: 240_000 }, async () => {
  await using app = await launch();
  const { window: page } = app;
  await openWhatIf(page);
  await page.getByRole('button', { name: text.starters['usage-halves'] }).click();
  await page.getByText('From month 7, all usage is 50% of what it was.').waitFor();

  const breakEven = page.getByRole('region', { name: text.breakEvenTitle });
  await breakEven.getByRole('button', { name: text.compute }).click();
  await breakEven
    .getByText(/^All model prices may rise by /)
    .first()
    .waitFor({ timeout: 120_000 });

  await breakEven.getByText(text.usePath).first().waitFor({ timeout: 60_000 });
  await breakEven.scrollIntoViewIfNeeded();
  await app.screenshot('what-if-break-even');

  const models = page.getByRole('region', { name: text.modelsTitle });
  await models.getByRole('button', { name: text.compute }).click();
  await models
    .getByText(/the customer pays (less|no less)/)
    .first()
    .waitFor({ timeout: 60_000 });
  await models.scrollIntoViewIfNeeded();
  await app.screenshot('what-if-models');

  const replay = page.getByRole('region', { name: text.replayTitle });
  await replay.getByRole('button', { name: text.compute }).click();
  await replay.getByText(/^Signed on 1\u00A0Nov\u00A02023, this clause would have /).waitFor();
  await replay.getByText(/^What the customer pays each month: This quote and Signed on /).waitFor();
  await replay.getByText(text.chartNumbers).click();
  await replay.getByRole('table', { name: text.replayNumbers }).waitFor();
  await replay.scrollIntoViewIfNeeded();
  await app.screenshot('what-if-answers');
  expect(await violations(page)).toEqual([]);
  expect(app.complaints).toEqual([]);
});

test('a scenario is added, edited and taken back by keyboard', { timeout: 240_000 }, async () => {
  await using app = await launch();
  const { window: page } = app;
  await openWhatIf(page);
  const press = async (name: string | RegExp): Promise<void> => {
    await page.getByRole('button', { name }).first().focus();
    await page.keyboard.press('Enter');
  };
  await press(text.starters['flagship-cheaper']);
  const sentence = /^From month 5, .* costs 60% less\.$/;
  await page.getByText(sentence).waitFor();
  const table = page.getByRole('grid', { name: words.compared.byYear });
  await expect.poll(() => table.innerText(), { timeout: 10_000 }).toContain(text.starterNames['flagship-cheaper']);
  const before = await table.innerText();

  await press(/^Change: From month 5, /);
  await page.getByRole('textbox', { name: text.event.change }).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('-30');
  await page.getByText(/^From month 5, .* costs 30% less\.$/).waitFor();
  await expect.poll(() => table.innerText(), { timeout: 10_000 }).not.toBe(before);
  await press(text.event.kinds.usage);
  await page.getByText('From month 5, all usage is 120% of what it was.').waitFor();
  await page.getByRole('heading', { name: text.scenariosTitle }).scrollIntoViewIfNeeded();
  await app.screenshot('what-if-scenarios');
  expect(await violations(page)).toEqual([]);

  await page.getByRole('heading', { name: text.scenariosTitle }).click();
  await page.keyboard.press('Control+z');
  await page.getByText('From month 5, all usage is 120% of what it was.').waitFor({ state: 'detached' });

  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1024, height: 700 });
  await page.getByRole('grid', { name: words.compared.byYear }).scrollIntoViewIfNeeded();
  await app.screenshot('what-if-scenarios-narrow');
  expect(await violations(page)).toEqual([]);
  expect(app.complaints).toEqual([]);
});

test(
  'in German and dark: scenarios, and pages and answers for the customer from the same view',
  { timeout: 240_000 },
  async () => {
    await using app = await launch();
    const { window: page } = app;
    const german = windowWords('de');
    page.setDefaultTimeout(30_000);
    await page.setViewportSize({ width: 1280, height: 800 });
    const [pdf, docx] = ['scenarios.pdf', 'answers.docx'].map((name) => join(app.profile, name));
    if (pdf === undefined || docx === undefined) throw new Error('no names');
    await app.answerDialogs({ save: { pdf, docx } });
    await page.getByRole('button', { name: words.frame.settings, exact: true }).click();
    await page.getByRole('radiogroup', { name: words.settings.language }).getByText('Deutsch', { exact: true }).click();
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await page
      .getByRole('navigation', { name: german.frame.rail })
      .getByRole('button', { name: 'Angebote', exact: true })
      .click();
    await page.getByRole('button', { name: 'Q-2025-0042 öffnen' }).click();
    await page.getByRole('tab', { name: german.builder.tabs.money }).waitFor();
    await page.keyboard.press('Alt+3');
    await page.getByRole('button', { name: german.money.views.scenarios, exact: true }).click();
    await page.getByRole('button', { name: german.whatIf.starters['flagship-dearer'] }).click();
    await page.getByText(/^Ab Monat 5 kostet .* 100\u00A0% mehr\.$/).waitFor();
    await page.getByRole('grid', { name: german.compared.byYear }).scrollIntoViewIfNeeded();
    await app.screenshot('what-if-german-dark');
    await page.getByRole('heading', { name: german.whatIf.scenariosTitle }).scrollIntoViewIfNeeded();
    await app.screenshot('what-if-german-dark-list');
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', { name: german.money.pdf }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: german.report.kinds['what-if'] }).waitFor();
    await app.screenshot('what-if-export');
    await dialog.getByRole('button', { name: german.report.save }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');

    await page.getByRole('button', { name: german.money.pdf }).click();
    await dialog.getByRole('radio', { name: german.report.kinds.procurement }).check();
    await dialog.getByLabel(german.report.format).selectOption({ label: german.report.formats.docx });
    await dialog.getByRole('button', { name: german.report.save }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(readFileSync(docx).subarray(0, 2).toString()).toBe('PK');
    expect(app.complaints).toEqual([]);
  },
);
