import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NONCE_PLACEHOLDER } from '../../src/main/shell/csp.ts';
import type { Answer } from '../../src/main/shell/respond.ts';
import { respond } from '../../src/main/shell/respond.ts';

let folder: string;
const page = 'app://quotewright/index.html';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quotewright-respond-'));
  await mkdir(join(folder, 'renderer'));
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(
    join(folder, 'renderer', 'index.html'),
    `<script nonce="${NONCE_PLACEHOLDER}"></script><b>${NONCE_PLACEHOLDER}</b>`,
  );
  await writeFile(join(folder, 'renderer', 'code.js'), `const keep = '${NONCE_PLACEHOLDER}';`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const ask = (url: string, method = 'GET'): Answer => respond(join(folder, 'renderer'), method, url);

test('a page has the nonce of its policy, and another one each time', () => {
  const nonces: string[] = [];
  for (const response of [ask(page), ask(page)]) {
    const policy = response.headers['Content-Security-Policy'] ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(response.data.toString()).toBe(`<script nonce="${nonce}"></script><b>${nonce}</b>`);
    expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
    nonces.push(nonce);
  }
  expect(new Set(nonces).size).toBe(2);
});

test('the policy allows nothing that it does not name, and nothing inline', () => {
  const policy = ask(page).headers['Content-Security-Policy'] ?? '';
  expect(policy.startsWith("default-src 'none'; ")).toBe(true);
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  for (const directive of ["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", "connect-src 'self'"]) {
    expect(policy).toContain(directive);
  }
});

test('a file is what it is named, and its bytes are left alone', () => {
  const response = ask('app://quotewright/code.js');
  expect(response.headers['Content-Type']).toBe('text/javascript; charset=utf-8');
  expect(response.headers['X-Content-Type-Options']).toBe('nosniff');
  expect(response.data.toString()).toBe(`const keep = '${NONCE_PLACEHOLDER}';`);
});

test.each([
  ['app://quotewright/missing.js', 'GET', 404],
  ['app://quotewright/..%2fsecret.txt', 'GET', 403],
  ['app://elsewhere/index.html', 'GET', 403],
  [page, 'POST', 405],
  ['app://quotewright/%', 'GET', 400],
])('%s by %s is answered with %i and nothing else', (url, method, status) => {
  const response = ask(url, method);
  expect({ status: response.statusCode, body: response.data.toString() }).toEqual({ status, body: '' });
});
