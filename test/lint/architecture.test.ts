import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { rooms, storeys } from '../../lint/rooms.js';

const root = resolve(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');

/** The cells of the first table under a heading, without its head. */
function tableUnder(heading: string): readonly (readonly string[])[] {
  const [, after = ''] = page.split(`\n${heading}\n`);
  const rows =
    /(?:^\|.*\n)+/m
      .exec(after.split(/^#/m)[0] ?? '')?.[0]
      .trimEnd()
      .split('\n') ?? [];
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const named = (cell: string): readonly string[] => Array.from(cell.matchAll(/`([^`]+)`/g), ([, name = '']) => name);
const inSource = (name: string): string => `src/${name}`;

test('ARCHITECTURE.md has a row for each room of lint/rooms.js, with what it may import', () => {
  const table = tableUnder('## Rooms').map(([room = '', , mayImport = '']) => [
    named(room).map(inSource).join(),
    named(mayImport).map(inSource).toSorted(),
  ]);
  expect(Object.fromEntries(table)).toEqual(
    Object.fromEntries(Object.entries(rooms).map(([room, mayImport]) => [room, [...mayImport].toSorted()])),
  );
});

test('ARCHITECTURE.md has a table for each room that has rooms within it, and for no other', () => {
  const headings = Array.from(page.matchAll(/^### `([^`]+)`$/gm), ([, room = '']) => inSource(room));
  expect(headings.toSorted()).toEqual(Object.keys(storeys).toSorted());
});

test.each(Object.entries(storeys))('the rooms within %s stand there in their order, each with a sentence', (room, order) => {
  const table = tableUnder(`### \`${room.slice('src/'.length)}\``);
  expect(table.flatMap(([folder = '']) => named(folder))).toEqual(order);
  expect(table.filter(([, sentence]) => sentence === '')).toEqual([]);
});

test.each(Object.entries(storeys))('every room that %s is said to have within it is there', (room, order) => {
  expect(order.filter((storey) => !existsSync(join(root, room, storey)))).toEqual([]);
});
