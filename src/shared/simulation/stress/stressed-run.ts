import type { RunDrivers } from './drivers.ts';
import type { RunFigures } from './run-figures.ts';

/** What is kept of a run: what it came to, and what it drew that may be why. */
export type StressedRun = { readonly figures: RunFigures; readonly drivers: RunDrivers };
