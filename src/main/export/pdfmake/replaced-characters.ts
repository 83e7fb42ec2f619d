/** What draws nothing in any font: where a word may or may not be parted, a mark of the order of bytes, joiners and selectors. */
const invisible = /[\u00AD\u034F\u180E\u200B\u2060\uFE00-\uFE0F\uFEFF]/;

/** Characters that mean the same on paper as a plainer one. */
const plainer: Readonly<Record<string, string>> = {
  '\u2000': ' ',
  '\u2001': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2004': ' ',
  '\u2005': ' ',
  '\u2006': ' ',
  '\u2007': '\u00A0',
  '\u2008': ' ',
  '\u2009': ' ',
  '\u200A': ' ',
  '\u202F': '\u00A0',
  '\u205F': ' ',
  '\u3000': ' ',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '\u2013',
  '\u2015': '\u2014',
  '\u2043': '-',
  '\u02BC': '\u2019',
  '\uFF07': '\u2019',
};

/**
 * A text with what its font lacks replaced where that loses nothing to a reader: a space by a space, a hyphen by a hyphen, and what
 * draws nothing by nothing. `isElsewhere` tells of other fonts, which have the character itself.
 */
export function replaced(text: string, has: (codePoint: number) => boolean, isElsewhere: (codePoint: number) => boolean): string {
  let shown = '';
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (has(codePoint)) shown += character;
    else if (invisible.test(character)) continue;
    else {
      const plain = plainer[character];
      shown += plain === undefined || (character === '\u3000' && isElsewhere(codePoint)) ? character : plain;
    }
  }
  return shown;
}
