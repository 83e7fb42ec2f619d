// Calls that are made to take for ever, or all memory, of the process that answers them: refused at once.
import { expect, test } from 'vitest';
import { notedSaves } from '../../src/main/storage/safekeeping/noted-saves.ts';
import { exampleJson } from '../domain/example-files.ts';
import { started } from '../services/running.ts';
import { atOnce } from './what-it-took.ts';

const quote = exampleJson('support-desk.quote.json') as Readonly<Record<string, unknown>>;
const many = <T>(count: number, of: (index: number) => T): readonly T[] => Array.from({ length: count }, (_, index) => of(index));
const names = (count: number): object => Object.fromEntries(many(count, (index) => [`quantitty${index}`, index] as const));
const save = (draft: unknown): object => ({ quoteId: 'a', saveCount: 1, draft });

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let at = 0; at < depth; at += 1) value = [value];
  return value;
}

function inItself(): object {
  const draft: Record<string, unknown> = { ...quote };
  return Object.assign(draft, { lines: [draft] });
}

const bombs: readonly (readonly [what: string, call: string, input: () => unknown])[] = [
  ['bytes in the place of a draft', 'quotes.saveDraft', () => save(new Uint8Array(100_000_000))],
  ['bytes in the place of all', 'quotes.saveDraft', () => new Uint8Array(100_000_000)],
  ['numbers in the place of a name', 'people.save', () => ({ name: new Float64Array(10_000_000), roles: ['sales'] })],
  ['a million names', 'quotes.saveDraft', () => save({ ...quote, ...names(1_000_000) })],
  ['a million entries', 'quotes.saveDraft', () => save({ ...quote, lines: many(1_000_000, () => null) })],
  [
    'lists that share one list',
    'quotes.saveDraft',
    () => {
      const shared = many(9999, () => 1);
      return save({ ...quote, lines: many(9999, () => shared) });
    },
  ],
  ['a draft that is within itself', 'quotes.saveDraft', () => save(inItself())],
  ['a hundred thousand lists within one another', 'quotes.saveDraft', () => save({ ...quote, lines: nested(100_000) })],
  ['a text of a hundred million letters', 'people.save', () => ({ name: 'x'.repeat(100_000_000), roles: ['sales'] })],
  ['letters whose marks stand apart', 'people.save', () => ({ name: 'e\u0302\u0323'.repeat(10_000_000), roles: ['sales'] })],
  ['texts that turn their lines around', 'people.save', () => ({ name: '\u202E'.repeat(50_000_000), roles: ['sales'] })],
  ['a map and a set', 'settings.update', () => ({ seller: new Map(many(100_000, (at) => [at, at])), language: new Set([1]) })],
  ['a name of letters alone', 'x'.repeat(50_000_000), () => null],
];

test.each(bombs)('%s', async (_, call, input) => {
  const { services, environment } = await started();
  const given = input();
  const before = notedSaves(environment.workspaceFile).at(-1);
  expect(await atOnce(() => services.dispatch(call, given))).toMatchObject({ ok: false });
  expect(notedSaves(environment.workspaceFile).at(-1)).toEqual(before);
});
