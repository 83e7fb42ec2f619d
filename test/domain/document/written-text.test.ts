import { describe, expect, test } from 'vitest';
import { composed, textProblems, unwelcomeTexts } from '../../../src/shared/domain/document/written-text.ts';
import { entered } from '../../../src/shared/domain/reading/entered.ts';
import { readQuote } from '../../../src/shared/domain/reading/read.ts';
import { problemLine } from '../../../src/shared/text/problems.ts';
import { quoteJson, usageLine } from '../quote-json.ts';

const linesOf = (json: unknown): readonly string[] => textProblems(json).map(problemLine);

describe('texts that enter', () => {
  test.each([
    ['\u202E', 'U+202E RIGHT-TO-LEFT OVERRIDE'],
    ['\u2066', 'U+2066 LEFT-TO-RIGHT ISOLATE'],
    ['\u200F', 'U+200F RIGHT-TO-LEFT MARK'],
    ['\u0007', 'U+0007 BELL'],
    ['\u009B', 'U+009B CONTROL'],
    ['\u0000', 'U+0000 NULL'],
    ['\uFFFC', 'U+FFFC OBJECT REPLACEMENT CHARACTER'],
    ['\uD800', 'U+D800'],
    ['\u{E0041}', 'U+E0041'],
    ['\u{1FFFF}', 'U+1FFFF'],
    ['\uFDD0', 'U+FDD0'],
    ['\uE000', 'U+E000'],
    ['\u3164', 'U+3164 \u3164'],
    ['\u{1D173}', 'U+1D173'],
  ])('refuse %j by its code point and its place', (character, name) => {
    expect(linesOf({ customer: { legalName: `Acme${character}Ltd` } })).toEqual([
      `customer.legalName: has ${name}, which no text may have: delete it`,
    ]);
  });

  test.each(['a\nb', 'a\r\nb', 'a\tb', 'a\u2028b', 'a\u0085b'])('refuse %j where one line is meant', (text) => {
    expect(linesOf({ lines: [{ name: text }] })).toEqual(['lines[0].name: must be one line: it has a line break or a tab']);
  });

  test.each(['a\nb', 'a\r\nb', 'a\tb'])('take %j in prose', (text) => {
    expect(linesOf({ clauses: [{ text }], outcome: { definition: text } })).toEqual([]);
  });

  test('take names of every script, with the joiners that some of them need', () => {
    for (const name of ['山田太郎', 'می\u200Cخواهم', 'क्\u200Dष', 'O’Brien‑Smith', 'Nguyễn', 'Ὀδυσσεύς', '😀'])
      expect(linesOf({ name })).toEqual([]);
  });

  test('refuse letters with more marks than any writing has', () => {
    expect(linesOf({ name: `Z${'\u0335\u0323'.repeat(20)}` })).toEqual([
      'name: has a letter with more than 8 marks: delete some of them',
    ]);
    expect(linesOf({ name: 'ש\u05BC\u05C1\u05B8\u0591 Nguyê\u0303\u0323n กี่ำ' })).toEqual([]);
  });

  test('are at most 400 characters on one line', () => {
    expect(linesOf({ name: 'x'.repeat(400) })).toEqual([]);
    expect(linesOf({ name: 'x'.repeat(401) })).toEqual(['name: must have at most 400 characters']);
  });

  test('are told beside all other problems of a quote, and not where a quote is read that is there already', () => {
    const json = quoteJson({ lines: [usageLine('a', '1', ['1'])], title: 'Acme\u202ELtd' });
    expect(readQuote(json).ok).toBe(true);
    const read = entered({ ...json, termMonths: 0 }, readQuote);
    expect(read.ok ? [] : read.problems.map(({ path, reason }) => [path.join('.'), reason.code])).toEqual([
      ['termMonths', 'below'],
      ['title', 'unwelcome-character'],
    ]);
  });
});

describe('what a call is given', () => {
  test('may have line breaks anywhere, and a draft what it had', () => {
    expect(unwelcomeTexts({ note: 'a\nb', draft: { title: '\u202E' } })).toEqual([]);
    expect(unwelcomeTexts({ customer: { legalName: 'a\u202Eb' } })).toEqual([
      { path: ['customer', 'legalName'], reason: { code: 'unwelcome-character', codePoint: 0x202e } },
    ]);
  });
});

describe('composed', () => {
  test('gives each letter with its marks one spelling, in names of groups too', () => {
    expect(composed({ 'Trâ\u0300n': ['Co\u0302ng'] })).toEqual({ Trần: ['Công'] });
  });

  test('gives the same value where nothing has to be composed', () => {
    const value = { a: ['Công', { b: 1 }], c: null };
    expect(composed(value)).toBe(value);
  });
});
