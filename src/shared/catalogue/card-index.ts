import type { RateCard } from './rate-card.ts';
import type { Pick } from './picked.ts';
import { plainText } from './product-index.ts';

/** Something that can be picked from a card. */
export type Pickable = {
  readonly pick: Pick;
  readonly name: string;
  /** Its unit, tags and description: what it is also found by. */
  readonly words: readonly string[];
};

type Entry = { readonly of: Pickable; readonly name: string; readonly rest: string };

export type CardIndex = readonly Entry[];

/** What a card offers, in the order in which it lists it: products, bundles, packages, packs. */
export function pickablesOf(card: RateCard): readonly Pickable[] {
  const { products, bundles = [], packages = [], credits } = card;
  const burned = new Set((credits?.burn ?? []).map(({ product }) => product));
  return [
    ...products.flatMap(({ id, name, unit, tags = [], charge }): readonly Pickable[] => {
      const words = [id, ...(unit === undefined ? [] : [unit]), ...tags];
      const inCredits: Pickable = { pick: { kind: 'product', id, inCredits: true }, name, words };
      if (charge === undefined) return [inCredits];
      const inMoney: Pickable = { pick: { kind: 'product', id }, name, words };
      return burned.has(id) ? [inMoney, inCredits] : [inMoney];
    }),
    ...bundles.map(({ id, name }): Pickable => ({ pick: { kind: 'bundle', id }, name, words: [id] })),
    ...packages.flatMap(({ id, name, shapes }): readonly Pickable[] => [
      ...shapes.map((shape): Pickable => ({
        pick: { kind: 'package', id, shape: shape.id },
        name: `${name}: ${shape.name}`,
        words: [id],
      })),
      { pick: { kind: 'package', id, shape: null }, name, words: [id, ...shapes.map((shape) => shape.name)] },
    ]),
    ...(credits?.packs ?? []).map(({ id, credits: size }): Pickable => ({
      pick: { kind: 'pack', id },
      name: `${credits?.name ?? ''} ${size}`,
      words: [id],
    })),
  ];
}

/** Made once a card: what is sought is looked up with every keystroke. */
export function cardIndex(pickables: readonly Pickable[]): CardIndex {
  return pickables.map((of) => ({ of, name: plainText(of.name), rest: plainText(of.words.join('\n')) }));
}

/** Better ones have smaller numbers; null where a word is nowhere. */
function rank({ name, rest }: Entry, sought: readonly string[]): number | null {
  let sum = 0;
  for (const word of sought) {
    if (name.startsWith(word)) continue;
    if (name.includes(` ${word}`)) sum += 1;
    else if (name.includes(word)) sum += 2;
    else if (rest.includes(word)) sum += 3;
    else return null;
  }
  return sum;
}

/** What has every word of the text in its name, unit or tags, the best first; of equals the card's order holds. */
export function searchCard(index: CardIndex, text: string, most: number): readonly Pickable[] {
  const sought = plainText(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  const byRank: Pickable[][] = [];
  for (const entry of index) {
    const found = rank(entry, sought);
    if (found === null) continue;
    (byRank[found] ??= []).push(entry.of);
    if (found === 0 && (byRank[0]?.length ?? 0) >= most) break;
  }
  return byRank.flat().slice(0, most);
}
