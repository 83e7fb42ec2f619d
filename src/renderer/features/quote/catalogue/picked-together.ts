import type { Pickable } from '../../../../shared/catalogue/card-index.ts';
import type { Picked } from '../../../../shared/catalogue/picked.ts';
import { withPicked } from '../../../../shared/catalogue/picked.ts';
import { productOn } from '../../../../shared/catalogue/products-of.ts';
import type { RateCard } from '../../../../shared/catalogue/rate-card.ts';
import type { QuoteDraft } from '../../../../shared/domain/terms/quote.ts';

/** Something that was found on a card. */
export type Found = { readonly card: RateCard; readonly of: Pickable };

export const keyOf = ({ card, of }: Found): string => `${card.id} ${JSON.stringify(of.pick)}`;

/** The draft with all of them at the end of its lines, and the names of what they need besides; or why nothing was added. */
export function pickedTogether(draft: QuoteDraft, chosen: readonly Found[]): Picked {
  let picked: Picked = { ok: true, draft, required: [] };
  for (const { card, of } of chosen) {
    const before: QuoteDraft = picked.draft;
    const next = withPicked(before, card, [of.pick], before.lines?.length ?? 0);
    if (!next.ok) return next;
    const names = next.required.map((id) => productOn(card, id)?.name ?? id);
    picked = { ok: true, draft: next.draft, required: [...picked.required, ...names] };
  }
  return picked;
}

/** What goes well with the products that were added, and that the quote does not have. */
export function suggestedBy(chosen: readonly Found[], draft: QuoteDraft): readonly Found[] {
  const found = chosen.flatMap(({ card, of: { pick } }) => {
    const ids = pick.kind === 'product' ? (productOn(card, pick.id)?.suggests ?? []) : [];
    const there = new Set(draft.lines.flatMap(({ product }) => (product?.card === card.id ? [product.id] : [])));
    return ids.flatMap((id): Found[] => {
      const product = there.has(id) ? undefined : productOn(card, id);
      return product === undefined ? [] : [{ card, of: { pick: { kind: 'product', id }, name: product.name, words: [] } }];
    });
  });
  return [...new Map(found.map((each) => [keyOf(each), each])).values()];
}
