import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const text = (path: string): string => readFileSync(join(root, path), 'utf8');
const sources = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));

describe('the app', () => {
  test('nothing is opened by the system', () => {
    const opens = /openExternal|openPath|showItemInFolder|\bshell\b[^;]*from 'electron'/;
    expect(sources('src').filter((path) => opens.test(text(path)))).toEqual([]);
  });

  test('a web view is refused, and so is every window', () => {
    const guards = text('src/main/shell/guards.ts');
    expect(guards).toContain("contents.on('will-attach-webview', (event) => event.preventDefault())");
    expect(guards).toContain("return { action: 'deny' }");
    // Of whatever is made, by whomever.
    expect(guards).toContain("app.on('web-contents-created', (_event, contents) => guardContents(contents, log))");
  });

  test('Electron is the one that the app is made for, to the version', () => {
    const { devDependencies } = JSON.parse(text('package.json')) as { devDependencies: Record<string, string> };
    expect(devDependencies['electron']).toMatch(/^45\.\d+\.\d+$/);
  });
});

describe('docs/security.md', () => {
  const points = text('docs/security.md')
    .split('\n')
    .flatMap((line) => (/^\| \d+ \|/.test(line) ? [line] : []));

  test('has Electron’s twenty points', () => {
    expect(points.map((line) => Number(line.split('|')[1]))).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  test('names tests that there are, and a reason where there is none', () => {
    const isReasoned = (line: string): boolean => line.includes("can't be held here");
    expect(points.filter(isReasoned)).toHaveLength(1);
    for (const line of points.filter((point) => !isReasoned(point))) {
      const held = line.split('|').at(-2) ?? '';
      const file = /`(test\/[^`]+)`/.exec(held)?.[1] ?? 'no file';
      const titles = [...held.matchAll(/“([^”]+)”/g)].map(([, title = '']) => title);
      expect(titles.length).toBeGreaterThan(0);
      for (const title of titles) expect(text(file)).toContain(`'${title}'`);
    }
  });
});
