// What evaluates in the process of the services itself, in one file: it loads with the first evaluation.
export { changedDrafts } from '../../export/evaluation/changed-drafts.ts';
export { comparedDrafts } from '../../export/evaluation/compared-drafts.ts';
export { draftPrice } from '../../export/evaluation/draft-price.ts';
export { judgedDraft } from '../../export/evaluation/judged-draft.ts';
export { useProblems } from '../../export/evaluation/use-problems.ts';
