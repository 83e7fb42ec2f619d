import type { ReturnedPlace } from './returned-place.ts';
import { plainSpaces } from './reworded.ts';
import type { WordFile } from './word-file.ts';
import type { WordPart } from './word-package.ts';
import { partParagraphs } from './word-paragraphs.ts';

export type Difference = { readonly place: ReturnedPlace; readonly before: string | null; readonly after: string | null };

type Line = { readonly place: ReturnedPlace; readonly text: string };

function linesOf(file: WordFile, parts: readonly WordPart[], kind: 'header' | 'footer'): readonly Line[] {
  return parts
    .flatMap((part) => partParagraphs(file, part))
    .map(({ place, text }) => ({ place: place === 'text' || place === 'contents' ? kind : place, text: plainSpaces(text) }));
}

/** What heads and feet say that was not sent, and what they lack where there still are any: a program has one for each kind of page. */
export function changedRunning(sent: WordFile, returned: WordFile): readonly Difference[] {
  return (['header', 'footer'] as const).flatMap((kind) => {
    const parts = kind === 'header' ? returned.headers : returned.footers;
    const before = linesOf(sent, kind === 'header' ? sent.headers : sent.footers, kind);
    const after = linesOf(returned, parts, kind);
    const isIn = (lines: readonly Line[], { text, place }: Line): boolean =>
      lines.some((line) => line.text === text && line.place === place);
    const added = [
      ...new Map(after.filter((line) => !isIn(before, line)).map((line) => [`${line.place} ${line.text}`, line])).values(),
    ];
    const lost = parts.length === 0 ? [] : before.filter((line) => !isIn(after, line));
    const pairs = Math.min(added.length, lost.length);
    return [
      ...lost.map(({ place, text }, index): Difference => ({ place, before: text, after: added[index]?.text ?? null })),
      ...added.slice(pairs).map(({ place, text }): Difference => ({ place, before: null, after: text })),
    ];
  });
}
