import { z } from 'zod';
import type { TellShare } from '../../domain/values/progress.ts';
import { told } from '../../domain/values/progress.ts';
import { Collected } from '../source/collect.ts';
import { dayOf, listedModel, readPrice, shownText } from '../source/entry.ts';
import type { ListRead } from '../source/listed-model.ts';
import { namedModel } from '../source/model-names.ts';
import type { SourceObject } from '../source/source-json.ts';
import { isSourceList, isSourceObject, textAt, valueAt } from '../source/source-json.ts';

const Answer = z.looseObject({ data: z.array(z.looseObject({ id: z.string().min(1) })) });

const used = new Set(['prompt', 'completion', 'input_cache_read', 'input_cache_write']);

/** What OpenRouter answers at `/api/v1/models`: prices for one token, as texts. They are the router's, never the maker's. */
export function readOpenRouter(json: SourceObject, progress: TellShare): ListRead {
  const data = valueAt(json, 'data');
  if (!isSourceList(data) || !Answer.safeParse(json).success)
    return { ok: false, fault: { code: 'other-shape', expected: 'data' } };
  const collected = new Collected();
  for (const model of told(data, progress)) {
    if (!isSourceObject(model)) continue;
    const named = namedModel('openrouter', textAt(model, 'id') ?? '');
    const pricing = valueAt(model, 'pricing');
    if (!isSourceObject(pricing)) continue;
    const unused = Object.entries(pricing)
      .filter(([name, value]) => !used.has(name) && value !== null)
      .map(([meter, value]) => ({ meter, value: shownText(value) }));
    const prices = {
      input: valueAt(pricing, 'prompt'),
      output: valueAt(pricing, 'completion'),
      cachedInput: valueAt(pricing, 'input_cache_read'),
      cacheWrite: valueAt(pricing, 'input_cache_write'),
    };
    const price = readPrice(prices, 'one', { id: named.id, from: null });
    if (!price.ok) collected.refuse({ id: named.id, fault: price.fault });
    else if (price.value === null) collected.leave({ id: named.id, unused });
    else {
      const retiresOn = dayOf(valueAt(model, 'expiration_date'));
      collected.add(listedModel(named, { name: textAt(model, 'name'), retiresOn, prices: [price.value], unused }));
    }
  }
  return collected.read();
}
