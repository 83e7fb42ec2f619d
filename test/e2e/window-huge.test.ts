// 10^15 in every field of the deal page, one after the other: nothing breaks, a refusal is said at its field, and what was saved is there after.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { callFrom } from './harness/call.ts';
import { launch } from './harness/launch.ts';

const huge = '1000000000000000';

/** The fields that can be written in, in order, by number. */
const fields = (page: Page, within: string) =>
  page.locator(
    `${within} input:not([type]):not([readonly]):not(:disabled), ${within} input[type="text"]:not([readonly]):not(:disabled)`,
  );

type Field = { readonly label: string; readonly isWrong: boolean; readonly said: string };

/** What a field shows after it was left. */
const shownBy = (element: Element): Field => {
  const input = element as HTMLInputElement;
  const said = (input.getAttribute('aria-describedby') ?? '')
    .split(/\s+/)
    .map((id) => (id === '' ? '' : (document.querySelector(`#${CSS.escape(id)}`)?.textContent ?? '')))
    .join(' ')
    .trim();
  const label = input.getAttribute('aria-label') ?? input.labels?.[0]?.textContent ?? input.dataset['place'] ?? '';
  return { label, isWrong: input.getAttribute('aria-invalid') === 'true', said };
};

test('in every field of the deal page', { timeout: 300_000 }, async () => {
  await using app = await launch();
  const page = app.window;
  page.setDefaultTimeout(10_000);
  await page.getByRole('button', { name: 'Open Q-2025-0042' }).click();
  await page.getByRole('grid', { name: 'Lines of the quote' }).waitFor();
  const listed = await callFrom(page, 'quotes.list', { search: 'Q-2025-0042' });
  if (!listed.ok) throw new Error('The sample is there');
  const [{ quoteId }] = (listed.value as { rows: [{ quoteId: string }] }).rows;
  const draft = async (): Promise<unknown> => {
    const reply = await callFrom(page, 'quotes.open', { quoteId });
    return reply.ok && (reply.value as { draft: unknown }).draft;
  };
  const before = await draft();
  const walked: Field[] = [];
  const walk = async (within: string): Promise<void> => {
    const count = await fields(page, within).count();
    for (let index = 0; index < count; index += 1) {
      const field = fields(page, within).nth(index);
      if (!(await field.isVisible())) continue;
      const was = await field.inputValue();
      await field.fill(huge);
      await field.blur();
      walked.push(await field.evaluate(shownBy));
      await field.fill(was);
      await field.blur();
    }
  };
  await walk('.qw-head');
  const terms = page.getByRole('region', { name: 'What is agreed' }).locator('.qw-agreed-sentence');
  for (let index = 0; index < (await terms.count()); index += 1) {
    if ((await terms.nth(index).getAttribute('aria-expanded')) !== 'true') await terms.nth(index).click();
    await walk('[aria-label="What is agreed"]');
    await terms.nth(index).click();
  }
  expect(walked.length).toBeGreaterThan(20);
  expect(walked.some(({ isWrong }) => isWrong)).toBe(true);
  expect(walked.filter(({ isWrong, said }) => isWrong && said === '').map(({ label }) => label)).toEqual([]);
  await page.getByText(/^Saved \d/).waitFor();
  expect(await draft()).toEqual(before);
  expect(app.complaints).toEqual([]);
});
