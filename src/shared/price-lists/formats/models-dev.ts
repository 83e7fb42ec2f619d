import type { TellShare } from '../../domain/values/progress.ts';
import { told } from '../../domain/values/progress.ts';
import { Collected } from '../source/collect.ts';
import type { Published } from '../source/entry.ts';
import { dayOf, listedModel, readMeters, readPrice, shownText } from '../source/entry.ts';
import type { ContextBand, EntryFault, ListRead, UnusedMeter } from '../source/listed-model.ts';
import { namedModel } from '../source/model-names.ts';
import type { SourceJson, SourceObject } from '../source/source-json.ts';
import { isSourceList, isSourceObject, textAt, valueAt } from '../source/source-json.ts';

const used = new Set(['input', 'output', 'cache_read', 'cache_write']);
/** The price above 200,000 tokens is given a second time under this name. */
const repeated = 'context_over_200k';

const published = (cost: SourceObject): Published => ({
  input: valueAt(cost, 'input'),
  output: valueAt(cost, 'output'),
  cachedInput: valueAt(cost, 'cache_read'),
  cacheWrite: valueAt(cost, 'cache_write'),
});

type Above = { readonly bands: readonly ContextBand[]; readonly fault: EntryFault | null };

function bandsOf(cost: SourceObject): Above {
  const bands: ContextBand[] = [];
  const tiers = valueAt(cost, 'tiers');
  const over = valueAt(cost, repeated);
  const all: readonly SourceJson[] = isSourceList(tiers) ? tiers : isSourceObject(over) ? [over] : [];
  for (const each of all) {
    if (!isSourceObject(each)) continue;
    const tier = valueAt(each, 'tier');
    const size = isSourceObject(tier) ? shownText(valueAt(tier, 'size') ?? '') : '200000';
    const read = readMeters(published(each), 'million');
    if (!read.ok) return { bands, fault: read.fault };
    bands.push({ ...read.value, above: size });
  }
  return { bands, fault: null };
}

/** What a model costs besides: other meters, and modes such as a faster one. */
function unusedOf(cost: SourceObject, model: SourceObject): readonly UnusedMeter[] {
  const others = Object.entries(cost).filter(
    ([name, value]) => !used.has(name) && name !== 'tiers' && name !== repeated && value !== null,
  );
  const experimental = valueAt(model, 'experimental');
  const modes = isSourceObject(experimental) ? valueAt(experimental, 'modes') : undefined;
  return [
    ...others.map(([meter, value]) => ({ meter, value: shownText(value) })),
    ...Object.entries(isSourceObject(modes) ? modes : {}).map(([mode, value]) => ({
      meter: `mode ${mode}`,
      value: shownText(value),
    })),
  ];
}

/** models.dev's `api.json`: providers by id with their models by id, prices for a million tokens. */
export function readModelsDev(json: SourceObject, progress: TellShare): ListRead {
  const collected = new Collected();
  for (const [seller, provider] of told(Object.entries(json), progress)) {
    const models = isSourceObject(provider) ? valueAt(provider, 'models') : undefined;
    if (!isSourceObject(models)) return { ok: false, fault: { code: 'other-shape', expected: 'models' } };
    for (const [key, model] of Object.entries(models)) {
      if (!isSourceObject(model)) continue;
      const named = namedModel(seller, key);
      const cost = valueAt(model, 'cost');
      if (!isSourceObject(cost)) continue;
      const price = readPrice(published(cost), 'million', { id: named.id, from: null });
      const { bands, fault } = bandsOf(cost);
      const unused = unusedOf(cost, model);
      if (!price.ok) collected.refuse({ id: named.id, fault: price.fault });
      else if (fault !== null) collected.refuse({ id: named.id, fault });
      else if (price.value === null) collected.leave({ id: named.id, unused });
      else {
        const releasedOn = dayOf(valueAt(model, 'release_date'));
        collected.add(listedModel(named, { name: textAt(model, 'name'), releasedOn, prices: [price.value], bands, unused }));
      }
    }
  }
  return collected.read();
}
