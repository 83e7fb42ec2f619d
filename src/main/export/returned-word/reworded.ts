import { escapedStart, escapedText, literalSource } from '../../../shared/clauses/language/write-inline.ts';
import { redline } from '../../../shared/clauses/redline/redline.ts';
import type { SourcedParagraph, SourcedText } from '../../../shared/document/clauses/sourced-clauses.ts';
import type { WrittenValue } from '../../../shared/text/contract/written-values.ts';

export const printed = ({ texts }: SourcedParagraph): string => texts.map(({ text }) => text).join('');

/** One space for each that is one to the eye. */
export const plainSpaces = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** A value of a term that came back as another. */
export type OverwrittenTerm = { readonly term: string; readonly before: string; readonly after: string; readonly value: string };

/** The values of a term's kind in a text. */
export type ReadValues = (term: string, text: string) => readonly WrittenValue[];

export type Reworded = {
  /** The paragraph in the clause language, with terms where other values of theirs came back. */
  readonly source: string;
  /** The same with those values as words that are kept on purpose. */
  readonly kept: string;
  readonly overwritten: readonly OverwrittenTerm[];
};

/** A stretch of the returned paragraph and what it is written as; null: as its words. */
type Stretch = {
  readonly from: number;
  readonly to: number;
  readonly source: string | null;
  readonly kept: string | null;
  readonly mark: SourcedText['mark'];
};

function joined(after: string, stretches: readonly Stretch[], form: 'source' | 'kept'): string {
  let text = '';
  let open: SourcedText['mark'] = null;
  const sign = { strong: '**', emphasis: '*' } as const;
  for (const { from, to, mark, ...written } of stretches) {
    const source = written[form] ?? escapedText(after.slice(from, to));
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

const termOf = (source: string | null): string | null => /^\{\{term:([^|}]+)/.exec(source ?? '')?.[1] ?? null;

type Aligned = {
  readonly change: 'same' | 'removed' | 'inserted';
  readonly before: number;
  readonly after: number;
  readonly length: number;
};

/** The pieces of the redline with where each stands in both texts. */
function alignedPieces(before: string, after: string): readonly Aligned[] {
  let inBefore = 0;
  let inAfter = 0;
  return redline(before, after).map(({ change, text }) => {
    const piece = { change, before: inBefore, after: inAfter, length: text.length };
    if (change !== 'inserted') inBefore += text.length;
    if (change !== 'removed') inAfter += text.length;
    return piece;
  });
}

type Placed = SourcedText & { readonly from: number; readonly to: number };

function placed(texts: readonly SourcedText[]): readonly Placed[] {
  let from = 0;
  return texts.map((text) => {
    const start = from;
    from += text.text.length;
    return { ...text, from: start, to: from };
  });
}

/** What stands unchanged is written as it was, as far as it stands whole; all else as words. */
function stretchesOf(
  texts: readonly Placed[],
  pieces: readonly Aligned[],
): { readonly stretches: Stretch[]; readonly whole: ReadonlySet<Placed> } {
  const stretches: Stretch[] = [];
  const whole = new Set<Placed>();
  for (const { change, before, after, length } of pieces) {
    if (change === 'inserted') stretches.push({ from: after, to: after + length, source: null, kept: null, mark: null });
    if (change !== 'same') continue;
    for (const text of texts) {
      const from = Math.max(text.from, before);
      const to = Math.min(text.to, before + length);
      if (from >= to) continue;
      const isWhole = from === text.from && to === text.to;
      if (isWhole) whole.add(text);
      const source = isWhole ? text.source : null;
      stretches.push({ from: after + from - before, to: after + to - before, source, kept: source, mark: text.mark });
    }
  }
  return { stretches, whole };
}

/** Where in the returned paragraph the words are that came in place of a value. */
function inPlaceOf({ from, to }: Placed, pieces: readonly Aligned[]): { readonly from: number; readonly to: number } | null {
  const spans = pieces.flatMap(({ change, before, after, length }) => {
    if (change === 'removed') return [];
    if (change === 'inserted') return before >= from && before <= to ? [{ from: after, to: after + length }] : [];
    const start = Math.max(from, before);
    const end = Math.min(to, before + length);
    return start < end ? [{ from: after + start - before, to: after + end - before }] : [];
  });
  if (spans.length === 0) return null;
  return { from: Math.min(...spans.map((span) => span.from)), to: Math.max(...spans.map((span) => span.to)) };
}

/** The stretches with one put in, whatever stood there. */
function withStretch(stretches: readonly Stretch[], put: Stretch): readonly Stretch[] {
  const around = stretches.flatMap((each): readonly Stretch[] => {
    if (each.to <= put.from || each.from >= put.to) return [each];
    const cut = { source: null, kept: null, mark: each.mark };
    return [
      ...(each.from < put.from ? [{ ...cut, from: each.from, to: put.from }] : []),
      ...(each.to > put.to ? [{ ...cut, from: put.to, to: each.to }] : []),
    ];
  });
  return [...around, put].toSorted((a, b) => a.from - b.from);
}

/**
 * A paragraph in the clause language as it now reads; new words are taken as they are, and never as the language's own signs. Where another value
 * came back in place of a term's, the term stays, and the value is told.
 */
export function reworded(paragraph: SourcedParagraph, returned: string, read: ReadValues): Reworded {
  // One for one, so that offsets are those of the printed text.
  const before = printed(paragraph).replaceAll(/\s/g, ' ');
  const after = plainSpaces(returned);
  const texts = placed(paragraph.texts);
  const pieces = alignedPieces(before, after);
  const { stretches, whole } = stretchesOf(texts, pieces);
  const overwritten: OverwrittenTerm[] = [];
  let written: readonly Stretch[] = stretches;
  for (const text of texts) {
    const term = termOf(text.source);
    const span = term === null || whole.has(text) ? null : inPlaceOf(text, pieces);
    if (term === null || span === null) continue;
    const [found, ...others] = read(term, after.slice(span.from, span.to));
    if (found === undefined || others.length > 0) continue;
    const from = span.from + found.from;
    const to = span.from + found.to;
    const said = after.slice(from, to);
    // The same value in other words is no change of the term: the term says it in ours.
    const isSame = read(term, plainSpaces(text.text))[0]?.value === found.value;
    if (!isSame) overwritten.push({ term, before: plainSpaces(text.text), after: said, value: found.value });
    written = withStretch(written, {
      from,
      to,
      source: text.source,
      kept: isSame ? text.source : literalSource(term, said),
      mark: text.mark,
    });
  }
  const anchor = paragraph.anchor === null ? '' : ` {#${paragraph.anchor}}`;
  const whichever = (form: 'source' | 'kept'): string => `${escapedStart(joined(after, written, form).trim())}${anchor}`;
  return { source: whichever('source'), kept: whichever('kept'), overwritten };
}
