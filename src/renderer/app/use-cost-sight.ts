import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { seesCosts } from '../../shared/guardrails/cost-sight.ts';
import { useAnswer } from '../client/queries.ts';
import { useAudience } from '../ui/audience.ts';

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
      predicate: ({ queryKey: [name] }) => name !== 'people.list' && name !== 'settings.get',
    });
  }, [sees, letSeeCosts, queryClient]);
}
