import type { Bench } from './bench.ts';
import { bench as evaluate } from './evaluate.ts';

/** What `npm run bench` times: a file a bench in this folder, each exporting `bench`. */
export const benches: readonly Bench[] = [evaluate];
