import { describe, expect, test } from 'vitest';
import type { PdfFont } from '../../../src/main/export/pdfmake/document-internals.ts';
import type { MeasuredInline } from '../../../src/main/export/pdfmake/fonts/line-breaks.ts';
import { nextLine } from '../../../src/main/export/pdfmake/fonts/line-breaks.ts';

/** A font whose letters are all one point wide, and whose marks have no width. */
const font = { widthOfString: (text: string) => Array.from(text.replaceAll(/\p{M}/gu, '')).length } as unknown as PdfFont;

function inline(text: string, over: Partial<MeasuredInline> = {}): MeasuredInline {
  const width = font.widthOfString(text, 1);
  return { text, width, trailingCut: width - font.widthOfString(text.trimEnd(), 1), leadingCut: 0, font, fontSize: 1, ...over };
}

function lines(width: number, ...inlines: MeasuredInline[]): readonly string[] {
  const found: string[] = [];
  for (let line = nextLine(inlines, width); line !== null; line = nextLine(inlines, width)) {
    found.push(line.inlines.map(({ text }) => text).join(''));
    if (found.length > 1000) throw new Error('No end');
  }
  return found;
}

describe('a word that is wider than its line', () => {
  test('goes on in the next, and no line is wider than the column', () => {
    expect(lines(4, inline('abcdefghij'))).toEqual(['abcd', 'efgh', 'ij']);
  });

  test('is parted after a sign where one is near', () => {
    expect(lines(8, inline('user.name@example'))).toEqual(['user.', 'name@', 'example']);
    expect(lines(8, inline('abcdef-ghijkl'))).toEqual(['abcdef-', 'ghijkl']);
  });

  test('is not torn between a letter and its marks, nor within a character of two units', () => {
    expect(lines(2, inline('a\u0323\u0301b\u0323c\u0323'))).toEqual(['a\u0323\u0301b\u0323', 'c\u0323']);
    expect(lines(2, inline('𠮷𠮷𠮷'))).toEqual(['𠮷𠮷', '𠮷']);
  });

  test('in pieces of several fonts stays within the column too', () => {
    const pieces = ['abc', 'def', 'g', 'h', 'ijk'].map((text, at) => inline(text, { noNewLine: at < 4 }));
    expect(lines(4, ...pieces)).toEqual(['abcd', 'efgh', 'ijk']);
  });

  test('takes at least one letter a line, however narrow it is', () => {
    expect(lines(0.5, inline('abc'))).toEqual(['a', 'b', 'c']);
  });
});

test('words are not parted where a line can end between them', () => {
  expect(lines(6, inline('one '), inline('two '), inline('three'))).toEqual(['one ', 'two ', 'three']);
});

test('the spaces after the last word of a line hang over its end', () => {
  expect(lines(3, inline('abc '), inline('def'))).toEqual(['abc ', 'def']);
});

test('a word of ten thousand letters takes time in its length alone', () => {
  const began = process.cpuUsage();
  expect(lines(40, inline('x'.repeat(10_000)))).toHaveLength(250);
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1000).toBeLessThan(2000);
});
