import type { PdfAction } from '../../pdf-file/pdf-actions.ts';
import { change } from '../outcome.ts';
import type { Change } from '../verification.ts';

/** How far a link's place on a page may drift, in points. */
const heightSlack = 15;

export function isSameAction(a: PdfAction, b: PdfAction): boolean {
  if (a.kind !== b.kind || a.target !== b.target || a.on !== b.on) return false;
  return a.height === null || b.height === null || Math.abs(a.height - b.height) <= heightSlack;
}

/** Opening on the first page is what every reader does. */
function isNothing({ on, kind, target }: PdfAction): boolean {
  return on === 'open' && kind === 'GoTo' && (target === '1' || target === '');
}

export function actionText({ kind, target }: PdfAction): string {
  return kind === 'GoTo' ? `page ${target === '' || target === '0' ? '?' : target}` : target;
}

/** What a file does that the issued one does not. */
export function addedActions(
  before: readonly PdfAction[],
  after: readonly PdfAction[],
  page: number | null,
  where: string,
): readonly Change[] {
  return after
    .filter((action) => !isNothing(action) && !before.some((other) => isSameAction(other, action)))
    .map((action) =>
      action.kind === 'JavaScript'
        ? change('script', page, { place: where, after: action.target })
        : change('action', page, { place: where, before: action.kind, after: actionText(action) }),
    );
}
