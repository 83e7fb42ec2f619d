import { canonicalJson } from '../../domain/document/canonical-json.ts';
import type { AssemblyFailure } from '../../clauses/assembly-failure.ts';
import type { Assembly } from '../assembly/assembly.ts';
import type { AssembledClause } from '../clauses/assembled-clauses.ts';
import { clauseBlocks } from '../clauses/assembled-clauses.ts';
import { layoutOf } from '../parts/layout.ts';
import { plainText } from '../tree/plain-text.ts';
import type { Block, Run } from '../tree/tree.ts';

export type ChangedClauses = {
  /** The clauses that read otherwise, or that are new, as they read from now on. */
  readonly changed: readonly Block[];
  /** The titles of those that no longer apply, with their numbers in the contract as it was. */
  readonly gone: readonly { readonly number: string; readonly title: string }[];
  readonly failures: readonly AssemblyFailure[];
};

/** A contract's clauses, without their worked examples: those are no terms, and speak of the whole contract. */
function clausesOf(assembly: Assembly): {
  readonly clauses: readonly AssembledClause[];
  readonly failures: readonly AssemblyFailure[];
} {
  const { plan, targets } = layoutOf(assembly);
  const failures: AssemblyFailure[] = [...plan.failures];
  const clauses = plan.sections
    .flatMap((section) => section.clauses)
    .map((planned): AssembledClause => {
      const content = planned.content?.filter(({ type }) => type !== 'example') ?? null;
      return { planned, blocks: clauseBlocks({ ...planned, content }, assembly, targets, failures) };
    });
  return { clauses, failures };
}

/** What a clause says, whatever its number: a reference counts by where it leads. */
function saying({ planned, blocks }: AssembledClause): string {
  const run = ({ text, to }: Run): string => to ?? text;
  const said = blocks.map((block): unknown => {
    if (block.type === 'heading') return planned.title;
    if (block.type === 'numbered') return [block.level, block.runs.map(run)];
    if (block.type === 'linked-note') return block.runs.map(run);
    return block;
  });
  return canonicalJson(said);
}

/** References lead into the contract, and not into the amendment: their numbers stand as text. */
function withoutLinks(block: Block): Block {
  if (block.type !== 'numbered' && block.type !== 'linked-note') return block;
  return { ...block, runs: block.runs.map(({ to: _to, ...run }) => run) };
}

/** A clause of two contracts that reads otherwise, each as plain text; null where one of them lacks it. */
export type ClausePair = { readonly title: string; readonly before: string | null; readonly after: string | null };

/** What a clause says as plain text, without its heading and without its numbers, which change with its place. */
function wording({ blocks }: AssembledClause): string {
  const plain = blocks.flatMap((block): Block[] => {
    if (block.type === 'heading') return [];
    if (block.type !== 'numbered') return [block];
    return [{ type: 'paragraph', style: 'body', text: block.runs.map(({ text }) => text).join('') }];
  });
  return plainText(plain);
}

/** The clauses that two contracts say otherwise, in the order of the second, those that only the first has after them. */
export function clausePairs(before: Assembly, after: Assembly): readonly ClausePair[] {
  const [was, now] = [clausesOf(before).clauses, clausesOf(after).clauses];
  const former = new Map(was.map((clause) => [clause.planned.id, clause]));
  const current = new Set(now.map(({ planned }) => planned.id));
  const kept = now.flatMap((clause): ClausePair[] => {
    const known = former.get(clause.planned.id);
    if (known !== undefined && saying(known) === saying(clause)) return [];
    const { title } = clause.planned;
    return [{ title, before: known === undefined ? null : wording(known), after: wording(clause) }];
  });
  const gone = was.filter(({ planned }) => !current.has(planned.id));
  return [...kept, ...gone.map((clause): ClausePair => ({ title: clause.planned.title, before: wording(clause), after: null }))];
}

/** Only the clauses that change: those that read otherwise under the new terms, and those that come or go. */
export function changedClauses(before: Assembly, after: Assembly): ChangedClauses {
  const [was, now] = [clausesOf(before), clausesOf(after)];
  const former = new Map(was.clauses.map((clause) => [clause.planned.id, clause]));
  const current = new Set(now.clauses.map(({ planned }) => planned.id));
  const changed = now.clauses.filter((clause) => {
    const known = former.get(clause.planned.id);
    return known === undefined || saying(known) !== saying(clause);
  });
  return {
    changed: changed.flatMap(({ blocks }) => blocks.map(withoutLinks)),
    gone: was.clauses
      .filter(({ planned }) => !current.has(planned.id))
      .map(({ planned }) => ({ number: planned.number, title: planned.title })),
    failures: now.failures,
  };
}
