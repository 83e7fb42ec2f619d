import type { UseQueryResult } from '@tanstack/react-query';
import { QueryClient, keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CallInput, CallOutput, QueryName } from '../../shared/calls/calls.ts';
import { bridge } from './bridge.ts';
import { CallFailed } from './call-failed.ts';
import { callThrough } from './client.ts';
import { eachFirst, takeFirst } from './first-answers.ts';

export function makeQueryClient(): QueryClient {
  return new QueryClient({
    // Answers never expire on their own: the services tell what changed.
    defaultOptions: { queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: 'always' } },
  });
}

/** Keeps what was asked before the window was drawn. */
export function keepFirst(queryClient: QueryClient): Promise<void> {
  return eachFirst((name, input, value) => void queryClient.setQueryData([name, input], value));
}

/**
 * The answer of a query, kept until a table that it was made from changes. `stopsUnseen`: it takes long, and is stopped once nobody waits for it
 * any more.
 */
export function useAnswer<Name extends QueryName>(
  name: Name,
  input: CallInput<Name>,
  options: { readonly enabled?: boolean; readonly keepLast?: boolean; readonly stopsUnseen?: boolean } = {},
): UseQueryResult<CallOutput<Name>> {
  return useQuery<CallOutput<Name>>({
    queryKey: [name, input],
    // A query function that reads the signal is stopped with its last reader.
    queryFn: async (query) => {
      const follow = options.stopsUnseen === true ? { signal: query.signal } : {};
      const reply = (await takeFirst(name, input)) ?? (await callThrough(bridge, name, input, follow));
      if (!reply.ok) throw new CallFailed(reply.failure);
      return reply.value;
    },
    enabled: options.enabled ?? true,
    ...(options.keepLast === true ? { placeholderData: keepPreviousData } : {}),
  });
}

/** Marks answers as stale when the services tell of changes, as long as the window is there. */
export function followChanges(queryClient: QueryClient): void {
  bridge.on('changed', (queries) => {
    const changed: ReadonlySet<string> = new Set(queries);
    void queryClient.invalidateQueries({ predicate: ({ queryKey: [name] }) => typeof name === 'string' && changed.has(name) });
  });
}
