import { z } from 'zod';
import { isDate } from '../../domain/values/date.ts';
import type { TellShare } from '../../domain/values/progress.ts';
import { told } from '../../domain/values/progress.ts';
import { Collected } from '../source/collect.ts';
import type { Fallible, Published } from '../source/entry.ts';
import { listedModel, readMeters, readPrice, shownText } from '../source/entry.ts';
import type { ContextBand, ListedPrice, ListRead, Meter, UnusedMeter } from '../source/listed-model.ts';
import { namedModel } from '../source/model-names.ts';
import type { SourceJson, SourceObject } from '../source/source-json.ts';
import { isSourceList, isSourceObject, textAt, valueAt } from '../source/source-json.ts';
import { own } from '../../domain/values/own.ts';

const Provider = z.looseObject({ id: z.string().min(1), models: z.array(z.looseObject({ id: z.string().min(1) })) });
const Providers = z.array(Provider);

/** Its names for the meters of a cost book, each for a million tokens. */
const fields: Readonly<Record<string, Meter>> = {
  input_mtok: 'input',
  output_mtok: 'output',
  cache_read_mtok: 'cachedInput',
  cache_write_mtok: 'cacheWrite',
};

type Sorted = {
  readonly base: Published;
  readonly bands: ReadonlyMap<string, Published>;
  readonly unused: readonly UnusedMeter[];
};

/** A price of one time: numbers, or `{ base, tiers: [{ start, price }] }` where it depends on the context. */
function sorted(prices: SourceObject): Sorted {
  const base: { [M in Meter]?: SourceJson } = {};
  const bands = new Map<string, { [M in Meter]?: SourceJson }>();
  const unused: UnusedMeter[] = [];
  for (const [name, value] of Object.entries(prices)) {
    if (value === null) continue;
    const meter = own(fields, name);
    if (meter === undefined) unused.push({ meter: name, value: shownText(value) });
    else if (!isSourceObject(value)) base[meter] = value;
    else {
      base[meter] = valueAt(value, 'base') ?? 'no base';
      const tiers = valueAt(value, 'tiers');
      for (const tier of isSourceList(tiers) ? tiers : []) {
        if (!isSourceObject(tier)) continue;
        const above = shownText(valueAt(tier, 'start') ?? '');
        const band = bands.get(above) ?? {};
        band[meter] = valueAt(tier, 'price') ?? null;
        bands.set(above, band);
      }
    }
  }
  return { base, bands, unused };
}

type Timed = { readonly from: string | null; readonly prices: SourceObject };
type Times = { readonly dated: readonly Timed[]; readonly unused: readonly UnusedMeter[] };

/** The prices of a model by the day from which they hold; those of a time of day are not used. */
function timesOf(prices: SourceJson | undefined): Fallible<Times> {
  if (isSourceObject(prices)) return { ok: true, value: { dated: [{ from: null, prices }], unused: [] } };
  const dated: Timed[] = [];
  const unused: UnusedMeter[] = [];
  for (const each of isSourceList(prices) ? prices : []) {
    const inner = isSourceObject(each) ? valueAt(each, 'prices') : undefined;
    if (!isSourceObject(each) || !isSourceObject(inner)) continue;
    const constraint = valueAt(each, 'constraint') ?? null;
    const start = isSourceObject(constraint) ? textAt(constraint, 'start_date') : null;
    if (start !== null && !isDate(start)) return { ok: false, fault: { code: 'no-such-date', value: start } };
    if (constraint === null || start !== null) dated.push({ from: start, prices: inner });
    else unused.push({ meter: `prices with ${Object.keys(constraint).join(', ')}`, value: shownText(inner) });
  }
  return { ok: true, value: { dated: dated.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1)), unused } };
}

type Priced = {
  readonly prices: readonly ListedPrice[];
  readonly bands: readonly ContextBand[];
  readonly unused: readonly UnusedMeter[];
};

function pricesOf(model: SourceObject, id: string): Fallible<Priced> {
  const times = timesOf(valueAt(model, 'prices'));
  if (!times.ok) return times;
  const prices: ListedPrice[] = [];
  const unused: UnusedMeter[] = [...times.value.unused];
  let bands: ContextBand[] = [];
  for (const { from, prices: published } of times.value.dated) {
    const { base, bands: above, unused: others } = sorted(published);
    const price = readPrice(base, 'million', { id, from });
    if (!price.ok) return price;
    unused.push(...others);
    if (price.value === null) continue;
    prices.push(price.value);
    bands = [];
    for (const [size, meters] of above) {
      const read = readMeters(meters, 'million');
      if (!read.ok) return read;
      bands.push({ ...read.value, above: size });
    }
  }
  return { ok: true, value: { prices, bands, unused } };
}

/** genai-prices' v2 `data.json`: a list of providers with their models, prices for a million tokens, dated where they changed. */
export function readGenAiPrices(json: SourceJson, progress: TellShare): ListRead {
  if (!isSourceList(json) || !Providers.safeParse(json).success) {
    return { ok: false, fault: { code: 'other-shape', expected: 'providers with models' } };
  }
  const collected = new Collected();
  for (const provider of told(json, progress)) {
    if (!isSourceObject(provider)) continue;
    const seller = textAt(provider, 'id') ?? '';
    const models = valueAt(provider, 'models');
    for (const model of isSourceList(models) ? models : []) {
      if (!isSourceObject(model)) continue;
      const named = namedModel(seller, textAt(model, 'id') ?? '');
      const read = pricesOf(model, named.id);
      if (!read.ok) collected.refuse({ id: named.id, fault: read.fault });
      else if (read.value.prices.length === 0) collected.leave({ id: named.id, unused: read.value.unused });
      else collected.add(listedModel(named, { ...read.value, name: textAt(model, 'name') }));
    }
  }
  return collected.read();
}
