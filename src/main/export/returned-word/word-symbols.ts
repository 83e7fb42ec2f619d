/** Boxes, ticks and circled digits of Wingdings, which people use as words. */
const wingdings: Readonly<Record<number, string>> = {
  0x6f: '☐',
  0xa8: '☐',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
  0xa7: '▪',
  0xe0: '→',
};

/** The signs of the font Symbol that are not those of ASCII at the same place. Its digits and punctuation are. */
const symbol: Readonly<Record<number, string>> = { 0xa3: '≤', 0xb3: '≥', 0xb1: '±', 0xb4: '×', 0xb8: '÷', 0xb9: '≠', 0xb7: '•' };

/** The character of a symbol that is named by its font and its place there, in hexadecimal. */
export function symbolText(font: string, place: string): string {
  const code = Number.parseInt(place, 16);
  if (!Number.isInteger(code) || code < 0x20 || code > 0x10ffff) return '';
  // Fonts of symbols have their signs in the private area, at their place plus F000.
  const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const isSymbols = /symbol|wingdings|webdings|dingbats/i.test(font);
  if (!isSymbols && own === code) return String.fromCodePoint(code);
  if (/wingdings/i.test(font) && own >= 0x81 && own <= 0x8a) return String(own - 0x80);
  const known = /wingdings/i.test(font) ? wingdings[own] : symbol[own];
  if (known !== undefined) return known;
  const isPlain = !isSymbols || (/symbol/i.test(font) && own >= 0x20 && own <= 0x3f);
  return isPlain ? String.fromCodePoint(own) : `[${font} ${own}]`;
}

/** A text with the signs that a program wrote as characters of the private area, in a font of symbols. */
export function withSymbols(text: string, font: string): string {
  return text.replaceAll(/[\uF020-\uF0FF]/g, (sign) => symbolText(font, sign.charCodeAt(0).toString(16)));
}
