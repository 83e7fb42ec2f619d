import { useEffect, useState } from 'react';
import type { Results } from '../../../../shared/domain/compute.ts';
import type { Warning } from '../../../../shared/domain/consequences/warning.ts';
import { everyWarning } from '../../../../shared/simulation/record/every-warning.ts';
import { asker, inputsOf, isLarge, useLonger } from '../beside/beside.ts';
import { useReading } from '../draft/edit-session.ts';

/** How long the quote must have stood still, in milliseconds. Warnings evaluate the deal a few times more: no keystroke waits for them. */
const stillFor = 300;

type Found = { readonly warnings: readonly Warning[]; readonly isStopped: boolean };
type Known = Found & { readonly results: Results };

const none: readonly Warning[] = [];
const ask = asker('warnings');

/** What was found for results, so that a list that comes back is whole at once; of what is still asked, the answer to come. */
const found = new WeakMap<Results, Found>();
const asked = new WeakMap<Results, Promise<Found | null>>();

async function askedBeside(results: Results, mayTakeLonger: boolean): Promise<Found | null> {
  const reply = await ask({ kind: 'warnings', inputs: inputsOf(results) }, mayTakeLonger);
  asked.delete(results);
  if (reply.kind === 'replaced') return null;
  if (reply.kind === 'stopped') return { warnings: none, isStopped: true };
  const own = { warnings: reply.answer.warnings, isStopped: false };
  found.set(results, own);
  return own;
}

/** Several places on screen want them of the same results: they are looked for once. */
function lookFor(results: Results, mayTakeLonger: boolean): Promise<Found | null> {
  const known = found.get(results);
  if (known !== undefined) return Promise.resolve(known);
  if (isLarge(results)) {
    const asking = asked.get(results) ?? askedBeside(results, mayTakeLonger);
    asked.set(results, asking);
    return asking;
  }
  const own = { warnings: everyWarning(results), isStopped: false };
  found.set(results, own);
  return Promise.resolve(own);
}

export type WarningsNow = {
  readonly warnings: readonly Warning[];
  /** `first` before any were found, `working` while they are of before, `stopped` where they took too long. */
  readonly state: 'known' | 'first' | 'working' | 'stopped';
};

/** What the quote on screen warns of, a moment after the last keystroke; until then what it warned of before. */
export function useWarningsNow(): WarningsNow {
  const results = useReading((reading) => reading.results);
  const isLonger = useLonger((state) => state.isOn);
  const [known, setKnown] = useState<Known | null>(() => {
    const before = results === null ? undefined : found.get(results);
    return results === null || before === undefined ? null : { results, ...before };
  });
  useEffect(() => {
    if (results === null) return;
    let isWanted = true;
    // Once it may take longer, what was stopped is asked again.
    const mayTakeLonger = isLonger;
    const look = async (): Promise<void> => {
      const own = await lookFor(results, mayTakeLonger);
      if (isWanted && own !== null) setKnown({ results, ...own });
    };
    const timer = setTimeout(() => void look(), stillFor);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [results, isLonger]);
  if (known === null || results === null) return { warnings: none, state: results === null ? 'known' : 'first' };
  const state = known.results !== results ? 'working' : known.isStopped ? 'stopped' : 'known';
  return { warnings: known.warnings, state };
}

export function useWarnings(): readonly Warning[] {
  return useWarningsNow().warnings;
}
