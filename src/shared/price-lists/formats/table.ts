import { isCurrency } from '../../domain/values/currency.ts';
import { isDate } from '../../domain/values/date.ts';
import type { TellShare } from '../../domain/values/progress.ts';
import { told } from '../../domain/values/progress.ts';
import { Collected } from '../source/collect.ts';
import type { Fallible } from '../source/entry.ts';
import { listedModel, readPrice } from '../source/entry.ts';
import type { EntryFault, Listed, ListedPrice, ListFault, ListRead } from '../source/listed-model.ts';
import { namedModel } from '../source/model-names.ts';
import type { NamedModel } from '../source/model-names.ts';
import type { PricedTokens } from '../source/price-text.ts';
import { normalized } from '../../domain/document/normalized.ts';

/** A table as text, with the sign that separates its cells. */
export type PriceTable = {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly separator: string;
};

/** Heads without case, spaces and signs, as tables of people have them, in English and German. */
const columns = {
  id: ['id', 'model', 'modelid', 'modell', 'kennung'],
  provider: ['provider', 'vendor', 'maker', 'anbieter', 'hersteller'],
  name: ['name', 'modelname', 'bezeichnung'],
  from: ['from', 'fromdate', 'validfrom', 'holdsfrom', 'ab', 'gultigab'],
  released: ['released', 'releasedon', 'releasedate', 'erschienen'],
  retires: ['retires', 'retireson', 'retirementdate', 'eingestelltab'],
  input: ['input', 'inputpermillion', 'inputpertoken', 'eingabe'],
  output: ['output', 'outputpermillion', 'outputpertoken', 'ausgabe'],
  cachedInput: ['cachedinput', 'cachedinputpermillion', 'cachedinputpertoken', 'inputcached', 'gepufferteeingabe'],
  currency: ['currency', 'wahrung'],
  cacheWrite: ['cachewrite', 'cachewritepermillion', 'cachewritepertoken', 'schreibenindenpuffer'],
} as const;
type Column = keyof typeof columns;

function plainHead(head: string): string {
  return normalized(head, 'NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

type Found = { readonly place: ReadonlyMap<Column, number>; readonly tokens: PricedTokens };

function foundColumns(heads: readonly string[]): Found {
  const plain = heads.map(plainHead);
  const place = new Map<Column, number>();
  for (const [column, names] of Object.entries(columns)) {
    const at = plain.findIndex((head) => names.some((name) => name === head));
    const known = Object.keys(columns).find((each): each is Column => each === column);
    if (at >= 0 && known !== undefined) place.set(known, at);
  }
  return { place, tokens: plain.includes('inputpertoken') ? 'one' : 'million' };
}

/** A decimal comma is read as one where it can't be mistaken for what separates cells. */
function decimalOf(cell: string, separator: string): string {
  return separator !== ',' && /^\d+,\d+$/.test(cell) ? cell.replace(',', '.') : cell;
}

type ReadRow = {
  readonly named: NamedModel;
  readonly name: string | null;
  readonly releasedOn: string | null;
  readonly retiresOn: string | null;
  readonly price: ListedPrice;
};

function readRow(cell: (column: Column) => string, tokens: PricedTokens, separator: string): Fallible<ReadRow> {
  const days: readonly string[] = [cell('from'), cell('released'), cell('retires')];
  const wrongDay = days.find((day) => day !== '' && !isDate(day));
  if (wrongDay !== undefined) return { ok: false, fault: { code: 'no-such-date', value: wrongDay } };
  const [from = '', released = '', retires = ''] = days.map((day) => day);
  for (const start of [from, released]) {
    if (start !== '' && retires !== '' && start >= retires) {
      return { ok: false, fault: { code: 'reversed-dates', from: start, to: retires } };
    }
  }
  const given = cell('id');
  const slash = given.indexOf('/');
  const provider = cell('provider');
  // An id of its own is that of a book; beside a provider it is a name of theirs.
  const own: NamedModel = { id: given, provider: slash > 0 ? given.slice(0, slash) : given, isResold: false };
  const named = provider === '' ? own : namedModel(provider, given);
  const price = (column: Column): string | undefined => {
    const text = cell(column);
    return text === '' ? undefined : decimalOf(text, separator);
  };
  const published = {
    input: price('input'),
    output: price('output'),
    cachedInput: price('cachedInput'),
    cacheWrite: price('cacheWrite'),
  };
  const read = readPrice(published, tokens, { id: named.id, from: from === '' ? null : from });
  if (!read.ok) return read;
  if (read.value === null) return { ok: false, fault: { code: 'incomplete', meter: 'input' } };
  const orNull = (text: string): string | null => (text === '' ? null : text);
  const value = {
    named: { ...named, isResold: false },
    name: orNull(cell('name')),
    releasedOn: orNull(released),
    retiresOn: orNull(retires),
    price: read.value,
  };
  return { ok: true, value };
}

const wrongRow = (index: number, fault: EntryFault): ListRead => ({ ok: false, fault: { code: 'row', row: index + 2, fault } });

/** The currency of the rows: that of all published lists where none says one. */
type CurrencyRead = { readonly ok: true; readonly currency: string | null } | { readonly ok: false; readonly fault: ListFault };

function currencyOf({ heads, rows }: PriceTable): CurrencyRead {
  const at = foundColumns(heads).place.get('currency');
  const said = at === undefined ? [] : rows.map((cells) => (cells[at] ?? '').trim().toUpperCase()).filter((text) => text !== '');
  const [first = null, ...others] = new Set(said);
  if (first === null) return { ok: true, currency: null };
  if (!isCurrency(first)) return { ok: false, fault: { code: 'no-such-currency', value: first } };
  return others.length === 0
    ? { ok: true, currency: first }
    : { ok: false, fault: { code: 'several-currencies', currencies: [first, ...others] } };
}

export type TableRead =
  | { readonly ok: true; readonly value: Listed; readonly currency: string | null }
  | { readonly ok: false; readonly fault: ListFault };

/** Our own table: a row a model and day. Whoever made it can mend it, so one wrong row makes it unusable. */
export function readPriceTable(table: PriceTable, progress: TellShare): TableRead {
  const currency = currencyOf(table);
  if (!currency.ok) return currency;
  const read = readRows(table, progress);
  return read.ok ? { ...read, currency: currency.currency } : read;
}

function readRows({ heads, rows, separator }: PriceTable, progress: TellShare): ListRead {
  const { place, tokens } = foundColumns(heads);
  for (const column of ['id', 'input', 'output'] as const) {
    if (!place.has(column)) return { ok: false, fault: { code: 'no-column', column } };
  }
  const models = new Map<string, ReadRow[]>();
  for (const [index, cells] of told([...rows.entries()], progress)) {
    const read = readRow((column) => (cells[place.get(column) ?? -1] ?? '').trim(), tokens, separator);
    if (!read.ok) return wrongRow(index, read.fault);
    const { named, price } = read.value;
    const others = models.get(named.id) ?? [];
    if (others.some((other) => other.price.from === price.from)) return { ok: false, fault: { code: 'id-twice', id: named.id } };
    models.set(named.id, [...others, read.value]);
  }
  const collected = new Collected();
  for (const group of models.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const prices = group.map(({ price }) => price).toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
    const said = (of: (row: ReadRow) => string | null): string | null => group.map(of).find((text) => text !== null) ?? null;
    const parts = {
      name: said(({ name }) => name),
      releasedOn: said(({ releasedOn }) => releasedOn),
      retiresOn: said(({ retiresOn }) => retiresOn),
    };
    collected.add(listedModel(first.named, { ...parts, prices }));
  }
  return collected.read();
}
