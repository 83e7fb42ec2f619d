import { useEffect, useRef, useState } from 'react';
import type { OpenedPdf } from './open-pdf.ts';
import { openPdf } from './open-pdf.ts';

/** `failed`: the bytes of the answer can't be drawn. */
export type Shown = { readonly opened: OpenedPdf | null; readonly isOpening: boolean; readonly failed: boolean };

type Last = { readonly of: Uint8Array | undefined; readonly opened: OpenedPdf | null; readonly failed: boolean };

/** In milliseconds: enough time to draw over the previous document's pictures. */
const drawnOverAfter = 5000;

/** The opened document of the bytes. The previous one stays until the next is open, or if none follows. */
export function useShown(pdf: Uint8Array | undefined): Shown {
  const [last, setLast] = useState<Last>({ of: undefined, opened: null, failed: false });
  const kept = useRef<OpenedPdf | null>(null);
  useEffect(() => {
    if (pdf === undefined) return undefined;
    let isGone = false;
    const open = async (): Promise<void> => {
      const opened = await openPdf(pdf);
      if (isGone) {
        opened.close();
        return;
      }
      const before = kept.current;
      kept.current = opened;
      setLast({ of: pdf, opened, failed: false });
      if (before !== null) setTimeout(before.close, drawnOverAfter);
    };
    open().catch(() => {
      if (!isGone) setLast(({ opened }) => ({ of: pdf, opened, failed: true }));
    });
    return () => {
      isGone = true;
    };
  }, [pdf]);
  useEffect(
    () => () => {
      kept.current?.close();
      kept.current = null;
    },
    [],
  );
  return { opened: last.opened, isOpening: pdf !== undefined && last.of !== pdf, failed: last.of === pdf && last.failed };
}
