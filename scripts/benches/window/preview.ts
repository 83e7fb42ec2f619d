import type { ObservedBench } from '../bench.ts';
import { median } from '../measure.ts';
import { openPreview, previewIsDrawn, quoteInWindow } from './quote-in-window.ts';

const name = 'preview-12-pages';
/** An even number, so that the first that counts is an undo. */
const warmUps = 2;
const runs = 15;

/** Waits, in the page, for undo or redo and then for the next picture of the first page: the time between, in milliseconds. */
const fromKeyToPicture = `new Promise((resolve) => {
  const pressed = ({ key, timeStamp }) => {
    // The modifiers come before, as keys of their own.
    if (key.toLowerCase() !== 'z') return;
    removeEventListener('keydown', pressed, { capture: true });
    const pages = document.querySelector('[aria-label="Pages of the document"]');
    const drawn = new MutationObserver((changes) => {
      if (!changes.some(({ addedNodes }) => [...addedNodes].some(({ nodeName }) => nodeName === 'CANVAS'))) return;
      drawn.disconnect();
      resolve(performance.now() - timeStamp);
    });
    drawn.observe(pages.firstElementChild, { childList: true, subtree: true });
  };
  addEventListener('keydown', pressed, { capture: true });
})`;

/** From the key that changes a term to the page that shows it: saved, made again as the file to save, read and drawn. */
export const bench: ObservedBench = {
  name,
  observe: async () => {
    const app = await quoteInWindow(12);
    try {
      const { page } = app;
      await openPreview(app);
      const times: number[] = [];
      for (let run = -warmUps; run < runs; run += 1) {
        const picture = page.evaluate<number>(fromKeyToPicture);
        // Answered in turn: by then the page waits.
        await page.evaluate('0');
        await page.keyboard.press(run % 2 === 0 ? 'ControlOrMeta+z' : 'ControlOrMeta+Shift+z');
        const time = await picture;
        if (run >= 0) times.push(time);
        await previewIsDrawn(app);
      }
      return { name, medianMs: Number(median(times).toFixed(3)), runs };
    } finally {
      await app.close();
    }
  },
};
