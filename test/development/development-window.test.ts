import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { developmentWindow } from '../../src/main/development/development-window.ts';
import { NONCE_PLACEHOLDER } from '../../src/main/shell/csp.ts';
import type { WindowSource } from '../../src/main/shell/window-source.ts';
import { builtWindow } from '../../src/main/shell/window-source.ts';

let server: Server;
let source: WindowSource;
let host = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/missing.js') response.writeHead(404).end('no');
    else if (request.url === '/index.html')
      response.setHeader('Content-Type', 'text/html').end(`<script nonce="${NONCE_PLACEHOLDER}">`);
    else response.setHeader('Content-Type', 'text/javascript').end(request.url);
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no address');
  host = `127.0.0.1:${address.port}`;
  source = developmentWindow(`http://${host}`);
});
afterAll(() => new Promise((settle) => server.close(settle)));

test('the page has the policy of the built one, and the socket of the server besides', async () => {
  const page = await source.respond('GET', 'app://quotewright/index.html');
  const policy = page.headers['Content-Security-Policy'] ?? '';
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
  expect(page.data.toString()).toBe(`<script nonce="${nonce}">`);
  expect(policy).toContain(`connect-src 'self' ws://${host};`);
  expect(policy.replace(` ws://${host}`, '')).not.toMatch(/unsafe|\*|https?:|wss?:/);
});

test('a file is the server’s, its query included', async () => {
  const file = await source.respond('GET', 'app://quotewright/app/main.tsx?t=1');
  expect([file.headers['Content-Type'], file.data.toString()]).toEqual(['text/javascript', '/app/main.tsx?t=1']);
  expect((await source.respond('GET', 'app://quotewright/missing.js')).statusCode).toBe(404);
  expect((await source.respond('POST', 'app://quotewright/index.html')).statusCode).toBe(405);
  expect((await source.respond('GET', 'app://elsewhere/index.html')).statusCode).toBe(403);
});

test('the window may reach the socket of the server, and nothing else', () => {
  expect(source.mayAlsoRequest(`ws://${host}/?token=x`)).toBe(true);
  for (const url of [
    `http://${host}/`,
    `ws://${host}0/`,
    `ws://${host}@elsewhere.invalid/`,
    'ws://127.0.0.1:1/',
    'wss://elsewhere.invalid/',
  ]) {
    expect(source.mayAlsoRequest(url)).toBe(false);
  }
  expect(source.hosts).toEqual(['127.0.0.1']);
});

test('the built window may reach nothing besides its own files', () => {
  const built = builtWindow('/nowhere');
  expect(built.mayAlsoRequest(`ws://${host}/?token=x`)).toBe(false);
  expect(built.hosts).toEqual([]);
});
