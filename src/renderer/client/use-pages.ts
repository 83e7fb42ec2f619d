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

type Load<P> = (after: number, limit: number) => Promise<P | null>;
type Round<P> = { readonly load: Load<P>; readonly pages: readonly P[]; readonly isRunning: boolean };

/** Small enough to show how far it is, and to stop at once; the first page tells how much there is. */
const [firstSize, pageSize] = [10, 50];

/**
 * Asks for page after page until the end, until `load` fails, or until it is stopped. Another `load` is another round. Where it is
 * stopped, or another round begins, nobody waits for the page under way.
 */
export function usePages<P extends LookedAt>(load: Load<P>): Pages<P> {
  const [last, setLast] = useState<Round<P>>({ load, pages: [], isRunning: true });
  const { pages, isRunning } = last.load === load ? last : { pages: [], isRunning: true };
  const stopping = useRef<AbortController | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    stopping.current = stop;
    const run = async (): Promise<void> => {
      const found: P[] = [];
      let after: number | null = 0;
      while (after !== null) {
        const page: P | null = await load(after, found.length === 0 ? firstSize : pageSize);
        if (stop.signal.aborted) return;
        if (page !== null) found.push(page);
        after = page?.next ?? null;
        setLast({ load, pages: [...found], isRunning: after !== null });
      }
    };
    void run();
    return () => stop.abort();
  }, [load]);
  return {
    pages,
    looked: pages.reduce((sum, { looked }) => sum + looked, 0),
    total: pages.at(-1)?.total ?? 0,
    isRunning,
    stop: () => {
      stopping.current?.abort();
      setLast({ load, pages, isRunning: false });
    },
  };
}
