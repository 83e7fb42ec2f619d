import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text as pdf.js reads it, in points from the page's lower left; `size` is that of its letters. */
export type PlacedText = {
  /** From 1. */
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly size: number;
};

/** What pdf.js sets between two pieces of a line that are farther from each other than words. */
const isGap = (width: number, size: number): boolean => width > size;

/** Every piece of text of a file, with the words that follow one another on a line as one. */
export async function placedTexts(bytes: Uint8Array): Promise<readonly PlacedText[]> {
  const file = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const placed: PlacedText[] = [];
  for (let page = 1; page <= file.numPages; page += 1) {
    const { items } = await (await file.getPage(page)).getTextContent();
    const line: PlacedText[] = [];
    for (const item of items) {
      if (!('str' in item) || item.str === '') continue;
      const [, , , size = 0, x = 0, baseline = 0] = item.transform as readonly number[];
      const { str, width } = item;
      const before = line.at(-1);
      if (str === ' ' && isGap(width, size)) line.push({ page, text: '', x, baseline, width: 0, size });
      else if (before === undefined || before.text === '' || before.baseline !== baseline || before.size !== size)
        line.push({ page, text: str, x, baseline, width, size });
      else line.splice(-1, 1, { ...before, text: before.text + str, width: x + width - before.x });
    }
    placed.push(...line.filter(({ text }) => text !== ''));
  }
  return placed;
}

/** A form field's box, in points from the page's lower left. */
export type PlacedField = {
  readonly page: number;
  readonly name: string;
  readonly x: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
};

export async function placedFields(bytes: Uint8Array): Promise<readonly PlacedField[]> {
  const file = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const fields: PlacedField[] = [];
  for (let page = 1; page <= file.numPages; page += 1) {
    const annotations = (await (await file.getPage(page)).getAnnotations()) as readonly {
      readonly fieldName?: string;
      readonly rect: readonly [number, number, number, number];
    }[];
    for (const { fieldName, rect } of annotations) {
      if (fieldName === undefined) continue;
      const [x, bottom, right, top] = rect;
      fields.push({ page, name: fieldName, x, bottom, width: right - x, height: top - bottom });
    }
  }
  return fields;
}
