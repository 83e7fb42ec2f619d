import type { Commitment } from '../../domain/terms/commitment.ts';
import { listText } from '../../text/phrase.ts';
import type { Assembly } from './assembly.ts';

/** Beyond this many services, the text only states how many there are. The order's schedule names them. */
const mostNames = 6;

/** The services of a commitment's pool within a sentence. */
export function poolNames(assembly: Assembly, { lines }: Commitment): string {
  if (lines.length > mostNames) return assembly.words.annex.pool.lineCount(lines.length);
  return listText(
    lines.map((id) => assembly.wording.lineName(id)),
    'and',
    assembly.wording.language,
  );
}
