import type { Drawing } from '../pdf-file/drawing.ts';
import type { Box, Point } from '../pdf-file/matrix.ts';
import { holds } from '../pdf-file/matrix.ts';
import type { PdfPage } from '../pdf-file/pdf-pages.ts';
import { margin, paperSizes } from '../layout/page-style.ts';
import { signatureLines } from '../layout/signature-node.ts';

/** Signatures that are pictures, and stamps of services, are a little larger than their field. */
const roundSignature = 14;
/** Between the paper's edge and what is ours. */
const marginWidth = margin - 8;

/** Where something may be written on a page: what signers fill in, and the margin around all that is ours. */
export type SigningAreas = {
  /** The boxes of fields that are filled in: words in them may change. */
  readonly fields: readonly Box[];
  /** Whether something may be added at a point. */
  readonly mayWrite: (point: Point) => boolean;
};

/** Boxes over the lines to sign on, as they are drawn where there are no fields. */
function overLines({ shapes }: Drawing): readonly Box[] {
  const widths = Object.values(paperSizes).flatMap(({ width }) => signatureLines(width - 2 * margin));
  return shapes.flatMap(({ box: [left, bottom, right, top] }): Box[] => {
    if (top - bottom > 1.5) return [];
    const line = widths.find(({ width }) => Math.abs(right - left - width) < 0.5);
    return line === undefined ? [] : [[left, bottom - 2, right, bottom + line.height]];
  });
}

/** The areas of an issued page. */
export function signingAreas(page: PdfPage): SigningAreas {
  const fields = page.annotations.filter(({ kind }) => kind === 'Widget').map(({ box }) => box);
  let places: readonly Box[] | null = null;
  const placesToSign = (): readonly Box[] => (places ??= [...fields, ...overLines(page.drawing())]);
  const [left, bottom, right, top] = page.visible;
  const ours: Box = [left + marginWidth, bottom + marginWidth, right - marginWidth, top - marginWidth];
  return {
    fields,
    mayWrite: (point) => !holds(ours, point) || placesToSign().some((box) => holds(box, point, roundSignature)),
  };
}
