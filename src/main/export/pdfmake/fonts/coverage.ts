import { isHidden } from '../../../../shared/vocabulary/drawable-characters.ts';
import { leftOutFamilies } from '../../shipped/resources.ts';
import type { PdfFont } from '../document-internals.ts';

/** Which characters a font has, by their code points. */
export type Coverage = (codePoint: number) => boolean;
type Font = Pick<PdfFont, 'font'>;

/** Line breaks, tabs and joiners, which draw nothing of their own in any font. */
const silent: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0d, 0x200c, 0x200d]);

/** By the font as it was read from its file, which all documents share. */
const coverages = new WeakMap<Font['font'], Coverage>();

/** Which characters a font can set; each is asked once. */
export function coverageOf({ font }: Font): Coverage {
  const before = coverages.get(font);
  if (before !== undefined) return before;
  const known = new Map<number, boolean>();
  const coverage = (codePoint: number): boolean => {
    const has =
      known.get(codePoint) ??
      (silent.has(codePoint) || (!isHidden(String.fromCodePoint(codePoint)) && font.hasGlyphForCodePoint(codePoint)));
    known.set(codePoint, has);
    return has;
  };
  coverages.set(font, coverage);
  return coverage;
}

const none: Coverage = () => false;

/** Which characters a family has, whose font is opened only now; none where its file does not come along. */
export function coverageOfFamily(family: string, provide: (family: string) => Font): Coverage {
  return leftOutFamilies.includes(family) ? none : coverageOf(provide(family));
}
