import type { Assembly } from '../assembly.ts';
import type { Block } from '../tree.ts';
import type { AssemblyFailure } from '../../clauses/assembly-failure.ts';
import { insertBlocks } from './insert-blocks.ts';
import type { PlannedClause, PlannedSection } from './plan.ts';
import type { Rendering } from './render-inline.ts';
import { inlineRuns, missingRun } from './render-inline.ts';
import type { Targets } from './targets.ts';

function clauseBlocks(
  planned: PlannedClause,
  assembly: Assembly,
  targets: Targets,
  failures: AssemblyFailure[],
): readonly Block[] {
  const { clause, at, id, number, title, content } = planned;
  const words = assembly.words.clauses;
  const heading: Block = { type: 'heading', id, level: 2, number, text: content === null ? words.omitted : title };
  const rendering: Rendering = {
    assembly,
    targets,
    type: clause.type,
    at,
    fail: (fault, place) => failures.push({ clause: clause.id, version: clause.version, at: place, fault }),
  };
  const blocks = (content ?? []).flatMap((block): readonly Block[] => {
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
            runs: inlineRuns(block.children, rendering),
          },
        ];
    }
  });
  return [heading, ...blocks];
}

/** A section of the standard terms: its heading and its clauses. What could not be resolved is added to `failures`. */
export function clauseSection(
  { id, number, title, clauses }: PlannedSection,
  assembly: Assembly,
  targets: Targets,
  failures: AssemblyFailure[],
): readonly Block[] {
  return [
    { type: 'heading', id, level: 1, number: String(number), text: title },
    ...clauses.flatMap((clause) => clauseBlocks(clause, assembly, targets, failures)),
  ];
}
