import { canonicalJson } from '../../domain/document/canonical-json.ts';
import type { Costs } from '../../domain/terms/costs.ts';
import type { Quote } from '../../domain/terms/quote.ts';

const known = new WeakMap<Costs, WeakMap<Costs, ReadonlySet<string>>>();

/** Prices and assignments as they are compared: where they come from moves nothing. */
function said(
  entries: readonly { readonly source?: unknown; readonly confirmed?: unknown; readonly evidence?: unknown }[],
): string {
  return canonicalJson(entries.map(({ source: _source, confirmed: _confirmed, evidence: _evidence, ...entry }) => entry));
}

function movedModels(before: Costs, after: Costs): ReadonlySet<string> {
  const of = (costs: Costs): ReadonlyMap<string, string> =>
    new Map(costs.models.map(({ id, retiresOn, prices }) => [id, `${String(retiresOn ?? null)} ${said(prices)}`]));
  const [was, is] = [of(before), of(after)];
  const models = new Set([...was.keys(), ...is.keys()].filter((id) => was.get(id) !== is.get(id)));
  const slotsOf = ({ slots }: Costs) => new Map((slots ?? []).map((slot) => [slot.id, slot.assignments]));
  const [wasSlots, isSlots] = [slotsOf(before), slotsOf(after)];
  for (const id of new Set([...wasSlots.keys(), ...isSlots.keys()])) {
    const [own, next] = [wasSlots.get(id) ?? [], isSlots.get(id) ?? []];
    if (said(own) !== said(next) || [...own, ...next].some(({ model }) => models.has(model))) models.add(id);
  }
  return models;
}

/** Models and slots that a book prices or fills otherwise than another. */
function movedBetween(before: Costs, after: Costs): ReadonlySet<string> {
  const own = known.get(before) ?? new WeakMap<Costs, ReadonlySet<string>>();
  const moved = own.get(after) ?? movedModels(before, after);
  own.set(after, moved);
  known.set(before, own);
  return moved;
}

/** Whether a quote names something that moved: of a thousand quotes most do not, and need no evaluation. */
export function readsMoved({ lines, adaptivePricing }: Quote, before: Costs, after: Costs): boolean {
  const moved = movedBetween(before, after);
  const named = [...lines.flatMap(({ servedBy }) => servedBy ?? []), ...(adaptivePricing?.index ?? [])];
  return moved.size > 0 && named.some(({ model }) => moved.has(model));
}
