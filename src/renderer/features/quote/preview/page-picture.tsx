import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { memo, useEffect, useRef, useState } from 'react';
import { leaveCanvases, takeCanvas } from './canvas-pool.ts';
import { inTurn } from './drawing-turns.ts';

type PagePictureProps = {
  /** Null until one is open. */
  readonly document: PDFDocumentProxy | null;
  /** From 1. */
  readonly page: number;
  readonly label: string;
  /** CSS pixels. */
  readonly width: number;
  /** Height by width, until the page itself is known. */
  readonly ratio: number;
  /** Called when a drawing begins, and when it ends or is given up. */
  readonly drawing: (change: 1 | -1) => void;
};

/** Draws pages this far beyond the visible area, in CSS pixels: about one page. */
const near = '800px';

/** Draws a page into a canvas that is not shown yet. */
async function drawn(document: PDFDocumentProxy, number: number, width: number, signal: AbortSignal) {
  // It was given up while it waited for its turn.
  signal.throwIfAborted();
  const page = await document.getPage(number);
  const unscaled = page.getViewport({ scale: 1 });
  const density = window.devicePixelRatio;
  const viewport = page.getViewport({ scale: (width / unscaled.width) * density });
  const canvas = takeCanvas(Math.floor(viewport.width), Math.floor(viewport.height));
  const task = page.render({ canvas, viewport });
  signal.addEventListener('abort', () => task.cancel());
  try {
    await task.promise;
  } catch (error) {
    leaveCanvases([canvas]);
    throw error;
  }
  return { canvas, page };
}

function isInSight(element: HTMLElement | null): boolean {
  if (element === null) return false;
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

/** The words of a page for screen readers, made once the window is idle. They are never visible. */
async function wordsOf(page: PDFPageProxy): Promise<string> {
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }));
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join(' ');
}

function Picture({ document, page, label, width, ratio, drawing }: PagePictureProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  const [words, setWords] = useState('');
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry !== undefined) setNear(entry.isIntersecting);
      },
      // The pages scroll in a part of the window, whose edge is not the window's.
      { rootMargin: near, scrollMargin: near },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (!isNear) {
      // The page is drawn again when it comes near: many pictures need much memory, and an older draft's would be wrong.
      if (frame.current !== null) leaveCanvases([...frame.current.children]);
      return undefined;
    }
    if (document === null) return undefined;
    const abort = new AbortController();
    const draw = async (): Promise<void> => {
      const picture = await inTurn(isInSight(frame.current), () => drawn(document, page, width, abort.signal));
      const shown = frame.current;
      if (abort.signal.aborted || shown === null) {
        leaveCanvases([picture.canvas]);
        return;
      }
      const before = [...shown.children];
      shown.replaceChildren(picture.canvas);
      leaveCanvases(before);
      const words = await wordsOf(picture.page);
      if (!abort.signal.aborted) setWords(words);
    };
    drawing(1);
    draw()
      .catch((error: unknown) => {
        // A drawing that was given up throws this error. Any other error is a fault.
        if (!abort.signal.aborted) throw error;
      })
      .finally(() => drawing(-1));
    return () => abort.abort();
  }, [document, page, width, isNear, drawing]);
  return (
    <figure className="qw-preview-page" aria-label={label}>
      <div ref={frame} aria-hidden style={{ width, height: width * ratio }} />
      <figcaption className="qw-hidden-label">{words}</figcaption>
    </figure>
  );
}

/** One page, drawn when it comes near. The last picture stays until the next is ready. */
export const PagePicture = memo(Picture);
