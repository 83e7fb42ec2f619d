// Words that come with the app shaped: fontkit must make the same of each, and a contract must find most of its words there.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openSync } from 'fontkit';
import { beforeAll, expect, test } from 'vitest';
import { contractDocument } from '../../../src/main/export/contract/contract-document.ts';
import { noBrand } from '../../../src/main/export/brand/brand.ts';
import { definition } from '../../../src/main/export/layout/definition.ts';
import { internalsOf } from '../../../src/main/export/pdfmake/document-internals.ts';
import { layOut } from '../../../src/main/export/pdfmake/lay-out.ts';
import { shapedWordsOf } from '../../../src/main/export/pdfmake/fonts/shaped-words.ts';
import { fontFiles, fontsFolder, sans, serif } from '../../../src/main/export/shipped/fonts.ts';
import type { ShapedFace } from '../../../src/main/export/shipped/shaped-words.ts';
import { shapedFaces } from '../../../src/main/export/shipped/shaped-words.ts';
import { languages } from '../../../src/shared/vocabulary/language.ts';
import type { Costs } from '../../../src/shared/domain/terms/costs.ts';
import type { Quote } from '../../../src/shared/domain/terms/quote.ts';
import type { Language } from '../../../src/shared/vocabulary/language.ts';
import { quoteOf, sample, sampleNames } from './samples.ts';

const file = resolve(import.meta.dirname, '../../../resources/fonts/shaped-words.json');
const shapes = resolve(import.meta.dirname, '../../../resources/samples/shapes');

type FontFile = {
  readonly postscriptName: string;
  readonly head: { readonly checkSumAdjustment: number };
  readonly unitsPerEm: number;
  _glyphs: object;
  readonly layout: (
    text: string,
    features: Readonly<Record<string, boolean>>,
  ) => {
    readonly glyphs: readonly { readonly id: number; readonly advanceWidth: number; readonly codePoints: readonly number[] }[];
    readonly positions: readonly {
      readonly xAdvance: number;
      readonly yAdvance: number;
      readonly xOffset: number;
      readonly yOffset: number;
    }[];
  };
};

const all = fontFiles(fontsFolder());
const fonts = ([serif, sans] as const)
  .flatMap((family) => Object.values(all[family]))
  .filter((path, at, paths) => paths.indexOf(path) === at)
  .map((path) => openSync(path) as unknown as FontFile);

function fontOf(name: string): FontFile {
  const found = fonts.find(({ postscriptName }) => postscriptName === name);
  if (found === undefined) throw new Error(`No font ${name}`);
  return found;
}

/** What fontkit makes of a text, as every text of the two families is shaped. */
function shaped(font: FontFile, text: string, features: readonly string[]): ReturnType<FontFile['layout']> {
  // A glyph has the characters that it was first asked for with.
  font._glyphs = {};
  return font.layout(text, { ...Object.fromEntries(features.map((tag) => [tag, true])), calt: false });
}

type Deal = { readonly quote: Quote; readonly costs?: Costs | undefined };

/** The runs of a contract, by face and features: PDFKit shapes a text without features word by word. */
async function runsOf({ quote, costs }: Deal, language: Language): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const made = contractDocument({ quote, costs, kind: 'draft', language });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  const options = {
    conformance: 'PDF/A-3b',
    paper: 'A4',
    fields: false,
    date: new Date('2026-01-01T00:00:00Z'),
    author: 'Nobody',
    attachments: [],
    brand: noBrand,
  } as const;
  const document = internalsOf(await layOut(definition({ ...made.tree, watermark: null }, options), all));
  const runs = new Map<string, Set<string>>();
  for (const { item } of document._pdfMakePages.flatMap(({ items }) => items)) {
    for (const inline of item.inlines ?? []) {
      const { text, font } = inline;
      const { fontFeatures } = inline as { readonly fontFeatures?: readonly string[] | null };
      const key = `${font.name}|${fontFeatures?.join() ?? ''}`;
      const found = runs.get(key) ?? new Set<string>();
      runs.set(key, found);
      for (const run of fontFeatures ? [text] : text.split(/(?<=[ \t])/)) found.add(run);
    }
  }
  return runs;
}

const deals = (): readonly Deal[] => [
  ...sampleNames.map(sample),
  ...readdirSync(shapes).map((name) => ({ quote: quoteOf(JSON.parse(readFileSync(resolve(shapes, name), 'utf8'))) })),
];

/** A face with those of the words whose letters have one glyph each, always the same, on the line. */
function faceOf(font: FontFile, features: readonly string[], texts: readonly string[]): ShapedFace {
  const letters = new Map<string, { readonly id: number; readonly advance: number }>();
  const words: string[] = [];
  const kerned: (readonly [word: string, kerns: string])[] = [];
  for (const text of texts.toSorted()) {
    const { glyphs, positions } = shaped(font, text, features);
    const own = Array.from(text);
    const isPlain =
      glyphs.length === own.length &&
      own.every((letter, at) => {
        const [glyph, position] = [glyphs[at], positions[at]];
        if (glyph === undefined || position === undefined) return false;
        const before = letters.get(letter) ?? { id: glyph.id, advance: glyph.advanceWidth };
        letters.set(letter, before);
        const isOnLine = position.xOffset === 0 && position.yOffset === 0 && position.yAdvance === 0;
        return isOnLine && before.id === glyph.id && glyph.codePoints.join() === String(letter.codePointAt(0));
      });
    if (!isPlain) continue;
    const kerns = positions.flatMap(({ xAdvance }, at) => {
      const kern = xAdvance - (glyphs[at]?.advanceWidth ?? 0);
      return kern === 0 ? [] : [at, kern];
    });
    if (kerns.length === 0) words.push(text);
    else kerned.push([text, kerns.join(' ')]);
  }
  return {
    font: font.postscriptName,
    checksum: font.head.checkSumAdjustment,
    features,
    letters: [...letters.keys()].join(''),
    glyphs: [...letters.values()].map(({ id }) => id),
    advances: [...letters.values()].map(({ advance }) => advance),
    words,
    kernedWords: kerned.map(([word]) => word),
    kerns: kerned.map(([, kerns]) => kerns),
  };
}

/** The words that contracts of several deals have: those of one deal are its own. */
async function written(): Promise<readonly ShapedFace[]> {
  const count = new Map<string, Map<string, number>>();
  for (const deal of deals()) {
    const ofQuote = new Map<string, Set<string>>();
    for (const language of languages) {
      for (const [key, texts] of await runsOf(deal, language)) ofQuote.set(key, new Set([...(ofQuote.get(key) ?? []), ...texts]));
    }
    for (const [key, texts] of ofQuote) {
      const counted = count.get(key) ?? new Map<string, number>();
      count.set(key, counted);
      for (const text of texts) counted.set(text, (counted.get(text) ?? 0) + 1);
    }
  }
  return [...count]
    .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([key, counted]) => {
      const [name = '', features = ''] = key.split('|');
      const texts = [...counted].filter(([, times]) => times > 1).map(([text]) => text);
      return faceOf(fontOf(name), features === '' ? [] : features.split(','), texts);
    });
}

// The next run holds it against fontkit.
if (process.env['WRITE_DOCS'] === '1') {
  beforeAll(async () => {
    writeFileSync(file, `${JSON.stringify({ faces: await written() })}\n`);
  });
}

test('every word is set as fontkit sets it', () => {
  expect(shapedFaces.length).toBeGreaterThan(4);
  for (const { font: name, features, words, kernedWords } of shapedFaces) {
    const font = fontOf(name);
    const scale = 1000 / font.unitsPerEm;
    const runOf = shapedWordsOf(font, features);
    for (const word of [...words, ...kernedWords]) {
      const { glyphs, positions } = shaped(font, word, features);
      const own = runOf(word);
      expect(own?.glyphs.map(({ id, codePoints, advanceWidth }) => [id, codePoints, advanceWidth])).toEqual(
        glyphs.map(({ id, codePoints, advanceWidth }) => [id, codePoints, advanceWidth]),
      );
      expect(own?.positions).toEqual(
        positions.map((position, at) => ({
          xAdvance: position.xAdvance * scale,
          yAdvance: position.yAdvance * scale,
          xOffset: position.xOffset * scale,
          yOffset: position.yOffset * scale,
          advanceWidth: (glyphs[at]?.advanceWidth ?? 0) * scale,
        })),
      );
    }
  }
});

test.each(languages)('two thirds of the runs of a contract are there, amounts and names included, in %s', async (language) => {
  let [found, asked] = [0, 0];
  for (const [key, texts] of await runsOf(sample('support-desk'), language)) {
    const [name = '', features = ''] = key.split('|');
    const runOf = shapedWordsOf(fontOf(name), features === '' ? [] : features.split(','));
    for (const text of texts) {
      asked += 1;
      if (runOf(text) !== null) found += 1;
    }
  }
  expect(found / asked).toBeGreaterThan(2 / 3);
});

test('a word that is not there, another version of the face or other features are left to fontkit', () => {
  const [face] = shapedFaces;
  if (face === undefined) throw new Error('The table is empty');
  const [word = ''] = face.words;
  const font = fontOf(face.font);
  const { postscriptName, unitsPerEm } = font;
  expect(shapedWordsOf(font, face.features)(word)).not.toBeNull();
  expect(shapedWordsOf(font, face.features)('Zzyzxx')).toBeNull();
  expect(shapedWordsOf({ postscriptName, unitsPerEm, head: { checkSumAdjustment: 1 } }, face.features)(word)).toBeNull();
  expect(shapedWordsOf(font, ['smcp'])(word)).toBeNull();
});
