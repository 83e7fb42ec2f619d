import type { Page } from 'playwright-core';

/**
 * When the frame with the first of `sign` is drawn, in ms of the system's clock. The page itself looks with every frame: asked from outside,
 * it would be asked again after pauses that grow to half a second, which is as long as what is measured.
 */
export async function seen(page: Page, sign: string): Promise<number> {
  const look = `new Promise((seen) => {
    const look = () =>
      document.querySelector(${JSON.stringify(sign)}) === null
        ? requestAnimationFrame(look)
        : requestAnimationFrame(() => requestAnimationFrame(() => seen(performance.timeOrigin + performance.now())));
    look();
  })`;
  for (;;) {
    try {
      return await page.evaluate<number>(look);
    } catch (error) {
      // The empty page that each window begins with is left while it is asked.
      if (!/context was destroyed|navigation/i.test(String(error))) throw error;
    }
  }
}
