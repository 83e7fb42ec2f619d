import type { PdfFile } from '../pdf-file.ts';
import { asArray, asName, asNumber } from '../pdf-file.ts';
import type { Colour } from './drawing.ts';
import type { PdfDictionary, PdfValue } from '../pdf-syntax.ts';

const clipped = (number: number): number => Math.min(1, Math.max(0, number));

/** A colour by its components, as a device shows it. */
export function colourOf(components: readonly number[]): Colour {
  const [a = 0, b = 0, c = 0, d = 0] = components.map(clipped);
  if (components.length >= 4) return [(1 - a) * (1 - d), (1 - b) * (1 - d), (1 - c) * (1 - d)];
  return components.length === 3 ? [a, b, c] : [a, a, a];
}

/** The kind of a colour space by its name, or by the first word of its array. */
export function spaceNamed(file: PdfFile, resources: PdfDictionary | null, operand: PdfValue | undefined): string {
  const name = asName(operand) ?? '';
  const spaces = file.dictionary(resources?.entries.get('ColorSpace'));
  const space = file.resolve(spaces?.entries.get(name));
  return asName(space) ?? asName(file.resolve(asArray(space)?.[0])) ?? name;
}

/** The colour that `sc` and its like set in a space. A spot colour is as dark as there is of it. */
export function colourIn(space: string, operands: readonly PdfValue[]): Colour {
  if (space === 'Pattern') return 'pattern';
  const components = operands.map(asNumber).filter((component) => component !== null);
  if (space === 'Separation' || space === 'DeviceN') return colourOf([1 - clipped(Math.max(0, ...components))]);
  if (space === 'Indexed') return 'pattern';
  if (space === 'Lab') return colourOf([(components[0] ?? 0) / 100]);
  return colourOf(components);
}
