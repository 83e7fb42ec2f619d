import type { ClauseHead, ClauseText, Inline } from '../language/clause-text.ts';
import { knownOf, walk } from './walk.ts';

/** A clause as the library's other clauses see it. */
export type Indexed = {
  readonly head: ClauseHead;
  readonly anchors: ReadonlySet<string>;
  readonly defines: ReadonlySet<string>;
  readonly uses: ReadonlySet<string>;
  /** From a node ("type" or "type#anchor") to those that it refers to. */
  readonly refers: readonly (readonly [from: string, to: string])[];
};

export function refNode(ref: { readonly clause: string | null; readonly paragraph: string | null }, own: string): string {
  const type = ref.clause ?? own;
  return ref.paragraph === null ? type : `${type}#${ref.paragraph}`;
}

export function indexed({ head, blocks }: ClauseText): Indexed {
  const anchors = new Set<string>();
  const defines = new Set<string>();
  const uses = new Set<string>();
  const refers: (readonly [string, string])[] = [];
  walk(blocks, knownOf(head), {
    paragraph: ({ anchor }) => {
      if (anchor !== null) anchors.add(anchor);
    },
    inline: (inline: Inline, _known, { anchor }) => {
      if (inline.type === 'define') defines.add(inline.name);
      if (inline.type === 'use') uses.add(inline.name);
      if (inline.type === 'ref') {
        const to = refNode(inline, head.type);
        refers.push([head.type, to], ...(anchor === null ? [] : [[`${head.type}#${anchor}`, to] as const]));
      }
    },
  });
  return { head, anchors, defines, uses, refers };
}

/** The clauses in a language: one contract can combine only these. */
export function inLanguage(library: readonly Indexed[], language: string): readonly Indexed[] {
  return library.filter(({ head }) => head.language === language);
}
