import type { RateCardDraft } from '../../../../shared/catalogue/rate-card.ts';
import type { Fields } from './part-fields.ts';
import { membersOf, withParts } from './part-fields.ts';

type NewId = (id: unknown) => unknown;

/** An object whose list of ids says the new ones; as it is where it has no such list. */
function withIds(of: Fields, field: string, newId: NewId): Fields {
  const ids = of[field];
  return Array.isArray(ids) ? { ...of, [field]: ids.map(newId) } : of;
}

function withItems(of: Fields, newId: NewId): Fields {
  if (!Array.isArray(of['items'])) return of;
  return { ...of, items: membersOf(of['items']).map((item) => ({ ...item, product: newId(item['product']) })) };
}

function shapeRenamed(shape: Fields, newId: NewId): Fields {
  const renamed = withItems(shape, newId);
  if (!Array.isArray(renamed['commitments'])) return renamed;
  return { ...renamed, commitments: membersOf(renamed['commitments']).map((commitment) => withIds(commitment, 'lines', newId)) };
}

/** The card with the new ids of its products wherever another part names them: what goes with what, bundles, packages, commitments. */
export function withProductsRenamed(card: RateCardDraft, ids: ReadonlyMap<string, string>): RateCardDraft {
  if (ids.size === 0) return card;
  const newId: NewId = (id) => (typeof id === 'string' ? (ids.get(id) ?? id) : id);
  const { bundles, packages } = card;
  return withParts(card, {
    products: membersOf(card.products).map((product) => withIds(withIds(product, 'requires', newId), 'suggests', newId)),
    ...(bundles === undefined ? {} : { bundles: membersOf(bundles).map((bundle) => withItems(bundle, newId)) }),
    ...(packages === undefined
      ? {}
      : {
          packages: membersOf(packages).map((each) => ({
            ...each,
            shapes: membersOf(each['shapes']).map((shape) => shapeRenamed(shape, newId)),
          })),
        }),
  });
}
