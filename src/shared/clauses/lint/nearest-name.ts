/** The known path that a mistyped one was probably meant to be: the one that shares the most letter pairs with it, where that is most of them. */
export function nearestName(name: string, known: readonly string[]): string | null {
  const pairs = (text: string): readonly string[] =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2).toLowerCase());
  const wanted = pairs(name);
  const likeness = (candidate: string): number => {
    const left = [...pairs(candidate)];
    const shared = wanted.filter((pair) => {
      const found = left.indexOf(pair);
      if (found >= 0) left.splice(found, 1);
      return found >= 0;
    }).length;
    return (2 * shared) / Math.max(1, wanted.length + Math.max(0, candidate.length - 1));
  };
  const best = known.map((candidate) => ({ candidate, like: likeness(candidate) })).toSorted((a, b) => b.like - a.like)[0];
  return best !== undefined && best.like > 0.6 ? best.candidate : null;
}
