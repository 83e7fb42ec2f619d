// What a customer sees who looks on: the open quote, and nothing that is ours alone. Everything internal bears a mark that must not show.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { CallName } from '../../src/shared/calls/calls.ts';
import { windowWords } from '../../src/shared/text/window/window-words.ts';
import { violations } from './harness/axe.ts';
import { callFrom } from './harness/call.ts';
import { launch } from './harness/launch.ts';
import { openLine, openTab } from './harness/quote-places.ts';

const words = windowWords('en');
const secret = 'Zebrafish';
/** A cost of ours that no other figure begins with. */
const secretCost = '7.31937';
const internalWords = [
  words.frame.guardrails,
  words.frame.costs,
  words.builder.margin,
  words.builder.internalCopy,
  words.evaluation.cost,
  words.evaluation.margin,
  words.report.kinds.memo,
  words.money.views.scenarios,
  words.money.views.revenue,
  words.history.history,
  words.history.notes,
  words.line.servedBy,
];

type Opened = {
  readonly draft: { readonly lines: readonly object[] };
  readonly revision: { readonly saveCount: number };
};

async function valueFrom<T>(page: Page, name: CallName, input: unknown): Promise<T> {
  const reply = await callFrom(page, name, input);
  if (!reply.ok) throw new Error(JSON.stringify(reply.failure));
  return reply.value as T;
}

/** Marks everything that is ours alone, in the support desk and beside it. */
async function markSecrets(page: Page): Promise<void> {
  const { rows } = await valueFrom<{ readonly rows: readonly { readonly quoteId: string }[] }>(page, 'quotes.list', {
    search: 'Q-2025-0042',
  });
  const quoteId = rows[0]?.quoteId;
  const { draft, revision } = await valueFrom<Opened>(page, 'quotes.open', { quoteId });
  const lines = draft.lines.map((line) => ('servedBy' in line ? { ...line, otherCostPerUnit: secretCost } : line));
  await valueFrom(page, 'quotes.saveDraft', { quoteId, saveCount: revision.saveCount, draft: { ...draft, lines } });
  await valueFrom(page, 'quotes.setNotes', { quoteId, notes: `${secret} in the notes` });
  const other = await valueFrom<{ readonly quoteId: string }>(page, 'quotes.create', {
    from: 'blank',
    customer: `${secret} Holding`,
  });
  const made = await valueFrom<Opened>(page, 'quotes.open', { quoteId: other.quoteId });
  const titled = { ...made.draft, title: `${secret} deal` };
  const { saveCount } = made.revision;
  await valueFrom(page, 'quotes.saveDraft', { quoteId: other.quoteId, saveCount, draft: titled });
  const rule = {
    id: 'marked',
    approver: 'finance',
    reason: secret,
    field: 'lines.discountPercent',
    comparison: 'at_least',
    value: '0',
  };
  const { people, current: self } = await valueFrom<{
    readonly people: readonly { readonly personId: string; readonly roles: readonly string[] }[];
    readonly current: string | null;
  }>(page, 'people.list', {});
  await valueFrom(page, 'people.switch', { personId: people.find(({ roles }) => roles.includes('pricing'))?.personId });
  const inForce = await valueFrom<{ readonly policyId: string } | null>(page, 'policy.current', {});
  const policy = { schema: 'quotewright.policy/1', name: secret, rules: [rule] };
  await valueFrom(page, 'policy.save', { basedOn: inForce?.policyId ?? null, policy });
  await valueFrom(page, 'people.switch', { personId: self });
}

/** What is in the window to be read: text, what is in fields, names and titles of elements. */
function shownIn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const elements = [...document.querySelectorAll<HTMLElement>('body, input, textarea, [aria-label], [title]')];
    return elements
      .flatMap((element) => [
        element === document.body ? element.innerText : '',
        'value' in element && typeof element.value === 'string' ? element.value : '',
        element.getAttribute('aria-label') ?? '',
        element.getAttribute('title') ?? '',
      ])
      .filter((text) => text !== '')
      .join('\n');
  });
}

/** What of ours shows; the places of the app have their names in the rail. */
async function given(page: Page, place: string): Promise<readonly string[]> {
  await page.waitForTimeout(0);
  const shown = (await shownIn(page)).split('\n');
  const rail = new Set<string>(Object.values(words.frame).filter((word) => typeof word === 'string'));
  return [
    ...shown.filter((line) => line.includes(secret) || line.includes(secretCost)),
    ...shown.filter((line) => !rail.has(line) && internalWords.some((word) => line === word || line.startsWith(`${word},`))),
  ].map((line) => `${place}: ${line}`);
}

test('with the customer view on, nothing that is ours alone shows anywhere or goes out', { timeout: 180_000 }, async () => {
  await using app = await launch();
  const page = app.window;
  page.setDefaultTimeout(15_000);
  await page.getByRole('button', { name: 'Open Q-2025-0042' }).waitFor();
  await markSecrets(page);
  await page.getByText(`${secret} deal`).waitFor();
  await page.getByRole('button', { name: 'Open Q-2025-0042' }).click();
  await page.getByRole('grid', { name: 'Lines of the quote' }).waitFor();
  // An explanation of the margin is open when the view changes.
  await page.locator('.qw-figure-margin button').click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Control+Shift+I');
  await page.getByText(words.how.gone).waitFor();
  const found: string[] = [...(await given(page, 'explanation'))];
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await page.getByRole('button', { name: /^Seller: / }).click();
  await openLine(page, 'Automated resolutions');
  found.push(...(await given(page, 'deal')));
  for (const tab of ['contract', 'money', 'approve'] as const) {
    await openTab(page, tab);
    await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
    if (tab === 'money') {
      for (const view of await page.getByRole('toolbar', { name: words.money.label }).getByRole('button').all()) {
        await view.click();
        found.push(...(await given(page, `money, ${await view.innerText()}`)));
      }
    }
    found.push(...(await given(page, tab)));
  }
  await app.screenshot('customer-view-approve');
  expect(await violations(page)).toEqual([]);

  for (const typed of ['cost', 'margin', 'guard', 'memo', 'scenario', 'approv', secret.slice(0, 4)]) {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: words.frame.palette }).waitFor();
    await page.keyboard.type(typed);
    await page.waitForTimeout(300);
    const palette = await page.getByRole('dialog', { name: words.frame.palette }).innerText();
    const leaks = palette
      .split('\n')
      .filter((line) => line.includes(secret) || (internalWords as readonly string[]).some((word) => line.includes(word)));
    found.push(...leaks.map((line) => `palette, ${typed}: ${line}`));
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: words.frame.palette }).waitFor({ state: 'detached' });
  }

  const json = join(app.profile, 'quote.json');
  await app.answerDialogs({ save: { json } });
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: words.builder.exportTitle });
  await dialog.getByRole('radio', { name: /^Draft/ }).click();
  found.push(...(await given(page, 'export')));
  await dialog.getByRole('button', { name: words.builder.exportJson }).click();
  await page.getByText(/quote\.json/).waitFor();
  expect(readFileSync(json, 'utf8')).not.toMatch(new RegExp(`${secretCost}|servedBy|otherCostPerUnit`));

  await dialog.waitFor({ state: 'detached' });
  for (const screen of ['customers', 'approvals', 'clauses', 'catalogue', 'costs', 'guardrails', 'settings'] as const) {
    await page.getByRole('button', { name: words.frame[screen], exact: true }).click();
    await page.getByText(words.frame.internalScreen).waitFor();
    found.push(...(await given(page, screen)));
  }
  await app.screenshot('customer-view-internal-screen');
  await page.getByRole('button', { name: words.frame.quotes, exact: true }).click();
  await page.getByRole('button', { name: 'Open Q-2025-0042' }).waitFor();
  found.push(...(await given(page, 'list')));
  await app.screenshot('customer-view-list');

  // A window that is opened from here begins as this one is.
  const opening = app.application.waitForEvent('window');
  await page.keyboard.press('Control+Shift+o');
  const second = await opening;
  await second.getByRole('button', { name: 'Open Q-2025-0042' }).waitFor();
  found.push(...(await given(second, 'second window')));
  await second.reload();
  await second.getByRole('button', { name: 'Open Q-2025-0042' }).waitFor();
  found.push(...(await given(second, 'second window, loaded again')));
  expect(found).toEqual([]);

  await page.getByRole('button', { name: words.frame.guardrails, exact: true }).click();
  await page.getByRole('button', { name: words.frame.showInternal }).click();
  await expect.poll(() => shownIn(page)).toContain(secret);
});
