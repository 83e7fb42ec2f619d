import type { RateCardDraft } from '../../../../shared/catalogue/rate-card.ts';
import type { Language } from '../../../../shared/text/language.ts';
import { numberText } from '../../../../shared/text/number-format.ts';
import type { WindowWords } from '../../../../shared/text/window/words.ts';
import type { CellReading, CellText, Refusal } from '../../../ui/grid/grid-column.ts';
import { isCanonicalDecimal } from '../../../ui/typed/decimal-input.ts';
import { numberTyped } from '../../../ui/typed/number-reading.ts';
import type { Part, PartColumn, PartRow } from './part.ts';
import { listed, pairsIn, pairText } from './part-fields.ts';

export type PartSpoken = { readonly words: WindowWords['cardParts']; readonly language: Language };

/** As it is edited and copied. */
export function partText({ id, kind, codes = [] }: PartColumn, { texts }: PartRow, { words, language }: PartSpoken): string {
  const text = texts[id] ?? '';
  if (kind === 'code') {
    const code = codes.find((each) => each === text);
    return code === undefined ? text : words.codes[code];
  }
  const number = (each: string): string => (isCanonicalDecimal(each) ? numberText(each, language).replace('\u2212', '-') : each);
  if (kind === 'decimals') return listed(text).map(number).join('; ');
  if (kind === 'pairs') return pairText((pairsIn(text) ?? []).map(([first, second]) => [number(first), number(second)]));
  return kind === 'text' || kind === 'list' || kind === 'count' ? text : number(text);
}

/** What a text is read as, and what the card keeps of it; null where it keeps nothing. */
type ReadCell = CellReading & { readonly kept: string | null };

/** The code that a text means: its word, the beginning of it, or itself. */
function codeTyped({ codes = [] }: PartColumn, text: string, words: PartSpoken['words']): string | null {
  const typed = text.toLowerCase();
  return (
    codes.find((code) => words.codes[code].toLowerCase() === typed || code === typed) ??
    codes.find((code) => words.codes[code].toLowerCase().startsWith(typed)) ??
    null
  );
}

/** Pairs that are typed, as the card keeps them; null where one of them is none. */
function pairsTyped({ pair }: PartColumn, text: string, language: Language): string | null {
  const pairs = pair === undefined ? null : pairsIn(text);
  if (pair === undefined || pairs === null) return null;
  const read = pairs.flatMap(([one, other]): (readonly [string, string])[] => {
    const first = pair.first.kind === 'count' ? (/^\d{1,4}$/.test(one) ? one : null) : numberTyped(one, 'money', language)?.value;
    const second = numberTyped(other, pair.second.kind, language)?.value;
    return first === null || first === undefined || second === undefined ? [] : [[first, second]];
  });
  return read.length === pairs.length ? pairText(read) : null;
}

const taken = (kept: string): ReadCell => ({ ok: true, understood: null, kept });

/** What is typed or pasted into a cell. */
export function readCell(column: PartColumn, card: RateCardDraft, typed: string, { words, language }: PartSpoken): ReadCell {
  const text = typed.trim();
  if (text === '' && column.isBound !== true) return taken('');
  switch (column.kind) {
    case 'text': {
      const known = column.isBound === true ? column.choices?.(card) : undefined;
      return known === undefined || known.includes(text) ? taken(text) : { ok: false, sentence: words.notThere, kept: null };
    }
    case 'list':
      return taken(listed(text).join(', '));
    case 'code': {
      const code = codeTyped(column, text, words);
      const known = (column.codes ?? []).map((each) => words.codes[each]).join(', ');
      return code === null ? { ok: false, sentence: words.howCode(known), kept: null } : taken(code);
    }
    case 'pairs': {
      const pairs = pairsTyped(column, text, language);
      return pairs === null ? { ok: false, sentence: words.howPairs, kept: null } : taken(pairs);
    }
    case 'count':
      return /^\d{1,4}$/.test(text) ? taken(text) : { ok: false, sentence: words.howCount, kept: text };
    case 'decimals': {
      const numbers = text.split(';').map((each) => numberTyped(each, 'money', language));
      const read = numbers.flatMap((number) => number?.value ?? []);
      return read.length === numbers.length ? taken(read.join('; ')) : { ok: false, sentence: words.howAmounts, kept: null };
    }
    case 'money':
    case 'percent':
    case 'quantity': {
      const number = numberTyped(text, column.kind, language);
      return number === null
        ? { ok: false, sentence: words.howNumber, kept: text }
        : { ok: true, understood: number.understood, kept: number.value };
    }
  }
}

const isAlike = (keys: readonly string[], level: number, a: PartRow, b: PartRow): boolean =>
  keys.slice(0, level + 1).every((key) => (a.texts[key] ?? '') === (b.texts[key] ?? ''));

/** Whether a row repeats what the ones above it say of their bundle or shape. */
export function isRepeated({ keys }: Part, rows: readonly PartRow[], index: number, { level }: PartColumn): boolean {
  const [row, above] = [rows[index], rows[index - 1]];
  return level < keys.length && row !== undefined && above !== undefined && isAlike(keys, level, row, above);
}

/** A row under another id: what the bundle or shape of that id says, or nothing yet where the row begins it. */
function moved({ columns, keys }: Part, rows: readonly PartRow[], row: PartRow, level: number): PartRow {
  const there = rows.find((each) => isAlike(keys, level, each, row));
  const heads = columns.filter((column) => column.level >= level && column.level < keys.length && !keys.includes(column.id));
  const said = heads.map(({ id }): [string, string] => [id, there?.texts[id] ?? '']);
  return { ...row, texts: { ...row.texts, ...Object.fromEntries(said) }, rest: there?.rest ?? {} };
}

/**
 * The rows with a text in one cell. What is said of a bundle or shape is said in all of its rows. A new id in the first row renames it, one
 * in a row below takes that row out of it.
 */
function withCell(part: Part, rows: readonly PartRow[], index: number, column: PartColumn, text: string): readonly PartRow[] {
  const row = rows[index];
  if (row === undefined || row.texts[column.id] === text) return rows;
  const { keys } = part;
  const { id, level } = column;
  const set = (of: PartRow): PartRow => ({ ...of, texts: { ...of.texts, [id]: text } });
  if (level >= keys.length) return rows.with(index, set(row));
  const first = rows.findIndex((each) => isAlike(keys, level, each, row));
  if (keys.includes(id) && first !== index) return rows.with(index, moved(part, rows, set(row), level));
  // A sheet of others leaves empty what it said above.
  if (text === '' && first !== index) return rows;
  return rows.map((each) => (isAlike(keys, level, each, row) ? set(each) : each));
}

export type PartWritten = { readonly card: RateCardDraft; readonly refused: readonly Refusal[] };

/** The rows, and under them as many new ones as it takes to have so many. */
function withRowsFor(part: Part, card: RateCardDraft, rows: readonly PartRow[], count: number): readonly PartRow[] {
  if (rows.length >= count) return rows;
  const made = [...rows];
  while (made.length < count) made.push(part.blank(card, made));
  return made;
}

/** Texts into cells; rows past the last one are made. Names the texts that a cell did not take. */
export function withPartTexts(part: Part, card: RateCardDraft, texts: readonly CellText[], spoken: PartSpoken): PartWritten {
  let rows = part.rowsOf(card);
  const refused: Refusal[] = [];
  for (const cell of texts) {
    const column = part.columns.find(({ id }) => id === cell.column);
    if (column === undefined) continue;
    rows = withRowsFor(part, card, rows, cell.row + 1);
    const read = readCell(column, card, cell.text, spoken);
    if (!read.ok) refused.push({ ...cell, sentence: read.sentence, isKept: read.kept !== null });
    if (read.kept !== null) rows = withCell(part, rows, cell.row, column, read.kept);
  }
  return { card: part.withRows(card, rows), refused };
}

export function withoutPartRows(part: Part, card: RateCardDraft, from: number, count: number): RateCardDraft {
  return part.withRows(card, part.rowsOf(card).toSpliced(from, count));
}

export function withPartRowMade(part: Part, card: RateCardDraft, at: number): RateCardDraft {
  const rows = part.rowsOf(card);
  return part.withRows(card, rows.toSpliced(at, 0, part.blank(card, rows.slice(0, at))));
}

export function withPartRowsMoved(part: Part, card: RateCardDraft, from: number, count: number, by: number): RateCardDraft {
  const rows = [...part.rowsOf(card)];
  const moved = rows.splice(from, count);
  return part.withRows(card, rows.toSpliced(from + by, 0, ...moved));
}
