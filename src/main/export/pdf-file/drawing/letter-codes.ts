/** What the codes 128 to 159 of WinAnsi are; all others are those of Latin-1. */
const winAnsi = '€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ';
/** MacRoman from 128. */
const macRoman =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»… ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';

/** The letter of a code in a font that says no more than the name of its encoding. */
export function letterOf(code: number, encoding: string | null): string {
  if (encoding === 'MacRomanEncoding' && code >= 128) return macRoman[code - 128] ?? '';
  if (code >= 128 && code < 160) return winAnsi[code - 128] ?? '';
  return String.fromCharCode(code);
}

const named: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'space  exclam ! quotedbl " numbersign # dollar $ percent % ampersand & quotesingle \' parenleft ( parenright ) asterisk * plus + comma , ' +
    'hyphen - minus − period . slash / zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 colon : semicolon ; less < ' +
    'equal = greater > question ? at @ bracketleft [ backslash \\ bracketright ] asciicircum ^ underscore _ grave ` braceleft { bar | ' +
    'braceright } asciitilde ~ exclamdown ¡ cent ¢ sterling £ currency ¤ yen ¥ brokenbar ¦ section § dieresis ¨ copyright © ' +
    'ordfeminine ª guillemotleft « logicalnot ¬ registered ® macron ¯ degree ° plusminus ± acute ´ mu µ paragraph ¶ periodcentered · ' +
    'cedilla ¸ ordmasculine º guillemotright » onequarter ¼ onehalf ½ threequarters ¾ questiondown ¿ AE Æ Oslash Ø germandbls ß ae æ ' +
    'oslash ø multiply × divide ÷ Eth Ð eth ð Thorn Þ thorn þ dotlessi ı Lslash Ł lslash ł OE Œ oe œ florin ƒ circumflex ˆ caron ˇ ' +
    'tilde ˜ endash – emdash — quoteleft ‘ quoteright ’ quotesinglbase ‚ quotedblleft “ quotedblright ” quotedblbase „ dagger † ' +
    'daggerdbl ‡ bullet • ellipsis … perthousand ‰ guilsinglleft ‹ guilsinglright › Euro € trademark ™ fi fi fl fl ff ff ffi ffi ffl ffl ' +
    'Delta ∆ Sigma ∑ notequal ≠ lessequal ≤ greaterequal ≥ approxequal ≈ infinity ∞ arrowright → arrowleft ← nbspace \u00a0'
  )
    .split(/ (?=\S+ \S)/)
    .map((pair) => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1) || ' ']),
);

const accents: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circumflex: '\u0302',
  tilde: '\u0303',
  dieresis: '\u0308',
  ring: '\u030A',
  caron: '\u030C',
  cedilla: '\u0327',
  ogonek: '\u0328',
  macron: '\u0304',
  breve: '\u0306',
  dotaccent: '\u0307',
  hungarumlaut: '\u030B',
};

/** The letters of a glyph by its name, as the Adobe Glyph List forms names; null where the name says nothing. */
export function lettersOfName(name: string): string | null {
  const [base = ''] = name.split('.');
  if (base.includes('_')) {
    const parts = base.split('_').map(lettersOfName);
    return parts.some((part) => part === null) ? null : parts.join('');
  }
  const known = Object.hasOwn(named, base) ? named[base] : undefined;
  if (known !== undefined) return known;
  if (/^[A-Za-z]$/.test(base)) return base;
  const hex = /^(?:uni([0-9A-F]{4})|u([0-9A-F]{4,6}))$/.exec(base);
  if (hex !== null) {
    const code = Number.parseInt(hex[1] ?? hex[2] ?? '', 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : null;
  }
  const accent = Object.hasOwn(accents, base.slice(1)) ? accents[base.slice(1)] : undefined;
  return accent === undefined ? null : (base.slice(0, 1) + accent).normalize('NFC');
}
