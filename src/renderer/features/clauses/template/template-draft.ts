import { useMemo, useState } from 'react';
import type { Path } from '../../../../shared/domain/document/problem.ts';
import { pathText } from '../../../../shared/domain/document/problem.ts';
import type { ContractTemplate } from '../../../../shared/document/data/contract-template.ts';
import { readTemplate } from '../../../../shared/document/data/contract-template.ts';
import { isNeeded } from '../../../../shared/text/window/problem-words.ts';
import type { FieldProblem } from '../../../ui/fields/field-problem.ts';
import { useSentences } from '../../../ui/language.tsx';

export type TemplateSection = ContractTemplate['sections'][number];

/** A template as it is edited, until it is saved. */
export type TemplateDraft = {
  readonly template: ContractTemplate;
  readonly change: (part: Partial<ContractTemplate>) => void;
  readonly isChanged: boolean;
  readonly isReadable: boolean;
  readonly problemAt: (...path: Path) => FieldProblem | null;
};

export function useTemplateDraft(stored: ContractTemplate): TemplateDraft {
  const { fieldSentence } = useSentences();
  const [template, set] = useState(stored);
  const read = useMemo(() => readTemplate(structuredClone(template)), [template]);
  const problems = read.ok ? [] : read.problems;
  return {
    template,
    change: (part) => set((now) => ({ ...now, ...part })),
    isChanged: JSON.stringify(template) !== JSON.stringify(stored),
    isReadable: read.ok,
    problemAt: (...path) => {
      const text = pathText(path);
      const found = problems.find((problem) => pathText(problem.path) === text);
      return found === undefined ? null : { sentence: fieldSentence(found.reason), needed: isNeeded(found.reason) };
    },
  };
}

/** A name for a new section that no other has. */
export function sectionId(sections: readonly TemplateSection[]): string {
  const taken = new Set(sections.map(({ id }) => id));
  for (let place = sections.length + 1; ; place += 1) if (!taken.has(`section-${place}`)) return `section-${place}`;
}
