import { sha256 } from '../../sha256.ts';
import { Digests } from './digest.ts';
import type { DrawnOn } from './drawing/draw-instructions.ts';
import { boxOf, PageDrawer } from './drawing/draw-page.ts';
import type { Drawing } from './drawing/drawing.ts';
import { hiddenLayers } from './drawing/layers.ts';
import type { Box } from './drawing/matrix.ts';
import { overlap } from './drawing/matrix.ts';
import type { PdfAction } from './pdf-actions.ts';
import { PdfActions } from './pdf-actions.ts';
import type { PdfAnnotation } from './pdf-annotations.ts';
import { readAnnotation } from './pdf-annotations.ts';
import type { PdfFile } from './pdf-file.ts';
import { asArray, asNumber, asRef } from './pdf-file.ts';
import type { KnownFonts } from './pdf-font.ts';
import { fontProgramHash, outlineLetters } from './pdf-font.ts';
import type { PdfDictionary, PdfValue } from './pdf-syntax.ts';
import { PdfSyntaxError } from './pdf-syntax.ts';

/** A page as it is compared: what of it is seen and how, what is drawn, and what lies on top. */
export type PdfPage = {
  /** Hash over the instructions and all that they draw with: equal ones draw the same. */
  readonly contents: string;
  /** Hash over the instructions alone. */
  readonly instructions: string;
  /** Hashes of the fonts that it draws with. */
  readonly fontPrograms: () => ReadonlySet<string>;
  /** What can be seen of it: the crop box, within the media box. */
  readonly visible: Box;
  /** What a printer cuts it to. */
  readonly trimmed: Box;
  readonly rotation: number;
  readonly unit: number;
  /** Whether a reader turns it by itself, or shows it with an effect. */
  readonly turnsItself: boolean;
  readonly actions: readonly PdfAction[];
  readonly annotations: readonly PdfAnnotation[];
  /** What is drawn, appearances of annotations included; read when it is asked for, and once. */
  readonly drawing: () => Drawing;
};

const deepest = 40;
const mostPages = 5000;
/** What a part of a page's instructions costs, however short it is. */
const bytesOfPart = 64;

type Inherited = Readonly<Record<'Resources' | 'MediaBox' | 'CropBox' | 'Rotate', PdfValue | undefined>>;
type FoundPage = { readonly page: PdfDictionary; readonly inherited: Inherited; readonly number: number | null };

/** The pages in their order, each node of the tree visited once. */
function foundPages(file: PdfFile): readonly FoundPage[] {
  const found: FoundPage[] = [];
  const seen = new Set<number>();
  const look = (value: PdfValue | undefined, above: Inherited, depth: number): void => {
    const number = asRef(value);
    const node = file.dictionary(value);
    if (node === null || depth > deepest || (number !== null && seen.has(number))) return;
    if (number !== null) seen.add(number);
    file.budget.step();
    const own = (key: keyof Inherited): PdfValue | undefined => node.entries.get(key) ?? above[key];
    const inherited = { Resources: own('Resources'), MediaBox: own('MediaBox'), CropBox: own('CropBox'), Rotate: own('Rotate') };
    const kids = asArray(file.get(node, 'Kids'));
    if (kids !== null) for (const kid of kids) look(kid, inherited, depth + 1);
    else if (found.length >= mostPages) throw new PdfSyntaxError(`It has more than ${mostPages} pages`);
    else found.push({ page: node, inherited, number });
  };
  look(file.root.entries.get('Pages'), { Resources: undefined, MediaBox: undefined, CropBox: undefined, Rotate: undefined }, 0);
  return found;
}

function contentsOf(file: PdfFile, page: PdfDictionary): Uint8Array {
  const entry = page.entries.get('Contents');
  const parts = asArray(file.resolve(entry)) ?? (entry === undefined ? [] : [entry]);
  const streams = parts.map((part) => {
    const bytes = file.stream(part) ?? new Uint8Array();
    // Many pages may draw the same stream, and one page may draw it many times.
    file.budget.scan(bytes.length + bytesOfPart);
    return bytes;
  });
  const [only] = streams;
  return only !== undefined && streams.length === 1
    ? only
    : Buffer.concat(streams.flatMap((bytes) => [bytes, Buffer.from('\n')]));
}

const usualPaper: Box = [0, 0, 612, 792];

/** What all pages of a file are read with. */
export type PageReading = {
  readonly file: PdfFile;
  readonly digests: Digests;
  readonly actions: PdfActions;
  readonly on: DrawnOn;
};

function fontsOf(file: PdfFile, resources: PdfDictionary | null): readonly PdfDictionary[] {
  const fonts = file.dictionary(resources?.entries.get('Font'))?.entries.values() ?? [];
  const values = [...fonts];
  file.budget.read(values.length);
  return values.map((value) => file.dictionary(value)).filter((font) => font !== null);
}

function pageOf({ file, digests, actions, on }: PageReading, { page, inherited }: FoundPage): PdfPage {
  const media = boxOf(file, inherited.MediaBox) ?? usualPaper;
  const visible = overlap(boxOf(file, inherited.CropBox) ?? media, media) ?? media;
  const resources = file.dictionary(inherited.Resources);
  const listed = asArray(file.get(page, 'Annots')) ?? [];
  const annotations = listed
    .map((value) => readAnnotation({ file, digests, actions, hiddenLayers: on.hiddenLayers }, value))
    .filter((each) => each !== null);
  let drawing: Drawing | null = null;
  const draw = (): Drawing => {
    const drawer = new PageDrawer(on, visible);
    drawer.page(contentsOf(file, page), resources);
    for (const { isSeen, appearance, box, kind } of annotations) {
      if (isSeen && appearance !== null && kind !== 'Popup') drawer.appearance(appearance.form, appearance.value, box);
    }
    return drawer.drawing;
  };
  const instructions = sha256(contentsOf(file, page));
  return {
    contents: `${instructions} ${digests.of(resources ?? null)}`,
    instructions,
    fontPrograms: () => new Set(fontsOf(file, resources).flatMap((font) => fontProgramHash(file, font) ?? [])),
    visible,
    trimmed: overlap(boxOf(file, page.entries.get('TrimBox')) ?? visible, media) ?? visible,
    rotation: (((asNumber(file.resolve(inherited.Rotate)) ?? 0) % 360) + 360) % 360,
    unit: asNumber(file.get(page, 'UserUnit')) ?? 1,
    turnsItself: page.entries.has('Dur') || page.entries.has('Trans'),
    actions: actions.of(page),
    annotations,
    drawing: () => (drawing ??= draw()),
  };
}

/** What the first page draws with: fonts and pictures. */
export function firstPageResources(file: PdfFile): PdfDictionary | null {
  const [first] = foundPages(file);
  return file.dictionary(first?.inherited.Resources);
}

/** What the outlines of every font of a file mean. */
export function knownFontsOf(file: PdfFile): KnownFonts {
  const known = new Map<string, string>();
  const seen = new Set<PdfDictionary>();
  for (const { inherited } of foundPages(file)) {
    for (const font of fontsOf(file, file.dictionary(inherited.Resources))) {
      if (seen.has(font)) continue;
      seen.add(font);
      // An outline that two letters share looks like both: it is the first in every file.
      for (const [outline, letter] of outlineLetters(file, font)) if (!known.has(outline)) known.set(outline, letter);
    }
  }
  return known;
}

/** The pages of a file, and what the rest of it is read with. */
type PagesRead = { readonly pages: readonly PdfPage[]; readonly reading: PageReading };

/** Pages that were read by what the file says of its letters: several questions ask for them. */
const readBefore = new WeakMap<PdfFile, PagesRead>();

function read(file: PdfFile, knownFonts: KnownFonts): PagesRead {
  const found = foundPages(file);
  const numbers = new Map(found.flatMap(({ number }, index) => (number === null ? [] : [[number, index + 1] as const])));
  const digests = new Digests(file);
  const actions = new PdfActions(file, digests, numbers);
  const reading = { file, digests, actions, on: { file, knownFonts, hiddenLayers: hiddenLayers(file), fonts: new Map() } };
  return { pages: found.map((each) => pageOf(reading, each)), reading };
}

/** The pages of a file in the order in which they are shown. `knownFonts` says what its outlines mean, where another file knows. */
export function readPages(file: PdfFile, knownFonts?: KnownFonts): PagesRead {
  if (knownFonts !== undefined) return read(file, knownFonts);
  const pages = readBefore.get(file) ?? read(file, new Map());
  readBefore.set(file, pages);
  return pages;
}
