// The scenarios of a quote: edited, read apart from its terms, and in nothing that the customer receives.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { QuoteDraft } from '../../src/shared/domain/terms/quote.ts';
import { withValueAt } from '../../src/renderer/features/quote/draft/edit.ts';
import { readable } from '../../src/renderer/features/quote/draft/kept-scenarios.ts';
import { readingOf, unread } from '../../src/renderer/features/quote/draft/reading.ts';
import {
  eventKinds,
  newEvent,
  withEvent,
  withoutEvent,
  withoutScenario,
  withScenario,
} from '../../src/renderer/features/quote/edits/scenarios.ts';
import { readCosts, readQuote } from '../../src/shared/domain/reading/read.ts';
import { namedModels } from '../../src/shared/simulation/break-even/scenarios.ts';
import { mostScenarios } from '../../src/shared/domain/terms/quote.ts';
import type { Scenario, ScenarioEvent } from '../../src/shared/domain/terms/scenario.ts';
import { starterEvents, starterKinds } from '../../src/shared/simulation/scenarios/starters.ts';
import { underScenarios } from '../../src/shared/simulation/scenarios/under-scenarios.ts';

const json = (name: string): unknown => JSON.parse(readFileSync(new URL(`../examples/${name}.json`, import.meta.url), 'utf8'));
const desk = json('support-desk.quote') as QuoteDraft;
const read = readCosts(json('costs'));
if (!read.ok) throw new Error('no costs');
const costs = read.value;
const whole = readingOf(desk, { costs }, unread);
if (whole.results === null) throw new Error('no results');
const { quote } = whole.results;

const halves: Scenario = {
  schema: 'quotewright.scenario/1',
  name: 'Half',
  events: [{ type: 'usage', fromMonth: 7, factor: '0.5' }],
};

test('a scenario that is typed prices nothing again: the results stay the very same', () => {
  const first = readingOf(withScenario(desk, halves), { costs }, whole);
  expect(first.results).toBe(whole.results);
  const second = readingOf(
    withValueAt(withScenario(desk, halves), ['scenarios', 0, 'events', 0, 'factor'], '0.4') as QuoteDraft,
    { costs },
    first,
  );
  expect(second.results).toBe(whole.results);
  expect(readable(second.scenarios)[0]?.events).toEqual([{ type: 'usage', fromMonth: 7, factor: '0.4' }]);
  const other = readingOf({ ...desk, paymentTermsDays: 45 }, { costs }, second);
  expect(other.results).not.toBe(whole.results);
});

test('a scenario in mid-sentence keeps no price back, and its problem has the place of its field', () => {
  const draft = withValueAt(withScenario(desk, halves), ['scenarios', 0, 'events', 0, 'factor'], 'half') as QuoteDraft;
  const reading = readingOf(draft, { costs }, unread);
  expect(reading.isCurrent).toBe(true);
  expect(reading.byPlace.get('scenarios[0].events[0].factor')?.reason).toEqual({ code: 'not-decimal' });
  expect(readable(reading.scenarios)).toEqual([]);
  const file = readQuote(draft);
  expect(file.ok ? [] : file.problems.map(({ path }) => path.join('.'))).toEqual(['scenarios.0.events.0.factor']);
});

test('a price that changes by a percent and has prices too is refused where it stands', () => {
  const both = { type: 'model_price', on: '2026-01-01', model: 'x', changePercent: '5', inputPerMillion: '1' };
  const file = readQuote({ ...desk, scenarios: [{ ...halves, events: [both] }] });
  expect(file.ok ? [] : file.problems.map(({ path }) => path.join('.'))).toEqual(['scenarios.0.events.0.changePercent']);
});

test('no more than five are kept, and none is no list', () => {
  const six = Array.from({ length: mostScenarios + 1 }, () => halves);
  expect(readQuote({ ...desk, scenarios: six }).ok).toBe(false);
  expect(readQuote({ ...desk, scenarios: six.slice(1) }).ok).toBe(true);
  expect(readingOf({ ...desk, scenarios: six }, { costs }, unread).problems).toHaveLength(1);
  expect(readQuote({ ...desk, scenarios: [] }).ok).toBe(false);
  expect('scenarios' in withoutScenario(withScenario(desk, halves), 0)).toBe(false);
});

test('events are added and taken away one by one', () => {
  const dearer = newEvent('model_price', quote, costs);
  if (dearer === null) throw new Error('no price to change');
  const two = withEvent(withScenario(desk, halves), 0, dearer);
  expect(two.scenarios?.[0]?.events).toEqual([...halves.events, dearer]);
  expect(withoutEvent(two, 0, 0).scenarios?.[0]?.events).toEqual([dearer]);
});

test.each(eventKinds)('a new event of kind %s fits the quote as it is', (kind) => {
  const event = newEvent(kind, quote, costs);
  if (event === null) throw new Error('no event');
  const [, under] = underScenarios(whole.results ?? missing(), [{ ...halves, events: [event] }]);
  expect(under?.results).not.toBeNull();
});

function missing(): never {
  throw new Error('no results');
}

test.each(starterKinds)('the starter %s fits the quote, or has nothing to change', (kind) => {
  const events = starterEvents(kind, quote, costs);
  if (events.length === 0) return;
  const [, under] = underScenarios(whole.results ?? missing(), [{ ...halves, events: [...events] }]);
  expect(under?.results).not.toBeNull();
});

test('every announced price is in the forecast already: as a scenario it changes nothing', () => {
  const named = namedModels(quote);
  const filled = costs.slots?.find(({ id }) => named.some((each) => each === id))?.assignments.at(-1)?.model;
  const model = costs.models.find(({ id }) => id === filled);
  if (model === undefined) throw new Error('no model');
  const last = model.prices.at(-1);
  if (last === undefined) throw new Error('no price');
  const announced = {
    ...costs,
    models: costs.models.map((each) =>
      each.id === model.id ? { ...each, prices: [...each.prices, { ...last, from: '2026-09-01', inputPerMillion: '9' }] } : each,
    ),
  };
  const base = readingOf(desk, { costs: announced }, unread).results ?? missing();
  const events: readonly ScenarioEvent[] = starterEvents('announced', quote, announced);
  expect(events.some((event) => event.type === 'model_price' && event.on === '2026-09-01')).toBe(true);
  const [, under] = underScenarios(base, [{ ...halves, events: [...events] }]);
  expect(under?.results?.totals).toEqual(base.totals);
});

test('a scenario is evaluated once while terms stay', () => {
  const base = whole.results ?? missing();
  expect(underScenarios(base, [halves])[1]).toBe(underScenarios(base, [halves])[1]);
});
