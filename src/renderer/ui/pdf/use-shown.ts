import { useEffect, useRef, useState } from 'react';
import type { OpenedPdf } from './open-pdf.ts';
import { openPdf, startReader } from './open-pdf.ts';

export type Shown = {
  readonly opened: OpenedPdf | null;
  /** What `opened` was opened from. */
  readonly openedFrom: Uint8Array | null;
  readonly isOpening: boolean;
  /** The bytes of the answer can't be drawn. */
  readonly failed: boolean;
};

type Last = Pick<Shown, 'opened' | 'openedFrom' | 'failed'> & { readonly of: Uint8Array | undefined };

/** In milliseconds: enough time to draw over the previous document's pictures. */
const drawnOverAfter = 5000;

/** The opened document of the bytes. The previous one stays until the next is open, or if none follows. */
export function useShown(pdf: Uint8Array | undefined): Shown {
  const [last, setLast] = useState<Last>({ of: undefined, opened: null, openedFrom: null, failed: false });
  useEffect(() => void startReader(), []);
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
      setLast({ of: pdf, opened, openedFrom: pdf, failed: false });
      if (before !== null) setTimeout(before.close, drawnOverAfter);
    };
    open().catch(() => {
      if (!isGone) setLast((before) => ({ ...before, of: pdf, failed: true }));
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
  const { of, opened, openedFrom, failed } = last;
  return { opened, openedFrom, isOpening: pdf !== undefined && of !== pdf, failed: of === pdf && failed };
}
