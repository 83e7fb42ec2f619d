import type { Path, Read } from '../domain/document/problem.ts';
import type { ListReader } from '../domain/reading/list-reader.ts';
import { listReader } from '../domain/reading/list-reader.ts';
import { readDocument } from '../domain/reading/read-document.ts';
import { belongs, shareRules, tierRules } from '../domain/reading/rules/line-rules.ts';
import type { Report } from '../domain/reading/rules/rule.ts';
import { unrepeated } from '../domain/reading/rules/rule.ts';
import type { Salvaged } from '../domain/reading/salvage.ts';
import { isZeroDecimal } from '../domain/values/decimal-text.ts';
import { compare, exact } from '../domain/values/exact.ts';
import type { CardItem } from './rate-card.ts';
import { mostProducts, Product, RateCard } from './rate-card.ts';

type SalvagedCard = NonNullable<Salvaged<RateCard>>;
type SalvagedProduct = NonNullable<Salvaged<Product>>;
type SalvagedCharge = NonNullable<SalvagedProduct['charge']>;
type Raw = (path: Path) => unknown;

const isZero = (price: string | undefined): boolean => price !== undefined && isZeroDecimal(price);

/** A price of 0 is a mistake more often than a present: only single tiers may have it, where others have a price. */
function priceRules(charge: SalvagedCharge, path: Path, report: Report): void {
  const notZero = (price: string | undefined, field: string): void => {
    if (isZero(price)) report([...path, field], { code: 'zero' });
  };
  if (charge.type === 'recurring') notZero(charge.unitPrice, 'unitPrice');
  if (charge.type === 'one_time') notZero(charge.price, 'price');
  if (charge.type !== 'usage') return;
  switch (charge.model) {
    case 'per_unit':
      return notZero(charge.unitPrice, 'unitPrice');
    case 'package':
      return notZero(charge.packagePrice, 'packagePrice');
    case 'percentage':
      return notZero(charge.percent, 'percent');
    case 'graduated':
    case 'volume': {
      tierRules(charge.tiers, [...path, 'tiers'], report);
      const tiers = charge.tiers ?? [];
      const isFree = tiers.every((tier) => isZero(tier?.unitPrice) && (tier?.flatFee === undefined || isZero(tier.flatFee)));
      if (tiers.length > 0 && isFree) report([...path, 'tiers', tiers.length - 1, 'unitPrice'], { code: 'zero' });
      return;
    }
    case undefined:
  }
}

/** `written` is the product before anything was read of it: what it says, and be it unreadable. */
function productRules(product: SalvagedProduct, written: unknown, path: Path, isBurned: boolean, report: Report): void {
  const { charge } = product;
  const type = charge?.type;
  const isWritten = (field: string): boolean =>
    typeof written === 'object' && written !== null && Reflect.get(written, field) !== undefined;
  if (!isWritten('charge') && !isBurned) report([...path, 'charge'], { code: 'no-price-of-product' });
  // Credits per unit are said by the burn table alone.
  if (type === 'credits')
    report([...path, 'charge', 'type'], { code: 'not-one-of', options: ['recurring', 'one_time', 'usage'] });
  if (charge !== undefined) priceRules(charge, [...path, 'charge'], report);
  const isMetered = type === 'usage' || isBurned;
  if (isMetered && !isWritten('unit')) report([...path, 'unit'], { code: 'missing' });
  for (const { field, to } of belongs) {
    const fits = type === undefined || to.includes(type) || (isBurned && to.includes('credits'));
    if (!fits && isWritten(field)) report([...path, field], { code: 'does-not-belong', type });
  }
  shareRules(product.servedBy, [...path, 'servedBy'], report);
  const { discountFloorPercent: floor, maxDiscountPercent: most } = product;
  if (floor !== undefined && most !== undefined && compare(exact(most), exact(floor)) > 0)
    report([...path, 'maxDiscountPercent'], { code: 'above', most: floor });
}

/** Reports the names of products that the card does not have. */
function knownRule(ids: ReadonlySet<string>, isWhole: boolean, report: Report) {
  return (id: string | undefined, path: Path): void => {
    // The id may belong to a product that could not be read.
    if (id !== undefined && isWhole && !ids.has(id)) report(path, { code: 'unknown-product', id });
  };
}

/** What must hold within each product and between the parts of a card. */
function cardRules(card: SalvagedCard, raw: Raw, report: Report): void {
  const products = card.products ?? [];
  const ids = new Set(products.flatMap((product) => product?.id ?? []));
  const burned = new Set((card.credits?.burn ?? []).flatMap((burn) => burn?.product ?? []));
  const known = knownRule(
    ids,
    products.every((product) => product?.id !== undefined),
    report,
  );
  const uniqueIds = (list: readonly ({ readonly id?: string | undefined } | undefined)[] | undefined, path: Path): void =>
    unrepeated(list?.map((each) => each?.id) ?? [], (index) => [...path, index, 'id'], report);
  const items = (list: readonly Salvaged<CardItem>[] | undefined, path: Path): void =>
    list?.forEach((item, index) => known(item?.product, [...path, index, 'product']));

  uniqueIds(products, ['products']);
  const former = new Set<string>();
  products.forEach((product, index) => {
    if (product === undefined) return;
    const path = ['products', index];
    productRules(product, raw(path), path, product.id !== undefined && burned.has(product.id), report);
    product.suggests?.forEach((id, at) => known(id, [...path, 'suggests', at]));
    product.formerIds?.forEach((id, at) => {
      if (id === undefined) return;
      if (ids.has(id) || former.has(id)) report([...path, 'formerIds', at], { code: 'repeated-id', id });
      former.add(id);
    });
    product.requires?.forEach((id, at) => known(id, [...path, 'requires', at]));
  });
  uniqueIds(card.bundles, ['bundles']);
  card.bundles?.forEach((bundle, index) => items(bundle?.items, ['bundles', index, 'items']));
  uniqueIds(card.packages, ['packages']);
  card.packages?.forEach((each, index) => {
    const path = ['packages', index, 'shapes'];
    uniqueIds(each?.shapes, path);
    each?.shapes?.forEach((shape, at) => {
      items(shape?.items, [...path, at, 'items']);
      const sold = new Set(shape?.items?.flatMap((item) => item?.product ?? []));
      shape?.commitments?.forEach((commitment, nth) =>
        commitment?.lines?.forEach((id, place) => {
          if (id !== undefined && !sold.has(id))
            report([...path, at, 'commitments', nth, 'lines', place], { code: 'unknown-product', id });
        }),
      );
    });
  });
  uniqueIds(card.credits?.packs, ['credits', 'packs']);
  card.credits?.packs?.forEach((pack, index) => {
    if (isZero(pack?.pricePerCredit)) report(['credits', 'packs', index, 'pricePerCredit'], { code: 'zero' });
  });
  unrepeated(card.credits?.burn?.map((burn) => burn?.product) ?? [], (index) => ['credits', 'burn', index, 'product'], report);
  card.credits?.burn?.forEach((burn, index) => known(burn?.product, ['credits', 'burn', index, 'product']));
}

/** Reads a rate card, `quotewright.ratecard/1`, from parsed JSON: the card, or every problem with its path. */
export function readRateCard(json: unknown): Read<RateCard> {
  return readDocument(RateCard, json, cardRules);
}

/** Reads a draft of a card again with every change: a product that stays is not read again. It finds exactly what `readRateCard` finds. */
export function cardReader(): ListReader<RateCard> {
  return listReader({
    schema: RateCard,
    field: 'products',
    part: Product,
    most: mostProducts,
    rules: cardRules,
    readWhole: readRateCard,
  });
}
