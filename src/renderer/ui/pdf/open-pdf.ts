import type { PDFDocumentProxy } from 'pdfjs-dist';
import { GlobalWorkerOptions, PDFWorker, VerbosityLevel, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
// The build makes a default export of an address; the linter looks into the file itself.
// oxlint-disable-next-line import/default
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

/** One worker for all documents: its code is large, and only the first document loads it. */
let reader: PDFWorker | null = null;

export type OpenedPdf = {
  readonly document: PDFDocumentProxy;
  readonly pages: number;
  /** Height by width of the first page. */
  readonly ratio: number;
  readonly close: () => void;
};

/** Starts the reader, which loads its code while the document to be read is still being made. */
export function startReader(): PDFWorker {
  reader ??= new PDFWorker({ verbosity: VerbosityLevel.ERRORS });
  return reader;
}

/** Opens a PDF to draw it. The reader fetches nothing for it and runs nothing in it. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  // The reader takes its bytes over, so it gets a copy and the answer stays intact.
  const task = getDocument({
    data: bytes.slice(),
    worker: startReader(),
    verbosity: VerbosityLevel.ERRORS,
    enableXfa: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
  });
  const document = await task.promise;
  const first = await document.getPage(1);
  const { width, height } = first.getViewport({ scale: 1 });
  return { document, pages: document.numPages, ratio: height / width, close: () => void task.destroy() };
}
