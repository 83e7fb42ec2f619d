// The entries of a list as the cells of a grid: what each field shows, how it is typed, and what typed texts make of the list.
import type { Language } from '../../../../shared/text/language.ts';
import { numberText } from '../../../../shared/text/number-format.ts';
import type { WindowWords } from '../../../../shared/text/window/words.ts';
import type { CellReading, CellText, Refusal } from '../../../ui/grid/grid-column.ts';
import type { DecimalKind } from '../../../ui/typed/decimal-input.ts';
import { isCanonicalDecimal } from '../../../ui/typed/decimal-input.ts';
import { numberTyped } from '../../../ui/typed/number-reading.ts';
import { valueAt, withValueAt } from '../draft/edit.ts';

export type ListChoice = { readonly value: string; readonly label: string };

/** A field of every entry of a list. */
export type ListField = {
  readonly field: string;
  readonly head: string;
  /** In pixels. */
  readonly width: number;
  /** `month` and `whole` are whole numbers, kept as such; a `choice` is kept by its value and written by its label. */
  readonly kind: DecimalKind | 'month' | 'whole' | 'text' | 'choice';
  /** Takes what width is left. */
  readonly isWide?: boolean;
  /** Of a `choice`: no two labels are the same. */
  readonly choices?: readonly ListChoice[];
  /** Reads a text that is no plain number, given the entries before this one: a canonical decimal, or null. */
  readonly phrase?: (typed: string, before: readonly unknown[]) => string | null;
  /** What an empty cell says. */
  readonly ifEmpty?: (index: number, count: number) => string;
};

/** Shown as text, at the left; the others are numbers. */
export function isTextual({ kind }: ListField): boolean {
  return kind === 'text' || kind === 'choice';
}

export type ListWords = { readonly words: WindowWords['gridWords']; readonly language: Language };

/** What an empty text becomes: the field is left out. */
export type ReadField = CellReading & { readonly value: unknown };

export function readField(spec: ListField, typed: string, before: readonly unknown[], { words, language }: ListWords): ReadField {
  const text = typed.trim();
  if (text === '') return { ok: true, understood: null, value: undefined };
  if (spec.kind === 'text') return { ok: true, understood: null, value: text };
  if (spec.kind === 'choice') return readChoice(spec.choices ?? [], text, words);
  if (spec.kind === 'month' || spec.kind === 'whole') {
    return /^\d{1,4}$/.test(text)
      ? { ok: true, understood: null, value: Number(text) }
      : { ok: false, sentence: words.howMonth, value: text };
  }
  const said = spec.phrase?.(text, before) ?? null;
  const number = numberTyped(text, spec.kind, language);
  if (number === null) {
    if (said === null) return { ok: false, sentence: words.howNumber, value: text };
    return { ok: true, understood: numberText(said, language), value: said };
  }
  // A sign before a number may be a phrase of its own: +400k.
  if (said !== null && said !== number.value) return { ok: true, understood: numberText(said, language), value: said };
  const other = number.other === null ? null : numberText(number.other, language);
  return {
    ok: true,
    understood: number.understood,
    value: number.value,
    ...(other === null ? {} : { other: { understood: other, text: other } }),
  };
}

/** The choice that a text names: by its label or value, or by how one of the labels begins. */
function readChoice(choices: readonly ListChoice[], typed: string, words: ListWords['words']): ReadField {
  const text = typed.toLowerCase();
  const found =
    choices.find(({ label, value }) => label.toLowerCase() === text || value.toLowerCase() === text) ??
    choices.find(({ label }) => label.toLowerCase().startsWith(text));
  if (found !== undefined) return { ok: true, understood: found.label, value: found.value };
  return { ok: false, sentence: words.howChoice, value: typed };
}

/** As it is edited and copied. */
export function fieldText(spec: ListField, item: unknown, language: Language): string {
  const value = valueAt(item, [spec.field]);
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  if (spec.kind === 'text') return value;
  if (spec.kind === 'choice') return spec.choices?.find((choice) => choice.value === value)?.label ?? value;
  return isCanonicalDecimal(value) ? numberText(value, language).replace('\u2212', '-') : value;
}

/** The list with texts written into its cells, all at once; rows past the last one become entries that `next` begins. */
export function withListTexts(
  items: readonly unknown[],
  texts: readonly CellText[],
  fields: readonly ListField[],
  next: (items: readonly unknown[]) => unknown,
  spoken: ListWords,
): { readonly items: readonly unknown[]; readonly refused: readonly Refusal[] } {
  const written = [...items];
  const refused: Refusal[] = [];
  for (const text of texts.toSorted((a, b) => a.row - b.row)) {
    const spec = fields.find(({ field }) => field === text.column);
    if (spec === undefined) continue;
    while (written.length <= text.row) written.push(next(written));
    const read = readField(spec, text.text, written.slice(0, text.row), spoken);
    if (!read.ok) refused.push({ ...text, sentence: read.sentence, isKept: true });
    written[text.row] = withValueAt(written[text.row], [spec.field], read.value);
  }
  return { items: written, refused };
}
