import type { Cases, ClauseBlock, Inline, Insert, Paragraph } from '../language/clause-text.ts';
import type { Given } from '../terms/available.ts';
import { given, givenByCase } from '../terms/available.ts';
import { dealTerms } from '../terms/deal-terms.ts';

export type Visit = {
  readonly inline?: (inline: Inline, known: Given, paragraph: Paragraph) => void;
  readonly paragraph?: (paragraph: Paragraph, known: Given) => void;
  readonly cases?: (cases: Cases, known: Given) => void;
  readonly insert?: (insert: Insert, known: Given) => void;
};

function walkInline(children: readonly Inline[], known: Given, paragraph: Paragraph, visit: Visit): void {
  for (const inline of children) {
    visit.inline?.(inline, known, paragraph);
    if (inline.type === 'strong' || inline.type === 'emphasis') walkInline(inline.children, known, paragraph, visit);
  }
}

/** Walks a body in order. At each place it knows which terms the deal certainly has. */
export function walk(blocks: readonly ClauseBlock[], known: Given, visit: Visit): void {
  for (const block of blocks) {
    switch (block.type) {
      case 'cases': {
        visit.cases?.(block, known);
        const term = dealTerms.get(block.path);
        for (const { values, blocks: inner } of block.cases) {
          const names = values.map(({ value }) => value);
          walk(inner, term === undefined ? known : givenByCase(known, term, names), visit);
        }
        break;
      }
      case 'table':
      case 'example':
        visit.insert?.(block, known);
        break;
      case 'heading':
      case 'paragraph':
      case 'item':
        visit.paragraph?.(block, known);
        walkInline(block.children, known, block, visit);
        break;
    }
  }
}

/** The terms that every deal with the clause has. */
export function knownOf(head: { readonly applies: string | null; readonly each: string | null }): Given {
  const known = head.each === null ? new Set<string>() : given(new Set(), head.each);
  return head.applies === null ? known : given(given(known, head.applies), head.applies.replace(/\[\].*$/, ''));
}
