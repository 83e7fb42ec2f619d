import { useEffect, useRef, useState } from 'react';

/** A part of what a command looks at: so many of all, and where the next part begins. */
export type LookedAt = { readonly looked: number; readonly total: number; readonly next: number | null };

export type Pages<P extends LookedAt> = {
  readonly pages: readonly P[];
  readonly looked: number;
  readonly total: number;
  readonly isRunning: boolean;
  readonly stop: () => void;
};

/** Small enough to show how far it is, and to stop at once. */
export const pageSize = 50;

/** Asks for page after page until the end, until `load` fails, or until it is stopped. Another `load` begins again. */
export function usePages<P extends LookedAt>(load: (after: number) => Promise<P | null>): Pages<P> {
  const [pages, setPages] = useState<readonly P[]>([]);
  const [isRunning, setRunning] = useState(true);
  const isStopped = useRef(false);
  useEffect(() => {
    // Of this round alone: a new one must not go on with it.
    let isOver = false;
    isStopped.current = false;
    const run = async (): Promise<void> => {
      let after: number | null = 0;
      while (after !== null && !isOver && !isStopped.current) {
        const page: P | null = await load(after);
        if (page === null || isOver) break;
        setPages((before) => [...before, page]);
        after = page.next;
      }
      if (!isOver) setRunning(false);
    };
    setPages([]);
    setRunning(true);
    void run();
    return () => {
      isOver = true;
    };
  }, [load]);
  return {
    pages,
    looked: pages.reduce((sum, { looked }) => sum + looked, 0),
    total: pages.at(-1)?.total ?? 0,
    isRunning,
    stop: () => {
      isStopped.current = true;
    },
  };
}
