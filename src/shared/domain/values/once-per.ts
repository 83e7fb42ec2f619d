/** What is made of a term; `known` is what has been made of one, without making it. */
export type OncePer<K extends object, T> = ((of: K) => T) & { readonly known: (of: K) => T | undefined };

/**
 * What is made of a term, made once for as long as the term is there: the same line is evaluated again with every what-if, scenario and
 * run, and what its terms come to stays. `make` depends only on the term. A term is one that stays too: what is made for a single
 * evaluation would live on until the machine looks through all of its memory.
 */
export function oncePer<K extends object, T>(make: (of: K) => T): OncePer<K, T> {
  const made = new WeakMap<K, { readonly made: T }>();
  const once = (of: K): T => {
    const found = made.get(of);
    if (found !== undefined) return found.made;
    const own = make(of);
    made.set(of, { made: own });
    return own;
  };
  return Object.assign(once, { known: (of: K) => made.get(of)?.made });
}
