import { z } from 'zod';
import { Charge, QuantityDecimals } from '../domain/terms/charge.ts';
import { Commitment } from '../domain/terms/commitment.ts';
import {
  CalendarDate,
  Currency,
  Decimal,
  list,
  Percent,
  PositiveCount,
  PositiveDecimal,
  schemaName,
  Share,
  Text,
} from '../domain/terms/leaf.ts';
import { Forecast, Line } from '../domain/terms/line.ts';

/** What a quote may be made of, and what it costs by the list. */
export const Product = z.strictObject({
  id: Text,
  name: Text,
  description: Text.optional(),
  unit: Text.optional(),
  /** What counts as one unit, in a sentence that the contract prints. */
  unitDefinition: Text.optional(),
  /** Its price in money; left out, it is sold for credits alone. */
  charge: Charge.optional(),
  annualUpliftPercent: Percent.optional(),
  quantityDecimals: QuantityDecimals.optional(),
  /** The forecast that a line begins with. */
  forecast: Forecast.optional(),
  outcome: Line.shape.outcome,
  servedBy: Line.shape.servedBy,
  otherCostPerUnit: Decimal.optional(),
  /** The deepest discount that anybody may give: what is left is the floor of the price. */
  discountFloorPercent: Share.optional(),
  /** The deepest discount that sales may give alone. */
  maxDiscountPercent: Share.optional(),
  tags: list(Text).optional(),
  howToSell: Text.optional(),
  /** Products that go well with it, and those that it can't be sold without. */
  suggests: list(Text).optional(),
  requires: list(Text).optional(),
  /** Ids that it had in earlier versions: lines that were picked under one of them are still its own. */
  formerIds: list(Text).optional(),
});
export type Product = z.output<typeof Product>;

const Item = z.strictObject({
  product: Text,
  /** Of a fee its quantity, of use the units a month; left out: as the product has it. */
  quantity: Decimal.optional(),
  discountPercent: Share.optional(),
});
export type CardItem = z.output<typeof Item>;

/** Products that are sold together. Its discount is that of every item that names none. */
const Bundle = z.strictObject({
  id: Text,
  name: Text,
  description: Text.optional(),
  items: list(Item),
  discountPercent: Share.optional(),
});

/** One of the shapes of a deal. Its commitments name products where those of a quote name lines. */
const PackageShape = z.strictObject({
  id: Text,
  name: Text,
  description: Text.optional(),
  items: list(Item),
  discountPercent: Share.optional(),
  commitments: list(Commitment).optional(),
  termMonths: PositiveCount.max(120).optional(),
});
export type PackageShape = z.output<typeof PackageShape>;

/** Good, better, best: shapes of one deal side by side. */
const Package = z.strictObject({
  id: Text,
  name: Text,
  description: Text.optional(),
  shapes: list(PackageShape).min(2).max(3),
});

const PackSize = z.strictObject({
  id: Text,
  credits: PositiveDecimal,
  pricePerCredit: Decimal,
  expiresAfterMonths: PositiveCount.optional(),
});
export type PackSize = z.output<typeof PackSize>;

const Burn = z.strictObject({ product: Text, creditsPerUnit: PositiveDecimal });
export type Burn = z.output<typeof Burn>;

const CardCredits = z.strictObject({
  name: Text,
  packs: z.array(PackSize),
  overagePricePerCredit: PositiveDecimal,
  /** Credits that a unit takes: the only place where the card says so. */
  burn: list(Burn),
});
export type CardCredits = z.output<typeof CardCredits>;

export const cardStates = ['draft', 'in_review', 'published', 'retired'] as const;

/** More products than any card has. */
export const mostProducts = 10_000;

/** A price list as a document, `quotewright.ratecard/1`. Read it with `readRateCard`, which also checks the parts against each other. */
export const RateCard = z.strictObject({
  schema: schemaName('quotewright.ratecard/1'),
  id: Text,
  name: Text,
  currency: Currency,
  version: PositiveCount,
  /** The day from which quotes are made with it. */
  from: CalendarDate,
  /** Where the version stood when it was written to a file. What keeps the card keeps its state beside it. */
  state: z.enum(cardStates).optional(),
  products: list(Product).max(mostProducts),
  bundles: list(Bundle).optional(),
  packages: list(Package).optional(),
  credits: CardCredits.optional(),
});
export type RateCard = z.output<typeof RateCard>;
/** A card as it is being written: any text may still be wrong. */
export type RateCardDraft = z.input<typeof RateCard>;
