import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const run = `(async () => {
  await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)));
  const { violations } = await axe.run(document, { resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', '));
})()`;

/** What axe finds in the page. It is put there by the debugger: the page's own policy allows no script but the app's. */
export async function violations(page: Page): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('Runtime.evaluate', { expression: `if (!window.axe) { ${axe} }` });
    const { result } = await session.send('Runtime.evaluate', { expression: run, awaitPromise: true, returnByValue: true });
    return result.value;
  } finally {
    await session.detach();
  }
}
