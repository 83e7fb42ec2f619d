import type { ClauseHead, Span } from '../language/clause-text.ts';
import type { ClauseProblem } from '../language/clause-problem.ts';
import type { Indexed } from './library-index.ts';
import { inLanguage } from './library-index.ts';

/** The place of a fallback in its order, from 1; null of other positions. */
function fallbackPlace(position: string): number | null {
  const found = /^fallback-(\d+)$/.exec(position);
  return found === null ? null : Number(found[1]);
}

/** Positions of a type: one preferred clause, fallbacks without gaps, each with who may grant it. */
export function orderProblems(head: ClauseHead, library: readonly Indexed[], at: Span): readonly ClauseProblem[] {
  const peers = inLanguage(library, head.language)
    .map((peer) => peer.head)
    .filter(({ type }) => type === head.type);
  const others = peers.filter(({ id }) => id !== head.id);
  const { position } = head;
  const problems: ClauseProblem[] = [];
  const report = (about: Extract<ClauseProblem, { rule: 'missing-fallback-order' }>['about']): void =>
    void problems.push({ rule: 'missing-fallback-order', about, position, at });
  const preferred = others.filter((other) => other.position === 'preferred').length;
  if (position === 'preferred' && preferred > 0) report('two-preferred');
  if (position !== 'preferred' && preferred === 0) report('no-preferred');
  const place = fallbackPlace(position);
  if (place !== null) {
    if (others.some((other) => other.position === position)) report('shared');
    if (place > 1 && !others.some((other) => fallbackPlace(other.position) === place - 1)) report('gap');
    if (head.grantedBy === null) report('no-role');
  }
  return problems;
}

/** Checks what a clause requires and excludes: no type in both, no clause itself, no circle. */
export function requirementProblems(head: ClauseHead, library: readonly Indexed[], at: Span): readonly ClauseProblem[] {
  const peers = inLanguage(library, head.language);
  const problems: ClauseProblem[] = [];
  for (const type of [...head.requires, ...head.excludes]) {
    if (type === head.type) problems.push({ rule: 'requires-and-excludes', type, about: 'itself', at });
    else if (!peers.some((peer) => peer.head.type === type)) problems.push({ rule: 'broken-reference', target: type, at });
  }
  for (const type of head.requires) {
    if (head.excludes.includes(type)) problems.push({ rule: 'requires-and-excludes', type, about: 'both', at });
    const excludes = peers.filter((peer) => peer.head.type === type).some((peer) => peer.head.excludes.includes(head.type));
    if (excludes) problems.push({ rule: 'requires-and-excludes', type, about: 'circle', at });
  }
  return problems;
}
