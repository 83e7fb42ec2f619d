import { expect, test } from 'vitest';
import { runStages } from '../../scripts/testing/stage.ts';
import { closingLine, closingLines, nothing, oneFailed, onePassed, sum } from '../../scripts/testing/tally.ts';

test('the closing line names skipped tests only where there are some', () => {
  expect(closingLine({ ...nothing, passed: 12 })).toBe('12 passed, 0 failed');
  expect(closingLine({ ...nothing, passed: 12, failed: ['e: f'], skipped: ['a: b', 'c: d'] })).toBe(
    '12 passed, 1 failed, 2 skipped',
  );
});

test('a test that passed on its second try is counted and named', () => {
  const tally = { ...nothing, passed: 2, secondTry: ['smoke > opens: the size was another'] };
  expect(closingLines(sum([tally, onePassed]))).toEqual([
    'second try: smoke > opens: the size was another',
    '3 passed, 0 failed, 1 on a second try',
  ]);
});

test('a failed stage stops only what needs it, and that counts as failed', async () => {
  const ran: string[] = [];
  const lines: string[] = [];
  const stage = (name: string, outcome: typeof nothing, needs: readonly string[] = []) => ({
    name,
    needs,
    check: () => {
      ran.push(name);
      return Promise.resolve(outcome);
    },
  });
  const tallies = await runStages(
    [
      stage('build', oneFailed('vite build')),
      stage('unit', onePassed),
      stage('windows', onePassed, ['build']),
      { name: 'broken', check: () => Promise.reject(new Error('out of memory')) },
      stage('documents', nothing),
    ],
    (line) => lines.push(String(line)),
  );
  expect(lines).toContain('Not run, for want of: build');
  expect(lines.some((line) => line.includes('out of memory'))).toBe(true);
  expect(ran).toEqual(['build', 'unit', 'documents']);
  const total = sum(tallies);
  expect(total).toEqual({
    passed: 1,
    failed: ['vite build', 'windows: Not run, for want of: build', 'broken: out of memory'],
    skipped: [],
    secondTry: [],
  });
  expect(closingLines(total)).toEqual([
    'failed: vite build',
    'failed: windows: Not run, for want of: build',
    'failed: broken: out of memory',
    '1 passed, 3 failed',
  ]);
});
