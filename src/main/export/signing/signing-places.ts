import type { Signatures } from '../../../shared/document/tree/tree.ts';
import type { Paper } from '../../../shared/vocabulary/paper.ts';
import { margin, paperSizes, textWidth } from '../layout/page-style.ts';
import type { LaidOut } from '../pdfmake/lay-out.ts';
import { placesOfIds } from '../pdfmake/laid-out-lines.ts';
import { signatureSpots } from '../layout/signature-node.ts';

export type Purpose = 'signature' | 'name' | 'title' | 'date' | 'initials';

/** Something for a signer to fill in, and where: a box on a page, in points from the page's top left. */
export type SigningPlace = {
  readonly purpose: Purpose;
  /** Which signer, from 1, in the order of the signature page. */
  readonly signer: number;
  /** What the signer's fields are called after: letters, digits and spaces, the same in every language. */
  readonly stem: string;
  /** Unique in the document: "Customer Signature", "Customer Initials 3" on page 3. */
  readonly name: string;
  /** What is known already. */
  readonly value: string;
  /** From 0. */
  readonly page: number;
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The id of the node that marks its place among the words; null at the foot of a page. */
  readonly within: string | null;
};

const purposeNames: Readonly<Record<Purpose, string>> = {
  signature: 'Signature',
  name: 'Name',
  title: 'Title',
  date: 'Date',
  initials: 'Initials',
};

/** What is filled in on the signature page; throws where a place was not laid out. */
export function signaturePlaces(document: LaidOut, signatures: Signatures, paper: Paper): readonly SigningPlace[] {
  const points = placesOfIds(document);
  return signatureSpots(signatures, textWidth(paper)).map(({ id, purpose, signer, value, rise, width, height }) => {
    const point = points.get(id);
    const stem = signatures.blocks[signer - 1]?.field ?? '';
    const name = `${stem} ${purposeNames[purpose]}`;
    if (point === undefined) throw new Error(`The signature page has no place for ${name}`);
    const box = { page: point.page, x: point.x, top: point.y - rise, width, height };
    return { purpose, signer, stem, name, value, ...box, within: id };
  });
}

/** Between the words of a page and its footer. */
const initialsTop = 2;
const initialsHeight = 15;
const widestInitials = 40;
const labelWidth = 66;

/** Where each signer has less than this, in points, labels stand over the lines and not before them. */
const leastBeside = 92;
const overlineHeight = 5;
const betweenLines = 6;

/** Whether a box for initials, by its height in points, has its label before it; where many sign, it is lower and its label over it. */
export function standsBeside(height: number): boolean {
  return height === initialsHeight;
}

/** A box for the initials of every signer at the foot of each of the first `pages` pages, from the right. */
export function initialsPlaces(signatures: Signatures, paper: Paper, pages: number): readonly SigningPlace[] {
  const count = signatures.blocks.length;
  const each = Math.min(widestInitials + labelWidth, textWidth(paper) / count);
  const isBeside = each >= leastBeside;
  const width = isBeside ? widestInitials : each - betweenLines;
  const above = isBeside ? 0 : overlineHeight;
  const right = paperSizes[paper].width - margin;
  return Array.from({ length: pages }, (_, page) =>
    signatures.blocks.map(({ field: stem }, index): SigningPlace => ({
      purpose: 'initials',
      signer: index + 1,
      stem,
      name: `${stem} ${purposeNames.initials} ${page + 1}`,
      value: '',
      page,
      x: right - (count - 1 - index) * each - width,
      top: paperSizes[paper].height - margin + initialsTop + above,
      width,
      height: initialsHeight - above,
      within: null,
    })),
  ).flat();
}
