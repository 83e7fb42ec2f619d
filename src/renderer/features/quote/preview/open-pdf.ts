import type { PDFDocumentProxy } from 'pdfjs-dist';
import { GlobalWorkerOptions, VerbosityLevel, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
// The build makes a default export of an address; the linter looks into the file itself.
// oxlint-disable-next-line import/default
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

export type OpenedPdf = { readonly document: PDFDocumentProxy; readonly close: () => void };

/** Opens a PDF to be drawn. It is read where it lies: nothing is fetched for it, and nothing in it is run. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  // The reader takes the bytes for itself; the answer that they came in stays as it is.
  const task = getDocument({
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    enableXfa: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
  });
  return { document: await task.promise, close: () => void task.destroy() };
}
