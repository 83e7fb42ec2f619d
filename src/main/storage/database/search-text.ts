import { normalized } from '../../../shared/domain/document/normalized.ts';

const word = /[\p{L}\p{N}\p{M}]+/gu;

/** A text as it is indexed: letters composed, so that a name is found however its accents were typed. */
export function searchText(text: string): string {
  return normalized(text, 'NFKC');
}

/** What was typed as a query of the search table: every word, or how it begins; null where there is no word in it. */
export function searchQuery(typed: string): string | null {
  const words = searchText(typed).match(word) ?? [];
  // Quoted, so that AND, NEAR and the like are words too.
  return words.length === 0 ? null : words.map((text) => `"${text}"*`).join(' ');
}
