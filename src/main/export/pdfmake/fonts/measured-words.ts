import type { PdfFont } from '../document-internals.ts';
import { coverageOf, coverageOfFamily } from './coverage.ts';
import { FontPieces } from './font-pieces.ts';
import { textPart } from '../pdfmake-parts.ts';

// pdfmake asks some twenty properties for every word, each through all styles around the word. Words of one run have the same, and most
// runs of a document have those of one of a few places: they are looked up once.

/** The properties that words have, with what pdfmake takes where nothing says one. */
const initial = {
  font: 'Roboto',
  bold: false,
  italics: false,
  alignment: 'left',
  fontSize: 12,
  fontFeatures: null,
  characterSpacing: 0,
  color: 'black',
  decoration: null,
  decorationColor: null,
  decorationStyle: null,
  decorationThickness: null,
  background: null,
  link: null,
  linkToPage: null,
  linkToDestination: null,
  noWrap: null,
  opacity: 1,
  sup: false,
  sub: false,
  lineHeight: 1,
} as const;
type Property = keyof typeof initial;
const properties: ReadonlySet<string> = new Set(Object.keys(initial));
/** What pdfmake knows and no page of ours has: pdfmake measures words of a style that says one of these itself. */
const unused = ['leadingIndent', 'preserveLeadingSpaces', 'preserveTrailingSpaces', 'style', 'sup', 'sub', 'characterSpacing'];

type Style = Readonly<Record<string, unknown>>;
type StyleStack = { readonly styleOverrides: readonly (string | Style)[]; readonly defaultStyle: Style };

type MeasuringFont = Omit<PdfFont, 'widthOfString'> & {
  readonly widthOfString: (text: string, size: number, features: unknown) => number;
};
/** A word before it is measured; what it says itself goes before what is around it. */
type Word = Record<string, unknown> & { readonly text: string };
type TextInlines = {
  readonly pdfDocument: { readonly provideFont: (family: unknown, bold: unknown, italics: unknown) => MeasuringFont };
  measure: (words: readonly Word[], stack: StyleStack) => readonly Word[];
};

const isSaid = (value: unknown): boolean => value !== undefined && value !== null;

/** What a style says of words. */
function ownOf(style: Style): Style | null {
  let own: Record<string, unknown> | null = null;
  for (const name in style) {
    if (!properties.has(name) || !isSaid(style[name])) continue;
    own ??= {};
    own[name] = style[name];
  }
  return own;
}

/** What each style and those around it say in all, by the style. Those around it are compared: a node can be moved. */
const known = new WeakMap<Style, { readonly around: Style; readonly all: Style }>();

/** What the styles say in all, each within the one before; null where pdfmake has to find out. */
function saidBy({ styleOverrides, defaultStyle }: StyleStack): Style | null {
  let all = defaultStyle;
  for (const style of styleOverrides) {
    if (typeof style === 'string') return null;
    const before = known.get(style);
    if (before?.around === all) {
      ({ all } = before);
      continue;
    }
    if (unused.some((name) => name !== 'style' && isSaid(style[name]))) return null;
    const own = ownOf(style);
    const within: Style = own === null ? all : { ...all, ...own };
    known.set(style, { around: all, all: within });
    all = within;
  }
  return all;
}

/** Advances of texts of 1000 to the size of their letters, by face and features; for all documents of the process. */
const faces = new Map<string, Map<string, number>>();
const mostTexts = 60_000;

function advancesOf(face: string): Map<string, number> {
  const advances = faces.get(face) ?? new Map<string, number>();
  faces.set(face, advances);
  if (advances.size >= mostTexts) advances.clear();
  return advances;
}

/** How words of one style are set: what is the same for all of them, and the width of each. */
type Setting = { readonly same: Same; readonly width: (text: string) => number };
type Same = Omit<Readonly<Record<Property, unknown>>, 'font' | 'bold' | 'italics' | 'lineHeight'> & {
  readonly font: MeasuringFont;
  readonly height: number;
};

function settingOf(all: Style, { pdfDocument }: TextInlines): Setting {
  const { bold, italics, lineHeight, ...said }: Readonly<Record<Property, unknown>> = { ...initial, ...all };
  const font = pdfDocument.provideFont(said.font, bold, italics);
  const size = Number(said.fontSize);
  const advances = advancesOf(`${font.name}|${JSON.stringify(said.fontFeatures)}`);
  return {
    same: { ...said, font, height: font.lineHeight(size) * Number(lineHeight) },
    width: (text) => {
      let advance = advances.get(text);
      if (advance === undefined) {
        advance = font.widthOfString(text, 1000, said.fontFeatures);
        advances.set(text, advance);
      }
      return advance * (size / 1000);
    },
  };
}

/** Letters and signs that every face has. */
const isPlain = /^[\u0020-\u007E\u00A0-\u00AC\u00AE-\u017F\u2013\u2014\u2018-\u201E\u2022\u2026\u20AC\u2212\n\r]*$/;

const leading = /^\s+/;
const trailing = /\s+$/;

/** Whether it is a letter, digit or sign of ASCII: most words begin and end with one, or end with one and a space. */
function isPrinted(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}

function spacesBefore(text: string): string {
  return text === '' || isPrinted(text.charCodeAt(0)) ? '' : (leading.exec(text)?.[0] ?? '');
}

function spacesAfter(text: string): string {
  const last = text.length - 1;
  if (last < 0 || isPrinted(text.charCodeAt(last))) return '';
  if (last > 0 && text[last] === ' ' && isPrinted(text.charCodeAt(last - 1))) return ' ';
  return trailing.exec(text)?.[0] ?? '';
}

/**
 * A word with what pdfmake says of it. This runs for every word of every document: all its properties are there at once, as an object
 * that is given twenty of them one by one is moved from place to place.
 */
function measuredWord(word: Word, { same, width }: Setting): Word {
  const { text } = word;
  const [before, after] = [spacesBefore(text), spacesAfter(text)];
  const measured: Record<string, unknown> & { readonly text: string } = {
    text,
    font: same.font,
    alignment: same.alignment,
    fontSize: same.fontSize,
    fontFeatures: same.fontFeatures,
    characterSpacing: same.characterSpacing,
    color: same.color,
    decoration: same.decoration,
    decorationColor: same.decorationColor,
    decorationStyle: same.decorationStyle,
    decorationThickness: same.decorationThickness,
    background: same.background,
    link: same.link,
    linkToPage: same.linkToPage,
    linkToDestination: same.linkToDestination,
    noWrap: same.noWrap,
    opacity: same.opacity,
    sup: false,
    sub: false,
    width: width(text),
    height: same.height,
    leadingCut: before === '' ? 0 : width(before),
    trailingCut: after === '' ? 0 : width(after),
    // Its place on a line, which it gets later.
    x: 0,
  };
  for (const name in word) if (!(name in measured)) measured[name] = word[name];
  return measured;
}

function saysUnused(word: Word): boolean {
  for (const name of unused) if (isSaid(word[name])) return true;
  return false;
}

function sameOwn(a: Style | null, b: Style | null): boolean {
  if (a === null || b === null) return a === b;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

let installed = false;

/** pdfmake asks some twenty properties for every word, each of every style around it. This asks them once for all words of a style. */
export function measureByStyle(): void {
  if (installed) return;
  installed = true;
  const { prototype } = textPart() as { readonly prototype: TextInlines };
  const { measure } = prototype;
  /** By what is said around a word, which is of one document. */
  const settings = new WeakMap<Style, Setting>();
  prototype.measure = function measureOf(this: TextInlines, words, stack) {
    const around = saidBy(stack);
    if (around === null || words.some(saysUnused)) return measure.call(this, words, stack);
    const plain = settings.get(around) ?? settingOf(around, this);
    settings.set(around, plain);
    let last: { readonly own: Style | null; readonly setting: Setting } = { own: null, setting: plain };
    const provided = (family: string): MeasuringFont => this.pdfDocument.provideFont(family, false, false);
    let pieces: FontPieces | null = null;
    const measured: Word[] = [];
    for (const word of words) {
      const own = ownOf(word);
      if (!sameOwn(own, last.own)) last = { own, setting: own === null ? plain : settingOf({ ...around, ...own }, this) };
      const { setting } = last;
      if (isPlain.test(word.text)) {
        measured.push(measuredWord(word, setting));
        continue;
      }
      pieces ??= new FontPieces(words.map(({ text }) => text).join(''), (family) => coverageOfFamily(family, provided));
      const parts = pieces.of(word.text, coverageOf(setting.same.font));
      for (const [index, { text, family }] of parts.entries()) {
        const isLast = index === parts.length - 1;
        // What comes of one word stays on one line, and ends a line where the word did.
        const part = { ...word, text, ...(isLast ? {} : { noNewLine: true, lineEnd: false }) };
        const said = { ...around, ...own, ...(family === null ? {} : { font: family }) };
        measured.push(measuredWord(part, family === null ? setting : settingOf(said, this)));
      }
    }
    return measured;
  };
}
