// Writes src/shared/simulation/draws/normal-quantiles.ts: `node scripts/simulation/quantiles.ts`.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { upperQuantile } from './normal-quantile.ts';

const count = 2048;

const quantiles = Array.from({ length: count }, (_, index) => upperQuantile(index, count));
const rows = Array.from({ length: count / 16 }, (_, row) => quantiles.slice(row * 16, row * 16 + 16).join(', '));
await writeFile(
  join(projectRoot, 'src/shared/simulation/draws/normal-quantiles.ts'),
  `/**
 * Quantiles of the upper half of the standard normal distribution in millionths: entry i is the quantile at 1/2 + (i + 1/2) ÷ ${2 * count}.
 * Written by scripts/simulation/quantiles.ts with decimal.js; a test computes them again.
 */
export const upperQuantiles: readonly number[] = [
  ${rows.join(',\n  ')},
];
`,
);
