import type { ClauseBlock, ClauseText } from '../language/clause-text.ts';
import type { ClauseProblem } from '../language/clause-problem.ts';
import { knownBody } from '../language/known-bodies.ts';
import { dealTerms } from '../terms/deal-terms.ts';
import { literalProblems } from './literal-rules.ts';
import { nearestName } from './nearest-name.ts';
import { walk } from './walk.ts';

/** A figure in words of a quote's own: what it says, and the term that it replaces. */
export type KeptLiteral = { readonly says: string; readonly term: string | null };

type Place = Pick<ClauseText['head'], 'language' | 'applies' | 'each'>;

/** Figures in words: those that were kept on purpose, and, in texts that were taken before these were marked, all others. */
export function figuresInWords(blocks: readonly ClauseBlock[], language: Place['language']): readonly KeptLiteral[] {
  const kept: KeptLiteral[] = [];
  walk(blocks, new Set(), {
    inline: (inline) => {
      if (inline.type === 'literal') kept.push({ says: inline.words, term: inline.path });
    },
  });
  const others = literalProblems({ head: { language, applies: null, each: null }, blocks });
  return [...kept, ...others.flatMap((problem) => ('text' in problem ? [{ says: problem.text, term: null }] : []))];
}

/** Figures that a quote's own wording keeps on purpose, each once. */
export function keptLiterals(body: string): readonly KeptLiteral[] {
  const found = new Map<string, KeptLiteral>();
  walk(knownBody(body).blocks, new Set(), {
    inline: (inline) => {
      if (inline.type === 'literal') found.set(`${inline.path} ${inline.words}`, { says: inline.words, term: inline.path });
    },
  });
  return [...found.values()];
}

/**
 * What a quote's own wording may not say: figures, which the deal's terms would not follow. One that stands there on purpose is marked as a
 * literal. `place`: the head of the clause whose wording it replaces.
 */
export function ownWordingProblems(body: string, place: Place): readonly ClauseProblem[] {
  const { blocks } = knownBody(body);
  const problems: ClauseProblem[] = [...literalProblems({ head: place, blocks })];
  walk(blocks, new Set(), {
    inline: (inline) => {
      if (inline.type !== 'literal' || inline.path === null || dealTerms.has(inline.path)) return;
      problems.push({
        rule: 'unknown-term',
        path: inline.path,
        nearest: nearestName(inline.path, [...dealTerms.keys()]),
        at: inline.at,
      });
    },
  });
  return problems.toSorted((a, b) => a.at.from - b.at.from);
}

/** A clause of the library keeps no figure in words. */
export function keptInLibrary({ blocks }: ClauseText): readonly ClauseProblem[] {
  const problems: ClauseProblem[] = [];
  walk(blocks, new Set(), {
    inline: (inline) => {
      if (inline.type === 'literal') problems.push({ rule: 'literal-in-library', text: inline.words, at: inline.at });
    },
  });
  return problems;
}
