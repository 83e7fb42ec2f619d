// The app is offline: not by good manners but by walls, and these tests run against them.
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './harness/launch.ts';
import type { Launched } from './harness/launch.ts';

let server: Server;
let address: string;
let app: Launched;
const reached: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    reached.push(`${request.method} ${request.url}`);
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/html' }).end('reached');
  });
  server.on('upgrade', (request, socket) => {
    reached.push(`upgrade ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  app = await launch();
});

afterAll(async () => {
  await app.close();
  await new Promise((closed) => server.close(closed));
});

test('the server that the tests ask for is there, for those who may ask', async () => {
  expect(await (await fetch(`http://${address}/hello`)).text()).toBe('reached');
  expect(reached.splice(0)).toEqual(['GET /hello']);
});

test.each(['http://<server>/fetch', 'https://example.invalid/fetch', 'file:///etc/passwd', 'app://elsewhere/index.html'])(
  'fetch of %s is refused',
  async (template) => {
    const url = template.replace('<server>', address);
    const outcome = await app.window.evaluate(
      (target) =>
        fetch(target).then(
          (response) => `answered ${response.status}`,
          () => 'refused',
        ),
      url,
    );
    expect(outcome).toBe('refused');
    expect(reached).toEqual([]);
  },
);

test('the session refuses too, where no security policy stands before it', async () => {
  // A page without the app's policy, so that only the session's wall is left.
  const outcomes = await app.application.evaluate(
    async ({ session }, urls) =>
      Promise.all(
        urls.map((url) =>
          session.defaultSession.fetch(url).then(
            (response) => `answered ${response.status}`,
            () => 'refused',
          ),
        ),
      ),
    [`http://${address}/session`, 'https://example.invalid/session'],
  );
  expect(outcomes).toEqual(['refused', 'refused']);
  expect(reached).toEqual([]);
});

test('pictures, scripts, styles, frames, sockets, beacons and workers of elsewhere are refused', async () => {
  await app.window.evaluate(async (host) => {
    const add = (tag: string, attributes: Record<string, string>): void => {
      document.body.append(Object.assign(document.createElement(tag), attributes));
    };
    add('img', { src: `http://${host}/img` });
    add('script', { src: `http://${host}/script.js` });
    add('link', { rel: 'stylesheet', href: `http://${host}/style.css` });
    add('link', { rel: 'prefetch', href: `http://${host}/prefetch` });
    add('link', { rel: 'preconnect', href: `http://${host}` });
    add('iframe', { src: `http://${host}/frame` });
    add('object', { data: `http://${host}/object` });
    add('video', { src: `http://${host}/video` });
    add('form', { action: `http://${host}/form`, method: 'post' });
    document.querySelector('form')?.submit();
    navigator.sendBeacon(`http://${host}/beacon`, 'x');
    const attempts = [
      () => new WebSocket(`ws://${host}/socket`),
      () => new EventSource(`http://${host}/events`),
      () => new Worker(`http://${host}/worker.js`),
    ];
    for (const attempt of attempts) {
      try {
        attempt();
      } catch {
        // Refused at once is refused.
      }
    }
    await new Promise((later) => setTimeout(later, 1000));
  }, address);
  expect(reached).toEqual([]);
  expect(app.window.url()).toBe('app://quotewright/index.html');
});

test('the window goes nowhere and opens nothing', async () => {
  for (const url of [`http://${address}/navigate`, 'file:///etc/passwd', 'data:text/html,hello', 'app://quotewright/assets/']) {
    const opened = await app.window.evaluate(async (target) => {
      const popup = window.open(target);
      window.location.href = target;
      await new Promise((later) => setTimeout(later, 300));
      return popup !== null;
    }, url);
    expect({ url, opened }).toEqual({ url, opened: false });
    expect(app.window.url()).toBe('app://quotewright/index.html');
  }
  expect(app.application.windows()).toHaveLength(1);
  expect(reached).toEqual([]);
});

test('a web view is refused, and so is its page', async () => {
  const before = await app.application.evaluate(({ webContents }) => webContents.getAllWebContents().length);
  await app.window.evaluate(async () => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'app://quotewright/index.html');
    document.body.append(view);
    await new Promise((later) => setTimeout(later, 300));
    view.remove();
  });
  const asked = await app.application.evaluate(({ BrowserWindow, webContents }) => {
    let isRefused = false;
    // As Electron asks, were web views ever switched on.
    BrowserWindow.getAllWindows()[0]?.webContents.emit(
      'will-attach-webview',
      { preventDefault: () => (isRefused = true) },
      {},
      {},
    );
    return { isRefused, pages: webContents.getAllWebContents().length };
  });
  expect(asked).toEqual({ isRefused: true, pages: before });
});

test('the system is asked to open nothing', async () => {
  await app.application.evaluate(({ shell }) => {
    const opened: string[] = [];
    const open = (what: string): Promise<string> => Promise.resolve(String(opened.push(what)));
    Object.assign(shell, { openExternal: open, openPath: open, showItemInFolder: open, opened });
  });
  for (const url of [
    'mailto:a@b.example',
    'tel:1',
    'https://example.invalid/',
    'file:///etc/passwd',
    'ms-word:ofe|u|https://x.example',
  ]) {
    await app.window.evaluate(async (target) => {
      const link = Object.assign(document.createElement('a'), { href: target, target: '_blank', textContent: 'link' });
      document.body.append(link);
      link.click();
      link.removeAttribute('target');
      link.click();
      window.open(target);
      await new Promise((later) => setTimeout(later, 200));
      link.remove();
    }, url);
  }
  const opened = await app.application.evaluate(
    ({ shell }) => (shell as unknown as { readonly opened: readonly string[] }).opened,
  );
  expect(opened).toEqual([]);
  expect(app.application.windows()).toHaveLength(1);
  expect(app.window.url()).toBe('app://quotewright/index.html');
});

test('the window goes to no empty page, about which Chromium asks nobody', async () => {
  const stayed = await app.window.evaluate(async () => {
    const popup = window.open('about:blank');
    window.location.href = 'about:blank';
    await new Promise((later) => setTimeout(later, 300));
    return popup === null;
  });
  expect(stayed).toBe(true);
  expect(app.window.url()).toBe('app://quotewright/index.html');
});

test('where it is led to one from outside the page, the page of the app comes back', async () => {
  const wentTo = await app.application.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const urls: string[] = [];
    const back = new Promise((loaded) =>
      contents?.on('did-navigate', (_event, url) => {
        urls.push(url);
        if (url.startsWith('app:')) loaded(null);
      }),
    );
    void contents?.loadURL('about:blank').catch(() => undefined);
    await back;
    return urls;
  });
  expect(wentTo).toEqual(['about:blank', 'app://quotewright/index.html']);
  await app.window.getByText('3 quotes').waitFor();
  expect(app.application.windows()).toHaveLength(1);
});

test('no permission is granted', async () => {
  const answers = await app.window.evaluate(async () => {
    const names = ['notifications', 'geolocation', 'camera', 'microphone', 'midi'] as const;
    const states = await Promise.all(names.map((name) => navigator.permissions.query({ name }).then((status) => status.state)));
    const position = await new Promise((settle) =>
      navigator.geolocation.getCurrentPosition(
        () => settle('granted'),
        () => settle('denied'),
      ),
    );
    return [...states, position];
  });
  expect(new Set(answers)).toEqual(new Set(['denied']));
});

test('a call of another page, or of a frame in the page, is answered with nothing', async () => {
  const replies = await app.application.evaluate(async ({ ipcMain, BrowserWindow }) => {
    // As Electron hands a call over: its handlers by their channels.
    const { _invokeHandlers: handlers } = ipcMain as unknown as {
      readonly _invokeHandlers: ReadonlyMap<string, (event: object, ...given: readonly unknown[]) => Promise<unknown>>;
    };
    const sender = BrowserWindow.getAllWindows()[0]?.webContents;
    const ours = { url: 'app://quotewright/index.html', parent: null };
    const frames = [ours, { url: 'https://example.invalid/', parent: null }, { ...ours, parent: ours }, null];
    const [handle] = handlers.values();
    return Promise.all(frames.map(async (senderFrame) => handle?.({ sender, senderFrame }, 'people.list', {})));
  });
  const refused = { ok: false, failure: { kind: 'unexpected' } };
  expect(replies).toMatchObject([{ ok: true }, refused, refused, refused]);
});

test('a script that is not of the app does not run', async () => {
  const ran = await app.window.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.smuggled = true';
    document.body.append(script);
    document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="globalThis.smuggled = true">');
    await new Promise((later) => setTimeout(later, 300));
    return 'smuggled' in globalThis;
  });
  expect(ran).toBe(false);
});
