import { Button } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import type { Results } from '../../../../shared/domain/compute.ts';
import { firstReplayDay } from '../../../../shared/simulation/replay/history.ts';
import { foundStandIns, replay } from '../../../../shared/simulation/replay/replay.ts';
import { recordedMoves } from '../../../../shared/simulation/stress/recorded-moves.ts';
import { useAudience } from '../../../ui/audience.ts';
import { useSentences, useWords } from '../../../ui/language.tsx';
import { useReading, useSession } from '../draft/edit-session.ts';

type Acts = { readonly decrease: number; readonly increase: number; readonly negotiation: number };

/** How often the clause would have acted, signed on the first day of the record; null where that can't be asked. */
function actsSince(results: Results | null): Acts | null {
  if (results?.costs === undefined || results.quote.adaptivePricing === undefined) return null;
  const { quote, costs } = results;
  const { standIns } = foundStandIns(quote, costs, recordedMoves);
  if (standIns.size === 0) return null;
  const then = replay({ quote, costs, recorded: recordedMoves, standIns }, firstReplayDay);
  if (!then.ok) return null;
  const count = (action: keyof Acts): number =>
    then.value.adaptive?.measurements.filter((measured) => measured.action === action).length ?? 0;
  return { decrease: count('decrease'), increase: count('increase'), negotiation: count('negotiation') };
}

/** Under the fields of adaptive pricing: what this clause would have done since the record begins. It follows what is typed. */
export function ClauseReplay() {
  const text = useWords().whatIf;
  const { listText } = useSentences();
  const session = useSession();
  const isInternal = useAudience((state) => state.audience) === 'internal';
  const results = useDeferredValue(useReading((reading) => reading.results));
  const acts = useMemo(() => actsSince(results), [results]);
  if (acts === null) return null;
  const told = (['decrease', 'increase', 'negotiation'] as const)
    .filter((action) => acts[action] > 0)
    .map((action) => text.sinceActs[action](acts[action]));
  return (
    <p className="qw-small qw-soft" aria-live="polite">
      {told.length === 0 ? text.sinceNothing : text.since(listText(told))}{' '}
      {isInternal && (
        <Button size="compact-xs" variant="subtle" onClick={() => session.showMoney('scenarios')}>
          {text.replayTitle}
        </Button>
      )}
    </p>
  );
}
