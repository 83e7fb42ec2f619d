import type { Page } from 'playwright-core';
import { runApp } from '../../electron/running-app.ts';
import type { ObservedBench } from '../bench.ts';
import { cardOfProducts } from '../card-of-products.ts';
import { manyQuotes, withManyQuotes } from '../many-quotes.ts';
import { fromKeyToPaint } from './key-to-paint.ts';
import { median } from '../measure.ts';

const warmUps = 3;
const runs = 15;
/** Each finds other rows than all. */
const digits = ['4', '7', '3'];

/** Types into the field that has the focus, a digit at a time. */
async function keystrokes(page: Page, rows: string): Promise<number> {
  const times: number[] = [];
  for (let run = -warmUps; run < runs; run += 1) {
    const painted = page.evaluate<number>(fromKeyToPaint(rows));
    // Answered in turn: by then the page waits.
    await page.evaluate('0');
    await page.keyboard.press(digits[(run + warmUps) % digits.length] ?? '4');
    const time = await painted;
    if (run >= 0) times.push(time);
    await page.keyboard.press('Backspace');
    // The rows of before are back, and what was kept of them is drawn.
    await page.waitForTimeout(500);
  }
  return Number(median(times).toFixed(3));
}

/** From a keystroke in the search of the list to the first page of what it finds. */
export const list: ObservedBench = {
  name: `window-list-keystroke-${manyQuotes}`,
  observe: async () => {
    const app = await runApp(withManyQuotes);
    try {
      const { page } = app;
      await page.locator('.qw-list-row').first().waitFor({ timeout: 60_000 });
      await page.getByRole('searchbox', { name: 'Search quotes' }).click();
      return { name: `window-list-keystroke-${manyQuotes}`, medianMs: await keystrokes(page, '.qw-page'), runs };
    } finally {
      await app.close();
    }
  },
};

const products = 5000;

/** From a keystroke in the search of a rate card to the products that it finds. */
export const catalogue: ObservedBench = {
  name: `window-catalogue-keystroke-${products}`,
  observe: async () => {
    const app = await runApp();
    try {
      const { page } = app;
      await page.getByText('Q-2026-0400').waitFor();
      const card = JSON.stringify(cardOfProducts(products));
      await page.evaluate(`(async () => {
        const call = async (name, input) => {
          const reply = await quotewright.call(name, input);
          if (!reply.ok) throw new Error(JSON.stringify(reply));
          return reply.value;
        };
        const { personId } = await call('people.save', { name: 'Ann Pricing', roles: ['pricing', 'sales'] });
        await call('people.switch', { personId });
        await call('catalogue.create', { card: ${card} });
      })()`);
      await page.getByRole('button', { name: 'Catalogue' }).click();
      await page.getByRole('button', { name: /^Card of many/ }).click();
      await page.getByRole('searchbox', { name: 'Find a product by name, tag or unit' }).click();
      const medianMs = await keystrokes(page, '.qw-middle');
      return { name: `window-catalogue-keystroke-${products}`, medianMs, runs };
    } finally {
      await app.close();
    }
  },
};
