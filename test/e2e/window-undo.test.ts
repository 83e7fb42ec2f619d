// Undo over sections, after the app was killed in the middle of an edit: each step leads to what it changed.
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { callFrom } from './harness/call.ts';
import { launch } from './harness/launch.ts';
import { openTab } from './harness/quote-places.ts';

type Draft = Readonly<Record<string, unknown>> & {
  readonly lines: readonly Readonly<Record<string, unknown>>[];
  readonly commitments: readonly Readonly<Record<string, unknown>>[];
  readonly adaptivePricing: Readonly<Record<string, unknown>>;
  readonly seller: Readonly<Record<string, unknown>>;
};
type Opened = { readonly draft: Draft; readonly revision: { readonly saveCount: number } };

async function valueFrom<T>(page: Page, name: Parameters<typeof callFrom>[1], input: unknown): Promise<T> {
  const reply = await callFrom(page, name, input);
  if (!reply.ok) throw new Error(JSON.stringify(reply.failure));
  return reply.value as T;
}

const whatIf = {
  schema: 'quotewright.scenario/1',
  name: 'Half the use',
  events: [{ type: 'usage', line: 'all', fromMonth: 1, percent: '50' }],
};

/** A change of each section in turn, where its undo leads to, and what has the focus there. */
const changes: readonly { readonly change: (draft: Draft) => Draft; readonly tab: string; readonly place: RegExp }[] = [
  { change: (d) => ({ ...d, title: 'Another title' }), tab: 'Deal', place: /^title$/ },
  { change: (d) => ({ ...d, seller: { ...d.seller, legalName: 'Tallow' } }), tab: 'Deal', place: /^seller\.legalName$/ },
  {
    change: (d) => ({ ...d, lines: d.lines.with(1, { ...d.lines[1], discountPercent: '5' }) }),
    tab: 'Deal',
    place: /^lines\[1\]/,
  },
  {
    change: (d) => ({ ...d, lines: d.lines.with(3, { ...d.lines[3], otherCostPerUnit: '0.02' }) }),
    tab: 'Deal',
    place: /^lines\[3\]\.otherCostPerUnit$/,
  },
  {
    change: (d) => ({ ...d, commitments: [{ ...d.commitments[0], amounts: ['90000', '121000', '150000'] }] }),
    tab: 'Deal',
    place: /^commitments\[0\]\.amounts/,
  },
  {
    change: (d) => ({ ...d, adaptivePricing: { ...d.adaptivePricing, noticeDays: 45 } }),
    tab: 'Deal',
    place: /^adaptivePricing\.noticeDays$/,
  },
  { change: (d) => ({ ...d, termination: { cureDays: 30 } }), tab: 'Deal', place: /^agreed\.add$/ },
  { change: (d) => ({ ...d, scenarios: [whatIf] }), tab: 'Money', place: /^$/ },
  { change: (d) => ({ ...d, language: 'de' }), tab: 'Contract', place: /^language$/ },
];

test(
  'every step back leads to the section that it changes, after the app was killed and started again',
  { timeout: 180_000 },
  async () => {
    const profile = await mkdtemp(join(tmpdir(), 'quotewright-e2e-'));
    onTestFinished(() => rm(profile, { recursive: true, force: true }));
    const first = await launch({ profile });
    await first.window.getByText('3 quotes').waitFor();
    const { rows } = await valueFrom<{ readonly rows: readonly { readonly quoteId: string }[] }>(first.window, 'quotes.list', {
      search: 'Q-2025-0042',
    });
    const quoteId = rows[0]?.quoteId;
    let {
      draft,
      revision: { saveCount },
    } = await valueFrom<Opened>(first.window, 'quotes.open', { quoteId });
    const original = draft;
    for (const { change } of changes) {
      draft = change(draft);
      ({ saveCount } = await valueFrom<{ saveCount: number }>(first.window, 'quotes.saveDraft', { quoteId, saveCount, draft }));
    }
    await first.window.getByRole('button', { name: 'Open Q-2025-0042' }).click();
    const title = first.window.getByLabel('Title', { exact: true }).first();
    await title.click();
    await first.window.keyboard.press('End');
    // Without a pause that would save it, and the app is gone the moment it is typed.
    await first.window.keyboard.type(', typed until the power failed', { delay: 90 });
    const ended = once(first.application.process(), 'exit');
    first.application.process().kill('SIGKILL');
    await ended;

    await using app = await launch({ profile });
    const { window } = app;
    window.setDefaultTimeout(15_000);
    await window.getByRole('button', { name: 'Open Q-2025-0042' }).click();
    const kept = await window.getByLabel('Title', { exact: true }).first().inputValue();
    // At most two seconds of typing and the pause before a save are lost.
    expect(kept).toMatch(/^Another title, typed/);
    await window.getByRole('button', { name: /^Undo: Title/ }).waitFor();
    await window.keyboard.press('ControlOrMeta+z');
    const undone: string[] = [];
    for (const { tab, place } of changes.toReversed()) {
      await openTab(window, 'approve');
      await window.keyboard.press('ControlOrMeta+z');
      await window.locator(`[role=tab][aria-selected=true]`, { hasText: tab }).waitFor();
      const focus = () =>
        window.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-place]')?.dataset['place'] ?? '');
      await expect.poll(focus, { timeout: 10_000, message: String(place) }).toMatch(place);
      undone.push(await focus());
    }
    await app.screenshot('undone');
    await window.getByText(/^Saved \d/).waitFor();
    expect((await valueFrom<Opened>(window, 'quotes.open', { quoteId })).draft).toEqual(original);
    expect(app.complaints).toEqual([]);
  },
);
