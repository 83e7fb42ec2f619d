import { canonicalJson } from '../../domain/document/canonical-json.ts';
import type { AssemblyFailure } from '../../clauses/assembly-failure.ts';
import type { Assembly } from '../assembly/assembly.ts';
import type { AssembledClause } from '../clauses/assembled-clauses.ts';
import { clauseBlocks } from '../clauses/assembled-clauses.ts';
import { layoutOf } from '../parts/layout.ts';
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
