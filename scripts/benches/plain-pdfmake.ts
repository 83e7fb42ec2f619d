import pdfmake from 'pdfmake';
import { contractDocument } from '../../src/main/export/contract/contract-document.ts';
import { noBrand } from '../../src/main/export/brand/brand.ts';
import { definition } from '../../src/main/export/layout/definition.ts';
import { fontFiles, fontsFolder } from '../../src/main/export/shipped/fonts.ts';
import type { ContractPdfRequest } from '../../src/main/export/contract/contract-pdf.ts';
import type { Bench } from './bench.ts';
import { contractOfPages, supportDesk } from './contract-of-pages.ts';

function definitionsOf(request: ContractPdfRequest): () => Promise<Buffer> {
  const made = contractDocument(request);
  if (!made.ok) throw new Error(made.problem.kind);
  const { tree } = made;
  const options = {
    conformance: 'PDF/A-3b',
    paper: 'A4',
    fields: false,
    date: new Date(`${request.quote.startDate}T00:00:00Z`),
    author: request.quote.seller.legalName,
    attachments: [],
    brand: noBrand,
  } as const;
  pdfmake.setFonts(fontFiles(fontsFolder()));
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  return () => pdfmake.createPdf(definition(tree, options)).getBuffer();
}

/**
 * The pages of a contract through pdfmake alone, as a measure of what an export adds to it: no evaluation, no
 * data inside, no fields, and nothing of ours in pdfmake, which this process never prepares as the worker does.
 */
function plain(name: string, requested: () => ContractPdfRequest | Promise<ContractPdfRequest>): Bench {
  return {
    name: `plain-pdfmake-${name}`,
    prepare: async () => definitionsOf(await requested()),
  };
}
export const tenPages = plain('10-pages', () => contractOfPages(10));
export const ofSupportDesk = plain('support-desk', supportDesk);
