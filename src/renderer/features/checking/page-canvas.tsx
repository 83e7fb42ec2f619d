import { useEffect, useRef } from 'react';
import type { OpenedPdf } from '../../ui/pdf/open-pdf.ts';

type PageCanvasProps = {
  readonly opened: OpenedPdf | null;
  /** From 1; one past the last leaves the place empty. */
  readonly page: number;
  readonly label: string;
};

/** CSS pixels: two stand beside each other in the dialog. */
const width = 400;

/** One page of a PDF as a picture. */
export function PageCanvas({ opened, page, label }: PageCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const target = canvas.current;
    if (opened === null || target === null) return undefined;
    let cancel = (): void => undefined;
    let isGone = false;
    const draw = async (): Promise<void> => {
      if (page > opened.pages) {
        target.width = 0;
        return;
      }
      const drawn = await opened.document.getPage(page);
      if (isGone) return;
      const unscaled = drawn.getViewport({ scale: 1 });
      const viewport = drawn.getViewport({ scale: (width / unscaled.width) * window.devicePixelRatio });
      target.width = Math.floor(viewport.width);
      target.height = Math.floor(viewport.height);
      const task = drawn.render({ canvas: target, viewport });
      cancel = () => task.cancel();
      await task.promise;
    };
    draw().catch((error: unknown) => {
      // A drawing that was given up throws this error. Any other error is a fault.
      if (!isGone) throw error;
    });
    return () => {
      isGone = true;
      cancel();
    };
  }, [opened, page]);
  return (
    <figure className="qw-beside-page">
      <figcaption>{label}</figcaption>
      <canvas ref={canvas} aria-hidden />
    </figure>
  );
}
