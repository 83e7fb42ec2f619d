import { paymentWords } from '../text/payment-words.ts';
import { substitutionWords } from '../text/substitution-words.ts';
import { adaptivePart } from './adaptive-part.ts';
import type { Assembly } from './assembly.ts';
import { assemblyOf, section } from './assembly.ts';
import { billingPart } from './billing-part.ts';
import { chartsPart, hasCharts } from './charts-part.ts';
import { commitmentPart, trueUpPart } from './commitment-part.ts';
import type { ContractData } from './contract-data.ts';
import { coverPart } from './cover-part.ts';
import { creditsPart } from './credits-part.ts';
import type { InternalFigures } from './internal-part.ts';
import { internalPart } from './internal-part.ts';
import { orderForm } from './order-form.ts';
import { signaturePart } from './signature-part.ts';
import { totalsPart } from './totals-part.ts';
import type { Block, DocumentTree, Part } from './tree.ts';

export type AssembleOptions = {
  /** A draft carries a watermark and no signature fields. */
  readonly kind: 'draft' | 'final';
  /** What an internal copy shows of our costs; null in everything a customer may receive. */
  readonly internal: InternalFigures | null;
};

type MakePart = { readonly id: string; readonly make: (number: number) => readonly Block[] };

/** The numbered sections, in the order of the document; one that the quote has no term for is left out. */
function sections(assembly: Assembly): readonly MakePart[] {
  const { quote, data, wording, words } = assembly;
  const { credits, adaptivePricing, substitution } = quote;
  const { prices } = data;
  const truedUp = quote.commitments?.some(({ trueUp }) => trueUp !== undefined) === true;
  const terms = (number: number): readonly Block[] => {
    const { blocks, clause } = section(number, 'terms', words.document.terms);
    if (substitution !== undefined) clause(substitutionWords(substitution, wording));
    clause(paymentWords(quote, wording));
    return blocks;
  };
  return [
    { id: 'order', make: (number) => orderForm(assembly, number) },
    ...(quote.commitments === undefined
      ? []
      : [{ id: 'commitment', make: (number: number) => commitmentPart(assembly, number) }]),
    ...(credits === undefined ? [] : [{ id: 'credits', make: (number: number) => creditsPart(assembly, credits, number) }]),
    { id: 'billing', make: (number) => billingPart(assembly, number) },
    ...(hasCharts(assembly) ? [{ id: 'charts', make: (number: number) => chartsPart(assembly, number) }] : []),
    ...(truedUp ? [{ id: 'true-up', make: (number: number) => trueUpPart(assembly, number) }] : []),
    ...(adaptivePricing === undefined || prices === null
      ? []
      : [{ id: 'adaptive', make: (number: number) => adaptivePart(assembly, adaptivePricing, prices, number) }]),
    { id: 'terms', make: terms },
    { id: 'totals', make: (number) => totalsPart(assembly, number) },
  ];
}

/**
 * The contract as one tree, from its embedded data alone: what is printed is what is embedded. The fingerprint is the
 * SHA-256 of that data's canonical JSON in hexadecimal.
 */
export function assemble(data: ContractData, fingerprint: string, options: AssembleOptions): DocumentTree {
  const assembly = assemblyOf(data);
  const { document: words, general } = assembly.words;
  const numbered = sections(assembly).map(({ id, make }, index): Part => ({ id, ownPage: false, blocks: make(index + 1) }));
  const internal: Part[] =
    options.internal === null ? [] : [{ id: 'internal', ownPage: true, blocks: internalPart(assembly, options.internal) }];
  return {
    title: `${data.quote.number} ${data.quote.title}`,
    language: data.language,
    number: data.quote.number,
    revision: general.revisionOf(data.revision),
    fingerprint,
    pageMark: options.internal === null ? null : words.internalCopy,
    watermark: options.kind === 'draft' ? words.draft : null,
    pageOf: { page: words.page, of: words.pageOf },
    parts: [
      { id: 'cover', ownPage: true, blocks: coverPart(assembly) },
      { id: 'contents', ownPage: true, blocks: [{ type: 'contents', title: words.contents }] },
      ...numbered,
      ...internal,
      { id: 'signatures', ownPage: true, blocks: signaturePart(assembly, fingerprint) },
    ],
  };
}
