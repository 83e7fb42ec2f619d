import pdfmake from 'pdfmake';
import type { CustomTableLayout, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { FontFiles } from '../shipped/fonts.ts';
import type { LaidOut } from './document-internals.ts';
import { internalsOf } from './document-internals.ts';
import { fitColumns } from './fitting-columns.ts';
import { keepGlyphRuns } from './fonts/glyph-runs.ts';
import { keepFonts } from './fonts/kept-fonts.ts';
import { measureByStyle } from './fonts/measured-words.ts';
import { UnwantedPages, markWhatIsDrawn, wantPages } from './structure/tagged-drawing.ts';
import { writeStructure } from './structure/write-structure.ts';

export type { LaidOut } from './document-internals.ts';

/** pdfmake sets the contents as a table in this layout of its own, too loosely to fit a page. */
const contentsLayout: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0.8,
  paddingBottom: () => 0.8,
};

/** Lays a definition out with these fonts; reaches no network, and no file but the fonts. The document has not been ended. */
export async function layOut(definition: TDocumentDefinitions, fonts: FontFiles): Promise<LaidOut> {
  const readable = new Set(Object.values(fonts).flatMap((faces) => Object.values(faces)));
  // First what reads the fonts: runs are kept of the faces that it gives.
  keepFonts();
  keepGlyphRuns();
  measureByStyle();
  fitColumns();
  markWhatIsDrawn();
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => readable.has(path));
  pdfmake.setTableLayouts({ noBorders: contentsLayout });
  pdfmake.setFonts(structuredClone(fonts));
  const created = pdfmake.createPdf(definition, { bufferPages: true }) as unknown as {
    readonly getStream: () => Promise<LaidOut>;
  };
  return created.getStream();
}

/** The same where it comes to a number of pages that is wanted; null, and nothing drawn, where it does not. */
export async function layOutWhere(
  isWanted: (pages: number) => boolean,
  definition: TDocumentDefinitions,
  fonts: FontFiles,
): Promise<LaidOut | null> {
  if (typeof definition.content === 'object') wantPages(definition.content, isWanted);
  try {
    return await layOut(definition, fonts);
  } catch (error) {
    if (error instanceof UnwantedPages) return null;
    throw error;
  }
}

export function pageCount(document: LaidOut): number {
  return internalsOf(document)._pdfMakePages.length;
}

/** Ends the document; the whole file. */
export function bytesOf(laidOut: LaidOut): Promise<Uint8Array> {
  const document = internalsOf(laidOut);
  writeStructure(document);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk) => chunks.push(chunk));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.on('error', reject);
    document.end();
  });
}
