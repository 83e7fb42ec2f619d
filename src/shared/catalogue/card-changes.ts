import type { Change } from '../domain/document/changes.ts';
import { changesBetween } from '../domain/document/changes.ts';
import type { RateCard } from './rate-card.ts';

export type CardPart = 'product' | 'bundle' | 'package' | 'pack' | 'burn' | 'card';

/** What became of one part of a card, by its id; `changes` tells the fields of one that both versions have. */
export type PartChange = {
  readonly part: CardPart;
  readonly id: string;
  readonly name: string;
  readonly does: 'add' | 'remove' | 'change';
  readonly changes: readonly Change[];
};

type Named = {
  readonly id: string;
  readonly name: string;
  readonly value: object;
  /** Ids that it had before. */
  readonly formerIds?: readonly string[] | undefined;
};

function partsOf(card: RateCard): Readonly<Record<CardPart, readonly Named[]>> {
  const { products, bundles = [], packages = [], credits, name, from, currency } = card;
  const nameOf = (id: string): string => products.find((product) => product.id === id)?.name ?? id;
  const named = (list: readonly { readonly id: string; readonly name: string }[]): readonly Named[] =>
    list.map((value) => ({ id: value.id, name: value.name, value }));
  const ofCredits = credits === undefined ? {} : { credits: credits.name, overagePricePerCredit: credits.overagePricePerCredit };
  return {
    card: [{ id: card.id, name, value: { name, from, currency, ...ofCredits } }],
    product: products.map(({ formerIds, ...value }) => ({ id: value.id, name: value.name, value, formerIds })),
    bundle: named(bundles),
    package: named(packages),
    pack: (credits?.packs ?? []).map((value) => ({ id: value.id, name: value.credits, value })),
    burn: (credits?.burn ?? []).map((value) => ({ id: value.product, name: nameOf(value.product), value })),
  };
}

const order: readonly CardPart[] = ['card', 'product', 'burn', 'pack', 'bundle', 'package'];

/** What one version of a card changes of another, part by part in the order of the card; where the order alone differs, nothing. */
export function cardChanges(before: RateCard, after: RateCard): readonly PartChange[] {
  const [was, is] = [partsOf(before), partsOf(after)];
  return order.flatMap((part): readonly PartChange[] => {
    const former = new Map(was[part].map((each) => [each.id, each]));
    const formerOf = ({ id, formerIds = [] }: Named): Named | undefined =>
      former.get(id) ?? formerIds.map((each) => former.get(each)).find((each) => each !== undefined);
    const now = new Set(is[part].map((each) => formerOf(each)?.id ?? each.id));
    const kept = is[part].flatMap((each): readonly PartChange[] => {
      const { id, name, value } = each;
      const old = formerOf(each);
      if (old === undefined) return [{ part, id, name, does: 'add', changes: [] }];
      const changes = changesBetween(old.value, value);
      return changes.length === 0 ? [] : [{ part, id, name, does: 'change', changes }];
    });
    const gone = was[part]
      .filter(({ id }) => !now.has(id))
      .map(({ id, name }): PartChange => ({ part, id, name, does: 'remove', changes: [] }));
    return [...kept, ...gone];
  });
}
