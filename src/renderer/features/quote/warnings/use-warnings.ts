import { useEffect, useState } from 'react';
import type { Results } from '../../../../shared/domain/compute.ts';
import type { Warning } from '../../../../shared/domain/consequences/warning.ts';
import { warningsOf } from '../../../../shared/domain/consequences/warnings.ts';
import { useReading } from '../draft/edit-session.ts';

/** How long the quote must have stood still, in milliseconds. Warnings evaluate the deal a few times more: no keystroke waits for them. */
const stillFor = 300;

type Known = { readonly results: Results; readonly warnings: readonly Warning[] };

/** What was found for results, so that a list that comes back is whole at once. */
const found = new WeakMap<Results, readonly Warning[]>();

/** What the quote on screen warns of, a moment after the last keystroke; until then what it warned of before. */
export function useWarnings(): readonly Warning[] {
  const results = useReading((reading) => reading.results);
  const [known, setKnown] = useState<Known | null>(() => {
    const before = results === null ? undefined : found.get(results);
    return results === null || before === undefined ? null : { results, warnings: before };
  });
  useEffect(() => {
    if (results === null) return;
    const timer = setTimeout(() => {
      const warnings = warningsOf(results);
      found.set(results, warnings);
      setKnown({ results, warnings });
    }, stillFor);
    return () => clearTimeout(timer);
  }, [results]);
  return known === null || results === null ? [] : known.warnings;
}
