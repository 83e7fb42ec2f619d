import { escapedStart, escapedText } from '../../../shared/clauses/language/write-inline.ts';
import { redline } from '../../../shared/clauses/redline/redline.ts';
import type { SourcedParagraph, SourcedText } from '../../../shared/document/clauses/sourced-clauses.ts';

export const printed = ({ texts }: SourcedParagraph): string => texts.map(({ text }) => text).join('');

/** One space for each that is one to the eye. */
export const plainSpaces = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

type Written = { readonly source: string; readonly mark: SourcedText['mark'] };

function joined(written: readonly Written[]): string {
  let text = '';
  let open: SourcedText['mark'] = null;
  const sign = { strong: '**', emphasis: '*' } as const;
  for (const { source, mark } of written) {
    if (source === '') continue;
    if (mark !== open) {
      if (open !== null) text += sign[open];
      if (mark !== null) text += sign[mark];
      open = mark;
    }
    text += source;
  }
  return open === null ? text : text + sign[open];
}

/** What a stretch of the printed paragraph is written as: values and references that stand whole in it stay such, others become words. */
function kept(texts: readonly SourcedText[], from: number, to: number): readonly Written[] {
  const found: Written[] = [];
  let start = 0;
  for (const { text, source, mark } of texts) {
    const part = text.slice(Math.max(0, from - start), Math.max(0, to - start));
    if (part !== '') found.push({ source: source !== null && part === text ? source : escapedText(part), mark });
    start += text.length;
  }
  return found;
}

/** A paragraph in the clause language as it now reads; new words are taken as they are, and never as the language's own signs. */
export function reworded(paragraph: SourcedParagraph, after: string): string {
  // One for one, so that offsets are those of the printed text.
  const before = printed(paragraph).replaceAll(/\s/g, ' ');
  const written: Written[] = [];
  let at = 0;
  for (const { change, text } of redline(before, plainSpaces(after))) {
    if (change === 'inserted') written.push({ source: escapedText(text), mark: null });
    else {
      if (change === 'same') written.push(...kept(paragraph.texts, at, at + text.length));
      at += text.length;
    }
  }
  return `${escapedStart(joined(written).trim())}${paragraph.anchor === null ? '' : ` {#${paragraph.anchor}}`}`;
}
