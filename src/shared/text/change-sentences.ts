// What was changed in a contract PDF, in words that counsel understands.
import type { Change, Filled } from '../calls/contracts/verification.ts';
import type { ChangeKind } from '../vocabulary/verdict.ts';
import { own } from '../domain/values/own.ts';

const longest = 160;

function quoted(text: string | null): string {
  const plain = (text ?? '').replace(/\s+/g, ' ').trim();
  return `“${plain.length > longest ? `${plain.slice(0, longest)}…` : plain}”`;
}

/** Where a value of the data is, for people who do not read document paths: `evaluation.totals.committedValue` is "Totals, committed value". */
export function differencePlace(path: string): string {
  const steps = path.replace(/^(?:evaluation|quote)\./, '').split('.');
  const words = steps.map((step) =>
    step
      .replace(/\[(\d+)\]/g, (_, index: string) => ` ${Number(index) + 1}`)
      .replace(/([a-z])([A-Z])/g, (_, before: string, letter: string) => `${before} ${letter.toLowerCase()}`),
  );
  const place = words.join(', ');
  return place.slice(0, 1).toUpperCase() + place.slice(1);
}

const events: Readonly<Record<string, string>> = {
  '': '',
  click: ', when it is clicked',
  open: ', on opening',
  O: ', on turning to it',
  C: ', on leaving it',
};

function at(place: string | null): string {
  const known = place === null ? '' : own(events, place);
  return known ?? ` (${place})`;
}

function wordsChanged({ before, after }: Change): string {
  if (before === null) return `${quoted(after)} was added`;
  return after === null ? `${quoted(before)} is missing` : `it has ${quoted(after)} where ${quoted(before)} was issued`;
}

const acts: Readonly<Record<string, string>> = {
  URI: 'opens a web address',
  GoTo: 'leads to another place',
  Launch: 'starts a program or opens a file',
  SubmitForm: 'sends what is filled in to an address',
  GoToR: 'opens another file',
  GoToE: 'opens a file inside',
  ImportData: 'reads data from a file',
};

function data({ place, before, after }: Change): string {
  const where = differencePlace(place ?? '');
  return `${where}: the file has ${after ?? 'nothing'}, its terms give ${before ?? 'nothing'}`;
}

const texts: { readonly [Kind in ChangeKind]: (change: Change) => string } = {
  script: ({ place, after }) => `runs a script that was not issued${at(place)}: ${quoted(after)}`,
  'other-form': ({ after }) =>
    after === null
      ? 'has a form of another kind (XFA), which a reader may show in place of the pages'
      : 'is a portfolio: a reader shows the files inside in place of the pages',
  action: ({ place, before, after }) =>
    `${own(acts, before ?? '') ?? `does something (${before})`}${at(place)}: ${quoted(after)}`,
  hidden: ({ before }) => `words can’t be seen that were issued: ${quoted(before)} is covered or cut off`,
  cropped: ({ before, after }) => `another part of the page is shown: ${after} of it, and ${before} was issued`,
  'data-damaged': () => 'the data inside can’t be read any more',
  'data-twice': ({ after }) => `the data inside is there in ${after} versions`,
  'other-data': () => 'the data inside belongs to another contract or revision than the pages',
  fingerprint: ({ before, after }) =>
    after === null
      ? 'the data inside does not match the fingerprint on the pages'
      : `the data inside was changed: its fingerprint is ${before?.slice(0, 16)}, and the file says ${after.slice(0, 16)}`,
  amount: data,
  data,
  'page-count': ({ before, after }) => `it has ${after} pages, and ${before} were issued`,
  words: wordsChanged,
  moved: ({ before }) => `words stand elsewhere, or in another size: ${quoted(before)}`,
  recoloured: ({ before }) => `words have another colour: ${quoted(before)}`,
  font: ({ before }) =>
    before === null
      ? 'a font was exchanged, so its letters may show other words'
      : `words are drawn in another font, whose letters may show other words: ${quoted(before)}`,
  spoken: (change) =>
    change.before === null && change.after === null
      ? 'programs that read the pages aloud read them in another order'
      : `read aloud, ${wordsChanged(change)}`,
  link: ({ before, after }) => `a link leads to ${quoted(after)}, and to ${quoted(before)} as issued`,
  'link-added': ({ after }) => `a link was added that leads to ${quoted(after)}`,
  'link-removed': ({ before }) => `the link to ${quoted(before)} is missing`,
  note: ({ place, after }) => `something was laid on the page (${place})${after === null ? '' : `: ${quoted(after)}`}`,
  'field-added': ({ place }) => `a field was added outside the places to sign: ${quoted(place)}`,
  'field-moved': ({ place }) => `a field was moved: ${quoted(place)}`,
  'hidden-field': ({ place }) => `a field can’t be seen: ${quoted(place)}`,
  attachment: ({ after }) => `a file is inside that was not issued with it: ${quoted(after ?? '(without a name)')}`,
  layer: ({ after }) => `it has a layer that can be shown and hidden: ${quoted(after)}`,
  picture: () => 'a picture was added, removed or exchanged',
  drawing: () => 'lines or areas are drawn otherwise',
  scanned: () => 'the page is a picture: compare it by eye with the issued page',
  rotated: ({ before, after }) => `the page is turned by ${after} degrees, and by ${before} as issued`,
  unit: ({ before, after }) => `the page is enlarged by ${after}, and by ${before} as issued`,
  trimmed: ({ before, after }) => `a printer cuts it to ${after}, and to ${before} as issued`,
  view: ({ before, after }) =>
    `it asks to be shown or printed otherwise: ${quoted(after)}${before === null ? '' : `, and ${quoted(before)} as issued`}`,
  label: ({ before, after }) => `a reader calls it page ${quoted(after)}, and ${quoted(before)} as issued`,
  bookmark: wordsChanged,
};

/** One change: its page, what is otherwise, and how often if it is more than once. */
export function changeText(change: Change): string {
  const often = change.times > 1 ? ` (${change.times} times)` : '';
  const text = `${texts[change.kind](change)}${often}`;
  return change.page === null ? text : `page ${change.page}: ${text}`;
}

/** What was filled in, and where. */
export function filledText({ page, place, text }: Filled): string {
  if (place === null) return `page ${page}: ${text === '' ? 'a picture or strokes' : quoted(text)}`;
  return text === '' ? `page ${page}: ${place}` : `page ${page}: ${place}, ${quoted(text)}`;
}
