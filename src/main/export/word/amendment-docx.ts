import type { Paper } from '../../../shared/vocabulary/paper.ts';
import type { AmendmentRequest } from '../amendment/amendment-document.ts';
import { amendmentDocument } from '../amendment/amendment-document.ts';
import type { BrandRequest } from '../brand/seller-brand.ts';
import { readBrand } from '../brand/seller-brand.ts';
import type { ContractDocx } from './contract-docx.ts';
import { treeDocx } from './drawn-docx.ts';
import { wordTree } from './word-tree.ts';

export type AmendmentWordRequest = Omit<AmendmentRequest, 'kind'> & {
  readonly paper?: Paper | undefined;
  readonly brand?: BrandRequest | undefined;
};

/** An amendment as a Word file to negotiate: always a draft. It carries no marks by which a returned one is read back. */
export async function amendmentDocx(request: AmendmentWordRequest): Promise<ContractDocx> {
  const { quote, language = 'en', paper = 'A4', revision = 1 } = request;
  const made = amendmentDocument({ ...request, kind: 'draft' });
  if (!made.ok) return made;
  const look = readBrand(request.brand ?? {});
  if (!look.ok) return look;
  const tree = wordTree(made.tree, language);
  const options = {
    language,
    paper,
    seller: quote.seller.legalName,
    brand: look.brand,
    date: made.data.issueDate,
    revision,
    properties: [],
  };
  return { ok: true, bytes: await treeDocx(tree, options), fingerprint: made.fingerprint };
}
