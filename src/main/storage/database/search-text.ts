const word = /[\p{L}\p{N}\p{M}]+/gu;

/** What was typed as a query of the search table: every word, or how it begins; null where there is no word in it. */
export function searchQuery(typed: string): string | null {
  const words = typed.match(word) ?? [];
  // Quoted, so that AND, NEAR and the like are words too.
  return words.length === 0 ? null : words.map((text) => `"${text}"*`).join(' ');
}
