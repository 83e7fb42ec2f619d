import type { Commitment } from '../../domain/terms/commitment.ts';
import type { ProcurementWords } from '../../text/procurement/procurement-words.ts';
import type { Assembly } from '../assembly/assembly.ts';
import type { Answer } from './answer.ts';
import { verdictOfAll } from './answer.ts';

export type Said = Pick<Answer, 'verdict' | 'says'>;

/** What each commitment says, under its name where there are several. */
export function ofPools(assembly: Assembly, words: ProcurementWords, say: (terms: Commitment) => Said): Said {
  const pools = assembly.quote.commitments ?? [];
  const said = pools.map((terms) => ({ terms, ...say(terms) }));
  const [only] = said;
  // What all say alike is said once.
  const isAlike = said.every(({ says }) => says.join(' ') === only?.says.join(' '));
  return {
    verdict: verdictOfAll(said.map(({ verdict }) => verdict)),
    says: isAlike && only !== undefined ? only.says : said.map(({ terms, says }) => words.ofPool(terms.name, says.join(' '))),
  };
}
