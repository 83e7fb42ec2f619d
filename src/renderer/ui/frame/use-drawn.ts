import { useEffect, useState } from 'react';

/** Whether the window has drawn what it starts with, and has time for the rest. */
export function useDrawn(): boolean {
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    const idle = requestIdleCallback(() => setDrawn(true), { timeout: 2000 });
    return () => cancelIdleCallback(idle);
  }, []);
  return isDrawn;
}
