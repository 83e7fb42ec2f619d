import type { AssemblyFailure } from '../clauses/assembly-failure.ts';
import type { Assembly } from './assembly/assembly.ts';
import { contentsPart } from './assembly/contents-part.ts';
import { assembleClauses } from './clauses/assembled-clauses.ts';
import { keyTermsPart } from './key-terms/key-terms.ts';
import { scenarioTable } from './clauses/scenario-table.ts';
import type { InternalFigures } from './parts/internal-part.ts';
import { internalPart } from './parts/internal-part.ts';
import { layoutOf } from './parts/layout.ts';
import { signaturePart } from './parts/signature-part.ts';
import type { Block, DocumentTree, Part } from './tree/tree.ts';

export type AssembleOptions = {
  /** A draft carries a watermark and no signature fields. */
  readonly kind: 'draft' | 'final';
  /** Our costs, for an internal copy. Null in everything that a customer may receive. */
  readonly internal: InternalFigures | null;
};

type Body = {
  readonly keyTerms: readonly Block[];
  readonly parts: readonly Part[];
  readonly failures: readonly AssemblyFailure[];
};

/** The numbered sections in the order of the template, the clauses among them. */
function bodyOf(assembly: Assembly): Body {
  const layout = layoutOf(assembly);
  const made = layout.sections.map(({ id, number, make }) => ({ id, number, blocks: make(number, layout.targets) }));
  const { sections, failures } = assembleClauses(assembly, layout);
  const terms = sections.map(({ id, number, heading, clauses }) => ({
    id,
    number,
    blocks: [heading, ...clauses.flatMap(({ blocks }) => blocks)],
  }));
  const parts = [...made, ...terms].toSorted((a, b) => a.number - b.number);
  const isTerms = new Set(terms.map(({ id }) => id));
  const [first] = terms;
  // The scenarios stand across the page, before the terms that run in columns.
  const scenarios: Part[] = [{ id: 'scenarios', ownPage: false, blocks: scenarioTable(assembly) }];
  return {
    keyTerms: keyTermsPart(assembly, layout.targets),
    parts: parts.flatMap(({ id, blocks }): Part[] => [
      ...(id === first?.id ? scenarios : []),
      { id, ownPage: false, ...(isTerms.has(id) ? { columns: 2 } : {}), blocks },
    ]),
    failures,
  };
}

/**
 * The contract as one tree, made only from its embedded data. The fingerprint is the SHA-256 of that data's canonical JSON, in
 * hexadecimal.
 */
export function assemble(assembly: Assembly, fingerprint: string, options: AssembleOptions): DocumentTree {
  const { terms, quote } = assembly;
  const { document: words, general } = assembly.words;
  const body = bodyOf(assembly);
  const internal: Part[] =
    options.internal === null ? [] : [{ id: 'internal', ownPage: true, blocks: internalPart(assembly, options.internal) }];
  return {
    title: `${quote.number} ${quote.title}`,
    language: terms.language,
    number: quote.number,
    revision: general.revisionOf(terms.revision),
    fingerprint,
    pageMark: options.internal === null ? null : words.internalCopy,
    watermark: options.kind === 'draft' ? words.draft : null,
    pageOf: { page: words.page, of: words.pageOf },
    failures: body.failures,
    parts: [
      { id: 'cover', ownPage: true, blocks: body.keyTerms },
      contentsPart(assembly, true),
      ...body.parts,
      ...internal,
      { id: 'signatures', ownPage: true, blocks: signaturePart(assembly, fingerprint) },
    ],
  };
}
