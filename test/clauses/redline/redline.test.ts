import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignedRedline } from '../../../src/shared/clauses/redline/aligned.ts';
import { redline } from '../../../src/shared/clauses/redline/redline.ts';
import { tokens } from '../../../src/shared/clauses/redline/tokens.ts';

const shown = (before: string, after: string): string =>
  redline(before, after)
    .map(({ change, text }) => (change === 'same' ? text : change === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

describe('a redline', () => {
  test.each([
    ['falls by more than 20% of', 'falls by more than 25% of', 'falls by more than [-20%-]{+25%+} of'],
    ['USD\u00A01,234.50 a month', 'USD\u00A01,236.50 a month', '[-USD\u00A01,234.50-]{+USD\u00A01,236.50+} a month'],
    ['$0.0010 each', '$0.0012 each', '[-$0.0010-]{+$0.0012+} each'],
    ['um 12,5\u00A0% der', 'um 15\u00A0% der', 'um [-12,5\u00A0%-]{+15\u00A0%+} der'],
    [
      'within {{term:disputes.windowDays}} of',
      'within {{term:disputes.answerDays}} of',
      'within [-{{term:disputes.windowDays}}-]{+{{term:disputes.answerDays}}+} of',
    ],
    ['the Customer’s data', 'the Provider’s data', 'the [-Customer’s-]{+Provider’s+} data'],
  ])('keeps numbers and words whole: %s', (before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  test('gives back both texts, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('20%', ' ', 'word', '€1.234,50', ',', '\n', '{{term:a.b}}', 'ü', '-3', '.'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = redline(before, after);
        const of = (left: string): string =>
          pieces
            .filter(({ change }) => change !== left)
            .map((piece) => piece.text)
            .join('');
        expect(of('inserted')).toBe(before);
        expect(of('removed')).toBe(after);
      }),
    );
  });

  test('no token splits a number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), fc.constantFrom('', '%', '\u00A0%'), (number, unit) => {
        const written = `${number.toLocaleString('en')}${unit}`;
        expect(tokens(`a ${written} b`)).toEqual(['a', ' ', written, ' ', 'b']);
      }),
    );
  });

  test('of two long texts that share nothing is given in time', () => {
    const text = (word: string): string => Array.from({ length: 20_000 }, (_, index) => `${word}${index}`).join(' ');
    const pieces = redline(text('a'), text('b'));
    expect(pieces.map(({ change }) => change)).toContain('removed');
    expect(
      pieces
        .filter(({ change }) => change !== 'removed')
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text('b'));
  });
});

test('paragraphs are held against their own kind', () => {
  const before = 'The term is three years.\n\nNotices are in writing and go to the contact.\n\nThe end.';
  const after =
    'Definitions first.\n\nThe term is three years.\n\nNotices are in writing or by e-mail and go to the contact.\n\nThe end.';
  expect(
    alignedRedline(before, after).map(({ before: left, after: right }) => [
      left?.slice(0, 8) ?? null,
      right?.slice(0, 8) ?? null,
    ]),
  ).toEqual([
    [null, 'Definiti'],
    ['The term', 'The term'],
    ['Notices ', 'Notices '],
    ['The end.', 'The end.'],
  ]);
});
