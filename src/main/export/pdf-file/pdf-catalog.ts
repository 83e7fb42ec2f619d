import { namesOf, treeEntries } from './name-tree.ts';
import type { PdfAction } from './pdf-actions.ts';
import { asArray, asName, asNumber, asRef, asText } from './pdf-file.ts';
import type { PageReading } from './pdf-pages.ts';
import type { PdfValue } from './pdf-syntax.ts';

/** What belongs to the whole file and to no page of it. */
export type PdfCatalog = {
  /** On opening, printing, saving; scripts by name; of fields, wherever they are; of bookmarks. */
  readonly actions: readonly (readonly [where: string, action: PdfAction])[];
  /** A form of another kind, which a reader may show in place of the pages. */
  readonly hasOtherForm: boolean;
  /** A collection, of which readers show the files inside and not the pages. */
  readonly isPortfolio: boolean;
  /** How a reader is asked to show and print it, each as `key value`. */
  readonly views: readonly string[];
  readonly layers: readonly string[];
  readonly bookmarks: readonly string[];
  readonly labels: readonly string[];
};

const deepest = 40;
const mostBookmarks = 20_000;
/** Of what stands before the number of a page. */
const longestPrefix = 200;

function fieldActions({ file, actions }: PageReading): PdfCatalog['actions'] {
  const form = file.dictionary(file.root.entries.get('AcroForm'));
  const found: (readonly [string, PdfAction])[] = [];
  const seen = new Set<number>();
  const look = (value: PdfValue, depth: number): void => {
    const number = asRef(value);
    const field = file.dictionary(value);
    if (field === null || depth > deepest || (number !== null && seen.has(number))) return;
    if (number !== null) seen.add(number);
    file.budget.step();
    const name = asText(file.get(field, 'T')) ?? '';
    found.push(...actions.of(field).map((action) => [name, action] as const));
    for (const kid of asArray(file.get(field, 'Kids')) ?? []) look(kid, depth + 1);
  };
  for (const field of asArray(file.get(form, 'Fields')) ?? []) look(field, 0);
  return found;
}

function outline({ file, actions }: PageReading): {
  readonly titles: readonly string[];
  readonly actions: PdfCatalog['actions'];
} {
  const titles: string[] = [];
  const found: (readonly [string, PdfAction])[] = [];
  const seen = new Set<PdfValue>();
  const waiting = [file.dictionary(file.root.entries.get('Outlines'))?.entries.get('First')];
  while (waiting.length > 0 && titles.length < mostBookmarks) {
    const item = file.dictionary(waiting.pop());
    if (item === null || seen.has(item)) continue;
    seen.add(item);
    file.budget.step();
    const title = asText(file.get(item, 'Title')) ?? '';
    titles.push(title);
    // Where a bookmark leads to within the file is what its title says.
    const other = actions.of(item).filter(({ kind }) => kind !== 'GoTo');
    found.push(...other.map((action) => [title, action] as const));
    waiting.push(item.entries.get('Next'), item.entries.get('First'));
  }
  return { titles, actions: found };
}

function letters(number: number): string {
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(20, Math.floor((number - 1) / 26) + 1));
}

function roman(number: number): string {
  const parts: readonly (readonly [number, string])[] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let [left, text] = [Math.min(number, 5000), ''];
  for (const [value, mark] of parts) {
    while (left >= value) {
      text += mark;
      left -= value;
    }
  }
  return text;
}

function labelIn(style: string | null, number: number): string {
  switch (style) {
    case 'D':
      return String(number);
    case 'R':
      return roman(number).toUpperCase();
    case 'r':
      return roman(number);
    case 'A':
      return letters(number).toUpperCase();
    case 'a':
      return letters(number);
    default:
      return '';
  }
}

/** What a reader calls each page. */
function labelsOf({ file }: PageReading, pages: number): readonly string[] {
  const ranges = treeEntries(file, file.root.entries.get('PageLabels'), 'Nums')
    .map(([from, value]) => ({ from: asNumber(file.resolve(from)) ?? 0, label: file.dictionary(value) }))
    .toSorted((a, b) => a.from - b.from);
  let next = 0;
  return Array.from({ length: pages }, (_, index) => {
    while ((ranges[next]?.from ?? Infinity) <= index) next += 1;
    const range = ranges[next - 1];
    if (range === undefined) return String(index + 1);
    const first = asNumber(file.get(range.label, 'St')) ?? 1;
    const prefix = (asText(file.get(range.label, 'P')) ?? '').slice(0, longestPrefix);
    return prefix + labelIn(asName(file.get(range.label, 'S')), first + index - range.from);
  });
}

/** Wishes that hide something, or show or print something else; how a window is placed is none of them. */
const tellingWishes = new Set([
  'HideToolbar',
  'HideMenubar',
  'HideWindowUI',
  'NonFullScreenPageMode',
  'Direction',
  'Duplex',
  'NumCopies',
  'ViewArea',
  'ViewClip',
  'PrintArea',
  'PrintClip',
  'PrintPageRange',
]);

function viewsOf({ file, digests }: PageReading): readonly string[] {
  const wishes = file.dictionary(file.root.entries.get('ViewerPreferences'));
  const told = (value: PdfValue | undefined): string => asName(value) ?? asText(value) ?? digests.of(value);
  const mode = asName(file.get(file.root, 'PageMode'));
  const isTitled = file.get(wishes, 'DisplayDocTitle') === true;
  const title = isTitled ? asText(file.get(file.dictionary(file.trailer.entries.get('Info')), 'Title')) : null;
  return [
    ...[...(wishes?.entries ?? [])]
      .filter(([key, value]) => tellingWishes.has(key) && file.resolve(value) !== false)
      .map(([key, value]) => `${key} ${told(file.resolve(value))}`),
    ...(mode === 'FullScreen' ? ['PageMode FullScreen'] : []),
    ...(title === null || title === '' ? [] : [`Title ${title}`]),
  ];
}

export function readCatalog(reading: PageReading, pages: number): PdfCatalog {
  const { file, actions } = reading;
  const marks = outline(reading);
  const form = file.dictionary(file.root.entries.get('AcroForm'));
  const base = asText(file.get(file.dictionary(file.root.entries.get('URI')), 'Base'));
  const layers = asArray(file.get(file.dictionary(file.root.entries.get('OCProperties')), 'OCGs')) ?? [];
  return {
    actions: [
      ...actions.of(file.root).map((action) => ['', action] as const),
      ...namesOf(file, 'JavaScript').flatMap(([name, value]) =>
        actions.chain(value, 'open').map((action) => [name, action] as const),
      ),
      ...(base === null ? [] : [['', { on: 'click', kind: 'URI', target: base, height: null }] as const]),
      ...fieldActions(reading),
      ...marks.actions,
    ],
    hasOtherForm: form?.entries.has('XFA') === true,
    isPortfolio: file.root.entries.has('Collection'),
    views: viewsOf(reading),
    layers: layers.map((layer) => asText(file.get(file.dictionary(layer), 'Name')) ?? ''),
    bookmarks: marks.titles,
    labels: labelsOf(reading, pages),
  };
}
