// What counts as a unit, and what credits buy: on the pages where the quote says so, with where a line is from in the data alone.
import { describe, expect, test } from 'vitest';
import { customerQuote } from '../../../src/shared/document/data/customer-quote.ts';
import { withPicked } from '../../../src/shared/catalogue/picked.ts';
import { readQuote } from '../../../src/shared/domain/reading/read.ts';
import { supportCard } from '../../catalogue/cards.ts';
import { quoteJson } from '../../domain/quote-json.ts';
import { dataOf, treeOf, wordsOf } from '../sample-tree.ts';

type Json = Record<string, unknown>;

const defined = (quote: Json): Json => ({
  ...quote,
  lines: (quote['lines'] as readonly Json[]).map((line) =>
    line['id'] === 'seats' ? line : { ...line, unitDefinition: 'What both parties count as one.' },
  ),
});

describe('a contract', () => {
  test.each([
    ['en', 'What counts as a unit', 'One unit is'],
    ['de', 'Was als Einheit zählt', 'Eine Einheit ist'],
  ] as const)('prints what counts as a unit where a line says so, in %s', (language, title, head) => {
    const words = wordsOf(treeOf(dataOf('support-desk', defined, undefined, language)));
    expect(words).toContain(title);
    expect(words).toContain(head);
    expect(words).toContain('What both parties count as one.');
    expect(wordsOf(treeOf(dataOf('support-desk', undefined, undefined, language)))).not.toContain(title);
  });

  test.each([
    ['en', '1,000 Credits ≈ 83 × draft or 22 × review.'],
    ['de', '1.000 Credits ≈ 83 × draft oder 22 × review.'],
  ] as const)('says what credits buy in plain work, in %s', (language, sentence) => {
    expect(wordsOf(treeOf(dataOf('credits', undefined, undefined, language)))).toContain(sentence);
    expect(wordsOf(treeOf(dataOf('support-desk', undefined, undefined, language)))).not.toContain('≈');
  });
});

test('the customer holds where a line is from, and nothing of the card that is ours', () => {
  const made = withPicked(quoteJson({ lines: [] }), supportCard, [{ kind: 'product', id: 'resolutions' }], 0);
  const read = made.ok ? readQuote(made.draft) : null;
  if (read?.ok !== true) throw new Error('A product of the sample card makes a quote');
  const [line] = customerQuote(read.value).lines;
  expect(line?.product).toEqual({ card: 'support', version: 1, id: 'resolutions' });
  expect(Object.keys(line ?? {}).toSorted()).toEqual([
    'charge',
    'forecast',
    'id',
    'name',
    'outcome',
    'product',
    'unit',
    'unitDefinition',
  ]);
});
