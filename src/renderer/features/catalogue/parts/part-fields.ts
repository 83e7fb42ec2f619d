import type { RateCardDraft } from '../../../../shared/catalogue/rate-card.ts';
import type { Path } from '../../../../shared/domain/document/problem.ts';
import type { PairFields, PartColumn, PartRow } from './part.ts';

export type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The members of a list in a draft, which may be of any shape. */
export function membersOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter((member: unknown): member is Fields => isFields(member)) : [];
}

/** Pairs of numbers as a text: `1: 50; 7: 50`. */
export const pairText = (pairs: readonly (readonly [string, string])[]): string =>
  pairs.map(([first, second]) => `${first}: ${second}`).join('; ');

/** The pairs of such a text, each as two texts; null where one of them is no pair. */
export function pairsIn(text: string): readonly (readonly [string, string])[] | null {
  const pairs = text.split(';').map((each) => each.split(':').map((part) => part.trim()));
  const read = pairs.flatMap(([first = '', second = '', ...rest]): (readonly [string, string])[] =>
    first === '' || second === '' || rest.length > 0 ? [] : [[first, second]],
  );
  return read.length === pairs.length ? read : null;
}

function pairsOf(value: unknown, { first, second }: PairFields): string {
  return pairText(membersOf(value).map((member) => [plainText(member[first.field]), plainText(member[second.field])]));
}

const plainText = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

type Shown = Pick<PartColumn, 'kind' | 'pair'>;

function textOf(value: unknown, { kind, pair }: Shown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (pair !== undefined) return pairsOf(value, pair);
  if ((kind === 'list' || kind === 'decimals') && Array.isArray(value))
    return value.map(String).join(kind === 'list' ? ', ' : '; ');
  return '';
}

export function listed(text: string): readonly string[] {
  return text.split(/[,;]/).flatMap((each) => (each.trim() === '' ? [] : [each.trim()]));
}

const countOf = (text: string): number | string => (/^\d{1,9}$/.test(text) ? Number(text) : text);

function valueOf(text: string, { kind, pair }: Shown): unknown {
  if (pair !== undefined) {
    const { first, second } = pair;
    return (pairsIn(text) ?? []).map(([one, other]) => ({
      [first.field]: first.kind === 'count' ? countOf(one) : one,
      [second.field]: other,
    }));
  }
  if (kind === 'list' || kind === 'decimals') return listed(text);
  return kind === 'count' ? countOf(text) : text;
}

/** The texts of an object's fields in these columns. */
export function textsOf(of: Fields, columns: readonly PartColumn[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    columns.map((column) => {
      const holder = column.group === undefined ? of : of[column.group];
      return [column.id, textOf(isFields(holder) ? holder[column.field] : undefined, column)];
    }),
  );
}

/** The fields of a row in these columns; an empty text is left out, except of fields that must be there. */
export function fieldsOf(row: PartRow, columns: readonly PartColumn[], needed: readonly string[]): Fields {
  const own = columns.filter(({ group }) => group === undefined);
  return Object.fromEntries(
    own.flatMap((column): [string, unknown][] => {
      const text = row.texts[column.id] ?? '';
      return text === '' && !needed.includes(column.field) ? [] : [[column.field, valueOf(text, column)]];
    }),
  );
}

/**
 * What a row says besides its own fields: what no cell shows, and the groups that its cells write. A group of which every cell is emptied
 * goes; one that says nothing, and so takes every default, stays.
 */
export function groupsOf({ texts, rest }: PartRow, columns: readonly PartColumn[]): Fields {
  const next: Record<string, unknown> = { ...rest };
  for (const group of new Set(columns.flatMap((column) => column.group ?? []))) {
    const ofGroup = columns.filter((column) => column.group === group);
    const before = rest[group];
    const was = isFields(before) ? before : {};
    const shown = new Set(ofGroup.map(({ field }) => field));
    const others = Object.entries(was).filter(([field]) => !shown.has(field));
    const written = ofGroup.flatMap((column): [string, unknown][] => {
      const text = texts[column.id] ?? '';
      return text === '' ? [] : [[column.field, valueOf(text, column)]];
    });
    const isBare = before !== undefined && Object.keys(was).length === others.length;
    if (written.length + others.length > 0) next[group] = Object.fromEntries([...others, ...written]);
    else if (!isBare) delete next[group];
  }
  return next;
}

/** The fields of an object that none of these columns shows, and that its rows do not hold as a list. */
export function restOf(of: Fields, columns: readonly PartColumn[], list?: string): Fields {
  const shown = new Set([...columns.flatMap(({ field, group }) => (group === undefined ? [field] : [])), list]);
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

const idOf = (of: Fields): string => plainText(of['id']);

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
