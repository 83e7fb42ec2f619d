import { plainerCharacter } from '../../../../shared/vocabulary/drawable-characters.ts';

/**
 * A text with what its font lacks replaced where that loses nothing to a reader: a space by a space, a hyphen by a hyphen, and what
 * draws nothing by nothing. `isElsewhere` tells of other fonts, which may have the space of ideographs itself.
 */
export function replaced(text: string, has: (codePoint: number) => boolean, isElsewhere: (codePoint: number) => boolean): string {
  let shown = '';
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const isOwn = has(codePoint) || (character === '\u3000' && isElsewhere(codePoint));
    shown += isOwn ? character : (plainerCharacter(character) ?? character);
  }
  return shown;
}
