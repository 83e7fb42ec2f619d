// What is wrong with the texts of a draft is found part by part, and is what a look at the whole finds.
import { expect, test } from 'vitest';
import { undrawableTexts } from '../../src/shared/document/undrawable-texts.ts';
import { textProblems } from '../../src/shared/domain/document/written-text.ts';
import { writtenProblems } from '../../src/renderer/features/quote/draft/written-problems.ts';

const places = (problems: readonly { readonly path: readonly unknown[]; readonly reason: unknown }[]): readonly string[] =>
  problems.map(({ path, reason }) => JSON.stringify([path, reason])).toSorted();

test('texts of lines, groups, lists and the head are looked at, each with its place', () => {
  const draft = {
    title: 'Two\nlines',
    customer: { legalName: 'Right\u202Eleft', address: ['Street 1', 'City\u0000'] },
    lines: [
      { id: 'a', name: 'Fine' },
      { id: 'b', name: 'Half \uD800', tiers: [{ note: 'a\u2028b' }] },
    ],
    tags: ['fine', 'a\u0007b'],
    mixed: [1, { name: 'x\u0001' }],
    nothing: null,
    'odd\u0007name': 1,
    notes: 'letters that no font has: \u{12000}',
  };
  const whole = [...textProblems(draft), ...undrawableTexts(draft)];
  expect(whole.length).toBeGreaterThan(8);
  expect(places(writtenProblems(draft))).toEqual(places(whole));
});

test('a line that stays is found again with the place that it then has', () => {
  const line = { id: 'b', name: 'a\u0007b' };
  const before = writtenProblems({ lines: [line] });
  const after = writtenProblems({ lines: [{ id: 'a', name: 'Fine' }, line] });
  expect(before.map(({ path }) => path)).toEqual([['lines', 0, 'name']]);
  expect(after.map(({ path }) => path)).toEqual([['lines', 1, 'name']]);
});
