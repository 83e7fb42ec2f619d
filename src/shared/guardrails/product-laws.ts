/** A product's card says how much sales may give alone, and how much anybody may: beyond it, who may overrule the card is asked. */
export const productLaws = { max: 'law:product-max', floor: 'law:product-floor' } as const;
