import { isDate } from '../../domain/values/date.ts';
import type {
  ContextBand,
  EntryFault,
  ListedModel,
  ListedPrice,
  Meter,
  MeterPrices,
  PriceTrace,
  UnusedMeter,
} from './listed-model.ts';
import { meters } from './listed-model.ts';
import { isAliasName, isEmbedding } from './model-names.ts';
import type { NamedModel } from './model-names.ts';
import type { PricedTokens } from './price-text.ts';
import { pricePerMillion } from './price-text.ts';
import type { SourceJson } from './source-json.ts';
import { NumberText } from './source-json.ts';

/** What is published as the price of a meter: a number, or a text that should be one. */
export type Published = { readonly [M in Meter]?: SourceJson | undefined };

export type Fallible<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: EntryFault };

/** A value of a file as it is shown. */
export function shownText(value: SourceJson): string {
  if (value instanceof NumberText) return value.text;
  if (typeof value === 'string') return value;
  const text = JSON.stringify(value, (_name, inner: unknown) => (inner instanceof NumberText ? inner.text : inner));
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

/** The prices of all meters, or the first that can't be used. */
export function readMeters(published: Published, tokens: PricedTokens): Fallible<MeterPrices> {
  const read = readTraced(published, tokens);
  return read.ok ? { ok: true, value: read.value.prices } : read;
}

type Traced = { readonly prices: MeterPrices; readonly traces: readonly PriceTrace[] };

function readTraced(published: Published, tokens: PricedTokens): Fallible<Traced> {
  const traces: PriceTrace[] = [];
  const prices: { [M in Meter]: string | null } = { input: null, output: null, cachedInput: null, cacheWrite: null };
  for (const meter of meters) {
    const value = published[meter];
    if (value === undefined || value === null) continue;
    const text = shownText(value);
    const read = pricePerMillion(text, tokens);
    if (!read.ok) return { ok: false, fault: { code: read.fault, meter, value: text } };
    prices[meter] = read.perMillion;
    if (read.isTrace === true) traces.push({ meter, published: text });
  }
  return { ok: true, value: { prices, traces } };
}

/** A price with input and output; null where it has neither. Embeddings have no output to pay for. */
export function readPrice(
  published: Published,
  tokens: PricedTokens,
  { id, from }: { readonly id: string; readonly from: string | null },
): Fallible<ListedPrice | null> {
  const read = readTraced(published, tokens);
  if (!read.ok) return read;
  const { prices, traces } = read.value;
  const { input, output } = prices;
  if (input === null && output === null) return { ok: true, value: null };
  if (input === null) return { ok: false, fault: { code: 'incomplete', meter: 'input' } };
  if (output === null && !isEmbedding(id)) return { ok: false, fault: { code: 'incomplete', meter: 'output' } };
  const told = traces.length === 0 ? {} : { traces };
  return { ok: true, value: { ...prices, input, output: output ?? '0', from, ...told } };
}

/** A day of a list, or null where there is none; years and months alone are no day. */
export function dayOf(value: SourceJson | undefined): string | null {
  return typeof value === 'string' && isDate(value) ? value : null;
}

type Parts = {
  readonly name?: string | null;
  readonly releasedOn?: string | null;
  readonly retiresOn?: string | null;
  readonly prices: readonly ListedPrice[];
  readonly bands?: readonly ContextBand[];
  readonly unused?: readonly UnusedMeter[];
};

export function listedModel(named: NamedModel, parts: Parts): ListedModel {
  return {
    ...named,
    name: parts.name ?? null,
    releasedOn: parts.releasedOn ?? null,
    retiresOn: parts.retiresOn ?? null,
    isAlias: isAliasName(named.id),
    prices: parts.prices,
    bands: parts.bands ?? [],
    unused: parts.unused ?? [],
  };
}

/** Prices above a context as what is not used of a list. */
export function bandMeters(bands: readonly ContextBand[]): readonly UnusedMeter[] {
  return bands.flatMap((band) =>
    meters.flatMap((meter) => {
      const value = band[meter];
      return value === null ? [] : [{ meter: `${meter} above ${band.above} tokens`, value }];
    }),
  );
}
