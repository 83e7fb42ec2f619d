import type { ObservedBench } from '../bench.ts';
import { openPreview, previewIsDrawn, quoteInWindow } from './quote-in-window.ts';

const name = 'window-longest-task';
const runs = 3;

/** From now on, in the page: Chromium tells of tasks from 50 ms on. */
const observe = `
  globalThis.longTasks = [];
  globalThis.taskObserver = new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration)));
  taskObserver.observe({ type: 'longtask' });
`;

/** Ends with what the observer was not yet told. */
const longest = `Math.max(0, ...longTasks, ...taskObserver.takeRecords().map(({ duration }) => duration))`;

/**
 * The longest task of the window's main thread while the draft of a contract of ten pages is previewed, looked through, changed, shown in
 * German and exported; 0 where none took 50 ms. So long a window does not answer to a key.
 */
export const bench: ObservedBench = {
  name,
  observe: async () => {
    const app = await quoteInWindow(10);
    try {
      const { page } = app;
      // What the start leaves behind is no part of it.
      await page.waitForTimeout(1000);
      await page.evaluate(observe);
      for (let run = 0; run < runs; run += 1) {
        await openPreview(app);
        for (const key of ['PageDown', 'PageDown', 'PageDown']) {
          await page.getByRole('region', { name: 'Approve & send' }).press(key);
          await previewIsDrawn(app);
        }
        await page.keyboard.press(run % 2 === 0 ? 'ControlOrMeta+z' : 'ControlOrMeta+Shift+z');
        await previewIsDrawn(app);
        await page.getByText(run % 2 === 0 ? 'German' : 'English', { exact: true }).click();
        await previewIsDrawn(app);
        await page.getByRole('button', { name: 'Export', exact: true }).click();
        const dialog = page.getByRole('dialog', { name: 'Export this quote' });
        await dialog.getByRole('button', { name: 'Export PDF…' }).click();
        await dialog.waitFor({ state: 'detached' });
        await page.getByRole('button', { name: /^Terms/ }).click();
      }
      return { name, longestMs: await page.evaluate<number>(longest), runs };
    } finally {
      await app.close();
    }
  },
};
