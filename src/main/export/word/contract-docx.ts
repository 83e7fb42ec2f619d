import { issueDayOf } from '../../../shared/document/data/issue-day.ts';
import type { Paper } from '../../../shared/vocabulary/paper.ts';
import type { ContractRequest, DocumentProblem } from '../contract/contract-document.ts';
import { contractDocument } from '../contract/contract-document.ts';
import type { BrandProblem, BrandRequest } from '../brand/seller-brand.ts';
import { readBrand } from '../brand/seller-brand.ts';
import { changedParts } from './clause-changes.ts';
import { drawnDocx, textWidthOf, wordAuthor } from './drawn-docx.ts';
import { tracker } from './tracker.ts';
import { partNodes, wordSetting } from './word-blocks.ts';
import { wordMarks } from './word-marks.ts';
import { wordTree } from './word-tree.ts';

export type WordRequest = Omit<ContractRequest, 'kind'> & {
  /** A4 where left out. */
  readonly paper?: Paper | undefined;
  /** The seller's looks. They are no terms. */
  readonly brand?: BrandRequest | undefined;
  /** The same quote with other clauses: what the clauses of this one say differently is shown as tracked changes. */
  readonly against?: Pick<ContractRequest, 'quote' | 'costs' | 'library' | 'template'> | undefined;
};

export type ContractDocx =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      /** SHA-256 of the contract's data, 64 hex digits. */ readonly fingerprint: string;
    }
  | { readonly ok: false; readonly problem: DocumentProblem | BrandProblem };

/**
 * A quote as a Word file to negotiate: always a draft, for the document to sign is the PDF. Numbers, references and contents are Word's own, and
 * every clause paragraph carries a bookmark by which a returned file is matched. The same request gives the same bytes.
 */
export async function contractDocx(request: WordRequest): Promise<ContractDocx> {
  const { quote, language = 'en', issueDate = issueDayOf(quote), revision = 1, paper = 'A4' } = request;
  const made = contractDocument({ ...request, kind: 'draft' });
  if (!made.ok) return made;
  const look = readBrand(request.brand ?? {});
  if (!look.ok) return look;
  const { fingerprint } = made;
  const { brand } = look;
  const seller = quote.seller.legalName;
  const tree = wordTree(made.tree, language);
  const against = request.against === undefined ? null : contractDocument({ ...request, ...request.against, kind: 'draft' });
  if (against !== null && !against.ok) return against;
  const setting = wordSetting(tree, tracker(wordAuthor, issueDate), textWidthOf(paper), { language, brand, seller });
  const drawn = changedParts(tree, against === null ? null : wordTree(against.tree, language));
  const parts = tree.parts.map((part, at) => partNodes(part, drawn[at] ?? [], setting));
  const properties = wordMarks({ number: tree.number, revision, issueDate, language, fingerprint });
  const options = { language, paper, seller, brand, date: issueDate, revision, properties };
  return { ok: true, bytes: await drawnDocx(tree, parts, options), fingerprint };
}
