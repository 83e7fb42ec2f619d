import { expect, test } from 'vitest';
import { readStress } from '../../src/shared/domain/reading/read.ts';

const move = {
  on: '2026-01-01',
  provider: 'openai',
  slot: 'frontier',
  kind: 'same',
  input: '0.8',
  output: '0.8',
  source: 'a page',
};
const { source: _source, ...unsourced } = move;

test('a move with its source is read', () => {
  expect(readStress({ schema: 'quotewright.stress/1', models: { moves: [move] } }).ok).toBe(true);
});

test.each([
  ['a negative spread of the level', { usage: { levelSpreadPercent: '-1' } }, ['usage', 'levelSpreadPercent']],
  ['a negative spread of growth', { usage: { growthSpreadPoints: '-1' } }, ['usage', 'growthSpreadPoints']],
  ['a negative spread of noise', { usage: { noiseSpreadPercent: '-0.1' } }, ['usage', 'noiseSpreadPercent']],
  ['a move without a source', { models: { moves: [unsourced] } }, ['models', 'moves', 0, 'source']],
  ['a move with an empty source', { models: { moves: [{ ...move, source: '' }] } }, ['models', 'moves', 0, 'source']],
  ['a move without a slot', { models: { moves: [{ ...move, slot: '' }] } }, ['models', 'moves', 0, 'slot']],
  ['a kind that is none', { models: { moves: [{ ...move, kind: 'other' }] } }, ['models', 'moves', 0, 'kind']],
  ['a ratio of 0', { models: { moves: [{ ...move, input: '0' }] } }, ['models', 'moves', 0, 'input']],
  ['a day that does not exist', { models: { moves: [{ ...move, on: '2026-02-30' }] } }, ['models', 'moves', 0, 'on']],
  ['an empty list of moves', { models: { moves: [] } }, ['models', 'moves']],
  ['a bias that is none', { models: { bias: 'up' } }, ['models', 'bias']],
])('%s is refused by its path', (_, fields, path) => {
  const read = readStress({ schema: 'quotewright.stress/1', ...fields });
  expect(read.ok ? [] : read.problems.map((problem) => problem.path)).toContainEqual(path);
});
