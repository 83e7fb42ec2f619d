// What credits buy is said before and after, where an amendment changes what a unit takes.
import { expect, test } from 'vitest';
import { amendmentAssembly, amendmentTree } from '../../../src/shared/document/amendment/amendment-tree.ts';
import type { Language } from '../../../src/shared/vocabulary/language.ts';
import { dataOf, wordsOf } from '../sample-tree.ts';

type Line = { readonly charge: { readonly type: string; readonly creditsPerUnit?: string } };

/** The words of an amendment after which each unit takes so many times its credits. */
function amended(times: number, language: Language): string {
  const change = (quote: Record<string, unknown>): Record<string, unknown> => ({
    ...quote,
    lines: (quote['lines'] as readonly Line[]).map((line) =>
      line.charge.creditsPerUnit === undefined
        ? line
        : { ...line, charge: { ...line.charge, creditsPerUnit: String(Number(line.charge.creditsPerUnit) * times) } },
    ),
  });
  const data = {
    schema: 'quotewright.amendment-document/1' as const,
    fromMonth: 4,
    issueDate: '2026-11-22',
    adjustment: '0',
    before: dataOf('credits', undefined, undefined, language),
    after: dataOf('credits', change, undefined, language),
  };
  return wordsOf(amendmentTree(amendmentAssembly(data), 'ab'.repeat(32), 'cd'.repeat(32), 'final'));
}

test.each([
  [
    'en',
    'What credits buy',
    /Before .*: 1,000 Credits ≈ 83 × draft or 22 × review\./,
    /From .* on: 1,000 Credits ≈ 42 × draft or 11 × review\./,
  ],
  [
    'de',
    'Was Guthaben kauft',
    /Vor dem .*: 1\.000 Credits ≈ 83 × draft oder 22 × review\./,
    /Ab dem .*: 1\.000 Credits ≈ 42 × draft oder 11 × review\./,
  ],
] as const)('an amendment says what credits buy before and after, in %s', (language, title, before, after) => {
  const words = amended(2, language);
  expect(words).toContain(title);
  expect(words).toMatch(before);
  expect(words).toMatch(after);
  expect(amended(1, language)).not.toContain(title);
});
