import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { CallName } from '../../src/shared/calls/calls.ts';
import type { Reply } from '../../src/shared/calls/reply.ts';
import { projectRoot } from '../project-root.ts';
import { Problem } from '../terminal/problem.ts';
import { say } from '../terminal/say.ts';

export const folder = join(projectRoot, 'docs/pictures');

/** The window as it is, as `docs/pictures/NAME.png`. */
export async function take(page: Page, name: string): Promise<void> {
  // Fonts and transitions settle first: the same app gives the same picture.
  await page.waitForTimeout(600);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  say(`docs/pictures/${name}.png`);
}

/** What a workspace has before the picture is taken, through the bridge of the page. */
export async function prepare(page: Page, name: CallName, input: unknown): Promise<unknown> {
  const reply = await page.evaluate(
    async ([call, value]): Promise<Reply<unknown>> => {
      const bridge: unknown = Reflect.get(globalThis, 'quotewright');
      const send: unknown = typeof bridge === 'object' && bridge !== null ? Reflect.get(bridge, 'call') : null;
      if (typeof send !== 'function') throw new Error('The page has no bridge');
      return (await Reflect.apply(send, bridge, [call, value])) as Reply<unknown>;
    },
    [name, input] as const,
  );
  if (!reply.ok) throw new Problem(`${name} failed: ${JSON.stringify(reply.failure)}`);
  return reply.value;
}

/** Another person of the sample works here from now on. */
export async function workAs(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Who works here/ }).click();
  await page.getByRole('radio', { name: new RegExp(name) }).click();
  await page.getByRole('button', { name: new RegExp(`^Who works here: ${name}`) }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  // No picture needs the notice of it.
  await page.locator('.mantine-Notification-closeButton').first().click();
}
