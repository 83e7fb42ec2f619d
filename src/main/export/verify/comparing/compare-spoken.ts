import type { PdfFile } from '../../pdf-file/pdf-file.ts';
import { readSpokenTexts } from '../../pdf-file/spoken-texts.ts';
import type { Found } from '../outcome.ts';
import { change, nothingFound } from '../outcome.ts';

/** What of some texts the others lack, each as often as it is lacking. */
function lacking(texts: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const text of others) left.set(text, (left.get(text) ?? 0) + 1);
  return texts.filter((text) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  });
}

/** Compares what two files say to programs that read aloud: who does not see the pages knows no other words. */
export function compareSpoken(before: PdfFile, after: PdfFile): Found {
  const [was, is] = [readSpokenTexts(before), readSpokenTexts(after)];
  if (is.ofStructure === null) return was.ofStructure === null ? nothingFound : { ...nothingFound, leftOut: ['structure'] };
  const [gone, added] = [lacking(was.ofStructure ?? [], is.ofStructure), lacking(is.ofStructure, was.ofStructure ?? [])];
  const told = Math.max(gone.length, added.length);
  const changes = Array.from({ length: told }, (_, index) =>
    change('spoken', null, { before: gone[index] ?? null, after: added[index] ?? null }),
  );
  const isOtherOrder = told === 0 && was.ofStructure !== null && was.order.join(' ') !== is.order.join(' ');
  return { ...nothingFound, changes: isOtherOrder ? [change('spoken', null)] : changes };
}
