import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { withCharge } from '../../src/renderer/features/quote/edits/change-charge.ts';
import { kindOf } from '../../src/renderer/features/quote/edits/line-kind.ts';
import { lineKinds } from '../../src/shared/domain/terms/line-kind.ts';
import type { LineDraft } from '../../src/renderer/features/quote/edits/line-kind.ts';
import {
  newLine,
  withLineAdded,
  withLineDuplicated,
  withLineKind,
  withLineMoved,
  withLineRemoved,
  withLineRenamed,
} from '../../src/renderer/features/quote/edits/lines.ts';
import { readQuote } from '../../src/shared/domain/reading/read.ts';
import type { QuoteDraft } from '../../src/shared/domain/terms/quote.ts';

function example(name: string): QuoteDraft {
  return JSON.parse(readFileSync(new URL(`../examples/${name}.quote.json`, import.meta.url), 'utf8')) as QuoteDraft;
}
const desk = example('support-desk');

function lineOf(id: string): LineDraft {
  const line = desk.lines.find((one) => one.id === id);
  if (line === undefined) throw new Error(id);
  return line;
}

test('another charge keeps the price, and says what it drops', () => {
  const { line, dropped } = withCharge(lineOf('resolutions'), 'per_unit');
  expect(line.charge).toEqual({ type: 'usage', model: 'per_unit', unitPrice: '0.90' });
  expect(line.forecast).toEqual(lineOf('resolutions').forecast);
  expect(dropped).toEqual(['tiers']);
});

test('tiers stay tiers', () => {
  const { line, dropped } = withCharge(lineOf('resolutions'), 'volume');
  expect(line.charge).toMatchObject({ model: 'volume', tiers: [{ upTo: '10000' }, { upTo: '50000' }, { upTo: null }] });
  expect(dropped).toEqual([]);
});

test('a quantity becomes a flat forecast and back', () => {
  const usage = withCharge(lineOf('platform'), 'per_unit');
  expect(usage.line.forecast).toEqual({ type: 'flat', quantity: '1' });
  expect(usage.dropped).toEqual(['every']);
  const back = withCharge(usage.line, 'recurring');
  expect(back.line.charge).toEqual({ type: 'recurring', unitPrice: '2500', every: 'month', quantity: '1' });
  expect(back.dropped).toEqual([]);
});

test('a line that meters nothing any more names all it loses, its commitment too', () => {
  const index = desk.lines.findIndex(({ id }) => id === 'resolutions');
  const { draft, dropped } = withLineKind(desk, index, 'one_time');
  expect(dropped).toEqual(['forecast', 'outcome', 'servedBy', 'otherCostPerUnit', 'tiers', 'commitment', 'adaptivePricing']);
  expect(draft.commitments?.[0]?.lines).toEqual(['summaries']);
  expect(draft.adaptivePricing?.appliesTo).toEqual([]);
});

test('whatever charge a line changes to, no field is left that does not belong', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('support-desk', 'credits', 'forty-lines'),
      fc.nat(39),
      fc.array(fc.constantFrom(...lineKinds), { minLength: 1, maxLength: 4 }),
      (name, at, kinds) => {
        const start = example(name);
        const index = at % start.lines.length;
        const draft = kinds.reduce((value, kind) => withLineKind(value, index, kind).draft, start);
        const line = draft.lines[index];
        expect(line === undefined ? null : kindOf(line)).toBe(kinds.at(-1));
        const read = readQuote(draft);
        const wrong = read.ok ? [] : read.problems.map(({ reason }) => reason.code);
        expect(wrong).not.toContain('does-not-belong');
        expect(wrong).not.toContain('unknown-field');
      },
    ),
    { numRuns: 60 },
  );
});

test('lines are added, copied, moved and removed', () => {
  const added = withLineAdded(desk, newLine(desk), 1);
  expect(added.lines.map(({ id }) => id)).toEqual(['platform', 'line-6', 'seats', 'onboarding', 'resolutions', 'summaries']);
  const { draft: copied, id } = withLineDuplicated(desk, 3);
  expect(copied.lines[4]).toEqual({ ...lineOf('resolutions'), id });
  expect(withLineMoved(desk, 0, 2).lines.map(({ id }) => id)).toEqual([
    'seats',
    'onboarding',
    'platform',
    'resolutions',
    'summaries',
  ]);
  expect(withLineMoved(desk, 0, -1)).toBe(desk);
  const removed = withLineRemoved(desk, 4);
  expect(removed.draft.commitments?.[0]?.lines).toEqual(['resolutions']);
  expect(removed.dropped).toEqual(['commitment']);
});

test('another id is another id everywhere', () => {
  const renamed = withLineRenamed(desk, 3, 'solved');
  expect(renamed.commitments?.[0]?.lines).toEqual(['solved', 'summaries']);
  expect(renamed.adaptivePricing?.appliesTo).toEqual(['solved']);
  expect(readQuote(renamed).ok).toBe(true);
});
