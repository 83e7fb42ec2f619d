import type { Bench } from './bench.ts';
import { bench as evaluate } from './evaluate.ts';
import { sixtyPagesWarm, tenPagesCold, tenPagesWarm } from './export-contract.ts';
import { bench as plainPdfmake } from './plain-pdfmake.ts';

/** What `npm run bench` times: a file a subject in this folder. */
export const benches: readonly Bench[] = [evaluate, tenPagesWarm, tenPagesCold, plainPdfmake, sixtyPagesWarm];
