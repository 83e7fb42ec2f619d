import type { FileChild } from 'docx';
import { Paragraph } from 'docx';
import type { SignatureBlock, Signatures } from '../../../shared/document/tree/tree.ts';
import type { Cell, GridRow } from './word-grid.ts';
import { grid, lines } from './word-grid.ts';
import { faint } from './word-styles.ts';
import { latinFace, serif } from './word-fonts.ts';

/** Twentieths of a point: a line's name, and between two signers. */
const labelWidth = 900;
const gap = 480;
/** The room over the line to sign on. */
const signatureHeight = 900;

const empty: Cell = { texts: [] };

/** The places of one signer, a row each: who signs for whom, then the lines to write on. */
function places({ forParty, company, name, title }: SignatureBlock, { signature, ...labels }: Signatures['labels']) {
  const label = (text: string): Cell => ({ texts: [{ text, color: faint, size: 16 }] });
  const across = (cell: Cell): readonly Cell[] => [{ ...cell, span: 2 }];
  const written = (of: string, text: string): readonly Cell[] => [label(of), { texts: [{ text, size: 18 }] }];
  return [
    across(label(forParty)),
    across({ texts: [{ text: company, bold: true, size: 23, font: latinFace(serif) }] }),
    across(empty),
    across(label(signature)),
    written(labels.name, name),
    written(labels.title, title),
    written(labels.date, ''),
  ];
}

/** Which of a signer's rows is a line to write on: drawn under all of it, or beside its name. */
const signatureRow = 2;
const firstWritten = 4;

/** Blocks to sign, two side by side, each pair on one page. */
export function signatureNodes({ blocks, labels }: Signatures, textWidth: number): readonly FileChild[] {
  const writing = Math.floor((textWidth - gap) / 2) - labelWidth;
  return Array.from({ length: Math.ceil(blocks.length / 2) }, (_, pair) => {
    const signers = blocks.slice(pair * 2, pair * 2 + 2).map((block) => places(block, labels));
    const rows = (signers[0] ?? []).map((own, at): GridRow => {
      const other = signers[1]?.[at] ?? [{ ...empty, span: 2 }];
      return {
        cells: [...ruled(own, at), empty, ...(signers[1] === undefined ? other : ruled(other, at))],
        isKept: at < firstWritten + 2,
        padding: at < signatureRow ? 20 : 50,
        ...(at === signatureRow ? { height: signatureHeight } : {}),
      };
    });
    return [grid(rows, [labelWidth, writing, gap, labelWidth, writing]), new Paragraph({ style: 'QwCell' })];
  }).flat();
}

/** The line is under the last cell of a row that is written on. */
function ruled(cells: readonly Cell[], row: number): readonly Cell[] {
  const isWritten = row === signatureRow || row >= firstWritten;
  return cells.map((cell, at) => (isWritten && at === cells.length - 1 ? { ...cell, bottom: lines.rule } : cell));
}
