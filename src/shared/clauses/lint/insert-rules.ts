import type { ClauseText } from '../language/clause-text.ts';
import type { ClauseProblem } from '../language/clause-problem.ts';
import { lacking } from '../terms/available.ts';
import { examples, namedParts, tables } from '../terms/inserts.ts';
import { knownOf, walk } from './walk.ts';
import { own } from '../../domain/values/own.ts';

/** Sections of the order that calculate what a clause says with the figures of the deal. */
const working: ReadonlySet<string> = new Set(['commitment', 'billing', 'true-up', 'adaptive']);

/** Tables, worked examples and sections of the order that are named: known, and there for certain. */
export function insertProblems({ head, blocks }: ClauseText): readonly ClauseProblem[] {
  const problems: ClauseProblem[] = [];
  let worked = false;
  walk(blocks, knownOf(head), {
    inline: (inline) => {
      if (inline.type === 'part' && working.has(inline.part)) worked = true;
      if (inline.type === 'part' && !(namedParts as readonly string[]).includes(inline.part))
        problems.push({ rule: 'unknown-part', name: inline.part, known: namedParts, at: inline.at });
    },
    insert: ({ type, name, at }, known) => {
      const list = type === 'table' ? tables : examples;
      const needs = own(list, name);
      if (type === 'example') worked = true;
      if (needs === undefined) {
        problems.push({ rule: type === 'table' ? 'unknown-table' : 'unknown-example', name, known: Object.keys(list), at });
        return;
      }
      const unless = lacking(needs.path, known);
      if (needs.each !== null && needs.each !== head.each)
        problems.push({ rule: 'term-outside-each', path: name, each: needs.each, at });
      else if (unless !== null) problems.push({ rule: 'may-be-absent', path: name, unless, at });
    },
  });
  if (head.pricing && !worked) problems.push({ rule: 'no-worked-example', at: { line: 1, column: 1, from: 0, to: 3 } });
  return problems;
}
