import { sha256 } from '../../../sha256.ts';
import { markOf } from '../../marks/mark-in-file.ts';
import { embeddedFileNames, embeddedFiles } from '../../pdf-file/embedded-files.ts';
import { readCatalog } from '../../pdf-file/pdf-catalog.ts';
import type { PdfFile } from '../../pdf-file/pdf-file.ts';
import type { PdfPage } from '../../pdf-file/pdf-pages.ts';
import { knownFontsOf, readPages } from '../../pdf-file/pdf-pages.ts';
import { lacksOf } from './compare-annotations.ts';
import { compareCatalogs } from './compare-catalogs.ts';
import { compareSpoken } from './compare-spoken.ts';
import { comparePage, isPicture } from './compare-pages.ts';
import { dataNames } from '../embedded-document.ts';
import type { Found } from '../outcome.ts';
import { change, nothingFound, together } from '../outcome.ts';
import type { Change } from '../verification.ts';
import type { LeftOut } from '../../../../shared/vocabulary/verdict.ts';

const unknownLetter = '\uFFFD';

/** Files inside that the other file has not, or that hold something else. The data of the document is compared as data. */
function attachmentChanges(before: PdfFile, after: PdfFile): readonly Change[] {
  const isOurs = (name: string | null): boolean => dataNames.some((own) => own === name);
  const hashes = (file: PdfFile, name: string): string =>
    embeddedFiles(file, name)
      .map((bytes) => sha256(bytes))
      .toSorted()
      .join(' ');
  const known = embeddedFileNames(before);
  return embeddedFileNames(after).flatMap((name): readonly Change[] => {
    if (isOurs(name)) return [];
    if (known.includes(name) && (name === null || hashes(before, name) === hashes(after, name))) return [];
    return [change('attachment', null, { after: name })];
  });
}

export type FilesCompared = Found & {
  /** Pages, from 1, that are pictures, and those whose fonts don't say their letters. */
  readonly pictures: readonly number[];
  readonly illegible: readonly number[];
};

/** On fewer letters than this, signs that are no letters say nothing. */
const fewestLetters = 20;

/** Whether more than a third of a page's letters can't be told, or most are signs that no page of words has: a font that says false ones. */
function isIllegible(page: PdfPage): boolean {
  const letters = page.drawing().letters.filter(({ text }) => text.trim() !== '');
  const unknown = letters.filter(({ text }) => text === unknownLetter).length;
  const readable = letters.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)).length;
  return unknown * 3 > letters.length || (letters.length >= fewestLetters && readable * 2 < letters.length);
}

/** The pages of a file that are pictures, from 1. */
export function picturesAmong(pages: readonly PdfPage[]): readonly number[] {
  return pages.flatMap((page, index) => (isPicture(page) ? [index + 1] : []));
}

/** Compares all that is seen of two files and all that happens on opening or clicking; `before` is the issued one. */
export function compareFiles(before: PdfFile, after: PdfFile): FilesCompared {
  const known = knownFontsOf(before);
  const was = readPages(before, known);
  const is = readPages(after, known);
  const lacks = lacksOf(was.pages, is.pages);
  const { edition } = markOf(before);
  const leftOut: LeftOut[] = [...(lacks.links ? (['links'] as const) : []), ...(lacks.fields ? (['fields'] as const) : [])];
  const [had, has] = [was.pages.length, is.pages.length];
  const count = had === has ? [] : [change('page-count', null, { before: String(had), after: String(has) })];
  const pages = was.pages.flatMap((page, index) => {
    const other = is.pages[index];
    return other === undefined ? [] : [comparePage(page, other, index + 1, lacks, edition)];
  });
  const changed = is.pages.filter(({ contents }, index) => contents !== was.pages[index]?.contents);
  return {
    ...together(
      { ...nothingFound, changes: [...count, ...attachmentChanges(before, after)], leftOut },
      compareCatalogs(readCatalog(was.reading, had), readCatalog(is.reading, has)),
      compareSpoken(before, after),
      ...pages,
    ),
    pictures: changed.filter(isPicture).map((page) => is.pages.indexOf(page) + 1),
    illegible: changed.filter(isIllegible).map((page) => is.pages.indexOf(page) + 1),
  };
}
