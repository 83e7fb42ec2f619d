import type { At } from '../../clauses/terms/deal-term.ts';
import { listText } from '../../text/phrase.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { nameOf } from '../plan/plan.ts';

/** Beyond this many names, those that are left out are named where they are fewer. */
const mostNames = 6;

/** The names of some of what a clause stands for: "Pool 1 and Pool 3", or "all but Pool 2" of many. */
export function namesOf({ quote, words, wording }: Assembly, some: readonly At[], all: readonly At[]): string {
  const named = (ats: readonly At[]): string =>
    listText([...new Set(ats.map((at) => nameOf(quote, at)))], 'and', wording.language);
  const others = all.filter((at) => !some.includes(at));
  if (some.length > mostNames && others.length > 0 && others.length <= mostNames) return words.clauses.allBut(named(others));
  return named(some);
}

/** Things that are the same for some of what a clause stands for, in the order in which they first appear. `key`: what makes them the same. */
export function alike<T>(
  ats: readonly At[],
  make: (at: At) => T,
  key: (made: T) => string,
): readonly { readonly made: T; readonly ats: readonly At[] }[] {
  const found = new Map<string, { readonly made: T; readonly ats: At[] }>();
  for (const at of ats) {
    const made = make(at);
    const known = found.get(key(made));
    if (known === undefined) found.set(key(made), { made, ats: [at] });
    else known.ats.push(at);
  }
  return [...found.values()];
}
