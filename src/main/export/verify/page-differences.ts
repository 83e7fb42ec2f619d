import type { PdfPage } from '../pdf-file/pdf-pages.ts';
import type { Difference } from './verification.ts';

const nothing = '(nothing)';

/** Lines that one page has and the other has not, paired in order. */
function lineDifferences(printed: readonly string[], computed: readonly string[], path: string): readonly Difference[] {
  const missing = [...computed];
  const added: string[] = [];
  for (const line of printed) {
    const at = missing.indexOf(line);
    if (at < 0) added.push(line);
    else missing.splice(at, 1);
  }
  return Array.from({ length: Math.max(added.length, missing.length) }, (_, index) => ({
    path,
    printed: added[index] ?? nothing,
    computed: missing[index] ?? nothing,
  }));
}

/** What lies over a page beside its own links and fields: notes, stamps, boxes that could cover words. */
function annotationDifferences(printed: PdfPage, computed: PdfPage, path: string): readonly Difference[] {
  const own = new Set(computed.annotations.map(({ kind, field, rectangle }) => `${kind}|${field ?? ''}|${rectangle}`));
  const names = new Set(computed.annotations.map(({ field }) => field));
  return printed.annotations.flatMap(({ kind, field, fieldType, rectangle }): readonly Difference[] => {
    if (own.has(`${kind}|${field ?? ''}|${rectangle}`)) return [];
    // A service may add signature fields of its own; a field of ours stays where it was put.
    if (fieldType === 'Sig' && !names.has(field)) return [];
    return [
      { path: `${path}, annotation`, printed: `${kind}${field === null ? '' : ` ${field}`} at ${rectangle}`, computed: nothing },
    ];
  });
}

/**
 * Where the pages of a file are not the pages that its data gives. By `words` alone where the data is known to be
 * another: a font holds the letters of the whole document, and one more of them is drawn otherwise on every page.
 */
export function comparePages(
  printed: readonly PdfPage[],
  computed: readonly PdfPage[],
  by: 'words' | 'drawing',
): readonly Difference[] {
  const count =
    printed.length === computed.length
      ? []
      : [{ path: 'pages', printed: String(printed.length), computed: String(computed.length) }];
  const pages = Array.from({ length: Math.max(printed.length, computed.length) }, (_, index): readonly Difference[] => {
    const path = `page ${index + 1}`;
    const [shown, expected] = [printed[index], computed[index]];
    if (shown === undefined || expected === undefined) return [];
    const over = annotationDifferences(shown, expected, path);
    if (shown.appearance === expected.appearance) return over;
    const lines = lineDifferences(shown.lines, expected.lines, path);
    if (lines.length > 0) return [...lines, ...over];
    if (by === 'words') return over;
    return [{ path, printed: 'the same words, drawn otherwise', computed: 'as exported' }, ...over];
  });
  return [...count, ...pages.flat()];
}
