// The largest quote that the bounds allow, in the real app; and a document that takes too much memory there.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exampleJson } from '../domain/example-files.ts';
import { launch } from './harness/launch.ts';

const many = <T>(count: number, of: (index: number) => T): readonly T[] => Array.from({ length: count }, (_, index) => of(index));

/** A thousand lines of sixty tiers each, over ten years. */
function largestQuote(): object {
  const { commitments: _none, adaptivePricing: __, ...plain } = exampleJson('support-desk.quote.json') as Record<string, unknown>;
  const tiers = many(60, (at) => ({ upTo: at === 59 ? null : String((at + 1) * 1000), unitPrice: `0.${999_999 - at}` }));
  const lines = many(1000, (at) => ({
    id: `line-${at}`,
    name: `Service ${at + 1}`,
    unit: 'unit',
    charge: { type: 'usage', model: 'graduated', tiers },
    forecast: { type: 'growth', start: '9000', monthlyPercent: '0.4' },
  }));
  return { ...plain, termMonths: 120, lines };
}

test('the largest quote opens, and a document that takes too much memory is stopped while the app goes on', async () => {
  await using app = await launch();
  const { window } = app;
  window.setDefaultTimeout(120_000);
  const json = join(app.profile, 'largest.quote.json');
  await writeFile(json, JSON.stringify(largestQuote()));
  await app.answerDialogs({ open: { json } });
  await window.getByText('3 quotes').waitFor();
  await window.keyboard.press('ControlOrMeta+o');
  await window.locator('[role="grid"] [data-row="0"] [data-column="total"]').waitFor();
  await window.getByRole('tab', { name: /Approve/ }).click();
  await window.getByRole('button', { name: 'Show the preview' }).click();
  // The first page comes before the others, which take many seconds.
  await window.getByRole('figure', { name: 'Page 1', exact: true }).locator('canvas').waitFor();
  // Buffers of the process, which no limit of a thread counts.
  const { application } = app;
  await application.evaluate(() => {
    Object.assign(globalThis, { kept: Array.from({ length: 26 }, () => new Uint8Array(50_000_000).fill(1)) });
  });
  await window.getByText(/^Making the PDF took more than 1024 MB of memory and was stopped\./).waitFor();
  await application.evaluate(() => Object.assign(globalThis, { kept: null }));
  await window.getByRole('button', { name: 'Let it take longer' }).click();
  await window
    .getByRole('figure', { name: /^Page 2 of \d+$/ })
    .locator('canvas')
    .waitFor();
  expect(app.complaints).toEqual([]);
}, 400_000);
