import { useWords } from '../../../ui/language.tsx';
import type { Choice } from './choices.ts';

/** What a clause's position is called: "Fallback 1", "Own wording". */
export function usePositionName(): (position: string | null, choice: Choice | null) => string {
  const { positions } = useWords().quoteClauses;
  return (position, choice) => {
    if (choice?.omitted === true) return positions.omitted;
    if (choice?.text !== undefined) return positions.custom;
    const place = /^fallback-(\d+)$/.exec(position ?? '')?.[1];
    if (place !== undefined) return positions.fallback(Number(place));
    if (position === 'walk-away') return positions.walkAway;
    return position === null ? '' : positions.preferred;
  };
}
