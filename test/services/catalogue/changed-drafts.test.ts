// Terms that stay are evaluated once for both: what a draft comes to must be what it comes to on its own.
import { expect, test } from 'vitest';
import { changedDrafts } from '../../../src/main/export/evaluation/changed-drafts.ts';
import type { DraftWorth } from '../../../src/main/export/evaluation/changed-drafts.ts';
import { draftPrice } from '../../../src/main/export/evaluation/draft-price.ts';
import { readCosts } from '../../../src/shared/domain/reading/read.ts';
import type { Costs } from '../../../src/shared/domain/terms/costs.ts';
import { fixed } from '../../../src/shared/domain/values/decimal-text.ts';
import { exampleJson } from '../../export/files/samples.ts';

type Line = { readonly charge: Readonly<Record<string, unknown>> };
type Draft = Readonly<Record<string, unknown>> & { readonly lines: readonly Line[] };

function aloneOf(draft: Draft, costs: Costs | undefined): DraftWorth {
  const priced = draftPrice(JSON.stringify(draft), costs);
  if (!priced.ok) return null;
  const { minor, expectedValue, grossMarginHundredths: margin } = priced.value;
  return { expected: fixed(expectedValue, minor), margin: costs === undefined || margin === null ? null : fixed(margin, 2) };
}

const dearer = (line: Line): Line => {
  const { charge } = line;
  if (typeof charge['unitPrice'] === 'string') return { ...line, charge: { ...charge, unitPrice: '9.75' } };
  const tiers: unknown = charge['tiers'];
  if (Array.isArray(tiers))
    return { ...line, charge: { ...charge, tiers: tiers.map((tier: object) => ({ ...tier, unitPrice: '9.75' })) } };
  return typeof charge['price'] === 'string' ? { ...line, charge: { ...charge, price: '77' } } : line;
};

const book = readCosts(exampleJson('costs.json'));

test.each(['support-desk', 'credits', 'forty-lines'])('each line of %s changed, and all of them', (name) => {
  const draft = exampleJson(`${name}.quote.json`) as Draft;
  const costs = book.ok && draft['currency'] === 'USD' ? book.value : undefined;
  const places = draft.lines.flatMap((line, at) => (dearer(line) === line ? [] : [at]));
  expect(places.length).toBeGreaterThan(0);
  const before = aloneOf(draft, costs);
  for (const changed of [...places.map((at) => [at]), places]) {
    const lines = changed.map((at): [number, unknown] => [at, dearer(draft.lines[at] ?? { charge: {} })]);
    const after = { ...draft, lines: draft.lines.map((line, at) => (changed.includes(at) ? dearer(line) : line)) };
    const [worth] = changedDrafts([{ text: JSON.stringify(draft), lines }], costs);
    expect(worth).toEqual({ before, after: aloneOf(after, costs) });
    expect(worth?.after).not.toEqual(before);
  }
});

test('what can’t be priced has no worth, whichever of the two it is', () => {
  const draft = exampleJson('credits.quote.json') as Draft;
  const unpriced = { ...draft.lines[0], charge: { type: 'one_time', price: 'much' } };
  const [first] = draft.lines;
  const broken = { ...draft, lines: [unpriced, ...draft.lines.slice(1)] };
  const worth = aloneOf(draft, undefined);
  const found = changedDrafts(
    [
      { text: JSON.stringify(draft), lines: [[0, unpriced]] },
      { text: JSON.stringify(broken), lines: [[0, first]] },
      { text: '{"lines":[{}]}', lines: [[0, {}]] },
    ],
    undefined,
  );
  expect(found).toEqual([
    { before: worth, after: null },
    { before: null, after: worth },
    { before: null, after: null },
  ]);
});
