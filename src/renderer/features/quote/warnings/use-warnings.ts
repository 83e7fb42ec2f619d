import type { Warning } from '../../../../shared/domain/consequences/warning.ts';
import { useSettled } from '../draft/edit-session.ts';

const none: readonly Warning[] = [];

/** What the quote on screen warns of, a moment after the last keystroke; until then what it warned of before. */
export function useWarnings(): readonly Warning[] {
  return useSettled((settled) => settled?.warnings ?? none);
}
