import type { Assembly } from '../assembly/assembly.ts';
import type { Layout } from '../parts/layout.ts';
import type { Block, Heading } from '../tree/tree.ts';
import type { AssemblyFailure } from '../../clauses/assembly-failure.ts';
import { insertBlocks } from './insert-blocks.ts';
import type { PlannedClause } from '../plan/plan.ts';
import type { Rendering } from './render-inline.ts';
import { inlineRuns, labelRuns, missingRun } from './render-inline.ts';
import type { Targets } from '../plan/targets.ts';
import { namesOf } from './said-for.ts';

/** The title; where a clause stands once, and not for all commitments, with the names of those that it is for. */
function titleOf({ clause, ats, title }: PlannedClause, assembly: Assembly): string {
  const all = assembly.quote.commitments ?? [];
  if (clause.together !== true || clause.each !== 'commitments' || ats.length === all.length) return title;
  return `${title} – ${namesOf(assembly, ats, ats)}`;
}

/** One clause written out. Its unresolved terms and references are added to `failures`. */
export function clauseBlocks(
  planned: PlannedClause,
  assembly: Assembly,
  targets: Targets,
  failures: AssemblyFailure[],
): readonly Block[] {
  const { clause, ats: all, id, number, content } = planned;
  const words = assembly.words.clauses;
  const heading: Block = {
    type: 'heading',
    id,
    level: 2,
    number,
    text: content === null ? words.omitted : titleOf(planned, assembly),
  };
  const whole: Rendering = {
    assembly,
    targets,
    type: clause.type,
    all,
    ats: all,
    fail: (fault, place) => failures.push({ clause: clause.id, version: clause.version, at: place, fault }),
  };
  const blocks = (content ?? []).flatMap((block): readonly Block[] => {
    const rendering = { ...whole, ats: block.ats };
    switch (block.type) {
      case 'table':
      case 'example': {
        const inserted = insertBlocks(block, rendering);
        if (inserted !== null) return inserted;
        const { name } = block;
        rendering.fail(block.type === 'example' ? { rule: 'no-example', name } : { rule: 'no-value', path: name }, block.at);
        return [{ type: 'numbered', id: `${id}-missing`, level: 'paragraph', number: '', runs: [missingRun] }];
      }
      case 'subheading':
        return [
          {
            type: 'paragraph',
            style: 'subheading',
            text: inlineRuns(block.children, rendering)
              .map(({ text }) => text)
              .join(''),
          },
        ];
      case 'paragraph':
      case 'item':
        return [
          {
            type: 'numbered',
            id: block.id,
            level: block.type,
            number: block.number,
            runs: [...labelRuns(rendering), ...inlineRuns(block.children, rendering)],
          },
        ];
    }
  });
  return [heading, ...blocks];
}

/** A clause in its place, rendered. */
export type AssembledClause = { readonly planned: PlannedClause; readonly blocks: readonly Block[] };
export type AssembledSection = {
  readonly id: string;
  readonly number: number;
  readonly heading: Heading;
  readonly clauses: readonly AssembledClause[];
};
export type AssembledClauses = { readonly sections: readonly AssembledSection[]; readonly failures: readonly AssemblyFailure[] };

/** The standard terms, every term and reference resolved, and what could not be. */
export function assembleClauses(assembly: Assembly, { plan, targets }: Pick<Layout, 'plan' | 'targets'>): AssembledClauses {
  const failures = [...plan.failures];
  const sections = plan.sections.map(({ id, number, title, clauses }): AssembledSection => ({
    id,
    number,
    heading: { type: 'heading', id, level: 1, number: String(number), text: title },
    clauses: clauses.map((planned) => ({ planned, blocks: clauseBlocks(planned, assembly, targets, failures) })),
  }));
  return { sections, failures };
}
