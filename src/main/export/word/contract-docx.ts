import type { FileChild } from 'docx';
import { AlignmentType, Document, Footer, Header, Packer, PageBreak, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import type { Paper } from '../../../shared/vocabulary/paper.ts';
import type { DocumentTree } from '../../../shared/document/tree/tree.ts';
import type { ContractRequest, DocumentProblem } from '../contract/contract-document.ts';
import { contractDocument } from '../contract/contract-document.ts';
import { changedParts } from './clause-changes.ts';
import { packedAlike } from './packed.ts';
import { tracker } from './tracker.ts';
import { wordNodes, wordSetting } from './word-blocks.ts';
import { wordMarks } from './word-marks.ts';
import { numberingOf } from './word-numbering.ts';
import { wordStyles } from './word-styles.ts';
import { wordTree } from './word-tree.ts';

/** The author of tracked changes and of the file. */
const author = 'Quotewright';

/** Twentieths of a point, as Word counts; margins of 22 mm. */
const sizes: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  A4: { width: 11906, height: 16838 },
  LETTER: { width: 12240, height: 15840 },
};
const margin = 1248;

function pageOf(paper: Paper) {
  const edges = { top: margin, bottom: margin, left: margin, right: margin, header: 600, footer: 600 };
  return { size: sizes[paper], margin: edges };
}

export type WordRequest = Omit<ContractRequest, 'kind'> & {
  /** A4 where left out. */
  readonly paper?: Paper | undefined;
  /** The same quote with other clauses: what the clauses of this one say differently is shown as tracked changes. */
  readonly against?: Pick<ContractRequest, 'quote' | 'costs' | 'library' | 'template'> | undefined;
};

export type ContractDocx =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      /** SHA-256 of the contract's data, 64 hex digits. */ readonly fingerprint: string;
    }
  | { readonly ok: false; readonly problem: DocumentProblem };

function running(tree: DocumentTree, textWidth: number): { readonly header: Header; readonly footer: Footer } {
  const mark = [tree.watermark, tree.pageMark].filter((text) => text !== null).join(' · ');
  const left = `${tree.number} · ${tree.revision} · ${tree.fingerprint.slice(0, 16)}`;
  const { page: pageWord, of } = tree.pageOf;
  return {
    header: new Header({
      children: [
        new Paragraph({
          style: 'QwRunning',
          alignment: AlignmentType.CENTER,
          children: [new TextRun({ text: mark, bold: true, size: 18, color: '9A3412' })],
        }),
      ],
    }),
    footer: new Footer({
      children: [
        new Paragraph({
          style: 'QwRunning',
          tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
          children: [new TextRun({ children: [`${left}\t${pageWord} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES] })],
        }),
      ],
    }),
  };
}

/** The parts one after the other, those with a page of their own on one. */
function body(tree: DocumentTree, parts: readonly (readonly FileChild[])[]): readonly FileChild[] {
  let afterOwnPage = false;
  return parts.flatMap((nodes, index) => {
    const { ownPage = false } = tree.parts[index] ?? {};
    const breaks = index > 0 && (ownPage || afterOwnPage);
    afterOwnPage = ownPage;
    return breaks ? [new Paragraph({ style: 'QwRunning', children: [new PageBreak()] }), ...nodes] : nodes;
  });
}

/**
 * A quote as a Word file to negotiate: always a draft, for the document to sign is the PDF. Numbers, references and contents are Word's own, and
 * every clause paragraph carries a bookmark by which a returned file is matched. The same request gives the same bytes.
 */
export async function contractDocx(request: WordRequest): Promise<ContractDocx> {
  const { quote, language = 'en', issueDate = quote.startDate, revision = 1, paper = 'A4' } = request;
  const textWidth = sizes[paper].width - 2 * margin;
  const made = contractDocument({ ...request, kind: 'draft' });
  if (!made.ok) return made;
  const { fingerprint } = made;
  const tree = wordTree(made.tree, language);
  const against = request.against === undefined ? null : contractDocument({ ...request, ...request.against, kind: 'draft' });
  if (against !== null && !against.ok) return against;
  const setting = wordSetting(tree, tracker(author, issueDate), textWidth);
  const parts = changedParts(tree, against === null ? null : wordTree(against.tree, language)).map((drawn) =>
    drawn.flatMap((block) => wordNodes(block, setting)),
  );
  const { header, footer } = running(tree, textWidth);
  const document = new Document({
    title: tree.title,
    creator: quote.seller.legalName,
    lastModifiedBy: author,
    description: '',
    features: { updateFields: true },
    revision,
    styles: wordStyles(language),
    numbering: numberingOf(tree),
    customProperties: wordMarks({ number: tree.number, revision, issueDate, language, fingerprint }),
    sections: [
      {
        properties: { page: pageOf(paper) },
        headers: { default: header },
        footers: { default: footer },
        children: [...body(tree, parts)],
      },
    ],
  });
  return { ok: true, bytes: packedAlike(await Packer.toBuffer(document), issueDate), fingerprint };
}
