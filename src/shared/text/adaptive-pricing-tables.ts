import type { Dimension } from '../domain/terms/adaptive-pricing.ts';
import type { AdaptiveEvaluation } from '../domain/terms/evaluation.ts';

const dimensions: Readonly<Record<Dimension, string>> = {
  input: 'input tokens',
  output: 'output tokens',
  cachedInput: 'cached input tokens',
};

export function dimensionName(dimension: Dimension): string {
  return dimensions[dimension];
}

type Action = AdaptiveEvaluation['measurements'][number]['action'];
const actions: Readonly<Record<Action, string>> = {
  none: 'nothing',
  decrease: 'prices fall',
  increase: 'prices rise',
  negotiation: 'the parties talk',
};

/** What a measurement brings about. */
export function actionName(action: Action): string {
  return actions[action];
}

export type ExampleKind = 'cut-at-threshold' | 'cut-beyond' | 'rise-at-threshold' | 'rise-beyond';
const examples: Readonly<Record<ExampleKind, string>> = {
  'cut-at-threshold': 'Cut exactly at the threshold',
  'cut-beyond': 'Cut beyond it',
  'rise-at-threshold': 'Rise exactly at the threshold',
  'rise-beyond': 'Rise beyond it',
};

export function exampleName(kind: ExampleKind): string {
  return examples[kind];
}

export const exampleIntroduction =
  'Computed from the terms of this order: every price in the basket moves by the percentage shown, on the first measuring date after the baseline, and stays there.';
