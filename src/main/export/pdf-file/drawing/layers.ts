import type { PdfFile } from '../pdf-file.ts';
import { asArray, asName, asRef } from '../pdf-file.ts';
import type { PdfValue } from '../pdf-syntax.ts';

/** The layers (optional content) of a file that are switched off when it is opened, by their object numbers. */
export function hiddenLayers(file: PdfFile): ReadonlySet<number> {
  const properties = file.dictionary(file.root.entries.get('OCProperties'));
  const usual = file.dictionary(properties?.entries.get('D'));
  const numbers = (value: PdfValue | undefined): readonly number[] =>
    (asArray(file.resolve(value)) ?? []).map(asRef).filter((number) => number !== null);
  const hidden = new Set(numbers(usual?.entries.get('OFF')));
  if (asName(file.get(usual, 'BaseState')) === 'OFF') {
    for (const number of numbers(properties?.entries.get('OCGs'))) hidden.add(number);
    for (const number of numbers(usual?.entries.get('ON'))) hidden.delete(number);
  }
  return hidden;
}

/** Whether what belongs to a layer, or to a group of them, is not shown. */
export function isInHiddenLayer(file: PdfFile, hidden: ReadonlySet<number>, layer: PdfValue | undefined): boolean {
  if (hidden.size === 0 || layer === undefined) return false;
  const number = asRef(layer);
  if (number !== null && hidden.has(number)) return true;
  const groups = file.dictionary(layer)?.entries.get('OCGs');
  if (groups === undefined) return false;
  const each = asArray(file.resolve(groups)) ?? [groups];
  file.budget.read(each.length);
  const off = each.map(asRef).filter((group) => group !== null && hidden.has(group));
  return each.length > 0 && off.length === each.length;
}
