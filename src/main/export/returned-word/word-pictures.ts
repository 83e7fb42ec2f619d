import type { Element } from '@xmldom/xmldom';
import { pngHead, pngPixels } from '../images/png-image.ts';
import { sha256 } from '../../sha256.ts';
import type { WordFile } from './word-file.ts';
import type { WordPart } from './word-package.ts';
import type { WordParagraph } from './word-paragraphs.ts';
import { attributeOf, descendantsNamed } from './word-xml.ts';

/** Larger pictures are told by their bytes: ours have a fifth of this. */
const mostPixels = 4_000_000;

/** What a picture's file shows: its pixels, which a program may pack otherwise, or its bytes. */
export function digestOf(bytes: Uint8Array): string {
  const head = pngHead(bytes);
  const pixels = head === null || head.width * head.height > mostPixels ? null : pngPixels(bytes, head);
  return pixels === null ? sha256(bytes) : `${pixels.width} ${sha256(pixels.rgb)}`;
}

/** A picture that is not in the file. */
const linked = 'linked';

/** Digests of what a drawing's pictures show: one for each of their files, as programs keep an older one beside the newer. Empty: no picture. */
export function shownBy(element: Element, file: WordFile, part: WordPart): readonly string[] {
  const ids = [
    ...[...descendantsNamed(element, 'blip'), ...descendantsNamed(element, 'svgBlip')].map((blip) => attributeOf(blip, 'embed')),
    ...descendantsNamed(element, 'imagedata').map((data) => attributeOf(data, 'id')),
  ];
  return ids.map((id) => {
    const name = part.related.find((each) => each.id === id)?.name;
    const bytes = name === undefined ? null : file.package.bytes(name);
    return bytes === null ? linked : digestOf(bytes);
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
