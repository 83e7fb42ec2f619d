import type { Results } from '../compute.ts';
import { oncePer } from '../values/once-per.ts';
import { adaptiveWarnings } from './adaptive-warnings.ts';
import { commitmentWarnings } from './commitment-warnings.ts';
import { lineWarnings } from './line-warnings.ts';
import { noticeWarnings } from './notice-warnings.ts';
import type { Warning } from './warning.ts';

/**
 * Where a structure hurts someone, in the order of the quote, each with the amount. They stop nothing. Some ask the engine what the deal would
 * come to otherwise: they cost a few evaluations, once for the same results.
 */
export const warningsOf = oncePer((results: Results): readonly Warning[] => [
  ...lineWarnings(results),
  ...commitmentWarnings(results),
  ...adaptiveWarnings(results),
  ...noticeWarnings(results),
]);
