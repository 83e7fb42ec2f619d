import type { Problem } from '../domain/document/problem.ts';
import { eachText } from '../domain/document/written-text.ts';
import { isDrawable, isHidden } from '../vocabulary/drawable-characters.ts';

/** Nothing to look at more closely. */
const isUsual = /^[\u0020-\u007E\u00A0-\u017F]*$/;

/** The characters of a quote that no font of a PDF has, each with its place: the PDF would be refused for them. */
export function undrawableTexts(quote: unknown): readonly Problem[] {
  const problems: Problem[] = [];
  eachText(quote, (text, path) => {
    if (isUsual.test(text)) return;
    const character = Array.from(text).find((each) => !isDrawable(each) && !isHidden(each));
    if (character === undefined) return;
    problems.push({ path, reason: { code: 'undrawable-character', codePoint: character.codePointAt(0) ?? 0 } });
  });
  return problems;
}
