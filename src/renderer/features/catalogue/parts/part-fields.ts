import type { RateCardDraft } from '../../../../shared/catalogue/rate-card.ts';
import type { Path } from '../../../../shared/domain/document/problem.ts';
import type { PartColumn, PartKind, PartRow } from './part.ts';

export type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The members of a list in a draft, which may be of any shape. */
export function membersOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter((member: unknown): member is Fields => isFields(member)) : [];
}

function textOf(value: unknown, kind: PartKind): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if ((kind === 'list' || kind === 'decimals') && Array.isArray(value))
    return value.map(String).join(kind === 'list' ? ', ' : '; ');
  return '';
}

export function listed(text: string): readonly string[] {
  return text.split(/[,;]/).flatMap((each) => (each.trim() === '' ? [] : [each.trim()]));
}

function valueOf(text: string, kind: PartKind): unknown {
  if (kind === 'list' || kind === 'decimals') return listed(text);
  return kind === 'count' && /^\d{1,9}$/.test(text) ? Number(text) : text;
}

/** The texts of an object's fields in these columns. */
export function textsOf(of: Fields, columns: readonly PartColumn[]): Readonly<Record<string, string>> {
  return Object.fromEntries(columns.map(({ id, field, kind }) => [id, textOf(of[field], kind)]));
}

/** The fields of a row in these columns; an empty text is left out, except of fields that must be there. */
export function fieldsOf(row: PartRow, columns: readonly PartColumn[], needed: readonly string[]): Fields {
  return Object.fromEntries(
    columns.flatMap(({ id, field, kind }): [string, unknown][] => {
      const text = row.texts[id] ?? '';
      return text === '' && !needed.includes(field) ? [] : [[field, valueOf(text, kind)]];
    }),
  );
}

/** The fields of an object that none of these columns shows, and that its rows do not hold as a list. */
export function restOf(of: Fields, columns: readonly PartColumn[], list?: string): Fields {
  const shown = new Set([...columns.map(({ field }) => field), list]);
  return Object.fromEntries(Object.entries(of).filter(([field]) => !shown.has(field)));
}

/** The draft with these parts of it, without those that are undefined. Its reader says what is wrong with them. */
export function withParts(card: RateCardDraft, parts: Fields): RateCardDraft {
  const entries = Object.entries({ ...card, ...parts }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as RateCardDraft;
}

/** A list that must not be empty: without members it is left out. */
export const unlessEmpty = (list: readonly Fields[]): readonly Fields[] | undefined => (list.length === 0 ? undefined : list);

export function rowAt(texts: Readonly<Record<string, string>>, rest: Fields, ...path: Path): PartRow {
  return { texts, rest, path };
}

const idOf = (of: Fields): string => textOf(of['id'], 'text');

export const idsOf = (list: unknown): readonly string[] => membersOf(list).map(idOf);

/** An id that none of a list has: `pack-3`. */
export function freeId(stem: string, list: unknown): string {
  const taken = idsOf(list);
  let count = taken.length + 1;
  while (taken.includes(`${stem}-${count}`)) count += 1;
  return `${stem}-${count}`;
}

/** Rows by a text that they share, in the order in which it comes first. */
export function grouped(rows: readonly PartRow[], key: string): readonly (readonly PartRow[])[] {
  const groups = new Map<string, PartRow[]>();
  for (const row of rows) {
    const id = row.texts[key] ?? '';
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

/** The texts of a row in columns that it shares with others; null where there is no row. */
export function headOf(row: PartRow | undefined, columns: readonly PartColumn[]): Readonly<Record<string, string>> | null {
  return row === undefined ? null : Object.fromEntries(columns.map(({ id }) => [id, row.texts[id] ?? '']));
}
