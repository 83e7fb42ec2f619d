import type { Results } from '../../domain/compute.ts';
import type { Warning } from '../../domain/consequences/warning.ts';
import { warningsOf } from '../../domain/consequences/warnings.ts';
import { oncePer } from '../../domain/values/once-per.ts';
import { recordWarnings } from './record-warnings.ts';

/** Where a structure hurts someone: by its own terms, and by what has been before. */
export const everyWarning = oncePer((results: Results): readonly Warning[] => [
  ...warningsOf(results),
  ...recordWarnings(results),
]);
