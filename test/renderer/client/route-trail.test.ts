import { expect, test } from 'vitest';
import { QuoteId } from '../../../src/shared/calls/schemas/ids.ts';
import { changedHere, newTrail, stepBack, stepForward, visited } from '../../../src/renderer/client/route-trail.ts';

const quoteId = QuoteId.parse('q-1');

test('back and forward walk the places in the order in which they were visited', () => {
  const trail = visited(visited(newTrail({ screen: 'quotes' }), { screen: 'quote', quoteId }), { screen: 'clauses' });
  const back = stepBack(stepBack(trail));
  expect(back.here.route).toEqual({ screen: 'quotes' });
  expect(stepBack(back)).toBe(back);
  expect(stepForward(back).here.route).toEqual({ screen: 'quote', quoteId });
  expect(stepForward(stepForward(stepForward(back))).here.route).toEqual({ screen: 'clauses' });
});

test('a return leads to the tab and place that were left last', () => {
  const opened = visited(newTrail({ screen: 'quotes' }), { screen: 'quote', quoteId });
  const inClause = changedHere(opened, { screen: 'quote', quoteId, tab: 'contract', place: 'clause.warranty' });
  const returned = stepBack(visited(inClause, { screen: 'settings' }));
  expect(returned.here.route).toEqual({ screen: 'quote', quoteId, tab: 'contract', place: 'clause.warranty' });
});

test('going where one already is makes no step, whatever the order of its parts', () => {
  const trail = visited(newTrail({ screen: 'quotes' }), { screen: 'quote', quoteId, tab: 'money' });
  expect(visited(trail, { tab: 'money', quoteId, screen: 'quote' })).toBe(trail);
});

test('a step after going back drops what was ahead', () => {
  const trail = stepBack(visited(newTrail({ screen: 'quotes' }), { screen: 'clauses' }));
  const elsewhere = visited(trail, { screen: 'settings' });
  expect(elsewhere.after).toEqual([]);
  expect(stepBack(elsewhere).here.route).toEqual({ screen: 'quotes' });
});

test('visits keep ids of their own, also after going back', () => {
  const trail = visited(stepBack(visited(newTrail({ screen: 'quotes' }), { screen: 'clauses' })), { screen: 'settings' });
  const ids = [trail.here, ...trail.before].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
