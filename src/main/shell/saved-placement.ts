// The file that remembers the window's place. Losing it costs a drag of the mouse, so its failures stop nothing.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Placement } from './place.ts';

const schema = z.object({
  bounds: z.object({ x: z.number(), y: z.number(), width: z.number().positive(), height: z.number().positive() }),
  maximized: z.boolean(),
});

const fileIn = (profile: string): string => join(profile, 'window.json');

export function readPlacement(profile: string): Placement | null {
  try {
    return schema.parse(JSON.parse(readFileSync(fileIn(profile), 'utf8')));
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
