import type { Drawing } from '../pdf-file/drawing/drawing.ts';
import type { Box, Point } from '../pdf-file/drawing/matrix.ts';
import { holds } from '../pdf-file/drawing/matrix.ts';
import type { PdfPage } from '../pdf-file/pdf-pages.ts';
import { margin, millimetre, paperSizes } from '../layout/page-style.ts';
import { signatureLines } from '../layout/signature-node.ts';

/** Signatures that are pictures, and stamps of services, are a little larger than their field. */
const roundSignature = 14;
/** What a margin keeps free beside what is ours, in points. */
const besideOurs = 8;

/** Margins of editions whose pages had others than those of today, in points. An edition's margin never changes any more. */
const earlierMargins: ReadonlyMap<string, number> = new Map([['1', 22 * millimetre]]);

/** The margin that an edition of the pages drew, in points; today's where a file does not say its edition. */
function marginOf(edition: string | null): number {
  return earlierMargins.get(edition ?? '') ?? margin;
}

/** Where something may be written on a page: what signers fill in, and the margin around all that is ours. */
export type SigningAreas = {
  /** The boxes of fields that are filled in: words in them may change. */
  readonly fields: readonly Box[];
  /** Whether something may be added at a point. */
  readonly mayWrite: (point: Point) => boolean;
};

/** Boxes over the lines to sign on, as they are drawn where there are no fields. */
function overLines({ shapes }: Drawing, side: number): readonly Box[] {
  const widths = Object.values(paperSizes).flatMap(({ width }) => signatureLines(width - 2 * side));
  return shapes.flatMap(({ box: [left, bottom, right, top] }): Box[] => {
    if (top - bottom > 1.5) return [];
    const line = widths.find(({ width }) => Math.abs(right - left - width) < 0.5);
    return line === undefined ? [] : [[left, bottom - 2, right, bottom + line.height]];
  });
}

/** The areas of an issued page, which an edition of the pages drew. */
export function signingAreas(page: PdfPage, edition: string | null): SigningAreas {
  const fields = page.annotations.filter(({ kind }) => kind === 'Widget').map(({ box }) => box);
  let places: readonly Box[] | null = null;
  const placesToSign = (): readonly Box[] => (places ??= [...fields, ...overLines(page.drawing(), side)]);
  const [left, bottom, right, top] = page.visible;
  const side = marginOf(edition);
  const marginWidth = side - besideOurs;
  const ours: Box = [left + marginWidth, bottom + marginWidth, right - marginWidth, top - marginWidth];
  return {
    fields,
    mayWrite: (point) => !holds(ours, point) || placesToSign().some((box) => holds(box, point, roundSignature)),
  };
}
