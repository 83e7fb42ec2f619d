import { plainText } from '../../../../shared/document/tree/plain-text.ts';
import type { DocumentTree } from '../../../../shared/document/tree/tree.ts';
import { readCatalog } from '../../pdf-file/pdf-catalog.ts';
import type { PdfFile } from '../../pdf-file/pdf-file.ts';
import { readPages } from '../../pdf-file/pdf-pages.ts';
import { wordsOf } from '../../pdf-file/drawing/page-words.ts';
import { addedActions } from './compare-actions.ts';
import { change } from '../outcome.ts';
import type { Change } from '../verification.ts';
import { normalized } from '../../../../shared/domain/document/normalized.ts';

/** Without what only parts words from each other, and with one form for letters that have several. */
function plainWords(text: string): readonly string[] {
  const plain = normalized(text, 'NFKC').replaceAll(/[\u00AD\u200B]/g, '');
  return plain.split(/\s+/).filter((word) => word !== '');
}

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Every text anywhere in a tree, drawings among them. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value.replaceAll(/<[^>]*>/g, ' ')];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

type Counts = ReadonlyMap<string, number>;

/** Takes a word from what is left, whole or broken over lines: in pieces that are there as words. */
function take(word: string, left: Map<string, number>): boolean {
  const has = (piece: string): boolean => (left.get(piece) ?? 0) > 0;
  const takeOne = (piece: string, by: number): void => void left.set(piece, (left.get(piece) ?? 0) + by);
  if (has(word)) {
    takeOne(word, -1);
    return true;
  }
  for (let length = word.length - 1; length > 0; length -= 1) {
    const piece = word.slice(0, length);
    if (!has(piece)) continue;
    takeOne(piece, -1);
    if (take(word.slice(length), left)) return true;
    takeOne(piece, 1);
  }
  return false;
}

/** The words that are not on the pages as often as they have to be. */
function missingWords(required: Counts, pages: Counts): readonly string[] {
  const left = new Map(pages);
  const open: string[] = [];
  for (const [word, count] of required) {
    const there = Math.min(count, left.get(word) ?? 0);
    left.set(word, (left.get(word) ?? 0) - there);
    open.push(...Array.from({ length: count - there }, () => word));
  }
  return open.filter((word) => !take(word, left));
}

/** Whether a word is one of the document, or, in a language without spaces, part of one. */
function isKnown(word: string, known: ReadonlySet<string>, text: string): boolean {
  return known.has(word) || /^\d{1,4}$/.test(word) || text.includes(word);
}

/** Whatever happens on opening or clicking, but leading to another place of the file, which our own pages do. */
function doings({ pages, reading }: ReturnType<typeof readPages>): readonly Change[] {
  const ofFile = readCatalog(reading, pages.length).actions.flatMap(([where, action]) =>
    action.kind === 'GoTo' ? [] : addedActions([], [action], null, where),
  );
  const ofPages = pages.flatMap(({ actions, annotations }, index) => [
    ...addedActions([], actions, index + 1, ''),
    ...annotations.flatMap((each) =>
      addedActions(
        [],
        each.actions.filter(({ kind }) => kind !== 'GoTo'),
        index + 1,
        'click',
      ),
    ),
  ]);
  return [...ofFile, ...ofPages];
}

/**
 * Compares the pages of a file with a document that can't be drawn here, as its fonts are not at hand: every word of the text must be
 * there, and none that the document does not have. Where and how words stand is not compared. What happens on opening and clicking is.
 */
export function compareByWords(tree: DocumentTree, file: PdfFile): readonly Change[] {
  const read = readPages(file);
  const pages = read.pages.map(({ drawing }) =>
    plainWords(
      wordsOf(drawing().letters)
        .map(({ text }) => text)
        .join(' '),
    ),
  );
  // A table as plain text has a line under its head, which no page has.
  const required = plainWords(plainText(tree.parts.flatMap(({ blocks }) => blocks))).filter((word) => !/^-{2,}$/.test(word));
  const texts = textsOf(tree).map((text) => plainWords(text));
  // A word that a line breaks may be of several pieces of text: what is set apart in it, and the marks around that.
  const all = [...texts, required].map((words) => words.join(' ')).join('\n');
  const known = new Set([...required, ...texts.flat(), '·', tree.fingerprint.slice(0, 16)]);
  const missing = [...new Set(missingWords(counted(required), counted(pages.flat())))];
  return [
    ...missing.map((word) => change('words', null, { before: word })),
    ...pages.flatMap((words, index) =>
      words.filter((word) => !isKnown(word, known, all)).map((word) => change('words', index + 1, { after: word })),
    ),
    ...doings(read),
  ];
}
