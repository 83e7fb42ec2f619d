/**
 * What is made of a term, made once for as long as the term is there: the same line is evaluated again with every what-if, scenario and
 * run, and what its terms come to stays. `make` depends only on the term.
 */
export function oncePer<K extends object, T>(make: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, { readonly made: T }>();
  return (of) => {
    const found = known.get(of);
    if (found !== undefined) return found.made;
    const made = make(of);
    known.set(of, { made });
    return made;
  };
}
