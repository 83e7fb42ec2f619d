import { normalized } from '../../../shared/domain/document/normalized.ts';
import { plainText } from './sort-keys.ts';

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

/** What was typed as a query of the customers' table: every word stands somewhere, one of a letter or two at the beginning of a word. */
export function customerQuery(typed: string): string | null {
  const words = plainText(typed.replaceAll('\0', ' '))
    .split(/\s+/)
    .filter((text) => text !== '');
  if (words.length === 0) return null;
  // The table's entries are three letters long, and two spaces stand before each word.
  const sought = words.map((text) => (Array.from(text).length < 3 ? `  ${text}` : text));
  return sought.map((text) => `"${text.replaceAll('"', '""')}"`).join(' ');
}
