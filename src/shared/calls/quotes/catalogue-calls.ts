import { z } from 'zod';
import { cardFields } from '../../catalogue/card-table.ts';
import { cardStates, RateCard } from '../../catalogue/rate-card.ts';
import { CalendarDate, PositiveCount } from '../../domain/terms/leaf.ts';
import { command, query } from '../schemas/call.ts';
import { DraftJson } from '../schemas/draft-json.ts';
import { ChosenFileId, QuoteId } from '../schemas/ids.ts';
import { Instant, Nothing, SaveCount, SavedFile, WrittenDecimals } from '../schemas/leaves.ts';

const CardId = z.string().min(1).max(120);
const Remark = z.string().max(4000);

/** One version of a rate card. */
export const CardKey = z.strictObject({ cardId: CardId, version: PositiveCount });
export type CardKey = z.output<typeof CardKey>;

/** A version as the list shows it. */
export const CardRow = CardKey.extend({
  name: z.string(),
  currency: z.string(),
  /** The day from which quotes are made with it; of a draft whatever was typed. */
  from: z.string(),
  state: z.enum(cardStates),
  /** Published, its day is here, and no newer version's is. */
  isInEffect: z.boolean(),
  /** What is stored is not what was published: somebody changed the file by hand. Nothing is made with it. */
  isAltered: z.boolean(),
  products: z.int().min(0),
  /** Revisions of quotes with lines from it. */
  uses: z.int().min(0),
  author: z.string(),
  publishedBy: z.string().nullable(),
  publishedAt: Instant.nullable(),
  saveCount: SaveCount,
  isSample: z.boolean(),
  /** Of a draft that came back from review: why; null where nobody said. */
  returned: z.string().nullable(),
  updatedAt: Instant,
});
export type CardRow = z.output<typeof CardRow>;

const OpenCard = z.strictObject({ row: CardRow, card: DraftJson });
export type OpenCard = z.output<typeof OpenCard>;

/** Of each column of the file, in order, the field that it gives; null for none. */
const Mapping = z.array(z.enum(cardFields).nullable()).max(200);

const ChosenCardTable = z.strictObject({
  chosen: ChosenFileId,
  file: z.string(),
  heads: z.array(z.string()),
  sample: z.array(z.array(z.string())),
  rows: z.int(),
  mapping: Mapping,
});
export type ChosenCardTable = z.output<typeof ChosenCardTable>;

/** What a newer card would change of one open quote. Amounts in the currency's decimals; null where the quote can't be priced. */
const CardEffect = z.strictObject({
  quoteId: QuoteId,
  number: z.string(),
  title: z.string(),
  customer: z.string(),
  /** Lines that it would change, and those whose product it no longer has. */
  lines: z.int().min(0),
  gone: z.int().min(0),
  before: z.strictObject({ expected: z.string(), margin: z.string().nullable() }).nullable(),
  after: z.strictObject({ expected: z.string(), margin: z.string().nullable() }).nullable(),
});
export type CardEffect = z.output<typeof CardEffect>;

const EffectsPage = z.strictObject({
  currency: z.string(),
  /** Open quotes with lines from the card, all pages together. */
  total: z.int().min(0),
  /** Those that this page looked at; quotes of which nothing changes are not among `effects`. */
  looked: z.int().min(0),
  effects: z.array(CardEffect),
  /** Of those that were looked at, in another currency than the card: it changes nothing of them. */
  otherCurrency: z.int().min(0),
  /** Where the next page begins; null at the end. */
  next: z.int().nullable(),
});
export type EffectsPage = z.output<typeof EffectsPage>;

/** Most of the versions that are asked for at once: a quote has lines from few. */
const mostKeys = 50;

export const catalogueCalls = {
  /** Every version of every card, by name, the newest first. */
  'catalogue.list': query(['catalogue', 'quotes'], Nothing, z.array(CardRow)),
  'catalogue.open': query(['catalogue'], CardKey, OpenCard),
  /** Cards that a quote may be made with today, in a currency, or all. One that was changed by hand is not among them. */
  'catalogue.inEffect': query(['catalogue'], z.strictObject({ currency: z.string().max(3).optional() }), z.array(RateCard)),
  /** Published versions by their keys; those that are not there, or were changed by hand, are left out. */
  'catalogue.versions': query(['catalogue'], z.strictObject({ keys: z.array(CardKey).max(mostKeys) }), z.array(RateCard)),
  /** Begins a card, or the next version of one, as a draft. Its version is set. */
  'catalogue.create': command(z.strictObject({ card: DraftJson }), OpenCard),
  'catalogue.saveDraft': command(CardKey.extend({ saveCount: SaveCount, card: DraftJson }), CardRow),
  'catalogue.discard': command(CardKey, Nothing),
  'catalogue.submit': command(CardKey.extend({ saveCount: SaveCount }), CardRow),
  /** A second person publishes, or returns it with a remark. */
  'catalogue.decide': command(CardKey.extend({ outcome: z.enum(['published', 'returned']), remark: Remark }), CardRow),
  'catalogue.retire': command(CardKey.extend({ remark: Remark }), CardRow),
  /**
   * What publishing would change of the open quotes, a page at a time, so that it can be followed and stopped. Of a day, with the model
   * prices known then.
   */
  'catalogue.effects': command(
    CardKey.extend({ knownOn: CalendarDate.optional(), after: z.int().min(0), limit: z.int().min(1).max(500) }),
    EffectsPage,
  ),
  /** Asks for a JSON file and reads the card in it; null where none is chosen. Nothing is stored. */
  'catalogue.readFile': command(Nothing, z.strictObject({ file: z.string(), card: RateCard }).nullable()),
  /** Asks for a CSV file; null where none is chosen. */
  'catalogue.chooseTable': command(Nothing, ChosenCardTable.nullable()),
  /** The card with the products of the table in it. Nothing is stored but the mapping, for files with these heads. */
  'catalogue.readTable': command(
    z.strictObject({ chosen: ChosenFileId, mapping: Mapping, card: DraftJson }),
    z.strictObject({ card: RateCard, rows: z.int() }),
  ),
  'catalogue.exportFile': command(
    CardKey.extend({ as: z.enum(['json', 'csv']), decimals: WrittenDecimals }),
    SavedFile.nullable(),
  ),
};
