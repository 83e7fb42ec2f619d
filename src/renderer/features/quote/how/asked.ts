import type { Path } from '../../../../shared/domain/document/problem.ts';
import { pathText } from '../../../../shared/domain/document/problem.ts';

/** An amount that is to be explained: a figure of the evaluation, or a sum that only a view has of several. */
export type Asked =
  | { readonly kind: 'figure'; readonly figure: Path }
  | { readonly kind: 'sum'; readonly name: string; readonly value: string; readonly parts: readonly Path[] };

/** The figures of the evaluation that an explanation begins with. */
export function figuresOf(asked: Asked): readonly Path[] {
  return asked.kind === 'figure' ? [asked.figure] : asked.parts;
}

/** What tells two of them apart. */
export function askedKey(asked: Asked): string {
  return asked.kind === 'figure' ? pathText(asked.figure) : `${asked.name} ${asked.parts.map(pathText).join(' ')}`;
}
