import type { IFontAttributesProperties } from 'docx';

/** Fonts that Word has everywhere. */
export const serif = 'Cambria';
export const sans = 'Calibri';

/** Which fonts have what Cambria and Calibri lack, of those that come with Word: it asks for one of East Asia and one of scripts that join or turn. */
export type FontsBeside = { readonly eastAsia: string; readonly cs: string };

/** The fonts for the names that a document has. One text is of one language; Japanese where nothing says another. */
export function fontsBeside(text: string): FontsBeside {
  const isKorean = /\p{Script=Hangul}/u.test(text);
  const isJapanese = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) || !/\p{Script=Han}/u.test(text);
  return {
    eastAsia: isKorean ? 'Malgun Gothic' : isJapanese ? 'Yu Gothic' : 'Microsoft YaHei',
    // Tahoma has Hebrew, Arabic and Thai.
    cs: /\p{Script=Devanagari}/u.test(text) ? 'Nirmala UI' : 'Tahoma',
  };
}

/** A Latin font with those beside it. */
export function face(latin: string, beside: FontsBeside): IFontAttributesProperties {
  return { ascii: latin, hAnsi: latin, ...beside };
}

/** A Latin font where those beside it are as around it. */
export function latinFace(latin: string): IFontAttributesProperties {
  return { ascii: latin, hAnsi: latin };
}
