import type { At } from '../../clauses/terms/deal-term.ts';
import type { Inline } from '../../clauses/language/clause-text.ts';
import { inlineSource } from '../../clauses/language/write-inline.ts';
import { assemblyOfData } from '../assembly/assembly.ts';
import type { ContractData } from '../data/contract-data.ts';
import { layoutOf } from '../parts/layout.ts';
import type { ContractClause } from '../data/contract-clause.ts';
import type { PlannedText } from '../plan/plan.ts';
import { isText } from '../plan/plan.ts';
import type { Rendering } from './render-inline.ts';
import { inlineRuns, labelRuns } from './render-inline.ts';

/** A stretch of a paragraph as it is printed, and what it is printed from. */
export type SourcedText = {
  readonly text: string;
  /** The value or reference in the clause language; null of plain words. */
  readonly source: string | null;
  readonly mark: 'strong' | 'emphasis' | null;
};

/** A paragraph of a clause as it is printed, with where it is written. */
export type SourcedParagraph = {
  /** Of the block in the tree; a subheading has none there. */
  readonly id: string;
  readonly type: 'subheading' | 'paragraph' | 'item';
  readonly anchor: string | null;
  readonly texts: readonly SourcedText[];
  /** Where its text begins in the clause's body, by which it is found there again. */
  readonly from: number;
};
export type SourcedClause = {
  readonly clause: ContractClause;
  /** The commitments or lines that it stands for. */
  readonly ats: readonly At[];
  readonly id: string;
  readonly paragraphs: readonly SourcedParagraph[];
};

function textsOf(children: readonly Inline[], mark: SourcedText['mark'], rendering: Rendering): readonly SourcedText[] {
  return children.flatMap((inline): readonly SourcedText[] => {
    if (inline.type === 'strong' || inline.type === 'emphasis') return textsOf(inline.children, mark ?? inline.type, rendering);
    const text = inlineRuns([inline], rendering)
      .map((run) => run.text)
      .join('');
    return [{ text, source: inline.type === 'text' ? null : inlineSource(inline), mark }];
  });
}

/** For whom the paragraph is said: printed, and written nowhere. */
function labelOf({ type }: PlannedText, rendering: Rendering): readonly SourcedText[] {
  if (type === 'subheading') return [];
  return labelRuns(rendering).map(({ text }) => ({ text, source: '', mark: 'strong' }));
}

/** The clauses of a contract as printed, each stretch of text with its source. */
export function sourcedClauses(data: ContractData): readonly SourcedClause[] {
  const assembly = assemblyOfData(data);
  if (data.clauses.length === 0) return [];
  const { plan, targets } = layoutOf(assembly);
  return plan.sections
    .flatMap(({ clauses }) => clauses)
    .flatMap(({ clause, ats: all, id, content }): readonly SourcedClause[] => {
      if (content === null) return [];
      const paragraphs = content.filter(isText).map((planned): SourcedParagraph => {
        const { ats } = planned;
        const rendering: Rendering = { assembly, targets, type: clause.type, all, ats, fail: () => undefined };
        return {
          id: planned.id,
          type: planned.type,
          anchor: planned.anchor,
          texts: [...labelOf(planned, rendering), ...textsOf(planned.children, null, rendering)],
          from: planned.children[0]?.at.from ?? 0,
        };
      });
      return [{ clause, ats: all, id, paragraphs }];
    });
}
