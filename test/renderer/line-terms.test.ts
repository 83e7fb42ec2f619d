import { expect, test } from 'vitest';
import type { LineDraft } from '../../src/renderer/features/quote/edits/line-kind.ts';
import {
  commitmentOfOptionsAlone,
  hasFinerCosts,
  withFinerCosts,
  withMonths,
  withOption,
} from '../../src/renderer/features/quote/edits/line-terms.ts';
import { readQuote } from '../../src/shared/domain/reading/read.ts';
import { someQuote } from './some-quote.ts';

const lines = someQuote().lines;
const line = lines[0] as LineDraft;

test('a line in some months starts with all of them, and leaves nothing behind', () => {
  const limited = withMonths(line, true, 24);
  expect(limited).toEqual({ ...line, fromMonth: 1, toMonth: 24 });
  expect(withMonths(limited, false, 24)).toEqual(line);
  expect(withMonths(line, true, undefined)).toEqual({ ...line, fromMonth: 1 });
});

test('an option leaves nothing behind either', () => {
  const offered = withOption(line, true);
  expect(offered).toEqual({ ...line, optional: true });
  expect(withOption(offered, false)).toEqual(line);
});

test('the last line that is taken can’t be put on offer while a commitment needs it', () => {
  const other = { ...line, id: 'other' };
  const commitment = { id: 'c', name: 'C', lines: ['use', 'other'], period: 'year' as const, amounts: ['100'] };
  const quote = (second: LineDraft) => someQuote({ lines: [line, second], commitments: [commitment] });
  expect(commitmentOfOptionsAlone(quote(other), 'use')).toBeNull();
  expect(commitmentOfOptionsAlone(quote(withOption(other, true)), 'use')?.name).toBe('C');
  const read = readQuote(someQuote({ lines: [withOption(line, true), withOption(other, true)], commitments: [commitment] }));
  expect(read.ok ? [] : read.problems.map(({ reason }) => reason.code)).toContain('only-optional-lines');
});

test('finer costs come with a factor of 1 and go from every entry', () => {
  const route = { model: 'm', sharePercent: '50', inputTokens: '1', outputTokens: '1' };
  const fine = withFinerCosts([route, route], true);
  expect(fine).toEqual([{ ...route, costMultiplier: '1' }, route]);
  expect(hasFinerCosts(fine)).toBe(true);
  const all = [{ ...route, cacheWriteTokens: '10' }, ...fine];
  expect(withFinerCosts(all, true)).toEqual(all);
  expect(withFinerCosts(all, false)).toEqual([route, route, route]);
  expect(hasFinerCosts([route])).toBe(false);
});
