import { useEffect, useRef } from 'react';
import { client } from '../client/bridge.ts';
import { useRoute } from '../client/route.ts';

/**
 * Tells the services which quote was left, once its screen has sent what was typed: one in which nothing was typed goes, and no step
 * leads back to it.
 */
export function useLeavingQuotes(): void {
  const quoteId = useRoute(({ route }) => (route.screen === 'quote' ? route.quoteId : null));
  const last = useRef(quoteId);
  useEffect(() => {
    const left = last.current;
    last.current = quoteId;
    if (left === null || left === quoteId) return;
    const leave = async (): Promise<void> => {
      const reply = await client.quotes.leave({ quoteId: left });
      if (reply.ok && reply.value.removed) useRoute.getState().forget(left);
    };
    void leave();
  }, [quoteId]);
}
