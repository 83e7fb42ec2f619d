const marks = [/undefined/, /NaN/, /0{5}/, /\{\{/, /\[object/, /\[…\]/, /null/];

/** Factors and indexes are always printed with six decimals: the zeros that end one are its own. */
const factor = /(?<![\d.,])\d[.,]\d{6}(?![\d.,]*\d)/g;

/** What no page prints: a value that is not there, a number that was not rounded, a place that was not filled in. */
export function halfMade(text: string): readonly string[] {
  const without = text.replaceAll(factor, '');
  return marks.flatMap((mark) => {
    const at = without.search(mark);
    return at < 0 ? [] : [without.slice(Math.max(0, at - 20), at + 20)];
  });
}
