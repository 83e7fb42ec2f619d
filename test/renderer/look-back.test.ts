import { expect, it } from 'vitest';
import { readCosts } from '../../src/shared/domain/reading/read.ts';
import { exampleJson } from '../domain/example-files.ts';
import { openQuote } from './components/open-quote.tsx';

it('a look back to a day is no change of the quote', () => {
  const session = openQuote();
  const costs = readCosts(exampleJson('costs.json'));
  if (!costs.ok) throw new Error('The costs read');
  session.priceWith(costs.value);
  const before = session.draft.getState().history.present;
  session.lookBackTo('2026-01-31');
  expect(session.where.getState().knownOn).toBe('2026-01-31');
  expect(session.draft.getState().history.present).toBe(before);
  expect(session.autosave.state.getState().state).toBe('saved');
  session.lookBackTo(null);
  expect(session.where.getState().knownOn).toBeNull();
});
