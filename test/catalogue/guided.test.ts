import { describe, expect, test } from 'vitest';
import costs from '../../resources/samples/costs.json' with { type: 'json' };
import type { Answers } from '../../src/shared/catalogue/guided.ts';
import {
  billAnswers,
  costAnswers,
  guidedDraft,
  proposalFor,
  proposedCharges,
  proposedParts,
  valueAnswers,
} from '../../src/shared/catalogue/guided.ts';
import { compute } from '../../src/shared/domain/compute.ts';
import { pathText } from '../../src/shared/domain/document/problem.ts';
import { readCosts, readQuote } from '../../src/shared/domain/reading/read.ts';
import { windowWords } from '../../src/shared/text/window/window-words.ts';
import { quoteJson } from '../domain/quote-json.ts';
import { draftingCard, supportCard } from './cards.ts';

const names = windowWords('en').guided.names;
const all: readonly Answers[] = valueAnswers.flatMap((value) =>
  costAnswers.flatMap((cost) => billAnswers.map((bills) => ({ value, cost, bills }))),
);

describe('the three questions', () => {
  test.each(all)('%o lead to a shape of which every part and every alternative has its reason', (answers) => {
    const { charge, parts, reasons, rejected } = proposalFor(answers);
    const named = [...reasons, ...rejected].map(({ what }) => what);
    expect(new Set(named)).toEqual(new Set([...proposedCharges, ...proposedParts]));
    expect(new Set(named).size).toBe(named.length);
    expect(reasons.map(({ what }) => what)).toEqual([charge, ...parts.filter((part) => part !== charge)]);
  });

  test('follow what value grows with', () => {
    const charges = valueAnswers.map((value) => proposalFor({ value, cost: 'predictable', bills: 'variable' }).charge);
    expect(charges).toEqual(['usage', 'seats', 'outcome']);
  });

  test('keep bills steady by a commitment with a true-up', () => {
    expect(proposalFor({ value: 'use', cost: 'predictable', bills: 'steady' })).toMatchObject({
      parts: ['commitment', 'trueUp'],
      termMonths: 36,
    });
    expect(proposalFor({ value: 'use', cost: 'predictable', bills: 'variable' }).parts).toEqual([]);
  });

  test('answer a cost that can’t be predicted with credits, or with prices that follow it, for a year', () => {
    expect(proposalFor({ value: 'use', cost: 'unpredictable', bills: 'variable' })).toMatchObject({
      charge: 'credits',
      parts: ['credits'],
      termMonths: 12,
    });
    expect(proposalFor({ value: 'outcomes', cost: 'unpredictable', bills: 'variable' }).parts).toContain('adaptivePricing');
  });
});

describe('the draft of a proposal', () => {
  const book = readCosts(costs);

  test.each(all)('with a card lacks what only the deal can say: %o', (answers) => {
    const card = proposalFor(answers).charge === 'credits' ? draftingCard : supportCard;
    const blank = { ...quoteJson({ lines: [] }), currency: card.currency, startDate: '2025-11-01' };
    const draft = guidedDraft(blank, proposalFor(answers), [card], names);
    const read = readQuote(draft);
    const open = read.ok ? [] : read.problems.map(({ path }) => pathText(path));
    expect(open).toEqual(draft.commitments === undefined ? [] : ['commitments[0].amounts']);
    expect(draft.lines.every(({ product }) => product?.card === card.id)).toBe(true);
    if (!read.ok || !book.ok) return;
    const inBook = card.currency === 'USD' ? { costs: book.value } : {};
    expect(compute({ quote: read.value, ...inBook }).ok).toBe(true);
  });

  test.each(all)('without a card asks for prices, and for nothing that is wrong: %o', (answers) => {
    const draft = guidedDraft(quoteJson({ lines: [] }), proposalFor(answers), [], names);
    const read = readQuote(draft);
    expect(read.ok ? [] : [...new Set(read.problems.map(({ reason }) => reason.code))]).toEqual(['missing']);
    expect(draft.lines.length).toBeGreaterThan(0);
  });
});
