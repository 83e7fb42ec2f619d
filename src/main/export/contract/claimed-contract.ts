import { z } from 'zod';
import { attachmentName } from '../marks/attachment-names.ts';
import { embeddedFiles } from '../pdf-file/embedded-files.ts';
import { annexMark, markOf } from '../marks/mark-in-file.ts';
import { PdfFile } from '../pdf-file/pdf-file.ts';
import { pageWords } from '../pdf-file/drawing/page-words.ts';
import { readPages } from '../pdf-file/pdf-pages.ts';

/** Which contract a file says it is; nothing of it is checked. */
export type ClaimedContract = {
  /** By the data inside; null if the data does not say it. */
  readonly byData: { readonly number: string; readonly revision: number } | null;
  /** By the foot of the pages: the beginnings of fingerprints, 16 hexadecimal digits each, the one on most of the first pages first. */
  readonly fingerprints: readonly string[];
  /** Whether it says that it is the contract's calculation annex. */
  readonly isAnnex: boolean;
};

const Head = z.object({ quote: z.object({ number: z.string() }), revision: z.number() });

/** The foot of these says it for all: pages are drawn to read it. */
const pagesRead = 24;
/** More would be no foot but a table of them. */
const mostFingerprints = 3;

function byData(file: PdfFile): ClaimedContract['byData'] {
  try {
    const [bytes] = embeddedFiles(file, attachmentName);
    const head = Head.parse(JSON.parse(Buffer.from(bytes ?? new Uint8Array()).toString('utf8')));
    return { number: head.quote.number, revision: head.revision };
  } catch {
    return null;
  }
}

function fingerprints(file: PdfFile): readonly string[] {
  const pages = new Map<string, number>();
  for (const { drawing } of readPages(file).pages.slice(0, pagesRead)) {
    for (const found of new Set(pageWords(drawing().letters).match(/[0-9a-f]{16}/g)))
      pages.set(found, (pages.get(found) ?? 0) + 1);
  }
  return [...pages]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, mostFingerprints)
    .map(([fingerprint]) => fingerprint);
}

/** Reads which contract a PDF says it is; null where it can't be read as a PDF. Never throws on a bad file. */
export function claimedContract(bytes: Uint8Array, password = ''): ClaimedContract | null {
  try {
    const file = new PdfFile(bytes, password);
    return { byData: byData(file), fingerprints: fingerprints(file), isAnnex: markOf(file).document === annexMark };
  } catch {
    return null;
  }
}
