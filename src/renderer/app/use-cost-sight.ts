import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { CallName } from '../../shared/calls/calls.ts';
import { seesCosts } from '../../shared/guardrails/cost-sight.ts';
import { useAnswer } from '../client/queries.ts';
import { useAudience } from '../ui/audience.ts';

/** what the window itself needs, and what tells of no deal: asked for again, the screen would go and come back at its beginning. */
const kept: ReadonlySet<unknown> = new Set<CallName>(['people.list', 'settings.get', 'workspace.status']);

/** Follows whether who works here sees costs: whenever that changes, every answer that is kept is asked for again. */
export function useCostSight(): void {
  const queryClient = useQueryClient();
  const { data: people } = useAnswer('people.list', {});
  const { data: settings } = useAnswer('settings.get', {});
  const letSeeCosts = useAudience((state) => state.letSeeCosts);
  const known = people !== undefined && settings !== undefined;
  const current = people?.people.find(({ personId }) => personId === people.current);
  const sees = !known || seesCosts(current?.roles ?? null, settings.costsFor);
  useEffect(() => {
    if (useAudience.getState().seesCosts === sees) return;
    letSeeCosts(sees);
    void queryClient.resetQueries({
      predicate: ({ queryKey: [name] }) => !kept.has(name),
    });
  }, [sees, letSeeCosts, queryClient]);
}
