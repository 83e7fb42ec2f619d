import { Button } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import type { Results } from '../../../../shared/domain/compute.ts';
import { firstReplayDay } from '../../../../shared/simulation/replay/history.ts';
import { replay } from '../../../../shared/simulation/replay/replay.ts';
import { recordedMoves } from '../../../../shared/simulation/stress/recorded-moves.ts';
import { useAudience } from '../../../ui/audience.ts';
import { useSentences, useWords } from '../../../ui/language.tsx';
import type { StandIns } from './stand-ins.ts';
import { useStandIns } from './stand-ins.ts';
import { modelNames } from './what-if-inputs.ts';
import { useReading, useSession } from '../draft/edit-session.ts';

type Acts = { readonly decrease: number; readonly increase: number; readonly negotiation: number };

/** How often the clause would have acted, signed on the first day of the record; null where that can't be asked. */
function actsSince(results: Results | null, standIns: StandIns['standIns'] | undefined): Acts | null {
  if (results?.costs === undefined || results.quote.adaptivePricing === undefined) return null;
  const { quote, costs } = results;
  if (standIns === undefined || standIns.size === 0) return null;
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
  const found = useStandIns(results);
  const acts = useMemo(() => actsSince(results, found?.standIns), [results, found]);
  const indexed = new Set<string>(results?.quote.adaptivePricing?.index.map(({ model }) => model));
  const asked = (found?.unknown ?? []).filter((id) => indexed.has(id));
  const nameOf = results === null ? (id: string): string => id : modelNames(results);
  if (acts === null && asked.length === 0) return null;
  const told = (['decrease', 'increase', 'negotiation'] as const)
    .filter((action) => (acts?.[action] ?? 0) > 0)
    .map((action) => text.sinceActs[action](acts?.[action] ?? 0));
  return (
    <p className="qw-small qw-soft" aria-live="polite">
      {acts !== null && (told.length === 0 ? text.sinceNothing : text.since(listText(told)))}{' '}
      {asked.length > 0 && text.asksStandIn(listText(asked.map(nameOf)))}{' '}
      {isInternal && (
        <Button size="compact-xs" variant="subtle" onClick={() => session.showMoney('scenarios')}>
          {text.replayTitle}
        </Button>
      )}
    </p>
  );
}
