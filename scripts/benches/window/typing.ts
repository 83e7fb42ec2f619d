import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunningApp } from '../../electron/running-app.ts';
import { runApp } from '../../electron/running-app.ts';
import type { ObservedBench } from '../bench.ts';
import { quoteOfLines } from '../many-lines.ts';
import { fromKeyToPaint } from './key-to-paint.ts';
import { median } from '../measure.ts';
import { seen } from './seen.ts';

const warmUps = 4;
const runs = 20;

/** The app with a quote of so many lines open, and how long it took from the answer of the dialog to the first row. */
async function withLines(lines: number, months: number): Promise<{ readonly app: RunningApp; readonly openMs: number }> {
  const app = await runApp();
  try {
    const json = join(app.profile, 'bench.quote.json');
    await writeFile(json, JSON.stringify(quoteOfLines(lines, months)));
    await app.answerDialogs({ open: { json }, save: {} });
    await app.page.getByText('Q-2026-0400').waitFor();
    const began = performance.timeOrigin + performance.now();
    await app.page.keyboard.press('ControlOrMeta+o');
    const opened = await seen(app.page, '[role="grid"] [data-row="0"] [data-column="total"]');
    return { app, openMs: opened - began };
  } catch (error) {
    await app.close();
    throw error;
  }
}

/** What the lines come to. */
const fromKeyToTotal = fromKeyToPaint('.qw-sheet-foot');

function typing(lines: number, months: number): ObservedBench {
  const name = `window-keystroke-${lines}x${months}`;
  return {
    name,
    observe: async () => {
      const { app } = await withLines(lines, months);
      try {
        const { page } = app;
        const quantity = page.locator('[role="grid"] [data-row="1"] [data-column="quantity"]');
        await quantity.click();
        await page.keyboard.press('F2');
        await page.keyboard.press('Home');
        const times: number[] = [];
        for (let run = -warmUps; run < runs; run += 1) {
          const painted = page.evaluate<number>(fromKeyToTotal);
          // Answered in turn: by then the page waits.
          await page.evaluate('0');
          await page.keyboard.press(String((run + warmUps) % 9 === 0 ? 1 : 2));
          const time = await painted;
          if (run >= 0) times.push(time);
          await page.keyboard.press('Backspace');
          // What follows a pause, warnings among it, is over.
          await page.waitForTimeout(700);
        }
        return { name, medianMs: Number(median(times).toFixed(3)), runs };
      } finally {
        await app.close();
      }
    },
  };
}

export const twoHundred = typing(200, 36);
export const fourHundred = typing(400, 60);

/** From the file that is chosen to the first row of its lines, with its money. */
export const opening: ObservedBench = {
  name: 'window-open-400x60',
  observe: async () => {
    const { app, openMs } = await withLines(400, 60);
    await app.close();
    return { name: 'window-open-400x60', medianMs: Number(openMs.toFixed(3)), runs: 1 };
  },
};
