import { expect, test } from 'vitest';
import { agreedSentence } from '../../src/shared/text/window/agreed/agreed-sentence.ts';
import { agreedWords } from '../../src/shared/text/window/agreed/agreed-words.ts';
import { serviceFieldWords } from '../../src/shared/text/window/quote/service-words.ts';
import type { QuoteDraft } from '../../src/shared/domain/terms/quote.ts';
import { exampleJson } from '../domain/example-files.ts';

const deal = exampleJson('first-deal.quote.json') as QuoteDraft;
const text = { words: agreedWords, service: serviceFieldWords, language: 'en', modelName: (id: string) => id } as const;
const said = (draft: QuoteDraft, term: Parameters<typeof agreedSentence>[1]['term'], index: number | null = null): string =>
  agreedSentence(draft, { term, index }, text).replaceAll('\u00A0', ' ');

test('what a first deal agrees, a sentence each', () => {
  expect(said(deal, 'commitments', 0)).toBe('60,000 → 90,000 a year, quarterly in advance, overage −10%, true-up both ways');
  expect(said(deal, 'adaptivePricing')).toBe(
    'A fall of 20% passes 50% on, measured every 3 months, 30 days notice, index of general',
  );
  expect(said(deal, 'substitution')).toBe('30 days notice, prices stay');
  expect(said(deal, 'serviceLevels')).toBe('99.9% available');
  expect(said(deal, 'fairUse')).toBe(
    'Above 3 times the average of 3 months, in 2 months running, 30 days notice, 30 days to agree',
  );
});

test('what is not entered is not said, and what is no number is said as it was typed', () => {
  const [commitment] = deal.commitments ?? [];
  const typed = { ...deal, commitments: [{ ...commitment, amounts: ['sixty'] }] } as QuoteDraft;
  expect(said(typed, 'commitments', 0)).toContain('Sixty a year');
  expect(said({ ...deal, fairUse: {} } as unknown as QuoteDraft, 'fairUse')).toBe(agreedWords.toFill);
});

test('a German reader has German numbers', () => {
  expect(agreedSentence(deal, { term: 'serviceLevels', index: null }, { ...text, language: 'de' })).toContain('99,9');
});
