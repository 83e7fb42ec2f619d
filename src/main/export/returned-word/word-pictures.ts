import type { XmlElement } from '../xml/parse-xml.ts';
import type { PngHead } from '../images/png-image.ts';
import { pngHead, pngPixels } from '../images/png-image.ts';
import { sha256 } from '../../sha256.ts';
import type { WordFile } from './word-file.ts';
import type { WordPackage, WordPart } from './word-package.ts';
import type { WordParagraph } from './word-paragraphs.ts';
import { attributeOf, descendantsNamed } from './word-xml.ts';

/** Larger pictures are told by their bytes: ours have a fifth of this. */
const mostPixels = 4_000_000;
/** Of all pictures of a file together: as many as a large logo and our charts have. */
const mostPixelsInAll = 10_000_000;

/** What a picture's file shows: its pixels, which a program may pack otherwise, or its bytes where it has more pixels than so many. */
export function digestOf(bytes: Uint8Array, most = mostPixels): string {
  const head = pngHead(bytes);
  const pixels = head === null || pixelsOf(head) > most ? null : pngPixels(bytes, head);
  return pixels === null ? sha256(bytes) : `${pixels.width} ${sha256(pixels.rgb)}`;
}

const pixelsOf = ({ width, height }: Pick<PngHead, 'width' | 'height'>): number => width * height;

/** Of each file: digests of its pictures, each looked at once however often it is shown, and how many more pixels are unpacked. */
const lookedAt = new WeakMap<WordPackage, { readonly digests: Map<string, string>; pixelsLeft: number }>();

function digestIn(file: WordPackage, name: string): string | null {
  const looked = lookedAt.get(file) ?? { digests: new Map<string, string>(), pixelsLeft: mostPixelsInAll };
  lookedAt.set(file, looked);
  const known = looked.digests.get(name);
  if (known !== undefined) return known;
  const bytes = file.bytes(name);
  if (bytes === null) return null;
  const digest = digestOf(bytes, Math.min(mostPixels, looked.pixelsLeft));
  looked.pixelsLeft -= pixelsOf(pngHead(bytes) ?? { width: 0, height: 0 });
  looked.digests.set(name, digest);
  return digest;
}

/** A picture that is not in the file. */
const linked = 'linked';

/** Digests of what a drawing's pictures show: one for each of their files, as programs keep an older one beside the newer. Empty: no picture. */
export function shownBy(element: XmlElement, file: WordFile, part: WordPart): readonly string[] {
  const ids = [
    ...[...descendantsNamed(element, 'blip'), ...descendantsNamed(element, 'svgBlip')].map((blip) => attributeOf(blip, 'embed')),
    ...descendantsNamed(element, 'imagedata').map((data) => attributeOf(data, 'id')),
  ];
  return ids.map((id) => {
    const name = part.related.find((each) => each.id === id)?.name;
    return (name === undefined ? null : digestIn(file.package, name)) ?? linked;
  });
}

/** Whether a returned picture is one that was sent: it shows nothing else, and says nothing else of itself. */
function isAsSent(returned: WordParagraph, sent: WordParagraph): boolean {
  const { shows = [], text } = returned;
  const known = sent.shows ?? [];
  return shows.length > 0 && shows.every((each) => known.includes(each)) && (text === sent.text || text.trim() === '');
}

/** The pictures that came and those that are gone: one that was exchanged is both. */
export function changedPictures(
  sent: readonly WordParagraph[],
  returned: readonly WordParagraph[],
): { readonly gone: readonly WordParagraph[]; readonly come: readonly WordParagraph[] } {
  const left = sent.filter(({ place }) => place === 'picture');
  const come = returned.filter((paragraph) => {
    if (paragraph.place !== 'picture') return false;
    const same = left.findIndex((each) => isAsSent(paragraph, each));
    if (same >= 0) left.splice(same, 1);
    return same < 0;
  });
  return { gone: left, come };
}
