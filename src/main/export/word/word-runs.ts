import type { ParagraphChild } from 'docx';
import { DeletedTextRun, InsertedTextRun, NumberedItemReference, NumberedItemReferenceFormat, TextRun, XmlComponent } from 'docx';
import type { Change, Piece } from '../../../shared/clauses/redline/redline.ts';
import type { Run } from '../../../shared/document/tree/tree.ts';
import { bookmarkName } from './bookmarks.ts';
import type { Tracker } from './tracker.ts';

class FieldMark extends XmlComponent {
  constructor(kind: 'begin' | 'separate' | 'end') {
    super('w:fldChar');
    this.root.push({ _attr: { 'w:fldCharType': kind } });
  }
}

class FieldCode extends XmlComponent {
  constructor(code: string) {
    super('w:instrText');
    this.root.push({ _attr: { 'xml:space': 'preserve' } }, code);
  }
}

class FieldResult extends XmlComponent {
  constructor(text: string) {
    super('w:t');
    this.root.push({ _attr: { 'xml:space': 'preserve' } }, text);
  }
}

const styles = {
  strong: { bold: true },
  defined: { bold: true },
  emphasis: { italics: true },
  missing: { bold: true, shading: { fill: 'FDE68A' } },
} as const;

/** A number on its own, which Word can compute. Word can't compute a phrase that joins several references. */
const oneNumber = /^[\d.]+(?:[\u00A0 ]?\([a-z\d]+\))*$/;

/** The bookmark that a run refers to by its number; null where it is no such reference. */
function referenceOf({ text, to }: Run): string | null {
  return to !== undefined && oneNumber.test(text) ? bookmarkName(to) : null;
}

function plainRun(run: Run): ParagraphChild {
  const bookmark = referenceOf(run);
  if (bookmark !== null) {
    return new NumberedItemReference(bookmark, run.text, {
      hyperlink: true,
      referenceFormat: NumberedItemReferenceFormat.FULL_CONTEXT,
    });
  }
  return new TextRun({ text: run.text, ...(run.mark === undefined ? {} : styles[run.mark]) });
}

/** A field within inserted text is written in runs: Word allows no simple field there. */
function insertedRun(run: Run, tracker: Tracker): ParagraphChild {
  const bookmark = referenceOf(run);
  const style = run.mark === undefined ? {} : styles[run.mark];
  if (bookmark === null) return new InsertedTextRun({ text: run.text, ...style, ...tracker.next() });
  const children = [
    new FieldMark('begin'),
    new FieldCode(` REF ${bookmark} \\h \\w `),
    new FieldMark('separate'),
    new FieldResult(run.text),
    new FieldMark('end'),
  ];
  return new InsertedTextRun({ children, ...tracker.next() });
}

export function changedRun(run: Run, change: Change, tracker: Tracker): ParagraphChild {
  if (change === 'same') return plainRun(run);
  if (change === 'inserted') return insertedRun(run, tracker);
  return new DeletedTextRun({ text: run.text, ...(run.mark === undefined ? {} : styles[run.mark]), ...tracker.next() });
}

export function plainRuns(runs: readonly Run[]): readonly ParagraphChild[] {
  return runs.map(plainRun);
}

/** The stretch of runs between two offsets of their text. A reference that is cut is no longer one. */
function stretch(runs: readonly Run[], from: number, to: number): readonly Run[] {
  const found: Run[] = [];
  let start = 0;
  for (const run of runs) {
    const end = start + run.text.length;
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    if (text !== '') found.push(text === run.text ? run : { text, ...(run.mark === undefined ? {} : { mark: run.mark }) });
    start = end;
  }
  return found;
}

/** A paragraph's runs with what changed in it, in the marks of whichever text they come from. */
export function redlinedRuns(
  before: readonly Run[],
  after: readonly Run[],
  pieces: readonly Piece[],
  tracker: Tracker,
): readonly ParagraphChild[] {
  const children: ParagraphChild[] = [];
  let inBefore = 0;
  let inAfter = 0;
  for (const { change, text } of pieces) {
    const length = text.length;
    const runs = change === 'removed' ? stretch(before, inBefore, inBefore + length) : stretch(after, inAfter, inAfter + length);
    if (change !== 'inserted') inBefore += length;
    if (change !== 'removed') inAfter += length;
    children.push(...runs.map((run) => changedRun(run, change, tracker)));
  }
  return children;
}
