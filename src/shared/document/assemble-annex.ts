import type { Assembly } from './assembly/assembly.ts';
import { dateIn } from './assembly/assembly.ts';
import { contentsPart } from './assembly/contents-part.ts';
import { annexContent } from './parts/annex-part.ts';
import { layoutOf } from './parts/layout.ts';
import type { Block, DocumentTree, Run } from './tree/tree.ts';

/** What the annex is of: its contract, by number, revision, date and fingerprint. */
function head(assembly: Assembly, fingerprint: string): readonly Block[] {
  const { terms, quote } = assembly;
  const { annex, general } = assembly.words;
  const item = (term: string, text: string) => ({ term, text });
  return [
    { type: 'cover-title', kicker: quote.title, text: annex.title(quote.number, terms.revision) },
    {
      type: 'definitions',
      items: [
        item(general.parties.seller, quote.seller.legalName),
        item(general.parties.customer, quote.customer.legalName),
        item(annex.issued, dateIn(assembly, terms.issueDate)),
        item(annex.currency, quote.currency),
        item(annex.fingerprint, fingerprint),
      ],
    },
    { type: 'paragraph', style: 'body', text: annex.isFor },
  ];
}

/** The places that it cites are in the contract, which is another file. */
function unlinked(block: Block): Block {
  if (block.type !== 'linked-note') return block;
  return { ...block, runs: block.runs.map(({ to: _to, ...run }): Run => run) };
}

/**
 * The calculation annex of a contract as a tree of its own, made only from the contract's embedded data, whose fingerprint it has: the SHA-256
 * of that data's canonical JSON, 64 hex digits. Nobody signs it, and it cites the contract's own numbers.
 */
export function assembleAnnex(assembly: Assembly, fingerprint: string, kind: 'draft' | 'final'): DocumentTree {
  const { terms, quote } = assembly;
  const { document: words, general, annex } = assembly.words;
  const sections = annexContent(assembly, layoutOf(assembly).targets);
  const blocks = sections.flatMap(({ heading, blocks: own }, index): readonly Block[] => [
    { type: 'heading', id: `annex-${index + 1}`, level: 1, number: String(index + 1), text: heading },
    ...own.map(unlinked),
  ]);
  return {
    title: annex.title(quote.number, terms.revision),
    language: terms.language,
    number: quote.number,
    revision: general.revisionOf(terms.revision),
    fingerprint,
    pageMark: null,
    watermark: kind === 'draft' ? words.draft : null,
    pageOf: { page: words.page, of: words.pageOf },
    failures: [],
    parts: [
      { id: 'head', ownPage: false, blocks: head(assembly, fingerprint) },
      contentsPart(assembly),
      { id: 'annex', ownPage: false, blocks },
    ],
  };
}
