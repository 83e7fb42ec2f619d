import type { ClauseText, Span } from '../language/clause-text.ts';
import type { ClauseProblem } from '../language/clause-problem.ts';
import type { Indexed } from './library-index.ts';
import { inLanguage, refNode } from './library-index.ts';
import { knownOf, walk } from './walk.ts';

/** A path of references from a node back to itself. Null if there is no such path. */
function circle(start: string, to: string, library: readonly Indexed[]): readonly string[] | null {
  const edges = library.flatMap(({ refers }) => refers);
  // A reference within one's own clause goes up to the whole only by name.
  const seen = new Set<string>();
  const ways: (readonly string[])[] = [[to]];
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    const node = way.at(-1) ?? '';
    if (node === start) return [start, ...way];
    if (seen.has(node)) continue;
    seen.add(node);
    for (const [from, next] of edges) if (from === node) ways.push([...way, next]);
  }
  return null;
}

/** References: to a clause, or paragraph, that every alternative of the type has, and never round in a circle. */
export function referenceProblems({ head, blocks }: ClauseText, library: readonly Indexed[]): readonly ClauseProblem[] {
  const peers = inLanguage(library, head.language);
  const problems: ClauseProblem[] = [];
  walk(blocks, knownOf(head), {
    inline: (inline, _known, { anchor }) => {
      if (inline.type !== 'ref') return;
      const target = refNode(inline, head.type);
      const { paragraph } = inline;
      // A reference to a paragraph of the same clause means only this text. A reference to another clause must hold for every alternative.
      const named = peers.filter((peer) =>
        inline.clause === null
          ? peer.head.id === head.id && peer.head.version === head.version
          : peer.head.type === inline.clause,
      );
      if (named.length === 0 || (paragraph !== null && named.some(({ anchors }) => !anchors.has(paragraph)))) {
        problems.push({ rule: 'broken-reference', target, at: inline.at });
        return;
      }
      const through =
        circle(head.type, target, peers) ?? (anchor === null ? null : circle(`${head.type}#${anchor}`, target, peers));
      if (through !== null) problems.push({ rule: 'circular-reference', through, at: inline.at });
    },
  });
  return problems;
}

/** Defined terms: defined once among the topics, used where they are defined, and never by way of each other. */
export function definitionProblems(clause: ClauseText, library: readonly Indexed[]): readonly ClauseProblem[] {
  const { head, blocks } = clause;
  const peers = inLanguage(library, head.language);
  const problems: ClauseProblem[] = [];
  walk(blocks, knownOf(head), {
    inline: (inline) => {
      if (inline.type === 'use' && !peers.some(({ defines }) => defines.has(inline.name)))
        problems.push({ rule: 'undefined-definition', name: inline.name, at: inline.at });
      if (inline.type !== 'define') return;
      const elsewhere = peers.find((peer) => peer.head.type !== head.type && peer.defines.has(inline.name));
      if (elsewhere !== undefined)
        problems.push({ rule: 'repeated-definition', name: inline.name, clause: elsewhere.head.id, at: inline.at });
      if (!peers.some(({ uses }) => uses.has(inline.name)))
        problems.push({ rule: 'unused-definition', name: inline.name, at: inline.at });
    },
  });
  return [...problems, ...definitionCircles(clause, peers)];
}

/** Circular definitions: a definition must not use itself, directly or through other definitions. */
function definitionCircles({ head, blocks }: ClauseText, peers: readonly Indexed[]): readonly ClauseProblem[] {
  const own: { readonly name: string; readonly at: Span; readonly uses: readonly string[] }[] = [];
  walk(blocks, knownOf(head), {
    paragraph: ({ children }) => {
      const flat = children.flatMap((inline) => ('children' in inline ? inline.children : [inline]));
      const uses = flat.flatMap((inline) => (inline.type === 'use' ? [inline.name] : []));
      for (const inline of flat) if (inline.type === 'define') own.push({ name: inline.name, at: inline.at, uses });
    },
  });
  const edges = new Map(own.map(({ name, uses }) => [name, uses]));
  const elsewhere = (name: string): readonly string[] =>
    peers.some((peer) => peer.head.type !== head.type && peer.defines.has(name)) ? [] : (edges.get(name) ?? []);
  return own.flatMap(({ name, at }): ClauseProblem[] => {
    const seen = new Set<string>();
    const ways: (readonly string[])[] = [[name]];
    for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
      for (const next of elsewhere(way.at(-1) ?? '')) {
        if (next === name) return [{ rule: 'circular-reference', through: [...way, name], at }];
        if (!seen.has(next)) ways.push([...way, next]);
        seen.add(next);
      }
    }
    return [];
  });
}
