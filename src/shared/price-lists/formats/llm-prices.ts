import { z } from 'zod';
import { isDate } from '../../domain/values/date.ts';
import type { TellShare } from '../../domain/values/progress.ts';
import { told } from '../../domain/values/progress.ts';
import { Collected } from '../source/collect.ts';
import { bandMeters, listedModel, readMeters, readPrice } from '../source/entry.ts';
import type { ContextBand, EntryFault, ListedPrice, ListRead, UnusedMeter } from '../source/listed-model.ts';
import { namedModel } from '../source/model-names.ts';
import type { NamedModel } from '../source/model-names.ts';
import type { SourceJson, SourceObject } from '../source/source-json.ts';
import { NumberText } from '../source/source-json.ts';

const Price = z
  .union([z.instanceof(NumberText), z.string()])
  .nullable()
  .optional();
const Row = z.looseObject({
  id: z.string().min(1),
  vendor: z.string().min(1),
  name: z.string().nullable().optional(),
  input: Price,
  output: Price,
  input_cached: Price,
  from_date: z.string().nullable().optional(),
  to_date: z.string().nullable().optional(),
});
type Row = z.output<typeof Row>;

const List = z.looseObject({ prices: z.array(Row) });

/** Ids of a context band end in its size: `gpt-5.4-272k`. */
const bandEnding = /^(.+)-(\d+)k$/;

type Group = { readonly named: NamedModel; readonly rows: Row[] };

function byModel(rows: readonly Row[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const named = namedModel(row.vendor, row.id);
    const group = groups.get(named.id) ?? { named, rows: [] };
    group.rows.push(row);
    groups.set(named.id, group);
  }
  return groups;
}

function dateFault({ from_date: from, to_date: to }: Row): EntryFault | null {
  for (const day of [from, to]) if (typeof day === 'string' && !isDate(day)) return { code: 'no-such-date', value: day };
  if (typeof from === 'string' && typeof to === 'string' && from >= to) return { code: 'reversed-dates', from, to };
  return null;
}

const published = ({
  input,
  output,
  input_cached,
}: Row): { readonly [name in 'input' | 'output' | 'cachedInput']: SourceJson } => ({
  input: input ?? null,
  output: output ?? null,
  cachedInput: input_cached ?? null,
});

/** llm-prices' `historical-v1.json`: a row a model and time, prices for a million tokens, `to_date` the first day after. */
export function readLlmPrices(json: SourceObject, progress: TellShare): ListRead {
  const list = List.safeParse(json);
  if (!list.success) return { ok: false, fault: { code: 'other-shape', expected: 'prices' } };
  const groups = byModel(list.data.prices);
  const bands = new Map<string, ContextBand[]>();
  const collected = new Collected();
  for (const [id, { rows }] of groups) {
    const [, base = '', above = ''] = bandEnding.exec(id) ?? [];
    const last = rows.find(({ to_date: to }) => to === null || to === undefined) ?? rows[0];
    if (last === undefined || !groups.has(base)) continue;
    const read = readMeters(published(last), 'million');
    if (read.ok) bands.set(base, [...(bands.get(base) ?? []), { ...read.value, above: `${above}000` }]);
  }
  for (const [id, { named, rows }] of told([...groups], progress)) {
    const [, base = ''] = bandEnding.exec(id) ?? [];
    if (groups.has(base)) continue;
    const fault = rows.map(dateFault).find((each) => each !== null) ?? null;
    const prices: ListedPrice[] = [];
    let wrong = fault;
    const days = new Set<string>();
    for (const row of rows) {
      const from = row.from_date ?? null;
      if (days.has(from ?? '')) wrong ??= { code: 'id-twice' };
      days.add(from ?? '');
      const price = readPrice(published(row), 'million', { id, from });
      if (!price.ok) wrong ??= price.fault;
      else if (price.value !== null) prices.push(price.value);
    }
    if (wrong !== null) {
      collected.refuse({ id, fault: wrong });
      continue;
    }
    const sorted = prices.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
    const ends = rows.flatMap(({ to_date: to }) => (typeof to === 'string' ? [to] : []));
    const isOpen = rows.some(({ to_date: to }) => to === null || to === undefined);
    const lastDay = isOpen ? null : (ends.toSorted().at(-1) ?? null);
    // A last price that ends without another to follow: a cost book has no such end.
    const unused: readonly UnusedMeter[] = lastDay === null ? [] : [{ meter: 'to_date', value: lastDay }];
    const name = rows.find(({ name: each }) => typeof each === 'string')?.name ?? null;
    if (sorted.length === 0) collected.leave({ id, unused: bandMeters(bands.get(id) ?? []) });
    else collected.add(listedModel(named, { name, prices: sorted, bands: bands.get(id) ?? [], unused }));
  }
  return collected.read();
}
