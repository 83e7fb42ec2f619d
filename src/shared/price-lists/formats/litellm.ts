import type { TellShare } from '../../domain/values/progress.ts';
import { told } from '../../domain/values/progress.ts';
import { Collected } from '../source/collect.ts';
import type { Published } from '../source/entry.ts';
import { dayOf, listedModel, readMeters, readPrice, shownText } from '../source/entry.ts';
import type { ContextBand, EntryFault, ListRead, Meter, UnusedMeter } from '../source/listed-model.ts';
import { namedModel } from '../source/model-names.ts';
import type { SourceObject } from '../source/source-json.ts';
import { isSourceObject, textAt, valueAt } from '../source/source-json.ts';
import { own } from '../../domain/values/own.ts';

/** Its names for the meters of a cost book, each for one token. */
const fields: Readonly<Record<string, Meter>> = {
  input_cost_per_token: 'input',
  output_cost_per_token: 'output',
  cache_read_input_token_cost: 'cachedInput',
  cache_creation_input_token_cost: 'cacheWrite',
};

const banded = /^(.+)_above_(\d+)k_tokens$/;
const aboutMoney = /cost|price|pricing|multiplier/;

/** An entry that explains the others and has sentences where they have numbers. */
const explanation = 'sample_spec';

type Sorted = {
  readonly base: Published;
  readonly bands: ReadonlyMap<string, Published>;
  readonly unused: readonly UnusedMeter[];
};

/** What an entry says of money, by what it is for. */
function sorted(entry: SourceObject): Sorted {
  const base: { [M in Meter]?: SourceObject[string] } = {};
  const bands = new Map<string, { [M in Meter]?: SourceObject[string] }>();
  const unused: UnusedMeter[] = [];
  for (const [name, value] of Object.entries(entry)) {
    if (value === null) continue;
    const meter = own(fields, name);
    if (meter !== undefined) {
      base[meter] = value;
      continue;
    }
    const [, bare = '', above = ''] = banded.exec(name) ?? [];
    const bandMeter = own(fields, bare);
    if (bandMeter === undefined) {
      if (aboutMoney.test(name)) unused.push({ meter: name, value: shownText(value) });
      continue;
    }
    const band = bands.get(`${above}000`) ?? {};
    band[bandMeter] = value;
    bands.set(`${above}000`, band);
  }
  return { base, bands, unused };
}

function readBands(
  bands: ReadonlyMap<string, Published>,
): { readonly ok: true; readonly value: readonly ContextBand[] } | { readonly ok: false; readonly fault: EntryFault } {
  const found: ContextBand[] = [];
  for (const [above, published] of bands) {
    const read = readMeters(published, 'one');
    if (!read.ok) return read;
    found.push({ ...read.value, above });
  }
  return { ok: true, value: found.toSorted((a, b) => Number(a.above) - Number(b.above)) };
}

/** LiteLLM's `model_prices_and_context_window.json`: an object of models by name, prices for one token. */
export function readLiteLlm(json: SourceObject, progress: TellShare): ListRead {
  const collected = new Collected();
  for (const [key, entry] of told(Object.entries(json), progress)) {
    if (key === explanation || !isSourceObject(entry)) continue;
    const named = namedModel(textAt(entry, 'litellm_provider') ?? 'unknown', key);
    const { base, bands, unused } = sorted(entry);
    // Its mode says that there is no output; other lists leave it to the name.
    const mode = textAt(entry, 'mode');
    const published = mode === 'embedding' || mode === 'rerank' ? { ...base, output: base.output ?? '0' } : base;
    const price = readPrice(published, 'one', { id: named.id, from: null });
    const above = readBands(bands);
    if (!price.ok) collected.refuse({ id: named.id, fault: price.fault });
    else if (!above.ok) collected.refuse({ id: named.id, fault: above.fault });
    else if (price.value === null || base.input === undefined) {
      if (unused.length > 0) collected.leave({ id: named.id, unused });
    } else {
      const retiresOn = dayOf(valueAt(entry, 'deprecation_date'));
      collected.add(listedModel(named, { prices: [price.value], bands: above.value, unused, retiresOn }));
    }
  }
  return collected.read();
}
