import { stat } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Launched } from './harness/launch.ts';
import { launch } from './harness/launch.ts';

/** How long the system may take to move and size a window. */
const settles = { timeout: 10_000, interval: 100 };

test('a window opens on the page of the app, and its console has nothing to complain of', async () => {
  await using app = await launch();
  expect(app.window.url()).toBe('app://quotewright/index.html');
  expect(await app.window.title()).toBe('Quotewright');
  await app.window.locator('#root :visible').first().waitFor();
  const picture = await app.screenshot('first-window');
  expect((await stat(picture)).size).toBeGreaterThan(1000);
  expect(app.complaints).toEqual([]);
});

test('a page reaches the bridge and nothing of Node or Electron', async () => {
  await using app = await launch();
  const seen = await app.window.evaluate(() => ({
    bridge: Object.keys((globalThis as unknown as { quotewright: object }).quotewright).toSorted(),
    present: ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'ipcRenderer'].filter(
      (name) => name in globalThis,
    ),
  }));
  expect(seen).toEqual({ bridge: ['call', 'on', 'stop'], present: [] });
});

test('the bridge has the events that it names and no others', async () => {
  await using app = await launch();
  const refused = await app.window.evaluate(() => {
    const { on } = (globalThis as unknown as { quotewright: { on: (event: string, listener: () => void) => () => void } })
      .quotewright;
    on('changed', () => undefined)();
    on('menu', () => undefined)();
    try {
      on('call', () => undefined);
      return null;
    } catch (error) {
      return String(error);
    }
  });
  expect(refused).toContain('There is no event "call"');
});

test('the window is sandboxed and isolated', async () => {
  await using app = await launch();
  const preferences = await app.application.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity, ...others } = contents.getLastWebPreferences();
    const off = ['allowRunningInsecureContent', 'experimentalFeatures', 'enableBlinkFeatures', 'nodeIntegrationInSubFrames'];
    const on = off.filter((name) => Boolean(others[name]));
    return { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity, on };
  });
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
    on: [],
  });
});

test('the window opens where it was', async () => {
  const boundsOf = ({ application }: Launched): Promise<object | undefined> =>
    application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  const size = { width: 1100, height: 700 };
  await using first = await launch();
  // The system answers moves and sizes in its own time, and not at all before the window is shown.
  await expect
    .poll(() => first.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()), settles)
    .toBe(true);
  // A size that the system still takes back is asked for again; the page has it once it was really given.
  await expect
    .poll(async () => {
      await first.application.evaluate(({ BrowserWindow }, { width, height }) => {
        BrowserWindow.getAllWindows()[0]?.setBounds({ x: 10, y: 20, width, height });
      }, size);
      return first.window.evaluate(() => ({ width: window.outerWidth, height: window.outerHeight }));
    }, settles)
    .toEqual(size);
  await expect.poll(() => boundsOf(first), settles).toMatchObject(size);
  await using second = await first.restart();
  await expect.poll(() => boundsOf(second), settles).toMatchObject(size);
});
