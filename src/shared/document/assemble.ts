import type { AssemblyFailure } from '../clauses/assembly-failure.ts';
import type { Assembly } from './assembly/assembly.ts';
import { contentsPart } from './assembly/contents-part.ts';
import type { AssembledClause } from './clauses/assembled-clauses.ts';
import { assembleClauses } from './clauses/assembled-clauses.ts';
import { keyTermsPart } from './key-terms/key-terms.ts';
import { scenarioTable } from './clauses/scenario-table.ts';
import type { InternalFigures } from './parts/internal-part.ts';
import { internalPart } from './parts/internal-part.ts';
import { layoutOf } from './parts/layout.ts';
import { signaturePart } from './parts/signature-part.ts';
import type { Block, DocumentTree, Heading, Part } from './tree/tree.ts';

export type AssembleOptions = {
  /** A draft carries a watermark and no signature fields. */
  readonly kind: 'draft' | 'final';
  /** Our costs, for an internal copy. Null in everything that a customer may receive. */
  readonly internal: InternalFigures | null;
};

/** A numbered section: of the order, or of the terms with its clauses one by one. */
export type ContractSection = { readonly id: string; readonly number: number } & (
  | { readonly kind: 'order'; readonly blocks: readonly Block[] }
  | { readonly kind: 'terms'; readonly heading: Heading; readonly clauses: readonly AssembledClause[] }
);

/** What a contract says, without its cover, contents and signatures. */
export type ContractBody = {
  readonly keyTerms: readonly Block[];
  /** In the order of the template. */
  readonly sections: readonly ContractSection[];
  /** What the customer pays under other use and prices; it stands before the terms. */
  readonly scenarios: readonly Block[];
  readonly failures: readonly AssemblyFailure[];
};

/** The numbered sections in the order of the template, the clauses among them. */
export function contractBody(assembly: Assembly): ContractBody {
  const layout = layoutOf(assembly);
  const order = layout.sections.map(({ id, number, make }): ContractSection => ({
    id,
    number,
    kind: 'order',
    blocks: make(number, layout.targets),
  }));
  const { sections, failures } = assembleClauses(assembly, layout);
  const terms = sections.map(({ id, number, heading, clauses }): ContractSection => ({
    id,
    number,
    kind: 'terms',
    heading,
    clauses,
  }));
  return {
    keyTerms: keyTermsPart(assembly, layout.targets),
    sections: [...order, ...terms].toSorted((a, b) => a.number - b.number),
    scenarios: scenarioTable(assembly),
    failures,
  };
}

function blocksOf(section: ContractSection): readonly Block[] {
  return section.kind === 'order' ? section.blocks : [section.heading, ...section.clauses.flatMap(({ blocks }) => blocks)];
}

/** The sections as parts of the pages: the terms run in columns, and the scenarios stand across the page before them. */
function partsOf({ sections, scenarios }: ContractBody): readonly Part[] {
  const first = sections.find(({ kind }) => kind === 'terms');
  return sections.flatMap((section): Part[] => [
    ...(section === first ? [{ id: 'scenarios', ownPage: false, blocks: scenarios }] : []),
    { id: section.id, ownPage: false, ...(section.kind === 'terms' ? { columns: 2 } : {}), blocks: blocksOf(section) },
  ]);
}

/** The words of every page, and those around the parts. */
function frameOf(assembly: Assembly, fingerprint: string, options: AssembleOptions): Omit<DocumentTree, 'failures' | 'parts'> {
  const { terms, quote } = assembly;
  const { document: words, general } = assembly.words;
  return {
    title: `${quote.number} ${quote.title}`,
    language: terms.language,
    number: quote.number,
    revision: general.revisionOf(terms.revision),
    fingerprint,
    pageMark: options.internal === null ? null : words.internalCopy,
    watermark: options.kind === 'draft' ? words.draft : null,
    pageOf: { page: words.page, of: words.pageOf },
  };
}

const cover = (blocks: readonly Block[]): Part => ({ id: 'cover', ownPage: true, blocks });

/**
 * The contract as one tree, made only from its embedded data. The fingerprint is the SHA-256 of that data's canonical JSON, in
 * hexadecimal.
 */
export function assemble(assembly: Assembly, fingerprint: string, options: AssembleOptions): DocumentTree {
  const body = contractBody(assembly);
  const internal: Part[] =
    options.internal === null ? [] : [{ id: 'internal', ownPage: true, blocks: internalPart(assembly, options.internal) }];
  return {
    ...frameOf(assembly, fingerprint, options),
    failures: body.failures,
    parts: [
      cover(body.keyTerms),
      contentsPart(assembly),
      ...partsOf(body),
      ...internal,
      { id: 'signatures', ownPage: true, blocks: signaturePart(assembly, fingerprint) },
    ],
  };
}

/**
 * The first part of the same tree, for somebody who waits for the rest. Its references have the numbers of the whole; how many pages follow
 * is not known, and its pages don't say.
 */
export function assembleBeginning(assembly: Assembly, fingerprint: string, options: AssembleOptions): DocumentTree {
  const frame = frameOf(assembly, fingerprint, options);
  return {
    ...frame,
    pageOf: { ...frame.pageOf, of: null },
    failures: [],
    parts: [cover(keyTermsPart(assembly, layoutOf(assembly).targets))],
  };
}
