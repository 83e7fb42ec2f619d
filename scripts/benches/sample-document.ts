import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Read } from '../../src/shared/domain/document/problem.ts';
import { problemLine } from '../../src/shared/text/problems.ts';
import { projectRoot } from '../project-root.ts';

/** A sample that ships with the app, `change`d before it is read; throws where it is then wrong. */
export function sampleDocument<T>(name: string, read: (json: unknown) => Read<T>, change = (json: unknown): unknown => json): T {
  const result = read(change(JSON.parse(readFileSync(join(projectRoot, 'resources/samples', name), 'utf8'))));
  if (result.ok) return result.value;
  throw new Error(result.problems.map(problemLine).join('\n'));
}
