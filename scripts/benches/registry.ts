import type { Bench } from './bench.ts';

/** What `npm run bench` times: a file a bench in this folder, each exporting `bench`. */
export const benches: readonly Bench[] = [];
