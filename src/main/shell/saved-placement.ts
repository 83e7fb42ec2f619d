// The file that remembers the window's place. Losing it costs a drag of the mouse, so its failures stop nothing.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Placement, Rectangle } from './place.ts';

/** Read without a schema: its library would be read before the window opens. */
function placementOf(read: unknown): Placement | null {
  const { bounds, maximized } = (read ?? {}) as Partial<Record<keyof Placement, unknown>>;
  const { x, y, width, height } = (bounds ?? {}) as Partial<Record<keyof Rectangle, unknown>>;
  const isPlace = typeof x === 'number' && typeof y === 'number' && typeof maximized === 'boolean';
  const isSize = typeof width === 'number' && typeof height === 'number' && width > 0 && height > 0;
  return isPlace && isSize ? { bounds: { x, y, width, height }, maximized } : null;
}

const fileIn = (profile: string): string => join(profile, 'window.json');

export function readPlacement(profile: string): Placement | null {
  try {
    return placementOf(JSON.parse(readFileSync(fileIn(profile), 'utf8')));
  } catch {
    return null;
  }
}

export function savePlacement(profile: string, placement: Placement): void {
  try {
    writeFileSync(fileIn(profile), JSON.stringify(placement), { mode: 0o600 });
  } catch {
    // See above.
  }
}
